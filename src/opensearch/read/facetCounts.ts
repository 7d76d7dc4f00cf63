import type { PassageKind } from '../../search/engine.js'
import { commonestFirst, type FacetCount, type Facets } from '../../search/facets.js'
import type { MetaValue } from '../../search/query/condition.js'
import { fieldName } from '../metaFields.js'
import type { Aggregated, Bucket } from './cluster.js'
import { filtering, type Json } from './dsl.js'
import { SAID } from './fields.js'
import type { FilterQueries } from './filterQueries.js'

/** So many values of a facet are counted: the commonest. */
const MOST_VALUES = 1000
/** Of each shard so many, so that the counts of all together are right where there are no more. */
const MOST_OF_SHARD = 10_000

const GROUPS = ['strings', 'numbers', 'flags'] as const

/** The counts of facets, as aggregations over the passages that answer, filtered or not. */
export const facetQueries = (kind: PassageKind, filters: FilterQueries, names: readonly string[]): Json =>
  Object.fromEntries(
    names.map((name, i) => [
      aggregationName(i),
      {
        filter: filtering(filters.passage(name)),
        aggs: isOfQuotes(name) ? ofQuotes(kind, filters, name) : ofMeta(name),
      },
    ]),
  )

const aggregationName = (facet: number) => `facet ${facet}`
const isOfQuotes = (name: string) => name === 'speaker' || name === 'use'

/** A paragraph counts once for every value that its quotes have. */
function ofQuotes(kind: PassageKind, filters: FilterQueries, name: string): Json {
  const path = SAID[kind]
  const values = {
    terms: { field: `${path}.${name === 'speaker' ? 'name' : name}`, size: MOST_VALUES, shard_size: MOST_OF_SHARD },
  }
  if (kind === 'quote') return { values }
  return {
    quotes: {
      nested: { path },
      aggs: {
        kept: {
          filter: filtering(filters.quote(name)),
          aggs: { values: { ...values, aggs: { passages: { reverse_nested: {} } } } },
        },
      },
    },
  }
}

const ofMeta = (name: string): Json =>
  Object.fromEntries(
    GROUPS.map((group) => [
      group,
      { terms: { field: `meta.${group}.${fieldName(name)}`, size: MOST_VALUES, shard_size: MOST_OF_SHARD } },
    ]),
  )

/** What `facetQueries` were answered. */
export const facetCounts = (names: readonly string[], aggregations: Readonly<Record<string, Aggregated>>): Facets =>
  Object.fromEntries(
    names.map((name, i) => {
      const answer = aggregations[aggregationName(i)] as Aggregated
      const counts = isOfQuotes(name) ? quoteCounts(answer) : GROUPS.flatMap((group) => metaCounts(answer, group))
      return [name, counts.sort(commonestFirst)]
    }),
  )

function quoteCounts(answer: Aggregated): FacetCount[] {
  const kept = inside(inside(answer, 'quotes'), 'kept') ?? answer
  return buckets(inside(kept, 'values')).map(({ key, doc_count, passages }) => ({
    value: String(key),
    count: passages?.doc_count ?? doc_count,
  }))
}

const metaCounts = (answer: Aggregated, group: (typeof GROUPS)[number]): FacetCount[] =>
  buckets(inside(answer, group)).map((bucket) => ({ value: typedValue(bucket, group), count: bucket.doc_count }))

const typedValue = ({ key, key_as_string }: Bucket, group: (typeof GROUPS)[number]): MetaValue =>
  group === 'numbers' ? Number(key) : group === 'flags' ? key_as_string === 'true' : String(key)

const inside = (answer: Aggregated | undefined, name: string) => answer?.[name] as Aggregated | undefined
const buckets = (answer: Aggregated | undefined): readonly Bucket[] => answer?.buckets ?? []
