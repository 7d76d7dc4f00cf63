import { execFile } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { build } from 'esbuild'

/** A project of this folder, in a folder of its own, with guillemet and its tools installed. */
export interface Project extends Disposable {
  readonly root: string
  readonly path: (name: string) => string
  readonly read: (name: string) => string
  readonly write: (name: string, content: string) => void
  /** Runs a program of a package that is installed: its path in `node_modules`. */
  readonly run: (program: string, ...args: readonly string[]) => Promise<void>
}

/** @param tools the packages that the project installs beside guillemet */
export async function project(name: string, ...tools: readonly string[]): Promise<Project> {
  const root = realpathSync(mkdtempSync(join(tmpdir(), `guillemet-${name}-`)))
  const path = (inside: string) => join(root, inside)
  const write = (inside: string, content: string | Uint8Array) => {
    mkdirSync(dirname(path(inside)), { recursive: true })
    writeFileSync(path(inside), content)
  }
  cpSync(resolve('test/vite', name), root, { recursive: true })
  write('package.json', '{ "private": true, "type": "module" }')
  const { outputFiles } = await doors()
  for (const { path, contents } of outputFiles)
    write(`node_modules/guillemet/${path.slice(resolve().length)}`, contents)
  write('node_modules/guillemet/package.json', readFileSync('package.json'))
  symlinkSync(realpathSync('node_modules'), path('node_modules/guillemet/node_modules'), 'junction')
  for (const tool of tools) {
    mkdirSync(dirname(path(`node_modules/${tool}`)), { recursive: true })
    symlinkSync(realpathSync(`node_modules/${tool}`), path(`node_modules/${tool}`), 'junction')
  }
  return {
    root,
    path,
    read: (inside) => readFileSync(path(inside), 'utf8'),
    write,
    async run(program, ...args) {
      await promisify(execFile)(process.execPath, [path(`node_modules/${program}`), ...args], { cwd: root })
    },
    [Symbol.dispose]: () => rmSync(root, { recursive: true, force: true }),
  }
}

let built: ReturnType<typeof buildDoors> | undefined

/** The doors that a site needs, made of the source as it is now, once for all projects of a test. */
function doors(): ReturnType<typeof buildDoors> {
  built ??= buildDoors()
  return built
}

const buildDoors = () =>
  build({
    entryPoints: Object.fromEntries(
      ['node', 'search', 'minisearch', 'vite'].map((door) => [door, `src/${door}/index.ts`]),
    ),
    outdir: 'dist',
    write: false,
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'es2022',
    packages: 'external',
  })
