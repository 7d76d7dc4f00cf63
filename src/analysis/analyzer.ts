import type { Span } from '../text/span.js'
import { type Word, words } from '../text/words.js'
import { memo } from './memo.js'
import { snowball } from './snowball.js'
import { STOP_WORDS } from './stopWords.js'
import { frenchRules, type Place, type Rules, termsOf } from './terms.js'

/** A word of a text as it is indexed: `text` is the slice of the original, `term` what the index holds. */
export interface Token extends Span {
  readonly text: string
  readonly term: string
}

export interface Analyzer {
  /** Name and version: `fr-1`. */
  readonly name: string
  /** The name, and a digest of the options where they are not the defaults: what a snapshot is held against. */
  readonly fingerprint: string
  /** The terms of one word's form in a text; empty for a word that is not indexed. Memoised. */
  terms(form: string): readonly string[]
  /** The terms that a query looks for when it has this form: any of them will do. Memoised. */
  queryTerms(form: string): readonly string[]
  /**
   * The forms of a text's words, in order: with `terms`, what an index is made of. Of several readings of one word
   * (*étudiant·e* is étudiant, étudiante) only those with terms of their own, so that none counts twice.
   */
  forms(text: string): string[]
  /** The tokens of a text, in order, overlapping as its words do; each term once at one place. */
  tokens(text: string): Token[]
  /** The tokens of a query. As `tokens`, with `queryTerms`. */
  queryTokens(text: string): Token[]
  /** True for a word that weighs nothing in a query that has other words. `form` is as the query writes it. */
  isStopWord(form: string): boolean
}

export const NAME = 'fr-1'
export const FRENCH_RULES: Rules = frenchRules(snowball)

/** The French analyzer with its default options. */
export const french: Analyzer = analyzer(NAME, STOP_WORDS, (form, place) => termsOf(form, place, FRENCH_RULES))

/** The terms of a form in a text, or in a query. */
export type TermsIn = (form: string, place: Place) => readonly string[]

export function analyzer(fingerprint: string, stopWords: readonly string[], termsIn: TermsIn): Analyzer {
  const terms = memo((form) => termsIn(form, 'text'))
  const queryTerms = memo((form) => termsIn(form, 'query'))
  const stops = new Set(stopWords.map(lowered))
  return {
    name: NAME,
    fingerprint,
    terms,
    queryTerms,
    forms: (text) => forms(text, terms),
    tokens: (text) => tokens(text, terms),
    queryTokens: (text) => tokens(text, queryTerms),
    isStopWord: (form) => stops.has(lowered(form)),
  }
}

function lowered(word: string): string {
  return word.toLowerCase().normalize('NFC')
}

function forms(text: string, terms: (form: string) => readonly string[]): string[] {
  return readings(words(text), terms).map(({ form }) => form)
}

function tokens(text: string, terms: (form: string) => readonly string[]): Token[] {
  const found: Token[] = []
  for (const { form, start, end } of readings(words(text), terms)) {
    for (const term of terms(form)) found.push({ text: text.slice(start, end), term, start, end })
  }
  return found
}

/** Without the readings that add no term to those before of the same place. Mostly there are none, and the list is as it was. */
function readings(list: readonly Word[], terms: (form: string) => readonly string[]): readonly Word[] {
  let before: Word | undefined
  let known: readonly string[] = []
  const isNew = (word: Word): boolean => {
    const own = terms(word.form)
    const isReading = before?.start === word.start && before.end === word.end
    if (isReading && own.every((term) => known.includes(term))) return false
    known = isReading ? [...known, ...own] : own
    before = word
    return true
  }
  return list.some((word, i) => word.start === list[i - 1]?.start) ? list.filter(isNew) : list
}

/**
 * The words of a text as the index sees them.
 *
 * @example
 * analyze('Les œuvres') // => [{ text: 'Les', term: 'le', start: 0, end: 3 }, { text: 'œuvres', term: 'oeuvr', start: 4, end: 10 }]
 */
export const analyze = (text: string): Token[] => french.tokens(text)
