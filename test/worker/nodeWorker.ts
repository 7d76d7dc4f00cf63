import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Worker as Thread } from 'node:worker_threads'
import { build } from 'esbuild'
import { afterAll } from 'vitest'

/** What a worker of a page has and one of Node has not. */
const SCOPE = `
import { parentPort } from 'node:worker_threads'
globalThis.postMessage = (data) => parentPort.postMessage(data)
globalThis.addEventListener = (type, listener) => parentPort.on(type, (data) => listener({ data }))
`

const folders: string[] = []
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true })
})

/** The file that a worker runs, until the tests of the file are through, made of a program by the name of one of `src`, or of a text. */
export async function threadFile(program: { readonly file: string } | { readonly text: string }): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'guillemet-thread-'))
  folders.push(folder)
  const outfile = join(folder, 'thread.mjs')
  await build({
    ...('file' in program
      ? { entryPoints: [program.file] }
      : { stdin: { contents: program.text, resolveDir: process.cwd() } }),
    bundle: true,
    format: 'esm',
    platform: 'node',
    banner: { js: SCOPE },
    outfile,
  })
  return outfile
}

/** A worker of Node with the face of one of a page, as far as a page uses it. */
export class NodeWorker extends EventTarget {
  readonly thread: Thread
  /** The number of the buffers that were handed over. */
  transferred = 0

  constructor(file: string) {
    super()
    this.thread = new Thread(file)
    this.thread.on('message', (data) => this.dispatchEvent(new MessageEvent('message', { data })))
    this.thread.on('error', ({ message }) => this.dispatchEvent(Object.assign(new Event('error'), { message })))
    this.thread.on('exit', (code) => {
      if (code !== 0) this.dispatchEvent(Object.assign(new Event('error'), { message: `exit ${code}` }))
    })
  }

  postMessage(data: unknown, transfer: readonly ArrayBuffer[]): void {
    this.transferred += transfer.length
    this.thread.postMessage(data, transfer)
  }

  terminate(): void {
    this.thread.removeAllListeners()
    this.thread.terminate()
  }
}

export const startNode = (file: string) => () => new NodeWorker(file) as unknown as Worker
