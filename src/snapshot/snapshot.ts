import type { Speaker } from '../text/speaker.js'

/** How a snapshot begins, whatever its version. */
export const SNAPSHOT_FORMAT = 'guillemet'
/** The version that this library writes, and the only one that it reads. */
export const SNAPSHOT_VERSION = 3

/** Start and end of a span in the article's text. */
export type StoredSpan = readonly [start: number, end: number]

export interface StoredQuote {
  /** One or more, in order, none empty. */
  readonly parts: readonly StoredSpan[]
  readonly use: 'speech' | 'mention'
  readonly speaker?: Speaker
  readonly verb?: string
  /** Which of the article's paragraphs it begins in, from 0. */
  readonly paragraph: number
}

export interface StoredArticle<Meta = unknown> {
  readonly id: string
  readonly title?: string
  readonly text: string
  readonly meta?: Meta
  readonly paragraphs: readonly StoredSpan[]
  readonly quotes: readonly StoredQuote[]
}

/** Which words stand in which passages, for one kind of passages, numbered in the order of the texts. */
export interface Postings {
  readonly fields: readonly string[]
  /** For each field, the length of every passage in it, in distinct word forms. */
  readonly lengths: readonly (readonly number[])[]
  /** Distinct, by code unit. */
  readonly terms: readonly string[]
  /**
   * For each term, one row per field in the order of `fields`: of each passage that holds the term, the distance
   * from the one before (the first counts from -1, so no distance is 0) and how often it holds it.
   */
  readonly rows: readonly (readonly (readonly number[])[])[]
}

/** The words of an index as its texts write them: one spelling, the commonest, for each `wordKey`. */
export interface StoredLexicon {
  /** In the order of their keys, by code unit. */
  readonly words: readonly string[]
  /** For each word, how many paragraphs hold it in any spelling, in text or title. */
  readonly passages: readonly number[]
}

/** What an index holds. */
export interface SnapshotContent<Meta = unknown> {
  readonly articles: readonly StoredArticle<Meta>[]
  readonly paragraphs: Postings
  readonly quotes: Postings
  readonly lexicon: StoredLexicon
}

/** An index at rest, as JSON. Same articles, same snapshot. */
export interface Snapshot<Meta = unknown> extends SnapshotContent<Meta> {
  readonly format: typeof SNAPSHOT_FORMAT
  readonly version: typeof SNAPSHOT_VERSION
  /** The fingerprint of the analyzer that made the terms. */
  readonly analyzer: string
  /** The digest of the content. */
  readonly checksum: number
}

/** What an index can be opened from without waiting. */
export type SnapshotSource<Meta = unknown> = Uint8Array | ArrayBuffer | string | Snapshot<Meta>

export const PARAGRAPH_FIELDS = ['title', 'text'] as const
export const QUOTE_FIELDS = ['text', 'speaker'] as const

// The numbers of the fields.
export const TITLE = PARAGRAPH_FIELDS.indexOf('title')
export const PARAGRAPH_TEXT = PARAGRAPH_FIELDS.indexOf('text')
export const QUOTE_TEXT = QUOTE_FIELDS.indexOf('text')
export const SPEAKER = QUOTE_FIELDS.indexOf('speaker')
