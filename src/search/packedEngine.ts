import { ByteReader } from '../snapshot/byteReader.js'
import { refuseBytes } from '../snapshot/damaged.js'
import { BLOCK } from '../snapshot/layout.js'
import type { PackedPostings } from '../snapshot/packPostings.js'
import type { Engine, Row } from './engine.js'
import { type PackedLengths, packedLengths } from './packedLengths.js'
import { blockStarts, PackedTerms } from './packedTerms.js'
import { RowBuffer } from './rowBuffer.js'

/** Both kinds of passages have two. */
const FIELDS = 2
/** Terms whose places are kept: more than a query has. */
const KEPT = 256

/** Where the postings of a term lie, and how many there are: of each field, by its number. */
interface Places {
  /** The term's. */
  readonly number: number
  readonly counts: readonly number[]
  readonly starts: readonly number[]
  readonly ends: readonly number[]
}

const NOWHERE: Places = { number: -1, counts: [0, 0], starts: [0, 0], ends: [0, 0] }

/** The postings of a packed index, read where they lie. */
export class PackedEngine implements Engine {
  readonly size: number
  readonly end: number
  /** How many terms there are. */
  readonly terms: number
  readonly #terms: PackedTerms
  readonly #stats: Uint8Array
  readonly #statStarts: Uint32Array
  readonly #postings: Uint8Array
  readonly #postingStarts: Uint32Array
  readonly #main: number
  readonly #lengths: readonly PackedLengths[]
  readonly #kept = new Map<string, Places>()
  readonly #row = new RowBuffer()

  /** @param main the number of the field that was packed first */
  constructor(packed: PackedPostings, main: number, size: number, terms: number) {
    this.size = size
    this.end = size
    this.terms = terms
    const starts = blockStarts(packed.blocks, terms, [packed.terms, packed.stats, packed.postings])
    const [termStarts, statStarts, postingStarts] = starts as [Uint32Array, Uint32Array, Uint32Array]
    this.#terms = new PackedTerms(packed.terms, termStarts, terms)
    this.#stats = packed.stats
    this.#statStarts = statStarts
    this.#postings = packed.postings
    this.#postingStarts = postingStarts
    this.#main = main
    this.#lengths = packedLengths(packed.lengths, FIELDS, size)
  }

  averageLength(field: number): number {
    return this.#lengths[field]?.average ?? 0
  }

  lengths(field: number): Uint32Array {
    return (this.#lengths[field] as PackedLengths).column
  }

  documentFrequency(term: string, field: number): number {
    return this.#places(term).counts[field] ?? 0
  }

  row(term: string, field: number): Row {
    this.read(term, field, this.#row)
    return this.#row
  }

  /** Fills a row, as `row` does its own. */
  read(term: string, field: number, row: RowBuffer): void {
    const { counts, starts, ends } = this.#places(term)
    row.reserve(counts[field] ?? 0)
    this.#read(row, starts[field] ?? 0, ends[field] ?? 0)
  }

  /** The number of a term, or -1. */
  find(term: string): number {
    return this.#places(term).number
  }

  /** The numbers are read without a check of each: passages only ascend, so that the last says it for all. */
  #read({ count, passages, frequencies }: RowBuffer, start: number, end: number): void {
    const bytes = this.#postings
    let at = start
    let next = 0
    for (let i = 0; i < count; i++) {
      let byte = bytes[at++] as number
      let value = byte & 0x7f
      for (let shift = 7; byte > 0x7f && shift < 35; shift += 7) {
        byte = bytes[at++] as number
        value |= (byte & 0x7f) << shift
      }
      next += value >>> 1
      passages[i] = next++
      if ((value & 1) === 0) {
        frequencies[i] = 1
        continue
      }
      byte = bytes[at++] as number
      value = byte & 0x7f
      for (let shift = 7; byte > 0x7f && shift < 35; shift += 7) {
        byte = bytes[at++] as number
        value |= (byte & 0x7f) << shift
      }
      frequencies[i] = 2 + value
    }
    if (at !== end || next > this.size) refuseBytes('postings of no passage')
  }

  #places(term: string): Places {
    const kept = this.#kept.get(term)
    if (kept) return kept
    const number = this.#terms.find(term)
    const places = number < 0 ? NOWHERE : this.#placesOf(number)
    if (this.#kept.size >= KEPT) this.#kept.clear()
    this.#kept.set(term, places)
    return places
  }

  #placesOf(term: number): Places {
    const block = Math.floor(term / BLOCK)
    const reader = new ByteReader(this.#stats, this.#statStarts[block], this.#statStarts[block + 1])
    let at = this.#postingStarts[block] as number
    let [first, others, start, middle] = [0, 0, at, at]
    for (let left = term % BLOCK; left >= 0; left--) {
      first = reader.varint()
      others = first % 2 === 1 ? reader.varint() : 0
      start = at
      if (first > 1) at += (first >>> 1) + reader.varint()
      middle = at
      if (others > 0) at += others + reader.varint()
    }
    const count = first >>> 1
    if (Math.max(count, others) > this.size || at > (this.#postingStarts[block + 1] as number))
      refuseBytes('more postings than passages')
    return this.#main === 0
      ? { number: term, counts: [count, others], starts: [start, middle], ends: [middle, at] }
      : { number: term, counts: [others, count], starts: [middle, start], ends: [at, middle] }
  }
}
