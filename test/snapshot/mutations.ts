import { checksum } from '../../src/snapshot/checksum.js'
import type { Shape } from '../../src/snapshot/container.js'
import { INDEX_SHAPE } from '../../src/snapshot/shapes.js'

/** Numbers that look random and are the same for the same seed, from 0 below `below`. Mulberry32, by Tommy Ettinger, in the public domain. */
export function dice(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below
  }
}

const EXTREMES = [0, 1, 0x7f, 0x80, 0xff]

/** A snapshot with something wrong in it: bits, bytes, whole stretches, its length, or several of these. */
export function mutated(bytes: Uint8Array, roll: (below: number) => number): Uint8Array<ArrayBuffer> {
  let result = bytes.slice()
  for (let changes = 1 + (roll(3) === 0 ? roll(8) : 0); changes > 0; changes--) {
    const at = roll(result.length)
    switch (roll(6)) {
      case 0:
        result[at] = (result[at] as number) ^ (1 << roll(8))
        break
      case 1:
        result[at] = roll(256)
        break
      case 2:
        result[at] = EXTREMES[roll(EXTREMES.length)] as number
        break
      case 3:
        result.copyWithin(at, roll(result.length), Math.min(result.length, at + roll(64)))
        break
      case 4:
        result.fill(roll(256), at, at + roll(16))
        break
      default:
        result = roll(2) === 0 ? result.slice(0, at + 1) : Uint8Array.from([...result, ...result.subarray(0, roll(64))])
    }
  }
  return result
}

const CHECKSUM_AT = 16
const CHECKED_FROM = 20

/** As a hostile hand would: with the length and the checksum made right again, so that what is wrong is met where it is read. */
export function resealed(bytes: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  if (bytes.length < CHECKED_FROM) return bytes
  const view = new DataView(bytes.buffer)
  view.setUint32(12, bytes.length, true)
  view.setUint32(CHECKSUM_AT, checksum(bytes.subarray(CHECKED_FROM)), true)
  return bytes
}

/** A snapshot with something wrong in one of its sections, none being likelier for its size, and sealed again. */
export function mutatedSection(
  bytes: Uint8Array,
  roll: (below: number) => number,
  { counts, sections }: Shape<string, string> = INDEX_SHAPE,
): Uint8Array<ArrayBuffer> {
  const result = bytes.slice()
  const view = new DataView(result.buffer)
  const table = CHECKED_FROM + 4 * (1 + counts.length)
  const entry = table + 8 * roll(sections.length)
  const [start, length] = [view.getUint32(entry, true), view.getUint32(entry + 4, true)]
  const section = result.subarray(start, start + length)
  if (length > 0) section.set(mutated(section, roll).subarray(0, length))
  // The counts too, now and then.
  if (roll(8) === 0)
    view.setUint32(CHECKED_FROM + 4 * roll(counts.length + 1), roll(2) ? roll(300) : roll(2 ** 31), true)
  return resealed(result)
}
