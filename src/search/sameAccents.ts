import { fold } from '../text/fold.js'

/**
 * Whether two forms of a word have the same accents, as far as they have the same letters.
 *
 * @example
 * sameAccents('Côtés', 'côté') // => true
 * sameAccents('côte', 'côté') // => false
 * sameAccents('yeux', 'œil') // => true
 */
export function sameAccents(one: string, other: string): boolean {
  const [first, second] = [letters(one), letters(other)]
  for (let at = 0; at < first.length && at < second.length; at++) {
    const [a, b] = [first.charAt(at), second.charAt(at)]
    if (a !== b) return fold(a) !== fold(b)
  }
  return true
}

const letters = (word: string) => word.toLowerCase().normalize('NFC').replaceAll('œ', 'oe').replaceAll('æ', 'ae')
