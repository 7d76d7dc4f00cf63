import type { AnalyzerOptions } from '../analysis/options.js'
import { checkOptions } from '../text/checkOptions.js'
import { GuillemetError, shown } from '../text/error.js'
import type { Order, Progress } from './message.js'

/** A snapshot: its address, which is seen from the page's, or what is there, packed or JSON, gzipped or not. */
export type WorkerSource = string | URL | Uint8Array | ArrayBuffer | Blob

export interface WorkerOptions {
  /** The texts of a snapshot that was saved without them, which `save({ texts: 'apart' })` gave with it. */
  readonly texts?: WorkerSource
  /** The options of `createAnalyzer` that the index was built with: an analyzer itself cannot be sent. @default {} */
  readonly analyzer?: AnalyzerOptions
  /** The most bytes to which gzip may unpack. @default 536_870_912 (512 MB) */
  readonly maxBytes?: number
  /** How addresses are fetched, as plain data: headers as an object, no signal. @default {} */
  readonly request?: RequestInit
  /** Aborted, it lets the worker go, and `openInWorker` rejects with its `reason`. Afterwards it has no effect. */
  readonly signal?: AbortSignal
  /** Called as often as something of an address has arrived. */
  readonly onProgress?: (progress: Progress) => void
  /** Called with the reason if no worker can be started, before the page itself does what the worker would. */
  readonly onFallback?: (reason: unknown) => void
  /**
   * Starts the worker, for where the page cannot start the package's by its address: under Trusted Types, or from another origin.
   * It must run `guillemet/worker/thread.js`.
   */
  readonly worker?: () => Worker
}

const OPTIONS = ['texts', 'analyzer', 'maxBytes', 'request', 'signal', 'onProgress', 'onFallback', 'worker']

/**
 * What a worker is to open, as data.
 *
 * @throws GuillemetError `bad-option`
 */
export function toOrder(source: WorkerSource, options: WorkerOptions): Order {
  checkOptions('openInWorker', options, OPTIONS)
  const { texts, analyzer, maxBytes, request } = options
  try {
    return {
      source: toFile('a snapshot', source),
      ...(texts !== undefined && { texts: toFile('`texts`', texts) }),
      ...structuredClone({ analyzer, maxBytes, request }),
    }
  } catch (cause) {
    if (cause instanceof GuillemetError) throw cause
    return refuse(
      `Expected \`analyzer\` and \`request\` to be plain data, which a worker can be sent, got: ${(cause as Error).message}`,
    )
  }
}

function toFile(what: string, file: unknown): Order['source'] {
  if (typeof file === 'string' || file instanceof URL) return toAddress(String(file))
  if (ArrayBuffer.isView(file)) return new Uint8Array(file.buffer, file.byteOffset, file.byteLength)
  const tag = Object.prototype.toString.call(file)
  if (tag === '[object ArrayBuffer]') return new Uint8Array(file as ArrayBuffer)
  if (tag === '[object Blob]' || tag === '[object File]') return file as Blob
  return refuse(
    `Expected ${what} as an address, bytes or a Blob, got ${shown(file)}. For anything else, pass what openIndex gives to asyncIndex.`,
  )
}

function toAddress(address: string): string {
  if (/^\s*\{/.test(address)) refuse('Expected the address of a snapshot, got JSON. Pass it as `new Blob([json])`.')
  const { document, location } = globalThis as { document?: Document; location?: Location }
  try {
    return new URL(address, document?.baseURI ?? location?.href).href
  } catch {
    return refuse(`Expected the address of a snapshot, got ${shown(address)}. Outside of a page it must be absolute.`)
  }
}

function refuse(message: string): never {
  throw new GuillemetError('bad-option', message)
}
