import { addTerm } from './bm25.js'
import type { Engine } from './engine.js'
import type { Slot } from './slots.js'
import { Tally } from './tally.js'

/** How the words of a query combine: any of them, or all of them. */
export type Combine = 'or' | 'and'

/**
 * What one word of a query is worth in each passage that has it. Where a passage has a compound both whole and in
 * parts, or in several readings, the best counts.
 *
 * With `and`, a compound's parts count only where all of them stand.
 */
export function slotScores(engine: Engine, { wholes, parts }: Slot, combine: Combine): Tally {
  const best = new Tally(engine.end)
  const [only] = wholes
  if (wholes.length === 1 && parts.length === 0 && only !== undefined) {
    addTerm(engine, only, best)
    return best
  }
  const one = new Tally(engine.end)
  for (const term of wholes) {
    addTerm(engine, term, one)
    for (const passage of one.touched) best.raise(passage, one.get(passage))
    one.clear()
  }
  const sum = new Tally(engine.end)
  const standing = new Tally(engine.end)
  for (const term of parts) {
    addTerm(engine, term, one)
    for (const passage of one.touched) {
      sum.add(passage, one.get(passage))
      standing.add(passage, 1)
    }
    one.clear()
  }
  for (const passage of sum.touched)
    if (combine === 'or' || standing.get(passage) === parts.length) best.raise(passage, sum.get(passage))
  return best
}

/** The sum over the words of a query, for the passages that have any or all of them. */
export function sumScores(end: number, scores: readonly Tally[], combine: Combine): Tally {
  const sum = new Tally(end)
  const standing = new Tally(end)
  for (const slot of scores)
    for (const passage of slot.touched) {
      sum.add(passage, slot.get(passage))
      standing.add(passage, 1)
    }
  if (combine === 'or') return sum
  const complete = new Tally(end)
  for (const passage of sum.touched)
    if (standing.get(passage) === scores.length) complete.add(passage, sum.get(passage))
  return complete
}
