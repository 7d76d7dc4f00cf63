import type { FacetCount, Facets } from '../search/facets.js'
import { moment } from './dates.js'

export interface FacetStats {
  readonly min: number
  readonly max: number
  readonly avg: number
  readonly sum: number
}

/** The counts of each facet by value, the commonest `most` of them. */
export const toFacetCounts = (facets: Facets, most: number): Record<string, Record<string, number>> =>
  mapped(facets, (counts) =>
    Object.fromEntries(counts.slice(0, most).map(({ value, count }) => [String(value), count])),
  )

/** Of the facets that are numbers, or dates, between which values the hits lie. */
export const toFacetStats = (facets: Facets, dates: readonly string[]): Record<string, FacetStats> =>
  Object.fromEntries(
    Object.entries(facets).flatMap(([name, counts]) => {
      const stats = statsOf(
        dates.includes(name) ? counts.map(({ value, count }) => ({ value: moment(value), count })) : counts,
      )
      return stats ? [[name, stats]] : []
    }),
  )

function statsOf(counts: readonly FacetCount[]): FacetStats | undefined {
  const numbers = counts.filter(({ value }) => typeof value === 'number' && Number.isFinite(value))
  if (numbers.length === 0) return undefined
  let [min, max, sum, total] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, 0, 0]
  for (const { value, count } of numbers as { value: number; count: number }[]) {
    min = Math.min(min, value)
    max = Math.max(max, value)
    sum += value * count
    total += count
  }
  return { min, max, avg: sum / total, sum }
}

const mapped = <Value, Result>(object: Readonly<Record<string, Value>>, to: (value: Value) => Result) =>
  Object.fromEntries(Object.entries(object).map(([name, value]) => [name, to(value)]))
