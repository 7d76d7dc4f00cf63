import { tag } from './addresses.js'
import { DIGIT, isSpace, kind } from './characters.js'
import type { Word } from './word.js'

/** Signs that are read as words; *euros* keeps its s in a stem. */
const WORDS = new Map([
  ['€', 'euro euros'],
  ['$', 'dollar'],
  ['£', 'livre'],
  ['¥', 'yen'],
  ['%', 'pourcent'],
  ['‰', 'pourmille'],
])

/**
 * Reads the sign at `start`, pushes what it is read as, and returns its end. Chinese and Japanese have no spaces
 * between words: each character is a word, as is an emoji.
 *
 * @example
 * words('15 €') // => forms 15, euro
 */
export function sign(text: string, start: number, found: Word[]): number {
  const character = String.fromCodePoint(text.codePointAt(start) as number)
  const end = start + character.length
  if (character === '@' || character === '#') return tag(text, start, found)
  const word = WORDS.get(character)
  if (word) {
    if (!/[%‰]/.test(character) || isAfterDigit(text, start))
      for (const form of word.split(' ')) found.push({ form, start, end })
  } else if (/[\p{L}\p{N}\p{Extended_Pictographic}]/u.test(character)) found.push({ form: character, start, end })
  return end
}

const isAfterDigit = (text: string, at: number): boolean => {
  const before = at > 0 && isSpace(text, at - 1) ? at - 2 : at - 1
  return before >= 0 && (kind(text.charCodeAt(before)) & DIGIT) !== 0
}
