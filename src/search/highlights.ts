import type { Analyzer, Token } from '../analysis/analyzer.js'
import type { Span } from '../text/span.js'
import { type Occurrence, Sequence } from './sequence.js'

/** What a search looks for in the text of a hit. */
export interface Sought {
  /** Terms that count wherever they stand. */
  readonly terms: ReadonlySet<string>
  /** Finds the words that count only beside each other. */
  readonly phrases: readonly ((text: Sequence) => Occurrence[])[]
}

/**
 * The words of `text` that were sought: whole, in order, without the elided article, none overlapping another.
 *
 * @param holds whether a stretch of the text may be marked
 */
export function highlights(
  text: string,
  { terms, phrases }: Sought,
  analyzer: Analyzer,
  holds: (span: Span) => boolean,
): Span[] {
  const tokens = analyzer.tokens(text).filter(holds)
  const words: readonly Span[] = tokens.filter(({ term }) => terms.has(term))
  return joined(phrases.length === 0 ? words : [...words, ...inPhrases(tokens, phrases)].sort(byStart))
}

function inPhrases(tokens: readonly Token[], phrases: Sought['phrases']): Span[] {
  const sequence = new Sequence(tokens)
  return phrases.flatMap((find) => find(sequence).flatMap(({ words }) => words))
}

const byStart = (a: Span, b: Span) => a.start - b.start

/** Spans that overlap become one. */
function joined(spans: readonly Span[]): Span[] {
  const found: { start: number; end: number }[] = []
  for (const { start, end } of spans) {
    const last = found.at(-1)
    if (last && start < last.end) last.end = Math.max(last.end, end)
    else found.push({ start, end })
  }
  return found
}
