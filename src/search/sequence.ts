import type { Token } from '../analysis/analyzer.js'
import type { Span } from '../text/span.js'
import type { Slot } from './slots.js'

/** Where the words of a phrase stand in a text. */
export interface Occurrence {
  /** The positions of its first word and after its last one. */
  readonly from: number
  readonly to: number
  readonly words: readonly Span[]
}

/** A token at its place among the words of a text: a compound takes as many positions as it has parts. */
interface Placed {
  readonly token: Token
  readonly to: number
}

/**
 * The words of a text by position: every distinct start of a token is one. An elided article has no token, and so no
 * position.
 */
export class Sequence {
  readonly #at: readonly (readonly Placed[])[]

  constructor(tokens: readonly Token[]) {
    const starts = [...new Set(tokens.map(({ start }) => start))].sort((a, b) => a - b)
    const positions = new Map(starts.map((start, position) => [start, position]))
    const rows: Placed[][] = starts.map(() => [])
    for (const token of tokens) {
      const from = positions.get(token.start) as number
      let to = from + 1
      while (to < starts.length && (starts[to] as number) < token.end) to++
      rows[from]?.push({ token, to })
    }
    this.#at = rows
  }

  /** Where the words stand in a row, as written if `accepts` says so; at most one occurrence at each position. */
  occurrences(words: readonly Slot[], accepts: (token: Token, word: Slot) => boolean = () => true): Occurrence[] {
    const found: Occurrence[] = []
    for (let from = 0; from < this.#at.length; from++) {
      const [first] = this.#from([{ to: from, words: [] }], words, accepts)
      if (first) found.push({ from, ...first })
    }
    return found
  }

  #from(reached: readonly Reached[], words: readonly Slot[], accepts: Accepts): readonly Reached[] {
    let now = reached
    for (const word of words) {
      now = distinct(now.flatMap((one) => this.#after(one, word, accepts)))
      if (now.length === 0) break
    }
    return now
  }

  #after(reached: Reached, word: Slot, accepts: Accepts): Reached[] {
    const whole = this.#step(reached, word.wholes, word, accepts)
    if (word.parts.length === 0) return whole
    let parts: readonly Reached[] = [reached]
    for (const terms of word.parts) parts = distinct(parts.flatMap((one) => this.#step(one, terms, word, accepts)))
    return [...whole, ...parts]
  }

  #step({ to, words }: Reached, terms: readonly string[], word: Slot, accepts: Accepts): Reached[] {
    return (this.#at[to] ?? [])
      .filter(({ token }) => terms.includes(token.term) && accepts(token, word))
      .map((next) => ({ to: next.to, words: [...words, { start: next.token.start, end: next.token.end }] }))
  }
}

type Accepts = (token: Token, word: Slot) => boolean

interface Reached {
  readonly to: number
  readonly words: readonly Span[]
}

/** One way to each place is enough: the number of ways may double with every word. */
const distinct = (ways: readonly Reached[]): readonly Reached[] =>
  ways.length < 2 ? ways : [...new Map(ways.map((way) => [way.to, way])).values()]

/**
 * Occurrences of several phrases that stand together: none further than `within` words from the next. Neighbours are
 * one word apart.
 */
export function together(lists: readonly (readonly Occurrence[])[], within: number): Occurrence[] {
  const all = lists
    .flatMap((list, phrase) => list.map((occurrence) => ({ occurrence, phrase })))
    .sort((a, b) => a.occurrence.from - b.occurrence.from)
  const clusters: (typeof all)[] = []
  let end = Number.NEGATIVE_INFINITY
  for (const one of all) {
    if (one.occurrence.from - end + 1 > within) clusters.push([])
    clusters.at(-1)?.push(one)
    end = Math.max(end, one.occurrence.to)
  }
  return clusters
    .filter((cluster) => new Set(cluster.map(({ phrase }) => phrase)).size === lists.length)
    .flatMap((cluster) => cluster.map(({ occurrence }) => occurrence))
}
