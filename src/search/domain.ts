import { quoteWords } from '../snapshot/quoteWords.js'
import { PARAGRAPH_TEXT, QUOTE_TEXT, TITLE } from '../snapshot/snapshot.js'
import { ALL_FIELDS } from './bm25.js'
import type { PassageKind, Source } from './engine.js'
import { paragraphAt, quoteAt } from './passages.js'
import type { Field } from './query/query.js'

/** In which fields of which passages words are sought: numbers as in `PARAGRAPH_FIELDS` and `QUOTE_FIELDS`. */
export type Domain = Readonly<Partial<Record<PassageKind, readonly number[]>>>

const FIELDS: Readonly<Record<Field, Domain>> = {
  title: { paragraph: [TITLE] },
  text: { paragraph: [PARAGRAPH_TEXT] },
  quote: { quote: [QUOTE_TEXT] },
}

/** @param field the one that the query asks for */
export function domain(kind: PassageKind, scope: 'context' | 'quote', field?: Field): Domain {
  if (field) return FIELDS[field]
  if (kind === 'paragraph') return { paragraph: ALL_FIELDS }
  return scope === 'quote' ? FIELDS.quote : { quote: ALL_FIELDS, paragraph: ALL_FIELDS }
}

/** The field of a kind of passages that is their text. */
export const textField = (kind: PassageKind): number => (kind === 'quote' ? QUOTE_TEXT : PARAGRAPH_TEXT)

/** What a field of a passage says. */
export function fieldText<Meta>(source: Source<Meta>, kind: PassageKind, passage: number, field: number): string {
  const place = source.place(kind, passage)
  if (kind === 'quote') {
    const quote = quoteAt(place)
    return field === QUOTE_TEXT ? quoteWords(place.article, quote) : (quote.speaker?.name ?? '')
  }
  if (field === TITLE) return place.article.title ?? ''
  const [start, end] = paragraphAt(place)
  return place.article.text.slice(start, end)
}
