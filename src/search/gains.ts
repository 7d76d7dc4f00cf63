import { agreement } from './agreement.js'
import type { Desk } from './desk.js'
import type { PassageKind, Source } from './engine.js'
import type { CheckedOptions } from './options.js'
import { CONTEXT_WEIGHT } from './scores.js'

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
  { reading }: Desk,
): (passage: number) => number {
  if (said.length === 0) return () => 0
  const inQuote = kind === 'quote' ? agreement(said, source.analyzer, source.quotes, accents) : undefined
  const ofQuote = (quote: number) => {
    reading.quote(source, quote)
    if (scope === 'quote') reading.title.clear()
    return inQuote?.(reading) ?? 0
  }
  if (kind === 'quote' && scope === 'quote') return ofQuote
  const inParagraph = agreement(said, source.analyzer, source.paragraphs, accents)
  const ofParagraph = (paragraph: number) => {
    reading.paragraph(source, paragraph)
    return inParagraph(reading)
  }
  if (kind === 'paragraph') return ofParagraph
  const known = new Map<number, number>()
  return (quote) => {
    const paragraph = source.paragraphOf(quote)
    const around = known.get(paragraph) ?? ofParagraph(paragraph)
    known.set(paragraph, around)
    return ofQuote(quote) + CONTEXT_WEIGHT * around
  }
}
