import { ByteWriter } from './byteWriter.js'
import { writeFrontCoded } from './frontCoding.js'
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
function packTerm(
  { starts, ...rows }: PostingColumns,
  term: number,
  main: number,
  stats: ByteWriter,
  postings: ByteWriter,
) {
  const [first, second] = [main, 1 - main].map((field) => {
    const start = starts[term * 2 + field] as number
    return { start, end: starts[term * 2 + field + 1] as number }
  }) as [Range, Range]
  const others = second.end - second.start
  stats.varint(2 * (first.end - first.start) + (others > 0 ? 1 : 0))
  if (others > 0) stats.varint(others)
  for (const { start, end } of [first, second]) {
    if (start === end) continue
    const before = postings.length
    packRow(rows, start, end, postings)
    stats.varint(postings.length - before - (end - start))
  }
}

interface Range {
  readonly start: number
  readonly end: number
}

/**
 * Of each passage, how many others stand between it and the one before, twice; and 1 more if the term stands in it more than
 * once: then how often follows, less 2.
 */
function packRow(
  { passages, frequencies }: Pick<PostingColumns, 'passages' | 'frequencies'>,
  start: number,
  end: number,
  postings: ByteWriter,
): void {
  let next = 0
  for (let at = start; at < end; at++) {
    const passage = passages[at] as number
    const frequency = frequencies[at] as number
    postings.varint(2 * (passage - next) + (frequency > 1 ? 1 : 0))
    if (frequency > 1) postings.varint(frequency - 2)
    next = passage + 1
  }
}

/** A length of a byte, and the least that does not fit in it. */
export const LONG = 255

/**
 * Field by field: the sum of the lengths; if it is not 0, a byte for each length, to be read where it is; then how many are `LONG` or more,
 * and of these the distance from the one before and what is beyond `LONG`.
 */
function packLengths(fields: readonly ArrayLike<number>[]): Uint8Array {
  const writer = new ByteWriter()
  for (const field of fields) {
    const lengths = Array.from(field)
    const sum = lengths.reduce((total, length) => total + length, 0)
    writer.varint(sum)
    if (sum === 0) continue
    for (const length of lengths) writer.byte(Math.min(length, LONG))
    const long = lengths.flatMap((length, passage) => (length < LONG ? [] : [passage]))
    writer.varint(long.length)
    long.forEach((passage, i) => {
      writer.varint(passage - (long[i - 1] ?? 0))
      writer.varint((lengths[passage] as number) - LONG)
    })
  }
  return writer.bytes()
}
