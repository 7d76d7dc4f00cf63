import { not, type Query, saidBy, where } from '../search/query/query.js'
import { GuillemetError, shown } from '../text/error.js'
import { day } from './dates.js'

/** Any of them. */
export const joined = (queries: readonly Query[]): Query =>
  queries.length === 1 ? (queries[0] as Query) : { kind: 'any', of: queries }

/**
 * That an attribute has one of these values.
 *
 * @throws GuillemetError `bad-option` for `use`, which no query can ask for
 */
export function equals(name: string, values: readonly string[]): Query {
  if (name === 'use') throw refused('filters', `use:${values[0]}`, 'no `use`, which is one for `facetFilters`,')
  if (name === 'speaker') return joined(values.map(saidBy))
  return where(name, values.length === 1 ? (values[0] as string) : { in: values })
}

const OPERATORS = ['<=', '>=', '!=', '<', '>', '=', ':'] as const

/**
 * `price>=10`, `price:10 TO 20`.
 *
 * @throws GuillemetError `bad-option`
 */
export function numericFilter(parameter: string, filter: string, dates: readonly string[]): Query {
  const at = filter.search(/[<>=!:]/)
  const operator = OPERATORS.find((one) => at > 0 && filter.startsWith(one, at))
  const name = filter.slice(0, at).trim()
  const bounds = filter.slice(at + (operator?.length ?? 0)).split(operator === ':' ? ' TO ' : '\n')
  const numbers = bounds.map((bound) => (bound.trim() === '' ? Number.NaN : Number(bound)))
  if (!operator || numbers.some(Number.isNaN) || numbers.length > 2 || (operator === ':' && numbers.length < 2))
    throw refused(parameter, filter, '`attribute operator number`')
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

export const refused = (parameter: string, filter: string, expected: string) =>
  new GuillemetError('bad-option', `Expected ${expected} in \`${parameter}\`, got ${shown(filter)}.`)
