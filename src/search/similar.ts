import { addTerm, fieldsWith, inverseFrequency } from './bm25.js'
import type { Desk } from './desk.js'
import { fieldText, textField } from './domain.js'
import type { PassageKind, Source } from './engine.js'
import { soughtOf } from './highlights.js'
import type { ParagraphHit, QuoteHit, Results } from './hit.js'
import type { CheckedOptions } from './options.js'
import { passageWith } from './passageWith.js'
import { ranked } from './ranking.js'
import { toParagraphHit, toQuoteHit } from './toHit.js'

/** So many words say what a passage is about. */
const MOST = 20

/**
 * Passages of the same kind that share the weightiest words of a passage's text: often and rare elsewhere. It is not among them;
 * others of its article may be.
 *
 * @throws GuillemetError `unknown-id`
 */
export function similar<Meta>(
  source: Source<Meta>,
  id: string,
  options: CheckedOptions,
  desk: Desk,
): Results<ParagraphHit<Meta> | QuoteHit<Meta>> {
  const { kind, passage } = passageWith(source, id)
  const engine = kind === 'quote' ? source.quotes : source.paragraphs
  const field = textField(kind)
  const terms = weightiest(source, kind, passage)
  desk.tallies.reset()
  const total = desk.tallies.take(engine.end)
  for (const term of terms) addTerm(engine, term, fieldsWith(engine, term, [field]), total)
  const others = total.touched.filter((other) => other !== passage)
  const score = (other: number) => total.get(other)
  const { page, total: count } = ranked(source, kind, others, total, () => undefined, options)
  const sought = soughtOf(new Set(terms), [], desk.reader)
  const hits = page.map((other) =>
    kind === 'quote'
      ? toQuoteHit(source, other, score(other), sought)
      : toParagraphHit(source, other, score(other), sought, []),
  )
  return { hits, total: count, corrections: [], notes: [] }
}

/** The terms that say what a passage's text is about, the weightiest first. */
export function weightiest<Meta>(source: Source<Meta>, kind: PassageKind, passage: number): string[] {
  const engine = kind === 'quote' ? source.quotes : source.paragraphs
  const field = textField(kind)
  const counts = new Map<string, number>()
  for (const { term, text } of source.analyzer.tokens(fieldText(source, kind, passage, field)))
    if (!source.analyzer.isStopWord(text)) counts.set(term, (counts.get(term) ?? 0) + 1)
  return [...counts]
    .map(([term, count]) => ({ term, weight: count * inverseFrequency(engine, engine.documentFrequency(term, field)) }))
    .sort((a, b) => b.weight - a.weight || (a.term < b.term ? -1 : 1))
    .slice(0, MOST)
    .map(({ term }) => term)
}
