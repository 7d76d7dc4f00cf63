import { defineConfig } from 'tsup'

const shared = { target: 'es2022', sourcemap: false, treeshake: true, outDir: 'dist' } as const

export default defineConfig([
  {
    ...shared,
    entry: {
      index: 'src/index.ts',
      search: 'src/search/index.ts',
      minisearch: 'src/minisearch/index.ts',
      node: 'src/node/index.ts',
    },
    format: ['esm', 'cjs'],
    dts: true,
    clean: true,
  },
  { ...shared, entry: { cli: 'src/node/cli.ts' }, format: ['esm'], dts: false, banner: { js: '#!/usr/bin/env node' } },
])
