import { GuillemetError } from '../text/error.js'
import type { Snapshot } from './snapshot.js'

/** «GUIL», then a line feed, which a transfer that mangles text would change. */
const MAGIC = [0x47, 0x55, 0x49, 0x4c, 0x0a] as const
/** The magic number, the length of the JSON and its checksum, both in 32 bits, little end first. */
const HEADER_LENGTH = MAGIC.length + 8

/** CRC-32 as in ISO 3309 and zlib: reflected, polynomial 0xEDB88320. */
const CRC_TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let crc = byte
  for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1
  return crc
})

function checksum(bytes: Uint8Array): number {
  let crc = 0xffffffff
  for (const byte of bytes) crc = (CRC_TABLE[(crc ^ byte) & 0xff] as number) ^ (crc >>> 8)
  return (crc ^ 0xffffffff) >>> 0
}

/** A snapshot as bytes: a header with length and checksum, then JSON in UTF-8. */
export function toBytes(snapshot: Snapshot): Uint8Array {
  const json = new TextEncoder().encode(JSON.stringify(snapshot))
  const bytes = new Uint8Array(HEADER_LENGTH + json.length)
  const view = new DataView(bytes.buffer)
  bytes.set(MAGIC)
  view.setUint32(MAGIC.length, json.length, true)
  view.setUint32(MAGIC.length + 4, checksum(json), true)
  bytes.set(json, HEADER_LENGTH)
  return bytes
}

/**
 * The JSON text that the bytes of a snapshot hold. Bytes that begin with `{` are JSON themselves,
 * as a file written with `JSON.stringify(index)` is.
 *
 * @throws GuillemetError `not-a-snapshot` if the bytes are something else, cut short or damaged
 */
export function fromBytes(bytes: Uint8Array): string {
  if (bytes[0] === 0x7b) return new TextDecoder().decode(bytes)
  if (!MAGIC.every((byte, i) => bytes[i] === byte))
    throw damaged(bytes.length === 0 ? 'nothing (0 bytes)' : `${bytes.length} bytes of something else`)
  if (bytes.length < HEADER_LENGTH) throw damaged(`only the first ${bytes.length} bytes of one`)
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const json = bytes.subarray(HEADER_LENGTH)
  const length = view.getUint32(MAGIC.length, true)
  if (json.length !== length) throw damaged(`${json.length} bytes of content where its header says ${length}`)
  if (checksum(json) !== view.getUint32(MAGIC.length + 4, true)) throw damaged('content that does not fit its checksum')
  return new TextDecoder().decode(json)
}

const damaged = (got: string) =>
  new GuillemetError(
    'not-a-snapshot',
    `Expected the bytes of a guillemet snapshot, got ${got}. Use what \`index.save()\` or \`guillemet build\` wrote, whole and unchanged.`,
  )
