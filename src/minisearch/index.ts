import { french } from '../analysis/analyzer.js'
import { words } from '../text/words.js'

/**
 * French words for a plain MiniSearch: its `tokenize` option.
 *
 * @example
 * tokenize('l’école d’été') // => ['école', 'été']
 */
export const tokenize = (text: string): string[] => words(text).map(({ form }) => form)

/**
 * The terms of a word: the `processTerm` option that goes with `tokenize`.
 *
 * @example
 * processTerm('écoles') // => ['ecol']
 */
export const processTerm = (form: string): string[] => [...french.terms(form)]
