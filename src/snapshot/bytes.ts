import { GuillemetError } from '../text/error.js'
import type { Snapshot } from './snapshot.js'

/** «GUIL», then a line feed, which a transfer that mangles text would change. */
const MAGIC = [0x47, 0x55, 0x49, 0x4c, 0x0a] as const
/** The magic number, and the length of the JSON in 32 bits, little end first. */
const HEADER_LENGTH = MAGIC.length + 4

/** A snapshot as bytes: a header, then JSON in UTF-8. */
export function toBytes(snapshot: Snapshot): Uint8Array {
  const json = new TextEncoder().encode(JSON.stringify(snapshot))
  const bytes = new Uint8Array(HEADER_LENGTH + json.length)
  bytes.set(MAGIC)
  new DataView(bytes.buffer).setUint32(MAGIC.length, json.length, true)
  bytes.set(json, HEADER_LENGTH)
  return bytes
}

/**
 * The JSON text that the bytes of a snapshot hold. A file written with `JSON.stringify(index)` is taken too.
 *
 * @throws GuillemetError `not-a-snapshot` if the bytes are something else, or not all there
 */
export function fromBytes(bytes: Uint8Array): string {
  if (MAGIC.some((byte, i) => bytes[i] !== byte)) return jsonText(bytes)
  if (bytes.length < HEADER_LENGTH) throw damaged(`only the first ${bytes.length} bytes of one`)
  const json = bytes.subarray(HEADER_LENGTH)
  const length = new DataView(bytes.buffer, bytes.byteOffset).getUint32(MAGIC.length, true)
  if (json.length !== length) throw damaged(`${json.length} bytes of content where its header says ${length}`)
  return new TextDecoder().decode(json)
}

/** JSON begins with a brace, after blanks or a byte order mark, which the decoder drops. */
function jsonText(bytes: Uint8Array): string {
  if (/^\s*\{/.test(new TextDecoder().decode(bytes.subarray(0, 64)))) return new TextDecoder().decode(bytes)
  throw damaged(bytes.length === 0 ? 'nothing (0 bytes)' : `${bytes.length} bytes of something else`)
}

const damaged = (got: string) =>
  new GuillemetError(
    'not-a-snapshot',
    `Expected the bytes of a guillemet snapshot, got ${got}. Use what \`index.save()\` or \`guillemet build\` wrote, whole and unchanged.`,
  )
