import { not, type Query } from '../search/query/query.js'
import { equals, joined, numericFilter, refused } from './conditions.js'
import { filterExpression } from './filterExpression.js'
import type { Filter, Params } from './request.js'

/** What the filters of a request ask for. */
export interface Filters {
  /** All must hold. */
  readonly queries: readonly Query[]
  /** The use of quotes, which no query can ask for; `'none'` if two are asked for at once. */
  readonly use?: Use | 'none'
}

type Use = 'speech' | 'mention'

/** @throws GuillemetError `bad-option` */
export function toFilters({ facetFilters, numericFilters, filters }: Params, dates: readonly string[]): Filters {
  const facets = facetFilters.map((filter) => listed(filter).map(facetFilter))
  const uses = facets.filter(isAboutUse).map(useOf)
  return {
    queries: [
      ...facets.filter((alternatives) => !isAboutUse(alternatives)).map(anyOf),
      ...numericFilters.map((filter) =>
        joined(listed(filter).map((one) => numericFilter('numericFilters', one, dates))),
      ),
      ...(filters.trim() === '' ? [] : [filterExpression(filters, dates)]),
    ],
    ...(uses.length > 0 && { use: both(uses) }),
  }
}

const listed = (filter: Filter): readonly string[] => (typeof filter === 'string' ? [filter] : filter)

interface FacetFilter {
  readonly name: string
  readonly value: string
  readonly isNegated: boolean
}

/** `section:sport`, `section:-sport`, and `section:\-sport` of a value that begins with a hyphen. */
function facetFilter(filter: string): FacetFilter {
  const colon = filter.indexOf(':')
  if (colon < 1) throw refused('facetFilters', filter, '`attribute:value`')
  const value = filter.slice(colon + 1)
  const isNegated = value.startsWith('-')
  return {
    name: filter.slice(0, colon),
    value: isNegated || value.startsWith('\\-') ? value.slice(1) : value,
    isNegated,
  }
}

function anyOf(alternatives: readonly FacetFilter[]): Query {
  const wanted = new Map<string, string[]>()
  const queries: Query[] = []
  for (const { name, value, isNegated } of alternatives)
    if (isNegated) queries.push(not(equals(name, [value])))
    else wanted.set(name, [...(wanted.get(name) ?? []), value])
  for (const [name, values] of wanted) queries.push(equals(name, values))
  return joined(queries)
}

/** @throws GuillemetError `bad-option` if it is about something else too */
function isAboutUse(alternatives: readonly FacetFilter[]): boolean {
  const count = alternatives.filter(({ name }) => name === 'use').length
  if (count === 0 || count === alternatives.length) return count > 0
  const filter = alternatives.map(({ name, value }) => `${name}:${value}`).join(' or ')
  throw refused('facetFilters', filter, '`use` by itself, not as one of several,')
}

const USES: readonly Use[] = ['speech', 'mention']

const useOf = (alternatives: readonly FacetFilter[]): readonly Use[] =>
  USES.filter((use) => alternatives.some(({ value, isNegated }) => (value === use) !== isNegated))

function both(lists: readonly (readonly Use[])[]): Use | 'none' | undefined {
  const left = USES.filter((use) => lists.every((list) => list.includes(use)))
  return left.length === USES.length ? undefined : (left[0] ?? 'none')
}
