import { ALL_FIELDS } from './bm25.js'
import type { PassageKind, Source } from './engine.js'
import { paragraphAt, quoteAt, quoteWords, toSpan } from './passages.js'
import type { Field } from './query/query.js'

/** In which fields of which passages words are sought: numbers as in `PARAGRAPH_FIELDS` and `QUOTE_FIELDS`. */
export type Domain = Readonly<Partial<Record<PassageKind, readonly number[]>>>

const FIELDS: Readonly<Record<Field, Domain>> = {
  title: { paragraph: [0] },
  text: { paragraph: [1] },
  quote: { quote: [0] },
}

/** @param field the one that the query asks for */
export function domain(kind: PassageKind, scope: 'context' | 'quote', field?: Field): Domain {
  if (field) return FIELDS[field]
  if (kind === 'paragraph') return { paragraph: ALL_FIELDS }
  return scope === 'quote' ? FIELDS.quote : { quote: ALL_FIELDS, paragraph: ALL_FIELDS }
}

/** What a field of a passage says. */
export function fieldText<Meta>(source: Source<Meta>, kind: PassageKind, passage: number, field: number): string {
  const place = source.place(kind, passage)
  if (kind === 'quote') {
    const quote = quoteAt(place)
    return field === 0 ? quoteWords(place.article, quote) : (quote.speaker?.name ?? '')
  }
  if (field === 0) return place.article.title ?? ''
  const { start, end } = toSpan(paragraphAt(place))
  return place.article.text.slice(start, end)
}
