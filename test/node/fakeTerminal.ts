import type { Terminal } from '../../src/node/command/terminal.js'
import { main } from '../../src/node/main.js'

export interface Run {
  readonly code: number
  readonly out: string
  readonly error: string
}

/** Runs the command against a terminal that is none: a pipe without colours, in English, unless `world` says otherwise. */
export async function run(args: readonly string[], world: Partial<Terminal> = {}): Promise<Run> {
  const lines: { out: string[]; error: string[] } = { out: [], error: [] }
  const terminal: Terminal = {
    out: (text) => lines.out.push(text.trimEnd()),
    error: (text) => lines.error.push(text.trimEnd()),
    input: async () => undefined,
    isWatched: false,
    colours: false,
    columns: Number.POSITIVE_INFINITY,
    env: {},
    version: '0.0.0',
    signal: new AbortController().signal,
    ...world,
  }
  const code = await main(args, terminal)
  return { code, out: lines.out.join('\n'), error: lines.error.join('\n') }
}
