import type { Span } from '../text/span.js'
import { words } from '../text/words.js'
import { memo } from './memo.js'
import { STEMMERS, type StemAlgorithm } from './stem.js'
import { STOP_WORDS } from './stopWords.js'
import { termsOf } from './terms.js'

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
  /** The tokens of a text, in order, overlapping as its words do. */
  tokens(text: string): Token[]
  /** The tokens of a query. As `tokens`, with `queryTerms`. */
  queryTokens(text: string): Token[]
  /** True for a word that weighs nothing in a query that has other words. `form` is as the query writes it. */
  isStopWord(form: string): boolean
}

export interface AnalyzerOptions {
  /** @default 'snowball' */
  readonly stemmer?: StemAlgorithm
  /** In place of the default list; `[]` for none. Lower case, with accents. */
  readonly stopWords?: readonly string[]
}

/** An analyzer of French. Without options it is `french`. */
export function createAnalyzer(options: AnalyzerOptions = {}): Analyzer {
  const stem = STEMMERS[options.stemmer ?? 'snowball']
  const stopWords = new Set((options.stopWords ?? STOP_WORDS).map((word) => word.toLowerCase()))
  const terms = memo((form) => termsOf(form, 'text', stem))
  const queryTerms = memo((form) => termsOf(form, 'query', stem))
  return {
    name: 'fr-1',
    fingerprint: 'fr-1',
    terms,
    queryTerms,
    tokens: (text) => tokens(text, terms),
    queryTokens: (text) => tokens(text, queryTerms),
    isStopWord: (form) => stopWords.has(form.toLowerCase()),
  }
}

function tokens(text: string, terms: (form: string) => readonly string[]): Token[] {
  const found: Token[] = []
  for (const { form, start, end } of words(text)) {
    for (const term of terms(form)) found.push({ text: text.slice(start, end), term, start, end })
  }
  return found
}

/** The French analyzer with its default options. */
export const french: Analyzer = createAnalyzer()

/**
 * The words of a text as the index sees them.
 *
 * @example
 * analyze('Les œuvres') // => [{ text: 'Les', term: 'le', start: 0, end: 3 }, { text: 'œuvres', term: 'oeuvr', start: 4, end: 10 }]
 */
export const analyze = (text: string): Token[] => french.tokens(text)
