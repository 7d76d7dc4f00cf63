import { checkCondition, given, isObject, refuse } from './condition.js'
import type { Query } from './query.js'

/** How deep a query may be: `not(containing('a'))` is 2. */
const DEEPEST = 50

/** Of how many queries a query may be made, counting the strings of `near`. */
const MOST = 1000

/**
 * A query that came as data: from a worker, an address, a file.
 *
 * @param path what it is called
 * @throws GuillemetError `bad-query`, with the place in the tree: `query.of[1].text`
 */
export function checkedQuery(value: unknown, path = 'query'): Query {
  query(value, { path, depth: 1, seen: { count: 0 } })
  return value as Query
}

interface Place {
  readonly path: string
  readonly depth: number
  readonly seen: { count: number }
}

type Check = (value: unknown, place: Place) => void
type Shape = Readonly<Record<string, Check>>

const query: Check = (value, place) => {
  const { path, depth } = place
  if (depth > DEEPEST) refuse('bad-query', path, `at most ${DEEPEST} queries deep`, value)
  const kind = isObject(value) && 'kind' in value ? value.kind : undefined
  if (!isObject(value) || typeof kind !== 'string' || !Object.hasOwn(SHAPES, kind))
    refuse('bad-query', path, `an object whose kind is one of ${Object.keys(SHAPES).join(', ')}`, value)
  const shape: Shape = SHAPES[kind as Query['kind']]
  for (const [name, check] of Object.entries(shape))
    check(value[name as keyof typeof value], { ...place, path: `${path}.${name}`, depth: depth + 1 })
  for (const [name, member] of given(value))
    if (name !== 'kind' && !Object.hasOwn(shape, name))
      refuse('bad-query', `${path}.${name}`, `left out: ${kind} has ${Object.keys(shape).join(', ')}`, member)
}

const that =
  (holds: (value: unknown) => boolean, expected: string): Check =>
  (value, { path }) => {
    if (!holds(value)) refuse('bad-query', path, expected, value)
  }

const list =
  (check: Check, least: number): Check =>
  (value, place) => {
    const { path, seen } = place
    if (!Array.isArray(value) || value.length < least) refuse('bad-query', path, `an array of ${least} or more`, value)
    seen.count += value.length
    if (seen.count >= MOST) refuse('bad-query', path, `in a query of at most ${MOST} in all`, value)
    for (const [at, one] of value.entries()) check(one, { ...place, path: `${path}[${at}]` })
  }

const text = that((value) => typeof value === 'string', 'a string')
const words = { text }
const several = { of: list(query, 0) }
const single = { query }

const SHAPES: Readonly<Record<Query['kind'], Shape>> = {
  containing: words,
  phrase: { text, exact: that((value) => value === undefined || value === true, 'true or left out') },
  exact: words,
  prefix: words,
  near: {
    within: that((value) => Number.isInteger(value) && (value as number) > 0, 'a whole number from 1'),
    of: list(text, 2),
  },
  saidBy: { speaker: text },
  inField: {
    field: that((value) => ['title', 'text', 'quote'].includes(value as string), '"title", "text" or "quote"'),
    query,
  },
  where: { key: text, is: (value, { path }) => checkCondition('bad-query', path, value) },
  all: several,
  any: several,
  not: single,
  optional: single,
}
