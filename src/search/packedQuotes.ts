import { ByteReader } from '../snapshot/byteReader.js'
import { refuseBytes } from '../snapshot/damaged.js'
import { BLOCK } from '../snapshot/layout.js'
import type { PackedQuoteBits } from '../snapshot/packQuoteBits.js'
import { PARAGRAPH_TEXT, QUOTE_TEXT } from '../snapshot/snapshot.js'
import type { Engine, Row } from './engine.js'
import type { PackedEngine } from './packedEngine.js'
import { blockStarts } from './packedTerms.js'
import { RowBuffer } from './rowBuffer.js'

/** Terms whose counts are kept: more than a query has. */
const KEPT = 256

interface FirstQuotes {
  /** The first quote of each paragraph, then how many quotes there are. */
  readonly firstQuote: Uint32Array
}

/** The postings of quotes: those of their text are bits beside the postings of the paragraphs that they begin in. */
export class PackedQuotes implements Engine {
  readonly size: number
  readonly end: number
  readonly #own: PackedEngine
  readonly #paragraphs: PackedEngine
  readonly #articles: FirstQuotes
  readonly #stats: Uint8Array
  readonly #statStarts: Uint32Array
  readonly #bits: Uint8Array
  readonly #bitStarts: Uint32Array
  readonly #around = new RowBuffer()
  readonly #row = new RowBuffer()
  /** The term that the row is of. */
  #term: string | undefined
  readonly #counts = new Map<string, number>()

  /** @param own what the bits do not say */
  constructor(
    own: PackedEngine,
    paragraphs: PackedEngine,
    articles: FirstQuotes,
    { blocks, stats, bits }: PackedQuoteBits,
  ) {
    const [statStarts, bitStarts] = blockStarts(blocks, paragraphs.terms, [stats, bits]) as [Uint32Array, Uint32Array]
    this.size = own.size
    this.end = own.size
    this.#own = own
    this.#paragraphs = paragraphs
    this.#articles = articles
    this.#stats = stats
    this.#statStarts = statStarts
    this.#bits = bits
    this.#bitStarts = bitStarts
  }

  averageLength(field: number): number {
    return this.#own.averageLength(field)
  }

  lengths(field: number): Uint32Array {
    return this.#own.lengths(field)
  }

  documentFrequency(term: string, field: number): number {
    if (field !== QUOTE_TEXT) return this.#own.documentFrequency(term, field)
    const kept = this.#counts.get(term)
    if (kept !== undefined) return kept
    if (this.#counts.size >= KEPT) this.#counts.clear()
    const { count } = this.row(term, field)
    this.#counts.set(term, count)
    return count
  }

  row(term: string, field: number): Row {
    if (field !== QUOTE_TEXT) return this.#own.row(term, field)
    if (term !== this.#term) this.#fill(term)
    return this.#row
  }

  #fill(term: string): void {
    this.#term = undefined
    const row = this.#row
    row.reserve(this.size)
    const [start, end] = this.#places(term)
    let count = start < end ? this.#read(term, start, end) : 0
    const { passages, frequencies, count: more } = this.#own.row(term, QUOTE_TEXT)
    if (count + more > this.size) refuseBytes('more postings than quotes')
    for (let i = 0; i < more; i++) {
      row.passages[count] = passages[i] as number
      row.frequencies[count++] = frequencies[i] as number
    }
    row.count = count
    this.#term = term
  }

  /** Fills the row by the bits between two places; how many passages there are. Bits beyond the end are 0. */
  #read(term: string, start: number, end: number): number {
    const around = this.#around
    this.#paragraphs.read(term, PARAGRAPH_TEXT, around)
    const { passages, frequencies } = this.#row
    const bytes = this.#bits
    const { firstQuote } = this.#articles
    const last = 8 * end
    let bit = 8 * start
    let count = 0
    for (let i = 0; i < around.count && bit < last; i++) {
      const paragraph = around.passages[i] as number
      const next = firstQuote[paragraph + 1] as number
      for (let quote = firstQuote[paragraph] as number; quote < next && bit < last; quote++) {
        const isSaid = ((bytes[bit >> 3] as number) >> (bit & 7)) & 1
        bit++
        if (isSaid === 0) continue
        const most = around.frequencies[i] as number
        let times = 1
        while (times < most && bit < last) {
          const isMore = ((bytes[bit >> 3] as number) >> (bit & 7)) & 1
          bit++
          if (isMore === 0) break
          times++
        }
        passages[count] = quote
        frequencies[count++] = times
      }
    }
    return count
  }

  /** The first byte of a term's bits, and the one after the last. */
  #places(term: string): readonly [start: number, end: number] {
    const number = this.#paragraphs.find(term)
    if (number < 0) return [0, 0]
    const block = Math.floor(number / BLOCK)
    const reader = new ByteReader(this.#stats, this.#statStarts[block], this.#statStarts[block + 1])
    let start = this.#bitStarts[block] as number
    for (let i = number % BLOCK; i > 0; i--) start += reader.varint()
    const end = start + reader.varint()
    return end <= (this.#bitStarts[block + 1] as number) ? [start, end] : refuseBytes('bits past their block')
  }
}
