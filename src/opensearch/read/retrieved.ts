import type { PassageKind } from '../../search/engine.js'
import type { Facets } from '../../search/facets.js'
import type { CheckedOptions } from '../../search/options.js'
import { LOOKED_AT } from '../../search/ranking.js'
import { GuillemetError } from '../../text/error.js'
import type { PassageDocument } from '../document.js'
import { fieldName } from '../metaFields.js'
import type { Answer, Bucket, Cluster } from './cluster.js'
import { filtering, type Json, term } from './dsl.js'
import { facetCounts, facetQueries } from './facetCounts.js'
import { filterQueries } from './filterQueries.js'
import type { Translated } from './translation.js'

/** What OpenSearch has found. */
export interface Retrieved {
  /** The best, or all of those that may answer: with their texts. */
  readonly documents: readonly PassageDocument[]
  readonly total: number
  readonly facets?: Facets
  /** Whether documents are all there are: then counts are better made of them. */
  readonly isWhole: boolean
}

/** So many more are fetched than are wanted: OpenSearch counts lengths otherwise and coarsely, so that its best are nearly ours. */
const SPARE = 170
/** So many at least are fetched where texts are to be read to tell which of them answer. */
const READ = 1000
/** OpenSearch's `max_result_window`: no more are fetched. */
const WINDOW = 10_000
export const DEEPEST = 9900
/** Of each article, so many more than are wanted. */
const SPARE_PER_ARTICLE = 4
/** And its `max_inner_result_window` 100. */
const MOST_PER_ARTICLE = 100
/** So many articles are counted when there may be few hits of each. */
const MOST_ARTICLES = 10_000

/** @throws GuillemetError `bad-option` for pages and numbers that OpenSearch does not give */
export function withinReach(options: CheckedOptions): CheckedOptions {
  const { limit, offset, perArticle } = options
  if (offset + limit > DEEPEST)
    throw new GuillemetError(
      'bad-option',
      `Expected \`offset\` and \`limit\` to be ${DEEPEST} at most together, got ${offset} and ${limit}. Narrow the search by \`where\`, page by page.`,
    )
  if (perArticle !== Number.POSITIVE_INFINITY && perArticle > MOST_PER_ARTICLE)
    throw new GuillemetError(
      'bad-option',
      `Expected \`perArticle\` to be ${MOST_PER_ARTICLE} at most, or Infinity, got ${perArticle}.`,
    )
  return options
}

/** The passages of a kind that answer a query, as far as they are needed to rank them anew. */
export async function retrieved(
  cluster: Cluster,
  kind: PassageKind,
  { query, isExact }: Pick<Translated, 'query' | 'isExact'>,
  options: CheckedOptions,
): Promise<Retrieved> {
  const { facets = [], perArticle } = options
  const filters = filterQueries(kind, options)
  const own = filters.passage()
  const isGrouped = perArticle !== Number.POSITIVE_INFINITY
  // Facets count what the filters leave out as well; where texts are to be read, those of all.
  const isFiltered = facets.length === 0
  const isReadWhole = !isExact && !isGrouped
  const isCounted = isGrouped || (isReadWhole && !isFiltered)
  const _source = { includes: ['kind', 'article', 'content', 'stored'] }
  const sort = order(options)
  const answer = await cluster.answer({
    size: isExact ? depth(options) : Math.max(isGrouped ? groupsRead(perArticle) : READ, depth(options)),
    track_total_hits: true,
    track_scores: true,
    query: { bool: { must: [query], filter: [term('kind', kind), ...(isFiltered ? own : [])] } },
    ...(!isFiltered && !isReadWhole && { post_filter: filtering(own) }),
    sort,
    _source,
    ...(isGrouped && { collapse: { field: 'article', inner_hits: { ...ofOneArticle(perArticle), sort, _source } } }),
    aggs: {
      ...facetQueries(kind, filters, facets),
      ...(isCounted && { kept: { filter: filtering(own), ...(isGrouped && { aggs: OF_ARTICLES }) } }),
    },
  })
  const kept = answer.aggregations?.kept as unknown as Kept | undefined
  const total = kept?.doc_count ?? answer.hits.total.value
  const documents = isGrouped
    ? answer.hits.hits.flatMap(({ inner_hits }) => sources(inner_hits?.same?.hits))
    : sources(answer.hits)
  return {
    documents,
    total: kept && isGrouped ? grouped(kept, perArticle) : total,
    ...(options.facets && { facets: facetCounts(facets, answer.aggregations ?? {}) }),
    isWhole: isReadWhole && documents.length === answer.hits.total.value,
  }
}

const sources = (hits: Answer['hits'] | undefined): PassageDocument[] =>
  (hits?.hits ?? []).map(({ _source }) => _source)

function depth({ limit, offset, sort, perArticle }: CheckedOptions): number {
  if (limit === 0) return 0
  // Of articles, each of which is a search of its own.
  if (perArticle !== Number.POSITIVE_INFINITY) return offset + limit + LOOKED_AT
  return Math.min(sort === 'score' ? Math.max(offset + limit, LOOKED_AT) + SPARE : offset + limit + LOOKED_AT, WINDOW)
}

/** Ties in the order of articles' ids, then of their texts. */
function order({ sort }: CheckedOptions): readonly Json[] {
  const ties = [{ _score: 'desc' }, { article: 'asc' }, { at: 'asc' }]
  if (sort === 'score') return ties
  const by = { order: sort.order ?? 'asc', missing: '_last', unmapped_type: 'keyword' }
  return [{ [`meta.sort.${fieldName(sort.key)}`]: by }, ...ties]
}

const fromOne = (perArticle: number) => Math.min(perArticle + SPARE_PER_ARTICLE, MOST_PER_ARTICLE)
const ofOneArticle = (perArticle: number): Json => ({ name: 'same', size: fromOne(perArticle) })
/** Of so many articles, together about as many as are read of others. */
const groupsRead = (perArticle: number) => Math.ceil(READ / fromOne(perArticle))

const OF_ARTICLES: Json = {
  counts: { terms: { field: 'article', size: MOST_ARTICLES } },
  articles: { cardinality: { field: 'article', precision_threshold: 40_000 } },
}

/** What is counted of the passages that the filters keep. */
interface Kept {
  readonly doc_count: number
  readonly counts: { readonly buckets: readonly Bucket[]; readonly sum_other_doc_count: number }
  readonly articles: { readonly value: number }
}

/** How many there are with no more than so many of each article; nearly, beyond `MOST_ARTICLES`. */
function grouped({ counts, articles }: Kept, perArticle: number): number {
  const known = counts.buckets.reduce((sum, { doc_count }) => sum + Math.min(doc_count, perArticle), 0)
  const others = Math.max(articles.value - counts.buckets.length, 0)
  return known + Math.min(counts.sum_other_doc_count, others * perArticle)
}
