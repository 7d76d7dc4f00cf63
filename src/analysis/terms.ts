import { fold } from '../text/fold.js'
import { accented } from './accents.js'
import { joined, regularize } from './endings.js'
import { families, isMostlyNoun } from './irregular.js'
import { load, unload } from './letters.js'
import { restore } from './restore.js'
import { cutEndings } from './snowball.js'

/** Longer runs of letters are no words: they are folded and not stemmed. */
const LONGEST = 64

/** Whether a word has nothing but a to z. A loop, as each new form is asked. */
function isPlain(word: string): boolean {
  for (let at = 0; at < word.length; at++) {
    const code = word.charCodeAt(at)
    if (code < 0x61 || code > 0x7a) return false
  }
  return word !== ''
}

/** Where a word stands: a text holds all that a word may be, a query asks for what it says. */
export type Place = 'text' | 'query'

/** What makes a term of the spelling of a word, in lower case and without accents. */
export type Rules = (spelling: string, place: Place) => readonly string[]

/** Everything that is known of French: irregular families, endings, the accents that are certain, the stemmer. */
export const frenchRules: Rules = (spelling, place) => withFamilies(spelling, place, frenchStem)

function frenchStem(word: string): string {
  load(word)
  regularize()
  const isRestored = restore()
  cutEndings()
  const stem = joined(unload())
  return isRestored ? stem.replace(/[éè]/g, 'e') : stem
}

/** Irregular families, and a stemmer left to itself. */
export const stemmerRules =
  (stem: (word: string) => string): Rules =>
  (spelling, place) =>
    withFamilies(spelling, place, (word) => plainStem(word, stem))

/** Every form is a term. */
export const noRules: Rules = (spelling) => [spelling]

/** A folded word gets back the accents that are certain, is stemmed, and loses them again. */
function plainStem(word: string, stem: (word: string) => string): string {
  load(word)
  return restore() ? stem(unload()).replace(/[éè]/g, 'e') : stem(word)
}

function withFamilies(spelling: string, place: Place, stemmed: (word: string) => string): readonly string[] {
  if (spelling.length > LONGEST || !isPlain(spelling)) return [spelling]
  const kin = families(spelling)
  if (kin.length > 0 && !isMostlyNoun(spelling)) return kin
  const stem = [stemmed(spelling)]
  return place === 'text' && kin.length > 0 ? stem.concat(kin) : stem
}

/**
 * The terms of a word of a text, or of a query. They differ for few words: a text holds every reading of *été* and
 * *COTE*, a query asks for what it says, and for all that an unaccented *cote* may be.
 */
export function termsOf(form: string, place: Place, rules: Rules): readonly string[] {
  // What has nothing but marks is what it is.
  const spelling = fold(form) || form
  const reading = accented(form, spelling, place)
  if (reading === undefined) return rules(spelling, place)
  return reading.plain ? [...new Set([...rules(spelling, place), ...reading.terms])] : reading.terms
}
