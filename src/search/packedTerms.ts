import { ByteReader } from '../snapshot/byteReader.js'
import { unitBytes } from '../snapshot/codeUnits.js'
import { refuseBytes } from '../snapshot/damaged.js'
import { BLOCK, NIBBLE } from '../snapshot/layout.js'

/** Where the blocks of a front-coded list begin: in its letters, and in each column beside it. */
export function blockStarts(blocks: Uint8Array, count: number, columns: readonly Uint8Array[]): Uint32Array[] {
  const size = Math.ceil(count / BLOCK)
  if (blocks.length < size * columns.length) refuseBytes('too few blocks of words')
  const reader = new ByteReader(blocks)
  const starts = columns.map(() => new Uint32Array(size + 1))
  for (let i = 0; i < size; i++) for (const list of starts) list[i + 1] = (list[i] as number) + reader.varint()
  reader.finish()
  starts.forEach((list, i) => {
    if (list[size] !== columns[i]?.length || !isAscending(list))
      refuseBytes('blocks of words that do not fill their section')
  })
  return starts
}

/** Sums beyond 32 bits would begin anew. */
const isAscending = (list: Uint32Array) => list.every((start, i) => i === 0 || start >= (list[i - 1] as number))

/** A sorted, front-coded list of terms, searched where it lies. */
export class PackedTerms {
  readonly #letters: Uint8Array
  readonly #starts: Uint32Array
  readonly #count: number

  constructor(letters: Uint8Array, starts: Uint32Array, count: number) {
    this.#letters = letters
    this.#starts = starts
    this.#count = count
  }

  /** The number of a term, or -1. */
  find(term: string): number {
    const sought = unitBytes(term)
    let low = 0
    let high = this.#starts.length - 1
    while (low < high) {
      const middle = (low + high) >> 1
      if (this.#isHeadAfter(middle, sought)) high = middle
      else low = middle + 1
    }
    return low === 0 ? -1 : this.#findIn(low - 1, sought)
  }

  #isHeadAfter(block: number, sought: readonly number[]): boolean {
    const start = this.#starts[block] as number
    let at = start + this.#size(block)
    let length = (this.#letters[start] as number) & NIBBLE
    if (length === NIBBLE) {
      const reader = new ByteReader(this.#letters, at)
      length += reader.varint()
      at = reader.at
    }
    for (let i = 0; i < length; i++) {
      const difference = (this.#letters[at + i] as number) - (i < sought.length ? (sought[i] as number) : -1)
      if (difference !== 0) return difference > 0
    }
    return false
  }

  #size(block: number): number {
    return Math.min(BLOCK, this.#count - block * BLOCK)
  }

  /** Goes through a block, knowing how much of `sought` the last term had. */
  #findIn(block: number, sought: readonly number[]): number {
    const letters = this.#letters
    const start = this.#starts[block] as number
    const size = this.#size(block)
    const reader = new ByteReader(letters, start + size, this.#starts[block + 1])
    let known = 0
    for (let i = 0; i < size; i++) {
      const byte = letters[start + i] as number
      const shared = byte >> 4 === NIBBLE ? NIBBLE + reader.varint() : byte >> 4
      const added = (byte & NIBBLE) === NIBBLE ? NIBBLE + reader.varint() : byte & NIBBLE
      if (shared < known) return -1
      if (shared === known) {
        let same = 0
        while (same < added && letters[reader.at + same] === sought[known + same]) same++
        if (same === added && known + same === sought.length) return block * BLOCK + i
        if (same < added && (letters[reader.at + same] as number) > (sought[known + same] ?? -1)) return -1
        known += same
      }
      reader.at += added
    }
    return -1
  }
}
