import { copyFile, readFile } from 'node:fs/promises'
import { defineConfig, type Options } from 'tsup'

/** A subpath is a line here and an entry of `exports` in package.json. */
const doors = {
  index: 'src/index.ts',
  search: 'src/search/index.ts',
  minisearch: 'src/minisearch/index.ts',
  retext: 'src/retext/index.ts',
  node: 'src/node/index.ts',
  worker: 'src/worker/index.ts',
  instantsearch: 'src/instantsearch/index.ts',
  opensearch: 'src/opensearch/index.ts',
  vite: 'src/vite/index.ts',
  element: 'src/element/index.ts',
  'element-class': 'src/element/class/index.ts',
}

type EsbuildPlugin = NonNullable<Options['esbuildPlugins']>[number]

/** The style sheet of the element, which is a text to esbuild, without the spaces that are for who reads it. */
const smallStyles: EsbuildPlugin = {
  name: 'small styles',
  setup(build) {
    build.onLoad({ filter: /[\\/]element[\\/]styles\.ts$/ }, async ({ path }) => {
      const [before = '', css = '', behind = '', ...more] = (await readFile(path, 'utf8')).split('`')
      if (css === '' || css.includes('${') || more.length > 0)
        throw new Error(`${path}: expected one template literal, the sheet, without substitutions`)
      const { code } = await build.esbuild.transform(css, { loader: 'css', minifyWhitespace: true })
      return { contents: before + JSON.stringify(code) + behind, loader: 'ts' }
    })
  },
}

const shared = {
  outDir: 'dist',
  target: 'es2022',
  splitting: true,
  treeshake: true,
  removeNodeProtocol: false,
  esbuildPlugins: [smallStyles],
} satisfies Options

/** In CommonJS, what is loaded late comes by `require`: Jest, and whatever else runs code in a context of its own, has no `import()`. */
const lateByRequire: NonNullable<Options['plugins']>[number] = {
  name: 'late by require',
  renderChunk: (code) => ({
    code: code.replace(/\bimport\(("\.\/[^"]+")\)/g, 'Promise.resolve().then(() => require($1))'),
  }),
}

/** In one file, what is loaded late is there from the start: as if it might not be, esbuild would wrap all that it imports in functions. */
const lateAtOnce: EsbuildPlugin = {
  name: 'late at once',
  setup(build) {
    build.onLoad({ filter: /[\\/]src[\\/].+\.ts$/ }, async ({ path }) => {
      const imports: string[] = []
      const code = (await readFile(path, 'utf8')).replace(/\bawait import\((.+?)\)/g, (_, file: string) => {
        const name = `late${imports.length}`
        imports.push(`import * as ${name} from ${file}`)
        return name
      })
      return { contents: [...imports, code].join('\n'), loader: 'ts' }
    })
  },
}

export default defineConfig([
  {
    ...shared,
    format: 'esm',
    entry: { ...doors, cli: 'src/node/cli.ts' },
    // The types of modules that no file holds.
    onSuccess: () => copyFile('src/vite/client.d.ts', 'dist/vite-client.d.ts'),
  },
  {
    ...shared,
    format: 'cjs',
    entry: doors,
    // The unified family is ESM only. `require` of it fails in Jest and in Node before 20.19, and where it works
    // esbuild hands over the namespace instead of its default export. So the CommonJS files carry it with them.
    noExternal: [/^(?!minisearch$)/],
    plugins: [lateByRequire],
  },
  // Programs of one file: for a script tag, which its worker runs too; and for a worker that a bundler makes. Vite up to 7 refuses
  // a worker that imports later (`worker.format` is 'iife'), and Parcel 2 loses modules of one.
  {
    ...shared,
    format: 'esm',
    entry: { 'guillemet-search': 'src/element/script.ts', thread: 'src/worker/thread.ts' },
    splitting: false,
    minify: true,
    esbuildPlugins: [smallStyles, lateAtOnce],
  },
  { ...shared, format: ['esm', 'cjs'], entry: doors, dts: { only: true } },
])
