import { refuseBytes } from './damaged.js'

/** Reads what a `ByteWriter` wrote, and nothing beyond its end. */
export class ByteReader {
  readonly bytes: Uint8Array
  at: number
  readonly end: number

  constructor(bytes: Uint8Array, at = 0, end = bytes.length) {
    this.bytes = bytes
    this.at = at
    this.end = end
  }

  varint(): number {
    let value = 0
    for (let shift = 0; shift < 35; shift += 7) {
      if (this.at >= this.end) refuseBytes('a number cut short')
      const byte = this.bytes[this.at++] as number
      value |= (byte & 0x7f) << shift
      if (byte < 0x80) return value >>> 0
    }
    return refuseBytes('a number beyond bounds')
  }

  signed(): number {
    const value = this.varint()
    return value % 2 === 1 ? -(value + 1) / 2 : value / 2
  }

  /** All must have been read. */
  finish(): void {
    if (this.at !== this.end) refuseBytes('more bytes than it needs')
  }
}

/**
 * Sums of `count` numbers, the first 0 and the last the sum of all: where each begins, and where it ends.
 *
 * @param next the number at `i`
 */
export function sums(count: number, next: (i: number) => number): Uint32Array {
  const starts = new Uint32Array(count + 1)
  let sum = 0
  for (let i = 0; i < count; i++) {
    sum += next(i)
    if (sum > 0xffffffff) refuseBytes('a length beyond bounds')
    starts[i + 1] = sum
  }
  return starts
}
