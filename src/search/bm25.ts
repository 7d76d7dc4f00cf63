import type { Engine } from './engine.js'
import type { Tally } from './tally.js'

/**
 * BM25+: K bounds what repetition adds, B how much length takes away, D is what a word is worth in the longest passage.
 * Lv & Zhai, "Lower-Bounding Term Frequency Normalization", CIKM 2011.
 */
export const K = 1.2
export const B = 0.8
export const D = 0.3

/** What a word is worth in each field: in a title or a quote, in a paragraph's text or a speaker's name. */
export const WEIGHTS: readonly number[] = [1.3, 1]

/** A word in both fields is worth what it is in the better one, and so much of what it is in the other: titles say again what texts say. */
export const SECOND_FIELD = 0.2

/** Both kinds of passages have two: title and text, text and speaker. */
export const ALL_FIELDS: readonly number[] = [0, 1]

/**
 * Adds to `into` what several terms are worth together in each passage that holds any of them: as if all were one term.
 *
 * @param into empty
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
    const found = engine.anyFrequency?.(terms, field) ?? frequencies.size
    const worth = weight(field) * inverseFrequency(engine, found)
    const average = engine.averageLength(field) || 1
    const lengths = engine.lengths(field)
    for (const passage of frequencies.touched)
      addField(into, passage, worth * saturated(frequencies.get(passage), (lengths[passage] as number) / average))
  }
}

/** How much it says of a passage that it is one of `found`. */
export const inverseFrequency = ({ size }: Engine, found: number): number =>
  Math.log(1 + (size - found + 0.5) / (found + 0.5))

const weight = (field: number) => WEIGHTS[field] as number

/** @param length of the field, the mean being 1 */
const saturated = (frequency: number, length: number) =>
  D + (frequency * (K + 1)) / (frequency + K * (1 - B + B * length))

/** Those of the fields that hold a term. */
export const fieldsWith = (engine: Engine, term: string, fields: readonly number[]): readonly number[] =>
  fields.filter((field) => engine.documentFrequency(term, field) > 0)

/**
 * Adds to `into` what a term is worth in each passage that holds it in one of these fields, the fields together. It is as rare
 * as in the field that has it most: what all texts say is nothing rare in a title.
 *
 * @param into empty, unless just one of the fields holds the term
 */
export function addTerm(engine: Engine, term: string, fields: readonly number[], into: Tally): void {
  const idf = inverseFrequency(engine, Math.max(...fields.map((field) => engine.documentFrequency(term, field))))
  const held = fieldsWith(engine, term, fields)
  for (const field of held) {
    const { count, passages, frequencies } = engine.row(term, field)
    const lengths = engine.lengths(field)
    const worth = weight(field) * idf
    const average = engine.averageLength(field) || 1
    for (let i = 0; i < count; i++) {
      const passage = passages[i] as number
      const score = worth * saturated(frequencies[i] as number, (lengths[passage] as number) / average)
      if (held.length === 1) into.add(passage, score)
      else addField(into, passage, score)
    }
  }
}

function addField(into: Tally, passage: number, score: number): void {
  if (!into.has(passage)) {
    into.add(passage, score)
    return
  }
  const before = into.get(passage)
  into.add(passage, score > before ? score - (1 - SECOND_FIELD) * before : SECOND_FIELD * score)
}
