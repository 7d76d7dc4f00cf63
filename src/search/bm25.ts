import type { Engine } from './engine.js'
import type { Tally } from './tally.js'

/**
 * BM25+ with MiniSearch's defaults: K bounds what repetition adds, B how much length takes away, D is what a word
 * is worth in the longest passage. Lv & Zhai, "Lower-Bounding Term Frequency Normalization", CIKM 2011.
 */
const K = 1.2
const B = 0.7
const D = 0.5

/** Both kinds of passages have two: title and text, text and speaker. */
export const ALL_FIELDS: readonly number[] = [0, 1]

/**
 * Adds to `into` what several terms are worth together in each passage that holds any of them: as if all were one term.
 *
 * @param frequencies to write on
 */
export function addTerms(
  engine: Engine,
  terms: readonly string[],
  fields: readonly number[],
  into: Tally,
  frequencies: Tally,
): void {
  for (const field of fields) {
    frequencies.reset(engine.end)
    for (const term of terms) {
      const row = engine.row(term, field)
      for (let i = 0; i < row.count; i++) frequencies.add(row.passages[i] as number, row.frequencies[i] as number)
    }
    const idf = inverseFrequency(engine, frequencies.touched.length)
    const average = engine.averageLength(field) || 1
    for (const passage of frequencies.touched)
      into.add(passage, idf * saturated(frequencies.get(passage), engine.length(passage, field) / average))
  }
}

const inverseFrequency = (engine: Engine, found: number) => Math.log(1 + (engine.size - found + 0.5) / (found + 0.5))

/** @param length of the field, the mean being 1 */
const saturated = (frequency: number, length: number) =>
  D + (frequency * (K + 1)) / (frequency + K * (1 - B + B * length))

/** Adds to `into` what a term is worth in each passage that holds it in one of these fields, the fields together. */
export function addTerm(engine: Engine, term: string, fields: readonly number[], into: Tally): void {
  for (const field of fields) {
    const { count, passages, frequencies } = engine.row(term, field)
    const idf = inverseFrequency(engine, count)
    const average = engine.averageLength(field) || 1
    for (let i = 0; i < count; i++) {
      const passage = passages[i] as number
      into.add(passage, idf * saturated(frequencies[i] as number, engine.length(passage, field) / average))
    }
  }
}
