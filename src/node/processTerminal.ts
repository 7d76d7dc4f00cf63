import { emitKeypressEvents } from 'node:readline'
import { text } from 'node:stream/consumers'
import { hasColours } from './command/paint.js'
import type { Key, Screen, StatusLine, Terminal } from './command/terminal.js'
import { VERSION } from './version.js'

/** Cells of a line where nothing says how many there are. */
const COLUMNS = 80
const ROWS = 24

/** The terminal of this process, or what stands in its place. */
export function processTerminal(): Terminal {
  const { stdin, stdout, stderr, env } = process
  const end = new AbortController()
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(name, () => {
      // Whoever asks twice does not want to wait.
      if (end.signal.aborted) process.exit(name === 'SIGINT' ? 130 : 143)
      end.abort(name)
    })
  }
  for (const stream of [stdout, stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE') throw error
      end.abort('EPIPE')
    })
  }
  const isDumb = env.TERM === 'dumb'
  return {
    out: (lines) => {
      if (!end.signal.aborted) stdout.write(`${lines.trimEnd()}\n`)
    },
    error: (lines) => stderr.write(`${lines.trimEnd()}\n`),
    input: async () => (stdin.isTTY ? undefined : text(stdin)),
    isWatched: stdout.isTTY === true,
    ...(stderr.isTTY && !isDumb && { status: statusLine(stderr) }),
    ...(stdin.isTTY && stdout.isTTY && !isDumb && { screen: screen(stdin, stdout) }),
    colours: hasColours(env, stdout.isTTY === true),
    columns: stdout.columns ?? Number.POSITIVE_INFINITY,
    env,
    version: VERSION,
    signal: end.signal,
  }
}

const statusLine = (stream: NodeJS.WriteStream): StatusLine => ({
  get columns() {
    return stream.columns || COLUMNS
  },
  show: (line) => stream.write(`\r${line}\u001b[K`),
})

const screen = (input: NodeJS.ReadStream, output: NodeJS.WriteStream): Screen => ({
  size: () => ({ columns: output.columns || COLUMNS, rows: output.rows || ROWS }),
  write: (written) => output.write(written),
  listen(onKey, onResize) {
    const press = (typed: string | undefined, key: Partial<Omit<Key, 'text'>>) =>
      onKey({
        ...(key.name !== undefined && { name: key.name }),
        ctrl: key.ctrl === true,
        meta: key.meta === true,
        text: typed ?? '',
      })
    emitKeypressEvents(input)
    input.setRawMode(true)
    input.on('keypress', press)
    output.on('resize', onResize)
    input.resume()
    return () => {
      input.off('keypress', press)
      output.off('resize', onResize)
      input.setRawMode(false)
      input.pause()
    }
  },
})
