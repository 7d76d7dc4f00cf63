import { french } from '../analysis/analyzer.js'

/**
 * French words for a plain MiniSearch: its `tokenize` option.
 *
 * @example
 * tokenize('l’école d’été') // => ['école', 'été']
 */
export const tokenize = (text: string): string[] => french.forms(text)

/**
 * The terms of a word of a text: the `processTerm` option that goes with `tokenize`.
 *
 * @example
 * processTerm('écoles') // => ['ecol']
 */
export const processTerm = (form: string): string[] => [...french.terms(form)]

/**
 * The terms that a word of a query looks for: `searchOptions.processTerm`. Stop words have none, so that a query of
 * nothing else finds nothing; and where an accent makes another word of it (*côté*, *cote*), the query means what it writes.
 *
 * @example
 * new MiniSearch({ fields: ['text'], tokenize, processTerm, searchOptions: { processTerm: processQueryTerm } })
 */
export const processQueryTerm = (form: string): string[] =>
  french.isStopWord(form) ? [] : [...french.queryTerms(form)]
