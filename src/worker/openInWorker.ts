import type { AsyncIndex } from './asyncIndex.js'
import { type Connection, connect } from './connection.js'
import type { Order } from './message.js'
import { createMethods } from './methods.js'
import { asyncIndex } from './onPage.js'
import { toOrder, type WorkerOptions, type WorkerSource } from './order.js'
import { startWorker } from './startWorker.js'

/**
 * Open a saved index in a worker, so that neither reading it nor searching it holds up the page. The worker fetches what has an
 * address; bytes are handed over, not copied: the buffer that they fill is empty afterwards.
 *
 * Where no worker can be started (an old browser, a Content-Security-Policy, Node), the same is done on the page, with the same answers.
 *
 * Rejects with the signal's reason, or a GuillemetError: `bad-option`; `unreachable-snapshot`; as of `openIndex`, `not-a-snapshot`,
 * `snapshot-version`, `snapshot-analyzer`; `worker-failed`.
 *
 * @example
 * const index = await openInWorker('/search.bin', { onProgress: ({ loaded, total }) => show(loaded, total) })
 * const { hits } = await index.search('lignes rouges', { channel: 'typing' })
 */
export async function openInWorker<Meta = Readonly<Record<string, unknown>> | undefined>(
  source: WorkerSource,
  options: WorkerOptions = {},
): Promise<AsyncIndex<Meta>> {
  const order = toOrder(source, options)
  options.signal?.throwIfAborted()
  const connection = await started(options)
  return connection ? openThere(order, connection, options) : openHere(order, options)
}

async function started({ worker = startWorker, signal, onFallback }: WorkerOptions): Promise<Connection | undefined> {
  try {
    const connection = connect(worker())
    await unlessAborted(connection.ready, connection, signal)
    return connection
  } catch (reason) {
    signal?.throwIfAborted()
    onFallback?.(reason)
    return undefined
  }
}

async function openThere<Meta>(
  order: Order,
  connection: Connection,
  { signal, onProgress }: WorkerOptions,
): Promise<AsyncIndex<Meta>> {
  try {
    const whole = { ...order, source: alone(order.source), ...(order.texts && { texts: alone(order.texts) }) }
    const buffers = [whole.source, whole.texts].flatMap((file) => (file instanceof Uint8Array ? [file.buffer] : []))
    const opened = connection.ask('open', [whole], buffers, onProgress)
    const size = (await unlessAborted(opened, connection, signal)) as number
    return createMethods({
      runsIn: 'worker',
      size,
      answer: connection.ask,
      pause: async () => {},
      close: () => connection.end(undefined),
    })
  } catch (error) {
    connection.end(error)
    throw error
  }
}

/** Bytes that fill a buffer of their own, which can go to a worker without those beside them. */
function alone(file: Order['source']): string | Blob | Uint8Array<ArrayBuffer> {
  if (!(file instanceof Uint8Array)) return file
  const isAlone = file.buffer instanceof ArrayBuffer && file.byteLength === file.buffer.byteLength
  return isAlone ? (file as Uint8Array<ArrayBuffer>) : file.slice()
}

async function openHere<Meta>(
  order: Order,
  { signal, onProgress = () => {} }: WorkerOptions,
): Promise<AsyncIndex<Meta>> {
  // Loaded only where it is needed: the page is spared the engine.
  const { fulfil } = await import('./fulfil.js')
  const index = await fulfil<Meta>(order, onProgress, signal)
  signal?.throwIfAborted()
  return asyncIndex(index)
}

/** What a promise comes to, unless the signal is aborted before: then the worker is let go. */
async function unlessAborted(
  promise: Promise<unknown>,
  connection: Connection,
  signal: AbortSignal | undefined,
): Promise<unknown> {
  const abort = () => connection.end(signal?.reason)
  signal?.addEventListener('abort', abort)
  // It may have been between two waits.
  if (signal?.aborted) abort()
  return promise.finally(() => signal?.removeEventListener('abort', abort))
}
