import { type Condition, DATE } from './condition.js'

/** How a query writes that a value comes before or after another. */
const SIGNS = { '>=': 'gte', '>': 'gt', '<=': 'lte', '<': 'lt' } as const

/**
 * What a query writes behind a key: `2024` and `2024-05` are the whole of it, `2020..2024` goes from one to the other,
 * `>=2024` begins there; any other value must be equal.
 */
export function condition(value: string): Condition {
  const [gte, lte] = DATE.test(value) ? [value, value] : value.split('..')
  if (gte && lte) return { gte, lte }
  const sign = /^[<>]=?/.exec(value)?.[0] as keyof typeof SIGNS | undefined
  return sign ? { [SIGNS[sign]]: value.slice(sign.length) } : value
}

/** A condition behind its key, as `condition` reads it: values of one word, or equal to anything. */
export function printCondition(is: Condition): string {
  if (typeof is !== 'object') return `"${is}"`
  if (is.gte !== undefined && is.lte !== undefined) return `${is.gte}..${is.lte}`
  return Object.entries(SIGNS)
    .map(([sign, name]) => (is[name] === undefined ? '' : sign + is[name]))
    .join('')
}
