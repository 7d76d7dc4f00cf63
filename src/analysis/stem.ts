import { light } from './light.js'
import { minimal } from './minimal.js'
import { snowball, withoutElision } from './snowball.js'

/** Snowball's French stemmer in its third version, Savoy's light or minimal one, or none. */
export type StemAlgorithm = 'snowball' | 'light' | 'minimal' | 'none'

export const STEMMERS: Readonly<Record<StemAlgorithm, (word: string) => string>> = {
  snowball: (word) => snowball(withoutElision(word)),
  light,
  minimal,
  none: (word) => word,
}

/**
 * The stem of a word by a published algorithm, and nothing else: no
 * lower-casing or folding before or after. The word is taken as NFC.
 *
 * @example
 * stem('nationaux', 'snowball') // => 'national'
 */
export const stem = (word: string, algorithm: StemAlgorithm = 'snowball'): string => STEMMERS[algorithm](word)
