import { grown } from '../text/grown.js'

/** Bytes that grow as they are written. */
export class ByteWriter {
  #bytes = new Uint8Array(1024)
  #length = 0

  get length(): number {
    return this.#length
  }

  byte(value: number): void {
    if (this.#length === this.#bytes.length) this.#grow(1)
    this.#bytes[this.#length++] = value
  }

  /** A whole number from 0 below 2³², its 7 lowest bits first; the high bit of a byte says that more follow. */
  varint(value: number): void {
    if (value <= 0x7f) {
      this.byte(value)
      return
    }
    let rest = value
    while (rest > 0x7f) {
      this.byte((rest & 0x7f) | 0x80)
      rest >>>= 7
    }
    this.byte(rest)
  }

  /** Small if `value` is near 0, on either side. */
  signed(value: number): void {
    this.varint(value < 0 ? -2 * value - 1 : 2 * value)
  }

  write(bytes: Uint8Array): void {
    if (this.#length + bytes.length > this.#bytes.length) this.#grow(bytes.length)
    this.#bytes.set(bytes, this.#length)
    this.#length += bytes.length
  }

  /** Writes what another wrote, from its byte `from` on. A loop, as most are a few bytes long. */
  append(other: ByteWriter, from = 0): void {
    const length = other.#length
    if (this.#length + length - from > this.#bytes.length) this.#grow(length - from)
    const bytes = this.#bytes
    let to = this.#length
    for (let at = from; at < length; at++) bytes[to++] = other.#bytes[at] as number
    this.#length = to
  }

  /** How many bytes at the beginning are those of another. */
  sharedLength(other: ByteWriter): number {
    const limit = Math.min(this.#length, other.#length)
    let shared = 0
    while (shared < limit && this.#bytes[shared] === other.#bytes[shared]) shared++
    return shared
  }

  /** What was written, as a view: to be copied before more is written. */
  bytes(): Uint8Array {
    return this.#bytes.subarray(0, this.#length)
  }

  clear(): void {
    this.#length = 0
  }

  #grow(by: number): void {
    this.#bytes = grown(this.#bytes, this.#length + by)
  }
}
