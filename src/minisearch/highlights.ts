import { french } from '../analysis/analyzer.js'
import type { Span } from '../text/span.js'

/**
 * Where the words stand that a search found: what to mark in a text. `terms` are the keys of a result's `match`; spans are in order and
 * do not overlap. Words are whole, without the elided article.
 *
 * @example
 * highlights('Les Écoles, l’école', ['ecol']) // => [{ start: 4, end: 10 }, { start: 14, end: 19 }]
 */
export function highlights(text: string, terms: Iterable<string>): Span[] {
  const sought = new Set(terms)
  const found: Span[] = []
  for (const { term, start, end } of french.tokens(text)) {
    const isInLast = start < (found.at(-1)?.end ?? 0)
    if (sought.has(term) && !isInLast) found.push({ start, end })
  }
  return found
}
