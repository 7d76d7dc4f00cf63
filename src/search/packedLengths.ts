import { ByteReader } from '../snapshot/byteReader.js'
import { refuseBytes } from '../snapshot/damaged.js'
import { LONG } from '../snapshot/layout.js'

/** The lengths of the passages in one field: left where they lie until they are asked for. */
export class PackedLengths {
  readonly average: number
  readonly #size: number
  /** Empty if all are 0. */
  readonly #short: Uint8Array
  /** Passages of which a byte does not say all, and how much more there is. */
  readonly #long: (readonly [passage: number, more: number])[] = []
  #column: Uint32Array | undefined

  constructor(reader: ByteReader, size: number) {
    const sum = reader.varint()
    this.average = sum === 0 ? 0 : sum / size
    this.#size = size
    const start = reader.at
    if (sum > 0) reader.at += size
    if (reader.at > reader.end) refuseBytes('too few lengths')
    this.#short = reader.bytes.subarray(start, reader.at)
    let passage = 0
    for (let left = sum > 0 ? reader.varint() : 0; left > 0; left--) {
      passage += reader.varint()
      this.#long.push([passage, reader.varint()])
    }
  }

  /** By passage. */
  get column(): Uint32Array {
    if (!this.#column) {
      const column = new Uint32Array(this.#size)
      column.set(this.#short)
      for (const [passage, more] of this.#long) column[passage] = LONG + more
      this.#column = column
    }
    return this.#column
  }
}

export function packedLengths(packed: Uint8Array, fields: number, size: number): PackedLengths[] {
  const reader = new ByteReader(packed)
  const lengths = Array.from({ length: fields }, () => new PackedLengths(reader, size))
  reader.finish()
  return lengths
}
