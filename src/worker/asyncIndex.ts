import type { CorrectedQuery } from '../search/correctQuery.js'
import type { Explanation } from '../search/explain.js'
import type { ParagraphHit, QuoteHit, Results, SpeakerCount } from '../search/hit.js'
import type { SearchOptions } from '../search/options.js'
import type { Query } from '../search/query/query.js'
import type { SpeakerOptions } from '../search/reader.js'
import type { Suggestion } from '../search/suggest.js'

/** How a call is made; every read method takes them among its options. */
export interface CallOptions {
  /** Once it is aborted, the call rejects with its `reason`; what has not been computed by then never is. */
  readonly signal?: AbortSignal
  /**
   * A name for calls of which only the last is wanted, as while somebody types: a newer call on the same channel, of whichever
   * method, makes this one reject with an `AbortError`, as early as before it is computed. Calls without a channel are all answered.
   */
  readonly channel?: string
}

/**
 * The read methods of an opened index, as promises: what they resolve to is what the index returns, and what it throws they reject with.
 *
 * Calls are answered one after the other, in the order in which they are made. Queries and options are plain data.
 *
 * Every method rejects with a GuillemetError `index-closed` after `close`, and `worker-failed` once the worker has broken down.
 */
export interface AsyncIndex<Meta> {
  /** Where it computes: beside the page, or in its own thread where there is no worker. */
  readonly runsIn: 'worker' | 'page'
  /** How many articles there are. */
  readonly size: number
  /** Whether the index has an article with this id. */
  has(id: string, options?: CallOptions): Promise<boolean>
  /** Paragraphs, each with the quotes beginning in it that match. */
  search(query: string | Query, options?: SearchOptions<Meta> & CallOptions): Promise<Results<ParagraphHit<Meta>>>
  /** Paragraphs alone, as `search` ranks them. */
  paragraphs(query: string | Query, options?: SearchOptions<Meta> & CallOptions): Promise<Results<ParagraphHit<Meta>>>
  /** Quotes, by their own words, their speaker's name and the words around them. */
  quotes(query: string | Query, options?: SearchOptions<Meta> & CallOptions): Promise<Results<QuoteHit<Meta>>>
  /** Named speakers, most quoted first. */
  speakers(options?: SpeakerOptions<Meta> & CallOptions): Promise<SpeakerCount[]>
  /** What could be typed on. */
  suggest(typed: string, options?: Pick<SearchOptions<Meta>, 'limit'> & CallOptions): Promise<Suggestion[]>
  /** The query with its unknown words corrected; undefined if there is nothing to change. */
  correct(query: string, options?: CallOptions): Promise<CorrectedQuery | undefined>
  /** Passages of the same kind that share the weightiest words of a passage. */
  similar(
    id: string,
    options?: Pick<SearchOptions<Meta>, 'limit' | 'offset' | 'perArticle'> & CallOptions,
  ): Promise<Results<ParagraphHit<Meta> | QuoteHit<Meta>>>
  /** Why a passage has the score that `paragraphs` or `quotes` gives it. */
  explain(query: string | Query, id: string, options?: SearchOptions<Meta> & CallOptions): Promise<Explanation>
  /** Lets the worker and its memory go. Calls that are not answered yet reject with an `AbortError`. More than once, it does nothing. */
  close(): void
}
