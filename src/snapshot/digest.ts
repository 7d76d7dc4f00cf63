/** FNV-1a, 32 bits: Fowler, Noll and Vo; http://www.isthe.com/chongo/tech/comp/fnv/. Tells damage, not malice. */
const OFFSET = 0x811c9dc5
const PRIME = 0x01000193

/**
 * A number that changes when data does: of what JSON holds, whatever the order of keys, `undefined` left out as JSON does.
 *
 * @example
 * digest({ a: 1, b: [true] }) === digest({ b: [true], a: 1, c: undefined }) // => true
 */
export const digest = (value: unknown): number => mixed(OFFSET, value) >>> 0

function mixed(hash: number, value: unknown): number {
  if (typeof value === 'string') return text(mix(hash, 1), value)
  if (typeof value === 'number') return Number.isInteger(value) ? whole(hash, value) : text(mix(hash, 3), String(value))
  if (Array.isArray(value)) return value.reduce(mixed, whole(mix(hash, 4), value.length))
  if (typeof value === 'object' && value !== null) return record(mix(hash, 5), value as Record<string, unknown>)
  return text(mix(hash, 6), String(value))
}

const mix = (hash: number, unit: number) => Math.imul(hash ^ unit, PRIME)

const whole = (hash: number, value: number) => mix(mix(mix(hash, 2), value | 0), Math.floor(value / 2 ** 32))

function text(hash: number, value: string): number {
  let result = whole(hash, value.length)
  for (let i = 0; i < value.length; i++) result = mix(result, value.charCodeAt(i))
  return result
}

function record(hash: number, value: Readonly<Record<string, unknown>>): number {
  const keys = Object.keys(value).filter((key) => value[key] !== undefined)
  return keys.sort().reduce((result, key) => mixed(text(result, key), value[key]), hash)
}
