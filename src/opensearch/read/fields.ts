import type { PassageKind } from '../../search/engine.js'

/** Where words of a field lie, by the kind of passages and the number of the field. */
export const FIELDS = {
  paragraph: ['paragraph.title', 'paragraph.text'],
  quote: ['quote.text', 'quote.speaker'],
} as const satisfies Readonly<Record<PassageKind, readonly string[]>>

/** In the document of a quote, the fields of its paragraph; in that of a paragraph, those of its quotes, of which it has the text alone. */
export const OTHER_FIELDS = {
  paragraph: ['quotes.text', undefined],
  quote: ['around.title', 'around.text'],
} as const satisfies Readonly<Record<PassageKind, readonly (string | undefined)[]>>

/** The lengths of the fields. */
export const LENGTHS = {
  paragraph: ['lengths.title', 'lengths.text'],
  quote: ['lengths.text', 'lengths.speaker'],
} as const satisfies Readonly<Record<PassageKind, readonly string[]>>

/** What filters ask of quotes: of those of a paragraph, or of a quote itself. */
export const SAID = { paragraph: 'quotes', quote: 'said' } as const satisfies Readonly<Record<PassageKind, string>>
