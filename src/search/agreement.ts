import type { Analyzer } from '../analysis/analyzer.js'
import type { Engine } from './engine.js'
import type { CheckedOptions } from './options.js'
import type { Reading } from './reading.js'
import { eachRun, type Run } from './runs.js'
import { formOf, type SoughtRun, soughtRuns } from './soughtRuns.js'
import { Units } from './units.js'

/** What a passage gains by what its title and its text say: never less than 0. */
export type Agreement = (passage: Pick<Reading, 'title' | 'text'>) => number

/**
 * What agrees is worth so much of a word's idf. By coordinate ascent over 1,831 questions to three collections, whose macro
 * nDCG@10 is 76.9 with all of them (five folds, each tuned without the questions that it is tested on: 76.9 too).
 */
const WORTH = {
  /** Two words in a row as in the query, stop words among them, whatever their number; of the rarer one's idf. Without: 75.8 */
  inRow: 0.5,
  /** Standing at the very beginning; half of it `EARLY` words on. Without: 75.8 */
  early: 0.8,
  /** Another word with the same first four letters, where the word itself is not. Without: 76.5 */
  kin: 0.4,
  /** A stop word. Without: 76.8 */
  stopWord: 0.3,
  /** The very form: for what people expect, it gains nothing on these questions. */
  form: 0.08,
  /** Its accents: likewise, as nearly all questions and texts have theirs. */
  accents: 0.15,
}
const EARLY = 40
/** No stop word is worth more of than this idf. */
const RAREST_STOP_WORD = 4

const NOTHING = new Units()

// What has been found of a run.
const WORD = 1
const FORM = 2
const ACCENTS = 4
const KIN = 8
const IN_ROW = 16

/**
 * How a passage says what a query says: in these forms, in this order, and early. It reads stored texts, in time linear to their
 * length, so that the index has neither forms nor positions.
 *
 * @param said the words and phrases of the query
 * @param engine where words are counted
 */
export function agreement(
  said: readonly string[],
  analyzer: Analyzer,
  engine: Engine,
  accents: CheckedOptions['accents'],
): Agreement {
  const { list, beginnings, byKey, byBeginning } = soughtRuns(said, analyzer, engine)
  const found = new Uint8Array(list.length)
  const first = new Float64Array(list.length)
  const last = new Float64Array(list.length)
  let units = NOTHING
  let before = 0

  const visit = (run: Run): void => {
    const same = byKey.get(run.key)
    if (same) for (const number of same) meet(number, run, before + run.position)
    else if (run.beginning !== run.hash) for (const number of byBeginning.get(run.beginning) ?? []) meetKin(number, run)
  }

  const meet = (number: number, run: Run, position: number): void => {
    const sought = list[number] as SoughtRun
    let is = (found[number] as number) | WORD
    if (run.hash === sought.hash && !(is & ACCENTS)) {
      is |= FORM
      if ((run.isPlain && sought.isPlain) || formOf(units.slice(run.start, run.end)) === sought.form) is |= ACCENTS
    }
    found[number] = is
    first[number] = Math.min(first[number] as number, position)
    last[number] = position
    if (sought.isNext && last[number - 1] === position - 1) found[number] = is | IN_ROW
  }

  const meetKin = (number: number, { start, end }: Run): void => {
    const is = found[number] as number
    if (is & WORD) return
    const { terms } = list[number] as SoughtRun
    const isWord = analyzer.terms(units.slice(start, end)).some((term) => terms.includes(term))
    found[number] = is | (isWord ? WORD : KIN)
  }

  const read = (next: Units): void => {
    units = next
    before += eachRun(units, visit, beginnings) + 1
  }

  const gain = (number: number): number => {
    const { idf, isStopWord, isRepeated } = list[number] as SoughtRun
    const is = found[number] as number
    const row = is & IN_ROW ? WORTH.inRow * Math.max(idf, (list[number - 1] as SoughtRun).idf) : 0
    if (isRepeated) return row
    if (isStopWord) return row + (is & FORM ? WORTH.stopWord * Math.min(RAREST_STOP_WORD, idf) : 0)
    const surface = (is & FORM ? WORTH.form : 0) + (is & ACCENTS && accents !== 'ignore' ? WORTH.accents : 0)
    const kin = (is & (WORD | KIN)) === KIN ? WORTH.kin : 0
    return row + idf * (WORTH.early / (1 + (first[number] as number) / EARLY) + surface + kin)
  }

  return ({ title, text }) => {
    found.fill(0)
    last.fill(Number.NEGATIVE_INFINITY)
    before = 0
    if (title.length > 0) read(title)
    first.fill(Number.POSITIVE_INFINITY)
    const start = before
    read(text)
    for (let number = 0; number < list.length; number++) first[number] = (first[number] as number) - start
    return list.reduce((sum, _, number) => sum + gain(number), 0)
  }
}
