import { accented } from '../../analysis/accents.js'
import type { Analyzer } from '../../analysis/analyzer.js'
import { families } from '../../analysis/irregular.js'
import { isApostrophe } from '../../text/characters.js'
import { fold } from '../../text/fold.js'
import type { Span } from '../../text/span.js'
import { type Word, words } from '../../text/words.js'

/**
 * Why a word has its terms.
 *
 * - `elided`: an article or pronoun before it, as in *l’école*, is left out
 * - `compound`: it has parts, which are words too; `part`: it is one of them
 * - `reading`: one of several ways to read what stands there
 * - `form`: it is read otherwise than it is written: without points, hyphens or signs
 * - `folded`: capitals and accents go
 * - `accent`: only its accent tells it from another word, and so it counts
 * - `irregular`: a table knows of what word it is a form
 * - `stemmed`: its ending goes
 * - `stop`: in a query it weighs nothing beside other words
 */
export type Reason =
  | 'elided'
  | 'compound'
  | 'part'
  | 'reading'
  | 'form'
  | 'folded'
  | 'accent'
  | 'irregular'
  | 'stemmed'
  | 'stop'

export interface ReasonedWord extends Span {
  /** As it stands in the text. */
  readonly text: string
  /** As it is read. */
  readonly form: string
  /** What the index holds, or the query looks for. */
  readonly terms: readonly string[]
  readonly reasons: readonly Reason[]
}

/** The words of a text, with what becomes of each, and why. */
export function reasonedWords(text: string, analyzer: Analyzer, place: 'text' | 'query'): ReasonedWord[] {
  const all = words(text)
  return all.map((word, i) => {
    const { form, start, end } = word
    const terms = place === 'text' ? analyzer.terms(form) : analyzer.queryTerms(form)
    return {
      text: text.slice(start, end),
      form,
      terms,
      reasons: reasons(word, all, i, text, terms, analyzer, place),
      start,
      end,
    }
  })
}

function reasons(
  { form, start, end }: Word,
  all: readonly Word[],
  at: number,
  text: string,
  terms: readonly string[],
  analyzer: Analyzer,
  place: 'text' | 'query',
): Reason[] {
  const spelling = fold(form)
  const near = neighbours(all, at)
  const byTable = families(spelling).some((term) => terms.includes(term))
  const byAccent = accented(form, spelling, place) !== undefined
  const facts: Readonly<Record<Reason, boolean>> = {
    elided: start > 0 && isApostrophe(text, start - 1) && !near.some((other) => covers(other, start - 1)),
    compound: near.some((other) => other.start >= start && other.end <= end && other.end - other.start < end - start),
    part: near.some((other) => other.start <= start && other.end >= end && other.end - other.start > end - start),
    reading: near.some((other) => other.start === start && other.end === end),
    form: form.normalize('NFC') !== text.slice(start, end).normalize('NFC'),
    folded: spelling !== form,
    accent: byAccent,
    irregular: byTable,
    stemmed: terms.some((term) => term !== spelling && !families(spelling).includes(term)) && !byAccent,
    stop: analyzer.isStopWord(form),
  }
  return (Object.keys(facts) as Reason[]).filter((reason) => facts[reason])
}

/** So many words on either side can have a place in common with one: a compound of many parts. */
const NEAR = 16

const neighbours = (all: readonly Word[], at: number): readonly Word[] => [
  ...all.slice(Math.max(0, at - NEAR), at),
  ...all.slice(at + 1, at + 1 + NEAR),
]

const covers = ({ start, end }: Span, at: number): boolean => start <= at && at < end
