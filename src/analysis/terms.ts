import { fold } from '../text/fold.js'
import { joined, regular } from './endings.js'
import { families, isMostlyNoun } from './irregular.js'
import { restore } from './restore.js'

/** Longer runs of letters are no words: they are folded and not stemmed. */
const LONGEST = 64

const LETTERS = /^\p{L}[\p{L}\p{M}'-]*$/u

/**
 * What joins the ways of writing a word: its letters, folded, without hyphen and apostrophe.
 * What is not made of letters (3,5; km/h) keeps its signs.
 *
 * @example
 * spelling('Porte-Parole') // => 'porteparole'
 */
export function spelling(form: string): string {
  const folded = fold(form)
  return LETTERS.test(folded) ? folded.replace(/['-]/g, '') : folded
}

/** The term of a spelling: the accents that are certain are restored, the stem taken and folded again. */
export const stemmed = (spelling: string, stem: (word: string) => string): string =>
  spelling.length <= LONGEST && LETTERS.test(spelling) ? joined(fold(stem(restore(regular(spelling))))) : spelling

export function termsOf(spelled: string, stem: (word: string) => string): readonly string[] {
  const kin = families(spelled)
  if (kin.length === 0) return [stemmed(spelled, stem)]
  return isMostlyNoun(spelled) ? [stemmed(spelled, stem), ...kin] : kin
}
