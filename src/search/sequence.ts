import type { Span } from '../text/span.js'
import type { Slot } from './slots.js'
import type { Sighting } from './textReader.js'

/** Where the words of a phrase stand in a text. */
export interface Occurrence {
  /** The positions of its first word and after its last one. */
  readonly from: number
  readonly to: number
  readonly words: readonly Span[]
}

/** Whether a word of a text will do for a word of a phrase whose term it has. */
export type Accepts = (word: Span, sought: Slot) => boolean

/** The words of a text that are sought, by their positions. */
export class Sequence {
  readonly #at = new Map<number, Sighting[]>()

  constructor(words: readonly Sighting[]) {
    for (const word of words) {
      const same = this.#at.get(word.from)
      if (same) same.push(word)
      else this.#at.set(word.from, [word])
    }
  }

  /** Where these words stand in a row; at most one occurrence at each position. */
  occurrences(words: readonly Slot[], accepts: Accepts): Occurrence[] {
    const found: Occurrence[] = []
    for (const from of this.#at.keys()) {
      const [first] = this.#row({ to: from, words: [] }, words, accepts)
      if (first) found.push({ from, ...first })
    }
    return found
  }

  #row(start: Reached, words: readonly Slot[], accepts: Accepts): readonly Reached[] {
    let now: readonly Reached[] = [start]
    for (const word of words) {
      now = distinct(now.flatMap((one) => this.#after(one, word, accepts)))
      if (now.length === 0) break
    }
    return now
  }

  #after(reached: Reached, word: Slot, accepts: Accepts): readonly Reached[] {
    const whole = this.#step(reached, word.wholes, word, accepts)
    if (word.parts.length === 0) return whole
    let parts: readonly Reached[] = [reached]
    for (const terms of word.parts) parts = distinct(parts.flatMap((one) => this.#step(one, terms, word, accepts)))
    return [...whole, ...parts]
  }

  #step({ to, words }: Reached, terms: readonly string[], word: Slot, accepts: Accepts): Reached[] {
    return (this.#at.get(to) ?? [])
      .filter((next) => next.terms.some((term) => terms.includes(term)) && accepts(next, word))
      .map(({ to, start, end }) => ({ to, words: [...words, { start, end }] }))
  }
}

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
