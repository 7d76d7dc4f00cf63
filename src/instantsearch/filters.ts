import { all, any, not, type Query, saidBy, where } from '../search/query/query.js'
import { GuillemetError, shown } from '../text/error.js'
import { day } from './dates.js'
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
  if (filters !== '')
    throw new GuillemetError(
      'bad-option',
      `The parameter \`filters\` (${shown(filters)}) has no counterpart. Use \`facetFilters\` and \`numericFilters\`, or \`where\` of the index.`,
    )
  const facets = facetFilters.map((filter) => listed(filter).map(facetFilter))
  const uses = facets.filter(isAboutUse).map(useOf)
  return {
    queries: [
      ...facets.filter((alternatives) => !isAboutUse(alternatives)).map(anyOf),
      ...numericFilters.map((filter) => joined(listed(filter).map((one) => numericFilter(one, dates)))),
    ],
    ...(uses.length > 0 && { use: both(uses) }),
  }
}

const listed = (filter: Filter): readonly string[] => (typeof filter === 'string' ? [filter] : filter)
const joined = (queries: readonly Query[]): Query => (queries.length === 1 ? (queries[0] as Query) : any(...queries))

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

const equals = (name: string, values: readonly string[]): Query =>
  name === 'speaker'
    ? joined(values.map(saidBy))
    : where(name, values.length === 1 ? (values[0] as string) : { in: values })

/** @throws GuillemetError `bad-option` if it is about something else too */
function isAboutUse(alternatives: readonly FacetFilter[]): boolean {
  const count = alternatives.filter(({ name }) => name === 'use').length
  if (count === 0 || count === alternatives.length) return count > 0
  const filter = alternatives.map(({ name, value }) => `${name}:${value}`).join(' or ')
  throw refused('facetFilters', filter, '`use` by itself: it cannot be asked for as one of several')
}

const USES: readonly Use[] = ['speech', 'mention']

const useOf = (alternatives: readonly FacetFilter[]): readonly Use[] =>
  USES.filter((use) => alternatives.some(({ value, isNegated }) => (value === use) !== isNegated))

function both(lists: readonly (readonly Use[])[]): Use | 'none' | undefined {
  const left = USES.filter((use) => lists.every((list) => list.includes(use)))
  return left.length === USES.length ? undefined : (left[0] ?? 'none')
}

const OPERATORS = ['<=', '>=', '!=', '<', '>', '=', ':'] as const

/** `price>=10`, `price:10 TO 20`. */
function numericFilter(filter: string, dates: readonly string[]): Query {
  const at = filter.search(/[<>=!:]/)
  const operator = OPERATORS.find((one) => at > 0 && filter.startsWith(one, at))
  const name = filter.slice(0, at).trim()
  const bounds = filter.slice(at + (operator?.length ?? 0)).split(operator === ':' ? ' TO ' : '\n')
  const numbers = bounds.map((bound) => (bound.trim() === '' ? Number.NaN : Number(bound)))
  if (!operator || numbers.some(Number.isNaN) || numbers.length > 2 || (operator === ':' && numbers.length < 2))
    throw refused('numericFilters', filter, '`attribute operator number`')
  const [first, last = first] = dates.includes(name) ? numbers.map(day) : numbers
  const bound = first as number
  switch (operator) {
    case '=':
    case ':':
      return where(name, { gte: bound, lte: last as number })
    case '!=':
      return not(where(name, { gte: bound, lte: bound }))
    case '<':
      return where(name, { lt: bound })
    case '<=':
      return where(name, { lte: bound })
    case '>':
      return where(name, { gt: bound })
    default:
      return where(name, { gte: bound })
  }
}

const refused = (parameter: string, filter: string, expected: string) =>
  new GuillemetError('bad-option', `Expected a filter of \`${parameter}\` to be ${expected}, got ${shown(filter)}.`)

/** What is sought, under the filters. */
export const filtered = (query: Query, { queries, use }: Filters): Query =>
  use === 'none' ? any() : all(...queries, query)
