import type { Engine, Row } from './engine.js'
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
      frequencies.addRow(row.passages, row.frequencies, row.count)
    }
    const row = frequencies.toRow()
    if (row.count > 0) addField(engine, field, engine.anyFrequency?.(terms, field) ?? row.count, row, into)
  }
}

/** How much it says of a passage that it is one of `found`. */
export const inverseFrequency = ({ size }: Engine, found: number): number =>
  Math.log(1 + (size - found + 0.5) / (found + 0.5))

/** Those of the fields that hold a term. */
export const fieldsWith = (engine: Engine, term: string, fields: readonly number[]): readonly number[] =>
  fields.filter((field) => engine.documentFrequency(term, field) > 0)

/**
 * Adds to `into` what a term is worth in each passage that holds it in one of these fields, the fields together. It is as rare
 * as in the field that has it most: what all texts say is nothing rare in a title.
 *
 * @param held the fields, each of which holds the term
 * @param into empty, unless there is just one field
 */
export function addTerm(engine: Engine, term: string, held: readonly number[], into: Tally): void {
  let found = 0
  for (const field of held) found = Math.max(found, engine.documentFrequency(term, field))
  for (const field of held) addField(engine, field, found, engine.row(term, field), into, held.length > 1)
}

/** Room for the scores of a row. */
let scores = new Float64Array(0)

/** Adds what it is worth to be in a row of a field, as one of `found`. */
function addField(engine: Engine, field: number, found: number, row: Row, into: Tally, isOneOfTwo = true): void {
  const { count, passages, frequencies } = row
  const worth = (WEIGHTS[field] as number) * inverseFrequency(engine, found)
  const average = engine.averageLength(field) || 1
  const lengths = engine.lengths(field)
  const known = dampingBelow(average)
  if (count > scores.length) scores = new Float64Array(2 * count)
  const worths = scores
  for (let i = 0; i < count; i++) {
    const length = lengths[passages[i] as number] as number
    const frequency = frequencies[i] as number
    const damping = length < KNOWN ? (known[length] as number) : dampingOf(length / average)
    worths[i] = worth * (D + (frequency * (K + 1)) / (frequency + damping))
  }
  if (into.size === 0 || !isOneOfTwo) into.addRow(passages, worths, count)
  else for (let i = 0; i < count; i++) addSecond(into, passages[i] as number, worths[i] as number)
}

function addSecond(into: Tally, passage: number, score: number): void {
  const before = into.get(passage)
  into.add(passage, score > before ? score - (1 - SECOND_FIELD) * before : SECOND_FIELD * score)
}

/**
 * What a field's length adds to what a frequency is divided by.
 *
 * @param length the mean being 1
 */
const dampingOf = (length: number): number => K * (1 - B + B * length)

/** Of shorter lengths it is looked up. */
const KNOWN = 256
const tables = new Map<number, Float64Array>()
/** More fields than the indexes of a page have. */
const MOST_TABLES = 16

/** The damping of each length below `KNOWN`, where the mean is `average`. */
function dampingBelow(average: number): Float64Array {
  let table = tables.get(average)
  if (table) return table
  table = Float64Array.from({ length: KNOWN }, (_, length) => dampingOf(length / average))
  if (tables.size === MOST_TABLES) tables.clear()
  tables.set(average, table)
  return table
}
