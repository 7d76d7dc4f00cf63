import type { Analyzer } from '../analysis/analyzer.js'
import type { Span } from '../text/span.js'

/** The words of `text` whose terms are sought: whole, in order, without the elided article, none overlapping another. */
export function highlights(text: string, terms: ReadonlySet<string>, analyzer: Analyzer): Span[] {
  const found: { start: number; end: number }[] = []
  for (const { term, start, end } of analyzer.tokens(text)) {
    if (!terms.has(term)) continue
    const last = found.at(-1)
    if (last && start < last.end) last.end = Math.max(last.end, end)
    else found.push({ start, end })
  }
  return found
}
