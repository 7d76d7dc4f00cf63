import { fold } from '../text/fold.js'
import type { Span } from '../text/span.js'
import { words } from '../text/words.js'

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
  /** The terms of one word's form; empty for a word that is not indexed. Memoised. */
  terms(form: string): readonly string[]
  /** The tokens of a text, in order, overlapping as its words do. */
  tokens(text: string): Token[]
  /** True for a word that weighs nothing in a query that has other words. `form` is as the query writes it. */
  isStopWord(form: string): boolean
}

/** The French analyzer with its default options. */
export const french: Analyzer = {
  name: 'fr-1',
  fingerprint: 'fr-1',
  terms: (form) => [fold(form)],
  tokens: (text) =>
    words(text).flatMap(({ form, start, end }) =>
      french.terms(form).map((term) => ({ text: text.slice(start, end), term, start, end })),
    ),
  isStopWord: () => false,
}

export const analyze = (text: string): Token[] => french.tokens(text)
