import { fold } from '../text/fold.js'
import { accented } from './accents.js'
import { join, regularize } from './endings.js'
import { families, isIrregular, isMostlyNoun } from './irregular.js'
import { loadFolded, unload } from './letters.js'
import { restore } from './restore.js'
import { cutEndings } from './snowball.js'

/** Where a word stands: a text holds all that a word may be, a query asks for what it says. */
export type Place = 'text' | 'query'

/** The stem of the loaded word, which is folded. */
export type Stem = () => string

/** Everything that is known of French: endings, the accents that are certain, the stemmer. */
export function frenchStem(): string {
  regularize()
  const isRestored = restore()
  cutEndings()
  join()
  return isRestored ? unload().replace(/[éè]/g, 'e') : unload()
}

/** A stemmer left to itself: the word gets back the accents that are certain, and loses them again. */
export const stemBy =
  (stemmer: (word: string) => string): Stem =>
  () => {
    restore()
    return stemmer(unload()).replace(/[éè]/g, 'e')
  }

/** Every form is a term, and no word has a family. */
export const noStem: Stem = unload

/**
 * The terms of a word of a text, or of a query. They differ for few words: a text holds every reading of *été* and
 * *COTE*, a query asks for what it says, and for all that an unaccented *cote* may be.
 */
export function termsOf(form: string, place: Place, stem: Stem): readonly string[] {
  if (loadFolded(form) && !isIrregular(unload())) return [stem()]
  // What has nothing but marks is what it is.
  const spelling = fold(form) || form
  const reading = accented(form, spelling, place)
  if (reading?.plain === false) return reading.terms
  const terms = termsOfSpelling(spelling, place, stem)
  return reading ? [...new Set([...terms, ...reading.terms])] : terms
}

function termsOfSpelling(spelling: string, place: Place, stem: Stem): readonly string[] {
  if (!loadFolded(spelling)) return [spelling]
  const kin = stem === noStem ? [] : families(spelling)
  if (kin.length > 0 && !isMostlyNoun(spelling)) return kin
  return place === 'text' ? [stem(), ...kin] : [stem()]
}
