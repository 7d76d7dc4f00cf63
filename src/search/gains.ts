import { PARAGRAPH_TEXT, QUOTE_TEXT, SPEAKER, TITLE } from '../snapshot/snapshot.js'
import { agreement } from './agreement.js'
import { fieldText } from './domain.js'
import type { PassageKind, Source } from './engine.js'
import { CONTEXT_WEIGHT } from './evaluation.js'
import type { CheckedOptions } from './options.js'

/**
 * What each passage gains by its text; a quote by that of its paragraph too, as far as its context counts.
 *
 * @param said the words and phrases that are sought
 */
export function gains<Meta>(
  source: Source<Meta>,
  kind: PassageKind,
  said: readonly string[],
  { scope, accents }: CheckedOptions,
): (passage: number) => number {
  if (said.length === 0) return () => 0
  const text = (of: PassageKind, passage: number, field: number) => fieldText(source, of, passage, field)
  const inParagraph = agreement(said, source.analyzer, source.paragraphs, accents)
  const ofParagraph = (paragraph: number) =>
    inParagraph(text('paragraph', paragraph, TITLE), text('paragraph', paragraph, PARAGRAPH_TEXT))
  if (kind === 'paragraph') return ofParagraph
  const inQuote = agreement(said, source.analyzer, source.quotes, accents)
  if (scope === 'quote') return (quote) => inQuote('', text('quote', quote, QUOTE_TEXT))
  return (quote) =>
    inQuote(text('quote', quote, SPEAKER), text('quote', quote, QUOTE_TEXT)) +
    CONTEXT_WEIGHT * ofParagraph(source.paragraphOf(quote))
}
