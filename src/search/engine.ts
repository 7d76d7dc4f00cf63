import type { Analyzer } from '../analysis/analyzer.js'
import type { StoredQuote, StoredSpan } from '../snapshot/snapshot.js'
import type { Lexicon } from './lexicon.js'
import type { ArticleText } from './units.js'

/**
 * The postings of one kind of passages: what scoring reads. A live index and an opened snapshot have one each
 * for paragraphs and for quotes; everything above exists once.
 *
 * Passages have numbers below `end`; not every number needs to be in use.
 */
export interface Engine {
  /** How many passages there are. */
  readonly size: number
  /** One more than the highest passage number. */
  readonly end: number
  /** Mean length of a field over all passages, in distinct word forms; the sum is exact, so two engines agree to the last bit. */
  averageLength(field: number): number
  /** The length of a field in distinct word forms, by passage. Beyond the column, and where a number is not in use, there is none. */
  lengths(field: number): Uint32Array
  /** In how many passages the field holds the term. */
  documentFrequency(term: string, field: number): number
  /** In how many passages the field holds any of the terms, for an engine whose rows have some of the passages alone. */
  anyFrequency?(terms: readonly string[], field: number): number
  /** Every passage whose field holds the term, once, with how often it does. What is returned changes with the next call. */
  row(term: string, field: number): Row
}

/** Passages, and in the same places how often something is in each. Beyond `count`, the columns hold what does not belong to the row. */
export interface Row {
  readonly count: number
  readonly passages: Uint32Array
  readonly frequencies: Float64Array
}

export type PassageKind = 'paragraph' | 'quote'

/** An article as searching reads it, part by part: a `StoredArticle` is one, and so is one that is packed. */
export interface IndexedArticle<Meta> {
  readonly id: string
  readonly title?: string
  readonly meta?: Meta
  readonly text: ArticleText
  readonly paragraphs: Listed<StoredSpan>
  readonly quotes: Listed<StoredQuote>
}

/** What an array and a packed list have in common. */
export interface Listed<T> extends Iterable<T> {
  readonly length: number
  at(index: number): T | undefined
}

/** A passage as the index keeps it: the `at`th paragraph or quote of an article. */
export interface Place<Meta> {
  readonly article: IndexedArticle<Meta>
  /** The article's rank in the order of the texts. */
  readonly order: number
  readonly at: number
}

/** All that searching needs to know of an index. */
export interface Source<Meta> {
  readonly analyzer: Analyzer
  readonly paragraphs: Engine
  readonly quotes: Engine
  /** Another one whenever the articles have changed. */
  readonly lexicon: Lexicon
  /** The keys that the meta of any article has. */
  metaKeys(): readonly string[]
  /** Whether a passage number is in use. */
  has(kind: PassageKind, passage: number): boolean
  /** Where a passage comes from; its number must be in use. */
  place(kind: PassageKind, passage: number): Place<Meta>
  /** The `at`th paragraph or quote, from 0, of the article with this id, if there is one. */
  find(kind: PassageKind, article: string, at: number): number | undefined
  /** Whether a passage comes before another of its kind in the order of the texts. */
  isBefore(kind: PassageKind, passage: number, other: number): boolean
  /** The paragraph that a quote begins in. */
  paragraphOf(quote: number): number
  /** The quotes that begin in a paragraph, in order. */
  quotesOf(paragraph: number): readonly number[]
}
