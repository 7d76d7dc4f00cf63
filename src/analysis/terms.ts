import { fold } from '../text/fold.js'
import { accented } from './accents.js'
import { joined, people, regular } from './endings.js'
import { families, isMostlyNoun } from './irregular.js'
import { restore } from './restore.js'

/** Longer runs of letters are no words: they are folded and not stemmed. */
const LONGEST = 64

const PLAIN = /^[a-z]+$/
const LETTERS = /^\p{L}[\p{L}\p{M}'-]*$/u

/**
 * What joins the ways of writing a word: its letters, folded, without hyphen and apostrophe.
 * What is not made of letters (3,5; km/h) keeps its signs.
 *
 * @example
 * spelling('Porte-Parole') // => 'porteparole'
 */
export function spelling(form: string): string {
  const lower = form.toLowerCase()
  if (PLAIN.test(lower)) return lower
  const folded = fold(lower)
  return LETTERS.test(folded) ? folded.replace(/['-]/g, '') : folded
}

/** The term of a spelling: the accents that are certain are restored, the stem taken and folded again. */
export function stemmed(spelled: string, stem: (word: string) => string): string {
  if (!PLAIN.test(spelled)) return spelled.length <= LONGEST && LETTERS.test(spelled) ? fold(stem(spelled)) : spelled
  if (spelled.length > LONGEST) return spelled
  const found = stem(restore(regular(spelled)))
  return joined(found.replace(/[éè]/g, 'e'))
}

/**
 * The terms of a word of a text, or of a query. They differ for few words: a text holds every reading of *été* and
 * *COTE*, a query asks for what it says, and for all that an unaccented *cote* may be.
 */
export function termsOf(form: string, place: 'text' | 'query', stem: (word: string) => string): readonly string[] {
  const spelled = spelling(form)
  const reading = accented(form, spelled, place)
  if (reading === undefined) return unaccented(spelled, place, stem)
  return reading.plain ? [...new Set([...unaccented(spelled, place, stem), ...reading.terms])] : reading.terms
}

function unaccented(spelled: string, place: 'text' | 'query', stem: (word: string) => string): readonly string[] {
  const kin = families(spelled)
  if (kin.length > 0 && !isMostlyNoun(spelled)) return kin
  const own = people(spelled) ?? stemmed(spelled, stem)
  return place === 'text' ? [own, ...kin] : [own]
}
