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

/** Adds to `into` what a term is worth in each passage that holds it in one of these fields, the fields together. */
export function addTerm(engine: Engine, term: string, fields: readonly number[], into: Tally): void {
  for (const field of fields) {
    const found = engine.documentFrequency(term, field)
    if (found === 0) continue
    const idf = Math.log(1 + (engine.size - found + 0.5) / (found + 0.5))
    const average = engine.averageLength(field) || 1
    engine.forEach(term, field, (passage, frequency) => {
      const norm = K * (1 - B + (B * engine.length(passage, field)) / average)
      into.add(passage, idf * (D + (frequency * (K + 1)) / (frequency + norm)))
    })
  }
}
