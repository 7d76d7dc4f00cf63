import { GuillemetError } from '../text/error.js'
import { damaged } from './damaged.js'

/** Bytes as gzip. Which, is up to the platform: it unpacks to the same everywhere. */
export async function gzip(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  const packed = new Blob([bytes]).stream().pipeThrough(new CompressionStream('gzip'))
  return new Uint8Array(await new Response(packed).arrayBuffer())
}

export const isGzip = (bytes: Uint8Array): boolean => bytes[0] === 0x1f && bytes[1] === 0x8b

/** Bytes out of their gzip, if they are in one. @throws GuillemetError as `gunzip` */
export const unzipped = async (bytes: Uint8Array, most: number): Promise<Uint8Array> =>
  isGzip(bytes) ? gunzip(bytes, most) : bytes

/**
 * The bytes that gzip holds, if they are no more than `most`: a small file may hold a thousand times its size.
 *
 * @throws GuillemetError `not-a-snapshot`
 */
async function gunzip(bytes: Uint8Array, most: number): Promise<Uint8Array> {
  const stream = new Blob([bytes as Uint8Array<ArrayBuffer>]).stream().pipeThrough(new DecompressionStream('gzip'))
  const reader = stream.getReader()
  const chunks: Uint8Array[] = []
  let length = 0
  for (;;) {
    const { done, value } = await reader.read().catch((cause: unknown) => {
      throw new GuillemetError('not-a-snapshot', `${damaged('broken gzip').message}`, { cause })
    })
    if (done) break
    length += value.length
    if (length > most) {
      await reader.cancel()
      throw damaged(`gzip of more than ${most} bytes: set \`maxBytes\` higher if you trust it`)
    }
    chunks.push(value)
  }
  const whole = new Uint8Array(length)
  let at = 0
  for (const chunk of chunks) {
    whole.set(chunk, at)
    at += chunk.length
  }
  return whole
}
