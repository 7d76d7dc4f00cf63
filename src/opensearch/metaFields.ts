import { metaValues } from '../search/facets.js'
import { isObject, type MetaValue } from '../search/query/condition.js'

/**
 * The meta of an article as an index of OpenSearch holds it: each value under its key and with its type, so that keys may have
 * values of several types, and numbers are compared as numbers.
 */
export interface MetaFields {
  /** The keys that have a value of whatever kind. */
  readonly has: readonly string[]
  readonly strings?: Readonly<Record<string, readonly string[]>>
  readonly numbers?: Readonly<Record<string, readonly number[]>>
  readonly flags?: Readonly<Record<string, readonly boolean[]>>
  /** The first value of each key, written so that the order of its letters is the order of values. */
  readonly sort?: Readonly<Record<string, string>>
}

/** So many UTF-16 units of a string are compared, and a longer one is equal to none: OpenSearch has no terms of more than 32,766 bytes. */
export const LONGEST_VALUE = 8000

/** A key as the name of a field: a point or a blank in it would mean something. */
export const fieldName = (key: string): string =>
  key === '' ? '%' : encodeURIComponent(key.replace(LONE, '\uFFFD')).replace(/[.!'()*~_-]/g, encoded)

/** A surrogate without its other half. */
const LONE = /\p{Surrogate}/gu

const encoded = (sign: string) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`

/** Undefined where there is nothing to hold. */
export function metaFields(meta: unknown): MetaFields | undefined {
  if (!isObject(meta)) return undefined
  const has: string[] = []
  const found = { strings: {}, numbers: {}, flags: {}, sort: {} } as Record<string, Record<string, unknown>>
  for (const [key, member] of Object.entries(meta)) {
    if (member === null || (Array.isArray(member) && member.every((one) => one === null))) continue
    has.push(key)
    const name = fieldName(key)
    const values = metaValues(meta, key)
    for (const [group, type] of GROUPS) {
      const own = values.filter((value) => typeof value === type)
      if (own.length > 0) (found[group] as Record<string, unknown>)[name] = own
    }
    const [first] = values
    if (first !== undefined) (found.sort as Record<string, unknown>)[name] = sortable(first)
  }
  if (has.length === 0) return undefined
  return { has, ...Object.fromEntries(Object.entries(found).filter(([, fields]) => Object.keys(fields).length > 0)) }
}

const GROUPS = [
  ['strings', 'string'],
  ['numbers', 'number'],
  ['flags', 'boolean'],
] as const

/** Numbers by size before strings, booleans last. */
export function sortable(value: MetaValue): string {
  if (typeof value === 'string') return `1${value.slice(0, LONGEST_VALUE)}`
  if (typeof value === 'boolean') return `2${Number(value)}`
  const view = new DataView(new ArrayBuffer(8))
  view.setFloat64(0, value)
  const bits = view.getBigUint64(0)
  const sign = 1n << 63n
  // Of a negative number all bits are turned, of another the sign alone: then they ascend as the numbers do.
  const ordered = bits & sign ? ~bits & (2n ** 64n - 1n) : bits | sign
  return `0${ordered.toString(16).padStart(16, '0')}`
}
