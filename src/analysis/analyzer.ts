import type { Span } from '../text/span.js'
import { STOP_WORDS } from './stopWords.js'
import { bounded, TermScanner } from './termScanner.js'
import { frenchStem, type Place, termsOf } from './terms.js'

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
  /**
   * A scanner of its own, for whoever reads many texts: it gives words and their terms by number. Its memory grows with
   * the distinct forms that it meets, and goes when it goes.
   */
  scanner(): TermScanner
  /** The terms of one word's form in a text; empty for a word that is not indexed. Remembered, up to a bound. */
  terms(form: string): readonly string[]
  /** The terms that a query looks for when it has this form: any of them will do. Remembered, up to a bound. */
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

/** The French analyzer with its default options. */
export const french: Analyzer = analyzer(NAME, STOP_WORDS, (form, place) => termsOf(form, place, frenchStem))

/** The terms of a form in a text, or in a query. */
export type TermsIn = (form: string, place: Place) => readonly string[]

export function analyzer(fingerprint: string, stopWords: readonly string[], termsIn: TermsIn): Analyzer {
  const inText = (form: string) => termsIn(form, 'text')
  const texts = bounded(inText)
  const queries = bounded((form) => termsIn(form, 'query'))
  const stops = new Set(stopWords.map(lowered))
  return {
    name: NAME,
    fingerprint,
    scanner: () => new TermScanner(inText),
    terms: (form) => termsOfForm(texts(), form),
    queryTerms: (form) => termsOfForm(queries(), form),
    forms: (text) => forms(text, texts()),
    tokens: (text) => tokens(text, texts()),
    queryTokens: (text) => tokens(text, queries()),
    isStopWord: (form) => stops.has(lowered(form)),
  }
}

function lowered(word: string): string {
  return word.toLowerCase().normalize('NFC')
}

const termsOfForm = (scanner: TermScanner, form: string): readonly string[] => scanner.terms(scanner.number(form))

function forms(text: string, scanner: TermScanner): string[] {
  const count = scanner.scan(text)
  const found: string[] = []
  for (let i = 0; i < count; i++) found.push(scanner.form(scanner.forms[i] as number))
  return found
}

function tokens(text: string, scanner: TermScanner): Token[] {
  const count = scanner.scan(text)
  const found: Token[] = []
  for (let i = 0; i < count; i++) {
    const start = scanner.starts[i] as number
    const end = scanner.ends[i] as number
    const form = scanner.forms[i] as number
    // A string that exists already is not cut out once more.
    const written = scanner.written[i] === 1 ? scanner.form(form) : text.slice(start, end)
    for (const term of scanner.terms(form)) found.push({ text: written, term, start, end })
  }
  return found
}

/**
 * The words of a text as the index sees them.
 *
 * @example
 * analyze('Les œuvres') // => [{ text: 'Les', term: 'le', start: 0, end: 3 }, { text: 'œuvres', term: 'oeuvr', start: 4, end: 10 }]
 */
export const analyze = (text: string): Token[] => french.tokens(text)
