import { ByteWriter } from './byteWriter.js'
import { BLOCK } from './frontCoding.js'
import type { PostingColumns } from './postingColumns.js'
import { PARAGRAPH_TEXT, QUOTE_TEXT } from './snapshot.js'

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
  const terms = new Map(paragraphs.terms.map((term, number) => [term, number]))
  const rests = new Map<number, Rest>()
  const packed = new Map<number, Uint8Array>()
  const bits = new BitWriter()
  quotes.terms.forEach((term, number) => {
    const row = rowOf(quotes, 2 * number + QUOTE_TEXT)
    const paragraph = terms.get(term)
    if (paragraph === undefined) rests.set(number, row)
    else {
      rests.set(number, packRow(rowOf(paragraphs, 2 * paragraph + PARAGRAPH_TEXT), row, firstQuote, bits))
      packed.set(paragraph, bits.take())
    }
  })
  let ends: readonly [number, number] = [0, 0]
  paragraphs.terms.forEach((_, number) => {
    const row = packed.get(number)
    stats.varint(row?.length ?? 0)
    if (row) bytes.write(row)
    if (number % BLOCK < BLOCK - 1 && number < paragraphs.terms.length - 1) return
    blocks.varint(stats.length - ends[0])
    blocks.varint(bytes.length - ends[1])
    ends = [stats.length, bytes.length]
  })
  return {
    packed: { blocks: blocks.bytes(), stats: stats.bytes(), bits: bytes.bytes() },
    rest: withText(quotes, rests),
  }
}

interface Rest {
  readonly passages: ArrayLike<number>
  readonly frequencies: ArrayLike<number>
}

const rowOf = ({ starts, passages, frequencies }: PostingColumns, row: number): Rest => {
  const list = (numbers: ArrayLike<number>) => Array.prototype.slice.call(numbers, starts[row], starts[row + 1])
  return { passages: list(passages), frequencies: list(frequencies) }
}

/** Writes the bits of one term; the postings that they cannot say. */
function packRow(paragraphs: Rest, quotes: Rest, firstQuote: ArrayLike<number>, bits: BitWriter): Rest {
  const rest: { passages: number[]; frequencies: number[] } = { passages: [], frequencies: [] }
  let at = 0
  const leave = () => {
    rest.passages.push(quotes.passages[at] as number)
    rest.frequencies.push(quotes.frequencies[at++] as number)
  }
  for (let i = 0; i < paragraphs.passages.length; i++) {
    const paragraph = paragraphs.passages[i] as number
    const most = paragraphs.frequencies[i] as number
    for (let quote = firstQuote[paragraph] as number; quote < (firstQuote[paragraph + 1] as number); quote++) {
      while ((quotes.passages[at] as number) < quote) leave()
      const frequency = quotes.passages[at] === quote ? (quotes.frequencies[at] as number) : 0
      const isSaid = frequency > 0 && frequency <= most
      bits.put(isSaid)
      if (isSaid) at++
      for (let time = 1; isSaid && time < Math.min(most, frequency + 1); time++) bits.put(time < frequency)
    }
  }
  while (at < quotes.passages.length) leave()
  return rest
}

/** Quotes' postings with other ones in the text, and without the terms that then have none. */
function withText(quotes: PostingColumns, texts: ReadonlyMap<number, Rest>): PostingColumns {
  const terms: string[] = []
  const starts = [0]
  const passages: number[] = []
  const frequencies: number[] = []
  quotes.terms.forEach((term, number) => {
    const rows = [0, 1].map((field) =>
      field === QUOTE_TEXT ? (texts.get(number) as Rest) : rowOf(quotes, 2 * number + field),
    )
    if (rows.every((row) => row.passages.length === 0)) return
    terms.push(term)
    for (const row of rows) {
      for (let i = 0; i < row.passages.length; i++) {
        passages.push(row.passages[i] as number)
        frequencies.push(row.frequencies[i] as number)
      }
      starts.push(passages.length)
    }
  })
  return { lengths: quotes.lengths, terms, starts, passages, frequencies }
}

/** Bits one after another, the lowest of a byte first. */
class BitWriter {
  #bytes: number[] = []
  #count = 0

  put(isSet: boolean): void {
    const at = this.#count >> 3
    this.#bytes[at] = (this.#bytes[at] ?? 0) | (isSet ? 1 << (this.#count & 7) : 0)
    this.#count++
  }

  /** What was put since the last time, without the bytes of 0 at the end. */
  take(): Uint8Array {
    let length = this.#bytes.length
    while (length > 0 && this.#bytes[length - 1] === 0) length--
    const bytes = Uint8Array.from(this.#bytes.slice(0, length))
    this.#bytes = []
    this.#count = 0
    return bytes
  }
}
