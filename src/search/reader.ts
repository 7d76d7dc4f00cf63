import { GuillemetError, shown } from '../text/error.js'
import { desk } from './desk.js'
import type { Source } from './engine.js'
import { type Asked, findParagraphs, findQuotes } from './find.js'
import type { ParagraphHit, QuoteHit, Results, SpeakerCount } from './hit.js'
import { type CheckedOptions, checkedOptions, type SearchOptions } from './options.js'
import { checkedQuery } from './query/checkedQuery.js'
import { parseQuery } from './query/parse.js'
import { all, any, type Query } from './query/query.js'
import { countSpeakers } from './speakers.js'

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
  const own = desk(source.analyzer)
  const paragraphs = (query: unknown, options: SearchOptions<Meta>, nested: 'nested' | 'none') => {
    const checked = checkedOptions(options)
    return findParagraphs(source, asked(query, source, checked), checked, nested, own)
  }
  return {
    search: (query, options = {}) => paragraphs(query, options, 'nested'),
    paragraphs: (query, options = {}) => paragraphs(query, options, 'none'),
    quotes(query, options = {}) {
      const checked = checkedOptions(options)
      return findQuotes(source, asked(query, source, checked), checked, own)
    },
    speakers: () => countSpeakers(source),
  }
}

function asked<Meta>(query: unknown, source: Source<Meta>, { combine }: CheckedOptions): Asked {
  if (typeof query === 'string') {
    const keys = query.includes(':') ? metaKeys(source) : []
    const { query: read = all(), notes } = parseQuery(query, { combine, keys })
    const isWordless = read.kind === 'containing' && source.analyzer.queryTokens(query).length === 0
    return { query: isWordless ? any() : read, notes }
  }
  if (typeof query === 'object' && query !== null) return { query: checkedQuery(query), notes: [] }
  throw new GuillemetError(
    'bad-option',
    `Expected a query as a string or as data, got ${shown(query)}. Pass the words to look for.`,
  )
}

/** The keys that the meta of any article has. */
function metaKeys<Meta>(source: Source<Meta>): string[] {
  const keys = new Set<string>()
  for (const { meta } of source.articles())
    if (typeof meta === 'object' && meta !== null) for (const key of Object.keys(meta)) keys.add(key)
  return [...keys]
}
