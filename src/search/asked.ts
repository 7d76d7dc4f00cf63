import type { Analyzer } from '../analysis/analyzer.js'
import { expectOption } from '../text/checkOptions.js'
import type { IndexedArticle, Source } from './engine.js'
import type { CheckedOptions } from './options.js'
import { checkedQuery } from './query/checkedQuery.js'
import type { Note } from './query/note.js'
import { parseQuery } from './query/parse.js'
import { all, any, type Query } from './query/query.js'

/** What is sought, and what of it could not be understood. */
export interface Asked {
  readonly query: Query
  readonly notes: readonly Note[]
}

/**
 * What a query asks for: typed by a person, or data. A blank asks for everything, what has no word in it for nothing.
 *
 * @throws GuillemetError `bad-option`, `bad-query`
 */
export function asked<Meta>(query: unknown, source: Source<Meta>, { combine }: CheckedOptions): Asked {
  if (typeof query === 'string') {
    const { query: read = all(), notes } = parseQuery(query, { combine, keys: keysIn(query, source) })
    const isWordless = read.kind === 'containing' && !hasWord(query, source.analyzer)
    return { query: isWordless ? any() : read, notes }
  }
  const isData = typeof query === 'object' && query !== null
  expectOption(isData, 'a query as a string or as data', query, 'Pass the words to look for.')
  return { query: checkedQuery(query), notes: [] }
}

/** Three letters with a case, or digits, in a row are a word; of fewer, *l’* and *qu’* may be none. */
const hasWord = (query: string, analyzer: Analyzer): boolean =>
  /[\p{Ll}\p{Lu}\p{N}]{3}/u.test(query) || analyzer.queryTokens(query).length > 0

/** The keys that a query may ask for: those that the meta of any article has. */
export const keysIn = <Meta>(query: string, source: Source<Meta>): readonly string[] =>
  query.includes(':') ? source.metaKeys() : []

/** The keys that the meta of any of the articles has. */
export function metaKeysOf(articles: Iterable<Pick<IndexedArticle<unknown>, 'meta'>>): string[] {
  const keys = new Set<string>()
  for (const { meta } of articles)
    if (typeof meta === 'object' && meta !== null) for (const key of Object.keys(meta)) keys.add(key)
  return [...keys]
}

/** @throws GuillemetError `bad-option` for what nobody can have typed */
export function typedText(typed: unknown): string {
  expectOption(typeof typed === 'string', 'what is typed as a string', typed)
  return typed
}
