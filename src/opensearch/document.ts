import type { StoredQuote, StoredSpan } from '../snapshot/snapshot.js'
import type { MetaFields } from './metaFields.js'

/** Another one whenever documents are made otherwise. */
export const FORMAT = 1

/**
 * The words of a text as an index of OpenSearch holds them: the terms of each position with `|` between, the positions with a
 * blank between. Positions are those of the `TextReader`; one whose words have no term is a `|` alone. Terms are written as `termName`
 * writes them.
 *
 * @example
 * '« le week-end »' → 'le weekend|week end'
 */
export type Words = string

/** That an article is there, and how many passages it may have. Its id is `documentId(article)`. */
export interface ArticleDocument {
  readonly kind: 'article'
  readonly article: string
  /** A digest of the article and of all that makes documents of it; none as long as some of its passages may be missing or old. */
  readonly edition?: string
  /** No passage has a higher number, from 1. */
  readonly counts: Counts
}

export interface Counts {
  readonly paragraphs: number
  readonly quotes: number
}

export type PassageDocument<Meta = unknown> = ParagraphDocument<Meta> | QuoteDocument<Meta>

interface OwnPassage<Meta> {
  readonly article: string
  /** Which of the article's paragraphs or quotes it is, from 0. */
  readonly at: number
  /** As written, from its first character to its last; analyzed by Lucene's filters, for queries by hand. */
  readonly content: string
  /** The title of the article, likewise. */
  readonly headline?: string
  /** What conditions, facets and orders read. */
  readonly meta?: MetaFields
  /** What hits are made of; not indexed. */
  readonly stored: Stored<Meta>
}

export interface ParagraphDocument<Meta = unknown> extends OwnPassage<Meta> {
  readonly kind: 'paragraph'
  readonly paragraph: { readonly title?: Words; readonly text: Words }
  /** In distinct forms, as an engine counts them. */
  readonly lengths: { readonly title: number; readonly text: number }
  /** The `wordKey`s of its words, in text or title, each once. */
  readonly keys: readonly string[]
  /** A key, a blank, and how the paragraph writes the word: each spelling once. */
  readonly words: readonly string[]
  /** What a key sounds like, a blank, and the key; of keys that are letters. */
  readonly sounds: readonly string[]
  /** The quotes that begin in it. */
  readonly quotes: readonly (Said & { readonly text: Words })[]
}

export interface QuoteDocument<Meta = unknown> extends OwnPassage<Meta> {
  readonly kind: 'quote'
  readonly quote: { readonly text: Words; readonly speaker?: Words }
  /** The paragraph that it begins in. */
  readonly around: { readonly title?: Words; readonly text: Words }
  readonly lengths: { readonly text: number; readonly speaker: number }
  readonly said: Said
}

/** What filters ask of a quote. */
export interface Said {
  readonly use: 'speech' | 'mention'
  readonly name?: string
  /** The words by which the speaker may be asked for. */
  readonly words: readonly string[]
}

export interface Stored<Meta> {
  readonly title?: string
  readonly meta?: Meta
  /** The paragraph, or the one that the quote begins in; of a paragraph, `content` is its text. */
  readonly paragraph: { readonly at: number; readonly span: StoredSpan; readonly text?: string }
  /** The quotes that begin in the paragraph, or the quote alone, whose text is `content`. */
  readonly quotes: readonly StoredQuoteAt[]
}

export interface StoredQuoteAt {
  readonly at: number
  readonly quote: StoredQuote
  /** From its first word to its last, where it goes beyond its paragraph. */
  readonly text?: string
}

/** The id of an article's document; with the letter and number of a passage, from 1, of that one's: `otan#`, `otan#p3`. */
export const documentId = (article: string, passage = ''): string => `${article}#${passage}`
