import { type Agreement, agreement } from './agreement.js'
import type { Desk } from './desk.js'
import type { PassageKind, Source } from './engine.js'
import type { CheckedOptions } from './options.js'
import type { Reading } from './reading.js'
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
  if (kind === 'paragraph') return paragraphGains(source, said, accents, reading)
  const inQuote = agreement(said, source.analyzer, source.quotes, accents)
  const ofQuote = (quote: number) => {
    reading.quote(source, quote)
    if (scope === 'quote') reading.title.clear()
    return inQuote(reading)
  }
  if (scope === 'quote') return ofQuote
  const ofParagraph = paragraphGains(source, said, accents, reading)
  const known = new Map<number, number>()
  return (quote) => {
    const paragraph = source.paragraphOf(quote)
    const around = known.get(paragraph) ?? ofParagraph(paragraph)
    known.set(paragraph, around)
    return ofQuote(quote) + CONTEXT_WEIGHT * around
  }
}

function paragraphGains<Meta>(
  source: Source<Meta>,
  said: readonly string[],
  accents: CheckedOptions['accents'],
  reading: Reading,
): (paragraph: number) => number {
  let inParagraph: Agreement | undefined
  return (paragraph) => {
    reading.paragraph(source, paragraph)
    // Where texts are not at hand, only a title may be.
    if (reading.title.length + reading.text.length === 0) return 0
    inParagraph ??= agreement(said, source.analyzer, source.paragraphs, accents)
    return inParagraph(reading)
  }
}
