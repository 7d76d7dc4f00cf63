import type { Span } from '../text/span.js'
import type { Speaker } from '../text/speaker.js'
import type { Correction } from './corrected.js'
import type { Facets } from './facets.js'
import type { Note } from './query/note.js'

/** A passage found. */
export interface Passage<Meta> {
  readonly kind: 'paragraph' | 'quote'
  /** The article's id and the passage's number, from 1: `otan#p3`, `otan#q2`. */
  readonly id: string
  /** Exactly as in the article: `article.text.slice(span.start, span.end)`. */
  readonly text: string
  readonly span: Span
  /** `meta` is the index's own: not to be changed. */
  readonly article: { readonly id: string; readonly title?: string; readonly meta: Meta }
  /** Higher is better; to be compared within one search only. Above 0, but 0 where a blank query asked for a speaker or use. */
  readonly score: number
  /** In `text`: the words that were sought, whole, without the elided article, in order. */
  readonly highlights: readonly Span[]
}

export interface ParagraphHit<Meta> extends Passage<Meta> {
  readonly kind: 'paragraph'
  /** For `search()`: the quotes beginning in the paragraph that match by their words or speaker, best first. For `paragraphs()`: none. */
  readonly quotes: readonly QuoteHit<Meta>[]
}

export interface QuoteHit<Meta> extends Passage<Meta> {
  readonly kind: 'quote'
  readonly use: 'speech' | 'mention'
  readonly speaker?: Speaker
  /** The verb or noun of saying, as written. */
  readonly verb?: string
  /** Its words, one piece per paragraph, marks and incises left out, in the article's text. */
  readonly parts: readonly Span[]
  /** Id of the paragraph it begins in: `otan#p3`. */
  readonly paragraph: string
}

export type Hit<Meta> = ParagraphHit<Meta> | QuoteHit<Meta>

export interface Results<H> {
  /** In order of score; hits with the same score in the order of the texts. */
  readonly hits: readonly H[]
  /** How many hits there are, with those that `limit` and `offset` leave out. */
  readonly total: number
  /** The words that were searched in another spelling, in the order of the query. */
  readonly corrections: readonly Correction[]
  /** For the option `facets`. */
  readonly facets?: Facets
  /** What of the query could not be understood, and was searched as words. */
  readonly notes: readonly Note[]
}

/** A speaker of the index, and how many quotes of the use `speech` are theirs. */
export interface SpeakerCount {
  /** The fullest form of the name. */
  readonly name: string
  readonly quotes: number
  /** Shorter forms that count as well, if there are any. */
  readonly variants?: readonly string[]
}
