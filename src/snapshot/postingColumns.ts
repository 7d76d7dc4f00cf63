import type { Postings } from './snapshot.js'

/** Postings of one kind of passages as columns of numbers: what `packIndex` packs. */
export interface PostingColumns {
  /** For each field, the length of every passage in it, in distinct word forms. */
  readonly lengths: readonly ArrayLike<number>[]
  /** Distinct, by code unit. */
  readonly terms: readonly string[]
  /** The row of term `t` in field `f` begins at `starts[t * fields + f]` of the columns below, and ends where the next begins. */
  readonly starts: ArrayLike<number>
  /** Ascending in each row. */
  readonly passages: ArrayLike<number>
  /** From 1. */
  readonly frequencies: ArrayLike<number>
}

/** The columns of postings that a JSON snapshot holds. */
export function toColumns({ fields, lengths, terms, rows }: Postings): PostingColumns {
  const lists = rows.flat()
  const starts = new Uint32Array(terms.length * fields.length + 1)
  lists.forEach((row, i) => {
    starts[i + 1] = (starts[i] as number) + row.length / 2
  })
  const passages = new Uint32Array(starts.at(-1) as number)
  const frequencies = new Uint32Array(passages.length)
  let at = 0
  for (const row of lists) {
    let passage = -1
    for (let i = 0; i < row.length; i += 2) {
      passage += row[i] as number
      passages[at] = passage
      frequencies[at++] = row[i + 1] as number
    }
  }
  return { lengths, terms, starts, passages, frequencies }
}

/** The postings of columns, as a JSON snapshot holds them. */
export function toPostings(columns: PostingColumns, fields: readonly string[]): Postings {
  const { terms, lengths, starts, passages, frequencies } = columns
  const row = (i: number) => {
    const pairs: number[] = []
    let before = -1
    for (let at = starts[i] as number; at < (starts[i + 1] as number); at++) {
      const passage = passages[at] as number
      pairs.push(passage - before, frequencies[at] as number)
      before = passage
    }
    return pairs
  }
  return {
    fields,
    lengths: lengths.map((list) => Array.from(list)),
    terms,
    rows: terms.map((_, term) => fields.map((_, field) => row(term * fields.length + field))),
  }
}
