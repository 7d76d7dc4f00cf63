import type { StoredQuote, StoredSpan } from '../snapshot/snapshot.js'
import type { Span } from '../text/span.js'
import type { PassageKind, Place } from './engine.js'

/** The id of an article's `at`th paragraph or quote, from 0. */
export const passageId = (article: string, kind: PassageKind, at: number): string =>
  `${article}#${kind === 'paragraph' ? 'p' : 'q'}${at + 1}`

export const toSpan = ([start, end]: StoredSpan): Span => ({ start, end })

/** From the first word of a quote to the last. */
export function quoteSpan({ parts }: StoredQuote): Span {
  const [first] = parts as [StoredSpan]
  return { start: first[0], end: (parts.at(-1) as StoredSpan)[1] }
}

export const paragraphAt = <Meta>({ article, at }: Place<Meta>): StoredSpan => article.paragraphs.at(at) as StoredSpan
export const quoteAt = <Meta>({ article, at }: Place<Meta>): StoredQuote => article.quotes.at(at) as StoredQuote
