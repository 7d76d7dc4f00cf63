import { addTerm, addTerms, fieldsWith } from './bm25.js'
import type { Engine } from './engine.js'
import type { Combine } from './options.js'
import { onlyTerm, type Slot } from './slots.js'
import type { Tallies, Tally } from './tally.js'

/** What a word that the query does not write is worth beside its very word. Where that stands nowhere, it is worth as much. */
export const OTHERS_WEIGHT = 0.7

/**
 * What one word of a query is worth in each passage that has it in one of these fields. Where a passage has a compound both
 * whole and in parts, or in several readings, the best counts.
 *
 * With `and`, a compound's parts count only where all of them stand.
 */
export function scoreSlot(
  engine: Engine,
  slot: Slot,
  combine: Combine,
  fields: readonly number[],
  tallies: Tallies,
): Tally {
  const best = tallies.take(engine.end)
  const only = onlyTerm(slot)
  if (only !== undefined) {
    addTerm(engine, only, fieldsWith(engine, only, fields), best)
    return best
  }
  const { wholes, parts, others } = slot
  const one = tallies.take(engine.end)
  raiseTerms(engine, wholes, fields, best, one)
  if (parts.length > 0) {
    const part = tallies.take(engine.end)
    const sum = tallies.take(engine.end)
    const standing = tallies.take(engine.end)
    for (const terms of parts) {
      raiseTerms(engine, terms, fields, part.reset(engine.end), one)
      for (const passage of part.touched) {
        sum.add(passage, part.get(passage))
        standing.add(passage, 1)
      }
    }
    for (const passage of sum.touched)
      if (combine === 'or' || standing.get(passage) === parts.length) best.raise(passage, sum.get(passage))
  }
  if (others.length > 0) {
    const into = best.size > 0 ? one.reset(engine.end) : best
    addTerms(engine, others, fields, into, tallies.take(engine.end))
    if (into === one) best.raiseAll(one, OTHERS_WEIGHT)
  }
  return best
}

/** Adds to a tally what `scoreSlot` gives with `or`: without a tally of its own for a word that is one term, in one field. */
export function addSlot(into: Tally, engine: Engine, slot: Slot, fields: readonly number[], tallies: Tallies): void {
  const only = onlyTerm(slot)
  const held = only === undefined ? fields : fieldsWith(engine, only, fields)
  if (only !== undefined && held.length <= 1) addTerm(engine, only, held, into)
  else into.addAll(scoreSlot(engine, slot, 'or', fields, tallies))
}

/** Of several terms, the best in each passage. */
function raiseTerms(
  engine: Engine,
  terms: readonly string[],
  fields: readonly number[],
  into: Tally,
  one: Tally,
): void {
  for (const term of terms) {
    addTerm(engine, term, fieldsWith(engine, term, fields), one.reset(engine.end))
    into.raiseAll(one)
  }
}
