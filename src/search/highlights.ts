import type { Span } from '../text/span.js'
import type { Pattern } from './pattern.js'
import { Sequence } from './sequence.js'
import type { Sighting, TextReader } from './textReader.js'

/** What a search looks for in the text of a hit. */
export interface Sought {
  /** Terms that count wherever they stand. */
  readonly terms: ReadonlySet<string>
  readonly patterns: readonly Pattern[]
  /** The terms, and those of the patterns. */
  readonly all: ReadonlySet<string>
  readonly reader: TextReader
}

export const soughtOf = (terms: ReadonlySet<string>, patterns: readonly Pattern[], reader: TextReader): Sought => ({
  terms,
  patterns,
  all: patterns.length === 0 ? terms : new Set([...terms, ...patterns.flatMap((pattern) => [...pattern.terms])]),
  reader,
})

/**
 * The words of `text` that were sought: whole, in order, without the elided article, none overlapping another.
 *
 * @param holds whether a stretch of the text may be marked
 */
export function highlights(
  text: string,
  { terms, patterns, all, reader }: Sought,
  holds: (span: Span) => boolean,
): Span[] {
  if (text === '') return []
  const words = reader.sightings(text, all).filter(holds)
  if (patterns.length === 0) return joined(words)
  const loose: readonly Span[] = words.filter((word) => word.terms.some((term) => terms.has(term)))
  return joined([...loose, ...inPatterns(words, text, patterns)].sort(byStart))
}

function inPatterns(words: readonly Sighting[], text: string, patterns: readonly Pattern[]): readonly Span[] {
  const sequence = new Sequence(words)
  return patterns.flatMap((pattern) => pattern.find(sequence, text).flatMap(({ words }) => words))
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
