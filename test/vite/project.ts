import { cpSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { build } from 'esbuild'

/** A project of this folder, in a folder of its own, with guillemet and its tools installed. */
export interface Project extends Disposable {
  readonly root: string
  readonly path: (name: string) => string
  readonly read: (name: string) => string
  readonly write: (name: string, content: string) => void
}

/** @param tools the packages that the project installs beside guillemet */
export async function project(name: string, ...tools: readonly string[]): Promise<Project> {
  const root = realpathSync(mkdtempSync(join(tmpdir(), `guillemet-${name}-`)))
  const path = (inside: string) => join(root, inside)
  cpSync(resolve('test/vite', name), root, { recursive: true })
  writeFileSync(path('package.json'), '{ "private": true, "type": "module" }')
  await install(path('node_modules/guillemet'))
  for (const tool of tools) {
    mkdirSync(dirname(path(`node_modules/${tool}`)), { recursive: true })
    symlinkSync(realpathSync(resolve('node_modules', tool)), path(`node_modules/${tool}`), 'junction')
  }
  return {
    root,
    path,
    read: (inside) => readFileSync(path(inside), 'utf8'),
    write: (inside, content) => {
      mkdirSync(dirname(path(inside)), { recursive: true })
      writeFileSync(path(inside), content)
    },
    [Symbol.dispose]: () => rmSync(root, { recursive: true, force: true }),
  }
}

/** The doors that a site needs, made of the source as it is now. */
async function install(folder: string): Promise<void> {
  await build({
    entryPoints: Object.fromEntries(
      ['node', 'search', 'minisearch', 'vite'].map((door) => [door, `src/${door}/index.ts`]),
    ),
    outdir: join(folder, 'dist'),
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'es2022',
    packages: 'external',
  })
  cpSync('package.json', join(folder, 'package.json'))
  symlinkSync(realpathSync('node_modules'), join(folder, 'node_modules'), 'junction')
}
