import { PARAGRAPH_TEXT, QUOTE_TEXT, SPEAKER, TITLE } from '../snapshot/snapshot.js'
import { agreement } from './agreement.js'
import { readField } from './domain.js'
import type { PassageKind, Source } from './engine.js'
import { CONTEXT_WEIGHT } from './evaluation.js'
import type { CheckedOptions } from './options.js'
import { Units } from './units.js'

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
  const title = new Units()
  const text = new Units()
  const inParagraph = agreement(said, source.analyzer, source.paragraphs, accents)
  const ofParagraph = (paragraph: number) => {
    readField(source, 'paragraph', paragraph, TITLE, title)
    readField(source, 'paragraph', paragraph, PARAGRAPH_TEXT, text)
    return inParagraph(title, text)
  }
  if (kind === 'paragraph') return ofParagraph
  const inQuote = agreement(said, source.analyzer, source.quotes, accents)
  const ofQuote = (quote: number) => {
    if (scope === 'quote') title.clear()
    else readField(source, 'quote', quote, SPEAKER, title)
    readField(source, 'quote', quote, QUOTE_TEXT, text)
    return inQuote(title, text)
  }
  if (scope === 'quote') return ofQuote
  return (quote) => ofQuote(quote) + CONTEXT_WEIGHT * ofParagraph(source.paragraphOf(quote))
}
