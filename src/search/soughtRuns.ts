import type { Analyzer } from '../analysis/analyzer.js'
import { inverseFrequency } from './bm25.js'
import type { Engine } from './engine.js'
import { type Beginnings, eachRun, noBeginnings, type Run, seek } from './runs.js'
import { Units } from './units.js'

/** So many runs of a query are looked for: more are pasted, not typed. */
const MOST = 64

/** A run of letters and digits that a query has. */
export interface SoughtRun extends Pick<Run, 'hash' | 'isPlain'> {
  /** In lower case. */
  readonly form: string
  /** What may be the same word. */
  readonly terms: readonly string[]
  readonly idf: number
  /** Whether it weighs little beside other words. */
  readonly isStopWord: boolean
  /** Whether the query has the run before it too, and right before this one. */
  readonly isNext: boolean
  /** Whether it stands in the query before. */
  readonly isRepeated: boolean
}

/** The runs of a query, by number. */
export interface SoughtRuns {
  readonly list: readonly SoughtRun[]
  readonly beginnings: Beginnings
  /** Those with a key, the last first. */
  readonly byKey: ReadonlyMap<number, readonly number[]>
  /** Words of four letters or more by what they begin with: no stop words. */
  readonly byBeginning: ReadonlyMap<number, readonly number[]>
}

/**
 * The runs of what a query says.
 *
 * @param texts its words and phrases
 * @param engine where they are counted
 */
export function soughtRuns(texts: readonly string[], analyzer: Analyzer, engine: Engine): SoughtRuns {
  const list: SoughtRun[] = []
  const byKey = new Map<number, number[]>()
  const byBeginning = new Map<number, number[]>()
  const beginnings = noBeginnings()
  const units = new Units()
  for (const text of texts)
    eachRun(units.set(text), (run) => {
      if (list.length === MOST) return
      const { position, hash, key, beginning, isPlain } = run
      const form = text.slice(run.start, run.end)
      const terms = analyzer.queryTerms(form)
      const isStopWord = analyzer.isStopWord(form)
      seek(beginnings, units, run)
      if (!isStopWord && /^\p{L}{4}/u.test(form)) put(byBeginning, beginning, list.length)
      const isRepeated = byKey.has(key)
      put(byKey, key, list.length)
      list.push({
        hash,
        isPlain,
        form: formOf(form),
        terms,
        idf: inverseFrequency(engine, found(terms, engine)),
        isStopWord,
        isNext: position > 0,
        isRepeated,
      })
    })
  const isHeavy = list.some(({ isStopWord }) => !isStopWord)
  return {
    list: isHeavy ? list : list.map((run) => ({ ...run, isStopWord: false })),
    beginnings,
    byKey,
    byBeginning,
  }
}

export const formOf = (run: string): string => run.toLowerCase().normalize('NFC')

const put = (table: Map<number, number[]>, key: number, number: number) =>
  table.set(key, [number, ...(table.get(key) ?? [])])

/** A word that the engine does not know is rarer than any that it does. */
const found = (terms: readonly string[], engine: Engine): number =>
  Math.max(0.5, ...terms.flatMap((term) => [engine.documentFrequency(term, 0), engine.documentFrequency(term, 1)]))
