import type { FacetCount } from '../search/facets.js'
import type { Hit, Results } from '../search/hit.js'
import type { OpenIndex } from '../search/open.js'
import type { MetaKey, SearchOptions } from '../search/options.js'
import { any } from '../search/query/query.js'
import { checkOptions, expectOption } from '../text/checkOptions.js'
import { GuillemetError, shown } from '../text/error.js'
import type { AsyncIndex } from '../worker/asyncIndex.js'
import { type FacetHit, toFacetHits } from './facetHits.js'
import { type FacetStats, toFacetCounts, toFacetStats } from './facets.js'
import { toFilters } from './filters.js'
import { type RecordOf, recordMaker } from './record.js'
import { type InstantSearchRequest, type Params, QUERY_TYPES, toParams } from './request.js'

/** What one `indexName` stands for: passages of one kind, and how they are searched. */
export interface IndexSettings<Meta> extends Omit<SearchOptions<Meta>, 'limit' | 'offset' | 'facets'> {
  /** @default 'paragraphs' */
  readonly find?: 'paragraphs' | 'quotes'
}

export interface InstantSearchOptions<Meta> {
  /**
   * What the names of indices stand for; no other name is known then. Without, every name stands for paragraphs. Where a setting says
   * nothing of `prefix`, the word at the end of the query stands for all that begin so.
   *
   * @example
   * { articles: {}, latest: { sort: { key: 'date', order: 'desc' } }, citations: { find: 'quotes' } }
   */
  readonly indices?: Readonly<Record<string, IndexSettings<Meta>>>
  /**
   * Keys of the meta whose values are ISO dates. InstantSearch knows no dates: it is told, and tells, milliseconds since 1970. A bound
   * stands for the whole day that it falls in, in UTC. @default none
   */
  readonly dates?: readonly MetaKey<Meta>[]
}

/** The answer to one request, in the shape of Algolia's. */
export interface InstantSearchResponse<Record> {
  readonly hits: Record[]
  readonly index: string
  readonly query: string
  /** The parameters, as in an address. */
  readonly params: string
  readonly nbHits: number
  /** From 0. */
  readonly page: number
  readonly nbPages: number
  readonly hitsPerPage: number
  readonly facets: { [name: string]: { [value: string]: number } }
  readonly facets_stats: { [name: string]: FacetStats }
  readonly exhaustive: { readonly nbHits: true; readonly facetsCount: true; readonly typo: true }
  readonly exhaustiveNbHits: true
  readonly exhaustiveFacetsCount: true
  readonly exhaustiveTypo: true
  readonly processingTimeMS: number
}

export interface FacetValuesResponse {
  readonly facetHits: FacetHit[]
  readonly exhaustiveFacetsCount: true
  readonly processingTimeMS: number
}

export interface InstantSearchClient<Meta> {
  search<Record = RecordOf<Meta>>(
    requests: readonly InstantSearchRequest[],
  ): Promise<{ results: InstantSearchResponse<Record>[] }>
  searchForFacetValues(requests: readonly InstantSearchRequest[]): Promise<FacetValuesResponse[]>
}

/**
 * A `searchClient` for InstantSearch, and for whatever else speaks Algolia's requests, over an index: live, opened, or in a worker.
 *
 * Its methods reject with a GuillemetError `bad-option`, which names the parameter, for what has no counterpart; and with what the index throws.
 *
 * @throws GuillemetError `bad-option`
 *
 * @example
 * instantsearch({ indexName: 'articles', searchClient: instantSearchClient(await openInWorker('/search.bin')) })
 */
export function instantSearchClient<Meta>(
  index: OpenIndex<Meta> | AsyncIndex<Meta>,
  options: InstantSearchOptions<Meta> = {},
): InstantSearchClient<Meta> {
  const { indices, dates = [] } = checkedOptions(options)

  const find = async (request: InstantSearchRequest, params: Params, facets: readonly string[], limit: number) => {
    const { find = 'paragraphs', among, ...settings } = settingsOf(request, indices)
    const { queries, use } = toFilters(params, dates)
    const wanted = among ? [among, ...queries] : queries
    const searchOptions: SearchOptions<Meta> = {
      prefix: 'last',
      ...settings,
      ...(params.queryType && { prefix: QUERY_TYPES[params.queryType] }),
      ...(params.typoTolerance !== undefined && { correct: params.typoTolerance }),
      ...(params.distinct && { perArticle: Number(params.distinct) }),
      ...(use && use !== 'none' && { use }),
      ...(wanted.length > 0 && { among: { kind: 'all', of: wanted } as const }),
      ...(facets.length > 0 && { facets: facets as MetaKey<Meta>[] }),
      limit,
      offset: params.page * limit,
    }
    const results: Results<Hit<Meta>> = await index[find](use === 'none' ? any() : params.query, searchOptions)
    return results.facets?.use && use
      ? { ...results, facets: { ...results.facets, use: only(results.facets.use, use) } }
      : results
  }

  const answer = async (request: InstantSearchRequest): Promise<InstantSearchResponse<RecordOf<Meta>>> => {
    const start = performance.now()
    const params = toParams(request)
    const toRecord = recordMaker<Meta>(params)
    const { page, hitsPerPage } = params
    const { hits, total, facets = {} } = await find(request, params, params.facets, hitsPerPage)
    return {
      hits: hits.map(toRecord),
      index: request.indexName,
      query: params.query,
      params: written(request.params),
      nbHits: total,
      page,
      nbPages: hitsPerPage > 0 ? Math.ceil(total / hitsPerPage) : 0,
      hitsPerPage,
      facets: toFacetCounts(facets, params.maxValuesPerFacet),
      facets_stats: toFacetStats(facets, dates),
      exhaustive: { nbHits: true, facetsCount: true, typo: true },
      exhaustiveNbHits: true,
      exhaustiveFacetsCount: true,
      exhaustiveTypo: true,
      processingTimeMS: Math.round(performance.now() - start),
    }
  }

  const facetValues = async (request: InstantSearchRequest): Promise<FacetValuesResponse> => {
    const start = performance.now()
    const params = toParams(request)
    const name = request.facet ?? params.facetName
    if (name === '')
      throw new GuillemetError(
        'bad-option',
        'Expected `facetName` to name the facet whose values are sought, got none.',
      )
    const { facets } = await find(request, params, [name], 0)
    return {
      facetHits: toFacetHits(facets?.[name] ?? [], params.facetQuery, params.maxFacetHits, params),
      exhaustiveFacetsCount: true,
      processingTimeMS: Math.round(performance.now() - start),
    }
  }

  return {
    async search<Record>(requests: readonly InstantSearchRequest[]) {
      const answers = requests.map((request) => (request.type === 'facet' ? facetValues(request) : answer(request)))
      // What records are is for the caller to say, as it is in Algolia's clients.
      return { results: (await Promise.all(answers)) as unknown as InstantSearchResponse<Record>[] }
    },
    searchForFacetValues: (requests) => Promise.all(requests.map(facetValues)),
  }
}

/** The index counts a facet without its own filter; of the filter that is an option, a request wants it with. */
const only = (counts: readonly FacetCount[], wanted: string) => counts.filter(({ value }) => value === wanted)

const OPTIONS = ['indices', 'dates']
const FINDS: readonly unknown[] = ['paragraphs', 'quotes']

function checkedOptions<Meta>(options: InstantSearchOptions<Meta>): InstantSearchOptions<Meta> {
  checkOptions('instantSearchClient', options, OPTIONS)
  for (const [name, settings] of Object.entries(options.indices ?? {})) {
    expectOption(typeof settings === 'object' && settings !== null, `\`indices.${name}\` to be an object`, settings)
    const { find } = settings
    expectOption(
      find === undefined || FINDS.includes(find),
      `\`indices.${name}.find\` to be ${FINDS.join(' or ')}`,
      find,
    )
  }
  return options
}

function settingsOf<Meta>(
  { indexName }: InstantSearchRequest,
  indices: InstantSearchOptions<Meta>['indices'],
): IndexSettings<Meta> {
  if (!indices) return {}
  if (Object.hasOwn(indices, indexName)) return indices[indexName] as IndexSettings<Meta>
  throw new GuillemetError(
    'bad-option',
    `Expected \`indexName\` to be one of ${Object.keys(indices).join(', ')}, got ${shown(indexName)}. Add it to the option \`indices\`.`,
  )
}

const written = (params: object = {}): string =>
  new URLSearchParams(
    Object.entries(params)
      .filter(([, value]) => value !== undefined)
      .map(([name, value]) => [name, typeof value === 'string' ? value : JSON.stringify(value)]),
  ).toString()
