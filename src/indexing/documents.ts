import { passageId } from '../search/passages.js'
import { quoteWords } from '../snapshot/quoteWords.js'
import type { StoredArticle } from '../snapshot/snapshot.js'

/** A passage as MiniSearch indexes it. Every field is always there, empty where there is nothing. */
export interface ParagraphDocument {
  readonly id: string
  readonly title: string
  readonly text: string
}

export interface QuoteDocument {
  readonly id: string
  readonly text: string
  readonly speaker: string
}

export const paragraphDocuments = ({ id, title, text, paragraphs }: StoredArticle): ParagraphDocument[] =>
  paragraphs.map(([start, end], at) => ({
    id: passageId(id, 'paragraph', at),
    title: title ?? '',
    text: text.slice(start, end),
  }))

export const quoteDocuments = (article: StoredArticle): QuoteDocument[] =>
  article.quotes.map((quote, at) => ({
    id: passageId(article.id, 'quote', at),
    text: quoteWords(article, quote),
    speaker: quote.speaker?.name ?? '',
  }))
