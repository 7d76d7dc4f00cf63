import { ByteWriter } from './byteWriter.js'
import { BLOCK } from './layout.js'
import type { PostingColumns } from './postingColumns.js'
import { PARAGRAPH_TEXT, QUOTE_TEXT, SPEAKER } from './snapshot.js'

/** What the paragraphs say of the quotes. */
export interface PackedQuoteBits {
  readonly blocks: Uint8Array
  readonly stats: Uint8Array
  readonly bits: Uint8Array
}

/**
 * The words of a quote are words of the paragraph that it begins in. So the postings of their text are packed as bits: of each
 * term of the paragraphs, for each of its paragraphs, for each quote beginning there, a 1 if the quote holds the term; then, if
 * the paragraph holds it several times, a 1 for each time beyond the first that the quote does, and a 0 unless these are all.
 * `stats` has the number of bytes of each term; bytes of 0 at the end are left out.
 *
 * What bits cannot say (a quote goes on in the next paragraph, a word is another one inside its marks) remains as postings.
 *
 * @param firstQuote the first quote of each paragraph, then how many quotes there are
 */
export function packQuoteBits(
  paragraphs: PostingColumns,
  quotes: PostingColumns,
  firstQuote: ArrayLike<number>,
): { readonly packed: PackedQuoteBits; readonly rest: PostingColumns } {
  const [blocks, stats, bytes] = [new ByteWriter(), new ByteWriter(), new ByteWriter()]
  const bits = new BitWriter(bytes)
  const rest = new Rest(quotes)
  let ends: readonly [number, number] = [0, 0]
  // Both lists of terms are in order.
  let other = 0
  paragraphs.terms.forEach((term, number) => {
    while (other < quotes.terms.length && (quotes.terms[other] as string) < term) rest.takeRow(other++)
    const before = bytes.length
    if (quotes.terms[other] === term) packRow(paragraphs, number, quotes, other++, firstQuote, bits, rest)
    stats.varint(bytes.length - before)
    if (number % BLOCK < BLOCK - 1 && number < paragraphs.terms.length - 1) return
    blocks.varint(stats.length - ends[0])
    blocks.varint(bytes.length - ends[1])
    ends = [stats.length, bytes.length]
  })
  while (other < quotes.terms.length) rest.takeRow(other++)
  return { packed: { blocks: blocks.bytes(), stats: stats.bytes(), bits: bytes.bytes() }, rest: rest.columns() }
}

/** Writes the bits of one term, and leaves the postings that they cannot say to the rest. */
function packRow(
  { starts, passages, frequencies }: PostingColumns,
  term: number,
  quotes: PostingColumns,
  quoteTerm: number,
  firstQuote: ArrayLike<number>,
  bits: BitWriter,
  rest: Rest,
): void {
  const { passages: said, frequencies: times } = quotes
  let at = quotes.starts[2 * quoteTerm + QUOTE_TEXT] as number
  const last = quotes.starts[2 * quoteTerm + QUOTE_TEXT + 1] as number
  const end = starts[2 * term + PARAGRAPH_TEXT + 1] as number
  for (let i = starts[2 * term + PARAGRAPH_TEXT] as number; i < end && at < last; i++) {
    const paragraph = passages[i] as number
    const most = frequencies[i] as number
    const from = firstQuote[paragraph] as number
    const to = firstQuote[paragraph + 1] as number
    if ((said[at] as number) >= to) {
      bits.skip(to - from)
      continue
    }
    for (let quote = from; quote < to; quote++) {
      while (at < last && (said[at] as number) < quote) rest.take(at++)
      const frequency = at < last && said[at] === quote ? (times[at] as number) : 0
      const isSaid = frequency > 0 && frequency <= most
      bits.put(isSaid)
      if (isSaid) at++
      for (let time = 1; isSaid && time < Math.min(most, frequency + 1); time++) bits.put(time < frequency)
    }
  }
  while (at < last) rest.take(at++)
  bits.end()
  rest.end(quoteTerm)
}

/** The quotes' postings that bits do not say, term by term, without the terms that then have none. */
class Rest {
  readonly #quotes: PostingColumns
  readonly #terms: string[] = []
  readonly #starts: Uint32Array
  readonly #passages: Uint32Array
  readonly #frequencies: Uint32Array
  #size = 0

  constructor(quotes: PostingColumns) {
    this.#quotes = quotes
    this.#starts = new Uint32Array(quotes.starts.length)
    this.#passages = new Uint32Array(quotes.passages.length)
    this.#frequencies = new Uint32Array(quotes.passages.length)
  }

  /** Takes the posting at a place. */
  take(at: number): void {
    this.#passages[this.#size] = this.#quotes.passages[at] as number
    this.#frequencies[this.#size++] = this.#quotes.frequencies[at] as number
  }

  /** Takes all postings of a term. */
  takeRow(term: number): void {
    this.#takeField(term, QUOTE_TEXT)
    this.end(term)
  }

  /** Ends a term of which the postings of the text were taken. */
  end(term: number): void {
    const text = this.#size
    this.#takeField(term, SPEAKER)
    const row = 2 * this.#terms.length
    if (this.#size === this.#starts[row]) return
    this.#terms.push(this.#quotes.terms[term] as string)
    this.#starts[row + 1] = text
    this.#starts[row + 2] = this.#size
  }

  #takeField(term: number, field: number): void {
    const { starts } = this.#quotes
    const end = starts[2 * term + field + 1] as number
    for (let at = starts[2 * term + field] as number; at < end; at++) this.take(at)
  }

  columns(): PostingColumns {
    return {
      lengths: this.#quotes.lengths,
      terms: this.#terms,
      starts: this.#starts.subarray(0, 2 * this.#terms.length + 1),
      passages: this.#passages.subarray(0, this.#size),
      frequencies: this.#frequencies.subarray(0, this.#size),
    }
  }
}

/** Bits one after another, the lowest of a byte first, and no bytes of 0 at the end. */
class BitWriter {
  readonly #bytes: ByteWriter
  #byte = 0
  #count = 0
  /** Bytes of 0 that are written if another one follows. */
  #zeros = 0

  constructor(bytes: ByteWriter) {
    this.#bytes = bytes
  }

  put(isSet: boolean): void {
    if (isSet) this.#byte |= 1 << this.#count
    if (++this.#count === 8) this.#flush()
  }

  /** Puts so many that are not set. */
  skip(count: number): void {
    const all = this.#count + count
    this.#count = all
    if (all < 8) return
    this.#flush()
    this.#zeros += (all >> 3) - 1
    this.#count = all & 7
  }

  /** What is put next begins with a byte of its own. */
  end(): void {
    this.#flush()
    this.#zeros = 0
  }

  #flush(): void {
    if (this.#byte === 0) this.#zeros++
    else {
      for (; this.#zeros > 0; this.#zeros--) this.#bytes.byte(0)
      this.#bytes.byte(this.#byte)
    }
    this.#byte = this.#count = 0
  }
}
