import { fold } from './fold.js'

const LETTERS = /^[a-z]*$/
const OTHER_THAN_LETTERS_AND_DIGITS = /[^\p{L}\p{N}]/gu
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
  return LETTERS.test(folded) || !LETTER.test(folded) ? folded : folded.replace(OTHER_THAN_LETTERS_AND_DIGITS, '')
}
