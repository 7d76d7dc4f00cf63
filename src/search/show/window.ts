import { fold } from '../../text/fold.js'
import type { Span } from '../../text/span.js'
import type { Marked } from './segments.js'

/**
 * From a highlight to another, at most `max` units: where there are most distinct words, then most highlights, then
 * the first such place. The beginning of the text, if nothing is marked.
 */
export function bestWindow({ text, highlights }: Marked, max: number): Span {
  const words = highlights.map(({ start, end }) => fold(text.slice(start, end)))
  const counts = new Map<string, number>()
  let first = 0
  let best = { start: 0, end: 0, distinct: 0, count: 0 }
  words.forEach((word, last) => {
    const { end = 0 } = highlights[last] ?? {}
    counts.set(word, (counts.get(word) ?? 0) + 1)
    while (first < last && end - startOf(first) > max) forget(counts, words[first++] ?? '')
    const { size: distinct } = counts
    const count = last - first + 1
    if (distinct > best.distinct || (distinct === best.distinct && count > best.count))
      best = { start: startOf(first), end, distinct, count }
  })
  return best

  function startOf(at: number): number {
    return highlights[at]?.start ?? 0
  }
}

function forget(counts: Map<string, number>, word: string): void {
  const count = counts.get(word) ?? 0
  if (count > 1) counts.set(word, count - 1)
  else counts.delete(word)
}
