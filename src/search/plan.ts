import { type Correction, corrected } from './corrected.js'
import type { Source } from './engine.js'
import type { CheckedOptions } from './options.js'
import { withBeginnings } from './prefix.js'
import { onlyTerm, type Slot, slots } from './slots.js'

/** What a query of plain words looks for. */
export interface Plan {
  /** The words that weigh something, each distinct word once. */
  readonly slots: readonly Slot[]
  readonly corrections: readonly Correction[]
  /** The query with its corrections. */
  readonly text: string
}

/**
 * Reads a query. Stop words weigh nothing, unless there is nothing else. A word that is being typed stands for all that begin
 * so, a word that the index does not have for those that may be meant.
 */
export function plan<Meta>(query: string, source: Source<Meta>, { correct, prefix }: CheckedOptions): Plan {
  const all = slots(query, source.analyzer)
  const heavy = all.filter(({ isStopWord }) => !isStopWord)
  const written = distinct(withBeginnings(query, heavy.length > 0 ? heavy : all, source, prefix))
  return correct ? corrected(query, written, source) : { slots: written, corrections: [], text: query }
}

/** Each word once. */
export function distinct(list: readonly Slot[]): readonly Slot[] {
  if (list.length < 2) return list
  const found = new Map<string, Slot>()
  for (const slot of list) {
    const key = onlyTerm(slot) ?? JSON.stringify([slot.wholes, slot.parts, slot.others])
    if (!found.has(key)) found.set(key, slot)
  }
  return [...found.values()]
}
