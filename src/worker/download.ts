import { GuillemetError, shown } from '../text/error.js'
import type { Progress } from './message.js'

/**
 * The bytes at an address.
 *
 * @throws GuillemetError `unreachable-snapshot`; the signal's reason
 */
export async function download(
  address: string,
  request: RequestInit | undefined,
  report: (progress: Progress) => void,
): Promise<Uint8Array> {
  const arriving = <Value>(promise: Promise<Value>): Promise<Value> =>
    promise.catch((cause: Error) => {
      request?.signal?.throwIfAborted()
      throw unreachable(address, cause.message, { cause })
    })
  const response = await arriving(fetch(address, request))
  if (!response.ok) throw unreachable(address, `the status ${response.status}`)
  let total = announced(response.headers)
  let loaded = 0
  const chunks: Uint8Array<ArrayBuffer>[] = []
  const reader = response.body?.getReader()
  while (reader) {
    const { done, value } = await arriving(reader.read())
    if (done) break
    chunks.push(value)
    loaded += value.length
    // Another origin may hide that it compresses.
    if (total !== undefined && loaded > total) total = undefined
    report({ loaded, ...(total !== undefined && { total }) })
  }
  return new Uint8Array(await new Blob(chunks).arrayBuffer())
}

function announced(headers: Headers): number | undefined {
  const length = headers.get('content-length')
  // Of compressed bytes it is the length before they are unpacked.
  return length === null || headers.has('content-encoding') ? undefined : Number(length)
}

const unreachable = (address: string, got: string, options?: ErrorOptions) =>
  new GuillemetError(
    'unreachable-snapshot',
    `Expected a snapshot at ${shown(address)}, got ${got}. Check the address and the connection.`,
    options,
  )
