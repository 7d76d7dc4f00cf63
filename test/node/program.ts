import { type ChildProcess, type SpawnOptions, spawn } from 'node:child_process'
import { join } from 'node:path'
import { build } from 'esbuild'

/** Bundles the command of this source into one file that Node runs; its path. */
export async function bundledCommand(folder: string): Promise<string> {
  const outfile = join(folder, 'guillemet.mjs')
  await build({
    entryPoints: ['src/node/cli.ts'],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    // For packages that are CommonJS.
    banner: { js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);" },
    logLevel: 'error',
  })
  return outfile
}

export interface Ended {
  readonly code: number | null
  readonly signal: NodeJS.Signals | null
  readonly out: string
  readonly error: string
}

/** Runs a program to its end. `started` gets the process, to disturb it. */
export function ran(
  command: string,
  args: readonly string[],
  options: SpawnOptions = {},
  started: (child: ChildProcess) => void = () => undefined,
): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'], ...options })
    const said = { out: '', error: '' }
    child.stdout?.setEncoding('utf8').on('data', (text: string) => {
      said.out += text
    })
    child.stderr?.setEncoding('utf8').on('data', (text: string) => {
      said.error += text
    })
    child.on('error', reject)
    child.on('close', (code, signal) => resolve({ code, signal, ...said }))
    started(child)
  })
}
