import type { Client } from '@opensearch-project/opensearch'
import { type Analyzer, french } from '../analysis/analyzer.js'
import { checkOptions, expectOption } from '../text/checkOptions.js'
import { Cluster } from './read/cluster.js'
import { remoteReader } from './read/remoteReader.js'
import type { RemoteIndex } from './remoteIndex.js'

export interface OpenSearchOptions {
  /** The analyzer that the index was made with. @default french */
  readonly analyzer?: Analyzer
  /** For how long it is remembered how many passages hold a word, in seconds, from 0. @default 60 */
  readonly remember?: number
}

export const OPEN_SEARCH_DEFAULTS = { analyzer: french, remember: 60 } as const satisfies OpenSearchOptions

/**
 * An index of OpenSearch that `bulk` has filled, to be searched as one of our own: OpenSearch finds the passages that may be the best,
 * and they are ranked, marked and counted as everywhere, by what the whole index holds. So a query finds the same hits with nearly
 * the same scores on one machine and on many.
 *
 * What differs: hits alike are in the order of their articles' ids; `offset` and `limit` end at 9,900; a word being typed stands for
 * the 1,000 commonest words that begin so; a facet has the 1,000 commonest values; where the very writing decides (phrases, `=`,
 * `accents: 'exact'`), the first 1,000 passages that hold the words are read, or as many as a page needs: of more, totals and facets are
 * those of the words, speakers and hits those of what was read.
 *
 * The methods reject with what the client throws if the cluster does not answer, and where it would answer without some of its shards.
 *
 * @throws GuillemetError `bad-option`; from the methods `opensearch-index`, `opensearch-unavailable`, and what those of an index throw
 *
 * @example
 * const index = openSearch(new Client({ node: 'http://localhost:9200' }), 'presse')
 * await index.quotes('lignes rouges', { speaker: 'Stoltenberg' })
 */
export function openSearch<Meta = Readonly<Record<string, unknown>> | undefined>(
  client: Client,
  index: string,
  options: OpenSearchOptions = {},
): RemoteIndex<Meta> {
  checkOptions('openSearch', options, Object.keys(OPEN_SEARCH_DEFAULTS))
  const { analyzer = french, remember = OPEN_SEARCH_DEFAULTS.remember } = options
  expectOption(typeof index === 'string' && index !== '', '`index` to be the name of an index', index)
  expectOption(typeof remember === 'number' && remember >= 0, '`remember` to be a number from 0', remember)
  return remoteReader(new Cluster(client, index, analyzer), analyzer, remember)
}
