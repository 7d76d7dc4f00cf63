import type { PassageKind, Source } from './engine.js'
import type { Filters } from './filters.js'
import { quoteAt } from './passages.js'
import type { MetaValue } from './query/condition.js'

/** A value that passages have, and how many of those found have it. */
export interface FacetCount {
  readonly value: MetaValue
  readonly count: number
}

/** Counts by facet: the commonest value first, then by value. */
export type Facets = Readonly<Record<string, readonly FacetCount[]>>

/**
 * Counts what passages have, for `speaker` (by name), `use` and keys of the meta; of an array, each of its values.
 * A facet counts the passages that pass all filters but its own, so that one sees what else there is to choose. A paragraph
 * counts once for every value that its quotes have.
 *
 * @param passages those that answer the query, filtered or not
 */
export function countFacets<Meta>(
  source: Source<Meta>,
  kind: PassageKind,
  passages: Iterable<number>,
  filters: Filters,
  names: readonly string[],
): Facets {
  return Object.fromEntries(
    names.map((name) => {
      const counts = new Map<MetaValue, number>()
      for (const passage of passages)
        if (filters.passage(passage, name))
          for (const value of values(source, kind, passage, filters, name))
            counts.set(value, (counts.get(value) ?? 0) + 1)
      return [name, [...counts].map(([value, count]) => ({ value, count })).sort(commonestFirst)]
    }),
  )
}

function values<Meta>(
  source: Source<Meta>,
  kind: PassageKind,
  passage: number,
  filters: Filters,
  name: string,
): ReadonlySet<MetaValue> {
  if (name !== 'speaker' && name !== 'use') return new Set(metaValues(source.place(kind, passage).article.meta, name))
  const quotes = (kind === 'quote' ? [passage] : source.quotesOf(passage))
    .map((number) => quoteAt(source.place('quote', number)))
    .filter((quote) => filters.quote(quote, name))
  return new Set(
    quotes.flatMap(({ use, speaker }) => (name === 'use' ? [use] : speaker?.name === undefined ? [] : [speaker.name])),
  )
}

/** What the meta of an article has at a key, as values to count or sort by. */
export function metaValues(meta: unknown, key: string): MetaValue[] {
  if (typeof meta !== 'object' || meta === null || !Object.hasOwn(meta, key)) return []
  const value: unknown = meta[key as keyof typeof meta]
  return (Array.isArray(value) ? value : [value]).filter(isValue)
}

const isValue = (value: unknown): value is MetaValue =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'

export const commonestFirst = (a: FacetCount, b: FacetCount) => b.count - a.count || compareValues(a.value, b.value)

/** Numbers by size before strings by code unit, booleans last. */
export function compareValues(a: MetaValue, b: MetaValue): number {
  if (typeof a !== typeof b) return RANKS.indexOf(typeof a) - RANKS.indexOf(typeof b)
  return a < b ? -1 : Number(a > b)
}

const RANKS: readonly string[] = ['number', 'string', 'boolean']
