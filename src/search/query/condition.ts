import { type ErrorCode, GuillemetError, shown } from '../../text/error.js'

/** What a condition can be about. Dates are strings: `2024-05-25`, `2024-05-25T18:00`. */
export type MetaValue = string | number | boolean

/** Of several members, all must hold of one value; at least one is given. */
export interface Comparison<Value extends MetaValue = MetaValue> {
  /** The value is one of these. */
  readonly in?: readonly Value[]
  /** From this on. */
  readonly gte?: Bound<Value>
  /** After this: `{ gt: '2024' }` begins in 2025. */
  readonly gt?: Bound<Value>
  /** Up to this: `{ lte: '2024-05' }` goes to the end of May. */
  readonly lte?: Bound<Value>
  /** Before this. */
  readonly lt?: Bound<Value>
  /** Whether there is a value at all. */
  readonly exists?: boolean
}

/** Strings are compared as strings, numbers as numbers. */
export type Bound<Value> = Value extends string ? string : Value extends number ? number : never

/**
 * What a meta value must be: equal to a value, or in some relation to others.
 *
 * A string stands for the number or boolean that it spells as well, for all that a query language writes is strings.
 * A bound that is a year, a month or a day stands for the whole of it: of the value, so much is compared as the bound is long.
 */
export type Condition<Value extends MetaValue = MetaValue> = Value | Comparison<Value>

/**
 * Whether a meta value is as a condition says; of an array, any of its values. Neither `undefined`, `null` nor an
 * empty array is a value.
 *
 * @example
 * meets('2024-05-25', { lte: '2024' }) // => true
 * meets(['sport', 'nautisme'], 'sport') // => true
 */
export function meets(value: unknown, is: Condition): boolean {
  const values = (Array.isArray(value) ? value : [value]).filter((one) => one !== undefined && one !== null)
  if (typeof is !== 'object') return values.some((one) => equals(one, is))
  const { exists, ...others } = is
  const tests = given(others)
  return (
    (exists === undefined || exists === values.length > 0) &&
    (tests.length === 0 || values.some((one) => tests.every(([name, bound]) => holds(one, name, bound))))
  )
}

const ORDERS = {
  gte: (order: number) => order >= 0,
  gt: (order: number) => order > 0,
  lte: (order: number) => order <= 0,
  lt: (order: number) => order < 0,
}

const holds = (value: unknown, name: string, bound: unknown): boolean =>
  name === 'in'
    ? (bound as readonly unknown[]).some((one) => equals(value, one))
    : ORDERS[name as keyof typeof ORDERS](order(value, bound))

const equals = (value: unknown, sought: unknown): boolean =>
  value === sought || (typeof value !== 'object' && String(value) === sought)

/** A year, a month or a day. */
export const DATE = /^\d{4}(?:-\d\d){0,2}$/

/** Below 0, 0 or above; NaN, of which nothing holds, if they cannot be compared. */
function order(value: unknown, bound: unknown): number {
  if (typeof value === 'number') return bound === '' ? Number.NaN : value - Number(bound)
  if (typeof value !== 'string' || typeof bound !== 'string') return Number.NaN
  const compared = DATE.test(bound) ? value.slice(0, bound.length) : value
  return compared < bound ? -1 : Number(compared > bound)
}

/** What is given of an object; `undefined` is not given. */
export const given = (value: object): [string, unknown][] =>
  Object.entries(value).filter(([, member]) => member !== undefined)

export const isObject = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** @throws GuillemetError with `code`, if the value at `path` is no condition */
export function checkCondition(code: ErrorCode, path: string, value: unknown): void {
  if (isMetaValue(value)) return
  if (!isObject(value) || given(value).length === 0)
    refuse(code, path, `a string, a number, a boolean, or an object of ${NAMES}`, value)
  for (const [name, member] of given(value)) {
    const [holds, expected] = Object.hasOwn(MEMBERS, name)
      ? MEMBERS[name as keyof Comparison]
      : [() => false, `left out: the members are ${NAMES}`]
    if (!holds(member)) refuse(code, `${path}.${name}`, expected, member)
  }
}

const bound = [(value: unknown) => typeof value !== 'boolean' && isMetaValue(value), 'a string or a number'] as const

const MEMBERS: Readonly<Record<keyof Comparison, readonly [holds: (value: unknown) => boolean, expected: string]>> = {
  in: [(value) => Array.isArray(value) && value.every(isMetaValue), 'an array of strings, numbers or booleans'],
  gte: bound,
  gt: bound,
  lte: bound,
  lt: bound,
  exists: [(value) => typeof value === 'boolean', 'true or false'],
}
const NAMES = Object.keys(MEMBERS).join(', ')

const isMetaValue = (value: unknown): value is MetaValue =>
  typeof value === 'string' || typeof value === 'boolean' || Number.isFinite(value)

export function refuse(code: ErrorCode, path: string, expected: string, value: unknown): never {
  throw new GuillemetError(code, `Expected \`${path}\` to be ${expected}; got ${shown(value)}.`)
}
