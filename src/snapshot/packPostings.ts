import { ByteWriter } from './byteWriter.js'
import { writeFrontCoded } from './frontCoding.js'
import { LONG } from './layout.js'
import type { PostingColumns } from './postingColumns.js'

/** The sections of one kind of passages. */
export interface PackedPostings {
  readonly blocks: Uint8Array
  readonly terms: Uint8Array
  readonly stats: Uint8Array
  readonly lengths: Uint8Array
  readonly postings: Uint8Array
}

/** @param main the field that most terms stand in; the other one costs a bit where a term is not in it */
export function packPostings(columns: PostingColumns, main: number): PackedPostings {
  const [blocks, terms, stats, postings] = [new ByteWriter(), new ByteWriter(), new ByteWriter(), new ByteWriter()]
  const ends = [0, 0, 0]
  let term = 0
  writeFrontCoded(columns.terms, terms, (count) => {
    for (const last = term + count; term < last; term++) packTerm(columns, term, main, stats, postings)
    ;[terms, stats, postings].forEach(({ length }, i) => {
      blocks.varint(length - (ends[i] as number))
      ends[i] = length
    })
  })
  return {
    blocks: blocks.bytes(),
    terms: terms.bytes(),
    stats: stats.bytes(),
    lengths: packLengths(columns.lengths),
    postings: postings.bytes(),
  }
}

/**
 * Of the main field and then the other: how many passages hold the term; after both, how many bytes their postings have, beyond
 * one for each. The lowest bit of the first number says whether the other field is there.
 */
function packTerm(columns: PostingColumns, term: number, main: number, stats: ByteWriter, postings: ByteWriter): void {
  const [first, second] = [2 * term + main, 2 * term + 1 - main]
  const others = rowLength(columns, second)
  stats.varint(2 * rowLength(columns, first) + (others > 0 ? 1 : 0))
  if (others > 0) stats.varint(others)
  packField(columns, first, stats, postings)
  packField(columns, second, stats, postings)
}

const rowLength = ({ starts }: PostingColumns, row: number): number =>
  (starts[row + 1] as number) - (starts[row] as number)

function packField(columns: PostingColumns, row: number, stats: ByteWriter, postings: ByteWriter): void {
  const length = rowLength(columns, row)
  if (length === 0) return
  const before = postings.length
  packRow(columns, columns.starts[row] as number, columns.starts[row + 1] as number, postings)
  stats.varint(postings.length - before - length)
}

/**
 * Of each passage, how many others stand between it and the one before, twice; and 1 more if the term stands in it more than
 * once: then how often follows, less 2.
 */
function packRow({ passages, frequencies }: PostingColumns, start: number, end: number, postings: ByteWriter): void {
  let next = 0
  for (let at = start; at < end; at++) {
    const passage = passages[at] as number
    const frequency = frequencies[at] as number
    postings.varint(2 * (passage - next) + (frequency > 1 ? 1 : 0))
    if (frequency > 1) postings.varint(frequency - 2)
    next = passage + 1
  }
}

/**
 * Field by field: the sum of the lengths; if it is not 0, a byte for each length, to be read where it is; then how many are `LONG` or more,
 * and of these the distance from the one before and what is beyond `LONG`.
 */
function packLengths(fields: readonly ArrayLike<number>[]): Uint8Array {
  const writer = new ByteWriter()
  for (const lengths of fields) {
    const sum = sumOf(lengths)
    writer.varint(sum)
    if (sum === 0) continue
    const long: number[] = []
    for (let passage = 0; passage < lengths.length; passage++) {
      const length = lengths[passage] as number
      writer.byte(Math.min(length, LONG))
      if (length >= LONG) long.push(passage)
    }
    writer.varint(long.length)
    let before = 0
    for (const passage of long) {
      writer.varint(passage - before)
      writer.varint((lengths[passage] as number) - LONG)
      before = passage
    }
  }
  return writer.bytes()
}

function sumOf(numbers: ArrayLike<number>): number {
  let sum = 0
  for (let at = 0; at < numbers.length; at++) sum += numbers[at] as number
  return sum
}
