import { GuillemetError, shown } from '../text/error.js'
import type { Source } from './engine.js'
import { findParagraphs, findQuotes } from './find.js'
import type { ParagraphHit, QuoteHit, Results, SpeakerCount } from './hit.js'
import { checkedOptions, type SearchOptions } from './options.js'
import { checkedQuery } from './query/checkedQuery.js'
import { containing, type Query } from './query/query.js'
import { countSpeakers } from './speakers.js'
import { Tallies } from './tally.js'

/** The read methods that a live index and an opened snapshot share. */
export interface Reader<Meta> {
  /**
   * Paragraphs, each with the quotes beginning in it that match by their own words or their speaker's name.
   *
   * A query is what a person types, or data that the helpers make. A blank query finds every passage that the options
   * admit, in the order of the texts; one none of whose words the index knows finds nothing.
   *
   * @throws GuillemetError `bad-option`, `bad-query`
   */
  search(query: string | Query, options?: SearchOptions<Meta>): Results<ParagraphHit<Meta>>
  /** Paragraphs alone, as `search` ranks them. */
  paragraphs(query: string | Query, options?: SearchOptions<Meta>): Results<ParagraphHit<Meta>>
  /**
   * Quotes, ranked by their own words, their speaker's name, and the words of the paragraph they begin in: what was said
   * *about* something often stands beside it.
   */
  quotes(query: string | Query, options?: SearchOptions<Meta>): Results<QuoteHit<Meta>>
  /** Every named speaker of a quote of the use `speech`; most quoted first, then by name. */
  speakers(): SpeakerCount[]
}

export function createReader<Meta>(source: Source<Meta>): Reader<Meta> {
  const tallies = new Tallies()
  const paragraphs = (query: unknown, options: SearchOptions<Meta>, nested: 'nested' | 'none') =>
    findParagraphs(source, asked(query), checkedOptions(options), nested, tallies)
  return {
    search: (query, options = {}) => paragraphs(query, options, 'nested'),
    paragraphs: (query, options = {}) => paragraphs(query, options, 'none'),
    quotes: (query, options = {}) => findQuotes(source, asked(query), checkedOptions(options), tallies),
    speakers: () => countSpeakers(source),
  }
}

function asked(query: unknown): Query {
  if (typeof query === 'string') return containing(query)
  if (typeof query === 'object' && query !== null) return checkedQuery(query)
  throw new GuillemetError(
    'bad-option',
    `Expected a query as a string or as data, got ${shown(query)}. Pass the words to look for.`,
  )
}
