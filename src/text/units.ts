import { matchAt } from './sticky.js'
import type { Word } from './word.js'

const RATE = /(\p{L}{1,4})\/(k?m[²2³3]?|h|s|min|an|mois|jour|j|ha|l|k?g|hab|kWh)(?![\p{L}\p{N}])/uy

/** A unit over a unit, at `start`: km/h, with both for themselves. */
export function unit(text: string, start: number, found: Word[]): number | undefined {
  const [all, over = '', under = ''] = matchAt(RATE, text, start) ?? []
  if (!all) return undefined
  const end = start + all.length
  found.push(
    { form: all, start, end },
    { form: over, start, end: start + over.length },
    { form: under, start: end - under.length, end },
  )
  return end
}
