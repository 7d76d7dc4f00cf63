import { type Condition, DATE, given, type MetaValue, meets } from '../../search/query/condition.js'
import { fieldName } from '../metaFields.js'
import { allOf, anyOf, type Json, noneOf, term, terms } from './dsl.js'

/** Documents whose meta has at `key` a value as a condition says: those whose value `meets` it. */
export function condition(key: string, is: Condition): Json {
  if (typeof is !== 'object') return oneOf(key, spelled(is))
  const { exists, in: values, ...bounds } = is
  const limits = given(bounds) as Limit[]
  const tests: Json[] = []
  if (exists !== undefined) tests.push(exists ? term('meta.has', key) : noneOf([term('meta.has', key)]))
  if (values !== undefined) {
    // All must hold of one value.
    const within = values.flatMap(spelled).filter((value) => limits.length === 0 || meets(value, bounds))
    tests.push(oneOf(key, within))
  } else if (limits.length > 0) tests.push(between(key, limits))
  return allOf(tests)
}

type Limit = readonly ['gte' | 'gt' | 'lte' | 'lt', string | number]

/** The values that are equal to one: a string stands for the number or boolean that it spells as well. */
function spelled(value: MetaValue): readonly MetaValue[] {
  if (typeof value !== 'string') return [value]
  if (value === 'true' || value === 'false') return [value, value === 'true']
  const number = Number(value)
  return Number.isFinite(number) && String(number) === value ? [value, number] : [value]
}

const GROUPS = { string: 'strings', number: 'numbers', boolean: 'flags' } as const

type Type = keyof typeof GROUPS

const TYPES = Object.keys(GROUPS) as Type[]

const fieldOf = (key: string, type: Type): string => `meta.${GROUPS[type]}.${fieldName(key)}`

/** Documents with one of the values, however many: a clause for each type. */
const oneOf = (key: string, values: readonly MetaValue[]): Json =>
  anyOf(
    TYPES.map((type) => [type, values.filter((value) => typeof value === type)] as const)
      .filter(([, own]) => own.length > 0)
      .map(([type, own]) => terms(fieldOf(key, type), own)),
  )

/** Documents with a value within all limits: a number if all of them spell one, a string if all of them are strings. */
function between(key: string, limits: readonly Limit[]): Json {
  const numbers = limits.map(([order, bound]): Limit => [order, bound === '' ? Number.NaN : finite(Number(bound))])
  return anyOf([
    ...(numbers.every(([, bound]) => !Number.isNaN(bound)) ? [range(fieldOf(key, 'number'), numbers)] : []),
    ...(limits.every(([, bound]) => typeof bound === 'string')
      ? [range(fieldOf(key, 'string'), limits.map(whole))]
      : []),
  ])
}

/** JSON has no infinite numbers, and takes them for no limit. */
const finite = (number: number) => Math.max(-Number.MAX_VALUE, Math.min(number, Number.MAX_VALUE))

/** A year, a month or a day stands for the whole of it: after it comes what begins with the next digit. */
function whole([order, bound]: Limit): Limit {
  if (typeof bound === 'number' || !DATE.test(bound) || order === 'gte' || order === 'lt') return [order, bound]
  const last = bound.length - 1
  return [order === 'gt' ? 'gte' : 'lt', bound.slice(0, last) + String.fromCharCode(bound.charCodeAt(last) + 1)]
}

/** Of two limits on the same side, both hold. */
const range = (field: string, limits: readonly Limit[]): Json => {
  const lower = limits.filter(([order]) => order.startsWith('g')).reduce(tighter('g'), undefined)
  const upper = limits.filter(([order]) => order.startsWith('l')).reduce(tighter('l'), undefined)
  return { range: { [field]: Object.fromEntries([lower, upper].filter((limit) => limit !== undefined)) } }
}

/** The tighter of two limits on a side. */
const tighter =
  (side: 'g' | 'l') =>
  (best: Limit | undefined, next: Limit): Limit => {
    if (!best) return next
    if (best[1] === next[1]) return best[0].length === 2 ? best : next
    return best[1] < next[1] === (side === 'g') ? next : best
  }
