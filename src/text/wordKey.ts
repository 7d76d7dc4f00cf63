import { fold } from './fold.js'

const LETTERS = /^[a-z]*$/
const OTHER_THAN_LETTERS_AND_DIGITS = /[^\p{L}\p{N}]/gu
/** Signs apart that a form may hold: a parenthesis is of ⑴, unfolded. */
const OTHER_THAN_NUMBERS = /[^\p{N}\p{S}./@&#_-]/gu
const LETTER = /\p{L}/u

/**
 * What two spellings of a word have in common, for a list of words to be sorted and searched by: folded, and of a word with
 * letters nothing but letters and digits. A number keeps its points.
 *
 * @example
 * wordKey('Aujourd’hui') // => 'aujourdhui'
 * wordKey('O.T.A.N.') // => 'otan'
 * wordKey('3.5') // => '3.5'
 */
export function wordKey(word: string): string {
  const folded = fold(word)
  if (LETTERS.test(folded)) return folded
  return folded.replace(LETTER.test(folded) ? OTHER_THAN_LETTERS_AND_DIGITS : OTHER_THAN_NUMBERS, '')
}
