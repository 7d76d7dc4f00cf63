import { GuillemetError, shown } from '../text/error.js'
import type { Source } from './engine.js'
import { findParagraphs } from './findParagraphs.js'
import { findQuotes } from './findQuotes.js'
import type { ParagraphHit, QuoteHit, Results, SpeakerCount } from './hit.js'
import { checkedOptions, type SearchOptions } from './options.js'
import { scratchesOf } from './scratches.js'
import { countSpeakers } from './speakers.js'

/** The read methods that a live index and an opened snapshot share. */
export interface Reader<Meta> {
  /**
   * Paragraphs, each with the quotes beginning in it that match by their own words or their speaker's name.
   *
   * A query is plain text. A query none of whose words the index knows finds nothing; a blank query too,
   * unless `speaker` or `use` says what to look for.
   *
   * @throws GuillemetError `bad-option`
   */
  search(query: string, options?: SearchOptions): Results<ParagraphHit<Meta>>
  /** Paragraphs alone, as `search` ranks them. */
  paragraphs(query: string, options?: SearchOptions): Results<ParagraphHit<Meta>>
  /**
   * Quotes, ranked by their own words, their speaker's name, and the words of the paragraph they begin in: what was said
   * *about* something often stands beside it. A blank query with `speaker` or `use` gives all such quotes in the order of the texts.
   */
  quotes(query: string, options?: SearchOptions): Results<QuoteHit<Meta>>
  /** Every named speaker of a quote of the use `speech`; most quoted first, then by name. */
  speakers(): SpeakerCount[]
}

export function createReader<Meta>(source: Source<Meta>): Reader<Meta> {
  const run = scratchesOf(source)
  const paragraphs = (query: unknown, options: SearchOptions, nested: 'nested' | 'none') => {
    const [text, checked] = [checkedQuery(query), checkedOptions(options)]
    return run((scratches) => findParagraphs(source, text, checked, nested, scratches))
  }
  return {
    search: (query, options = {}) => paragraphs(query, options, 'nested'),
    paragraphs: (query, options = {}) => paragraphs(query, options, 'none'),
    quotes(query, options = {}) {
      const [text, checked] = [checkedQuery(query), checkedOptions(options)]
      return run((scratches) => findQuotes(source, text, checked, scratches))
    },
    speakers: () => countSpeakers(source),
  }
}

function checkedQuery(query: unknown): string {
  if (typeof query === 'string') return query
  throw new GuillemetError(
    'bad-option',
    `Expected a query as a string, got ${shown(query)}. Pass the words to look for.`,
  )
}
