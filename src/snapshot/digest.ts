import { FNV_OFFSET, fnv, fnvText } from '../text/fnv.js'

/**
 * A number that changes when data does: of what JSON holds, whatever the order of keys, `undefined` left out as JSON does.
 *
 * @example
 * digest({ a: 1, b: [true] }) === digest({ b: [true], a: 1, c: undefined }) // => true
 */
export const digest = (value: unknown): number => mixed(FNV_OFFSET, value) >>> 0

function mixed(hash: number, value: unknown): number {
  if (typeof value === 'string') return text(fnv(hash, 1), value)
  if (typeof value === 'number') return Number.isInteger(value) ? whole(hash, value) : text(fnv(hash, 3), String(value))
  if (Array.isArray(value)) return value.reduce(mixed, whole(fnv(hash, 4), value.length))
  if (typeof value === 'object' && value !== null) return record(fnv(hash, 5), value as Record<string, unknown>)
  return text(fnv(hash, 6), String(value))
}

const whole = (hash: number, value: number) => fnv(fnv(fnv(hash, 2), value | 0), Math.floor(value / 2 ** 32))

const text = (hash: number, value: string) => fnvText(whole(hash, value.length), value)

function record(hash: number, value: Readonly<Record<string, unknown>>): number {
  const keys = Object.keys(value).filter((key) => value[key] !== undefined)
  return keys.sort().reduce((result, key) => mixed(text(result, key), value[key]), hash)
}
