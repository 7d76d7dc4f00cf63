import { tag } from './addresses.js'
import { DIGIT, isSpace, kind } from './characters.js'
import { matchAt } from './sticky.js'
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
const DEGREES = /°\p{Zs}?([CFK])(?![\p{L}\p{N}])/uy

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
  if (character === '°') return degrees(text, start, found)
  if (character === '@' || character === '#') return tag(text, start, found)
  const word = WORDS.get(character)
  if (word) {
    if (!/[%‰]/.test(character) || isAfterDigit(text, start))
      for (const form of word.split(' ')) found.push({ form, start, end })
  } else if (/[\p{L}\p{N}\p{Extended_Pictographic}]/u.test(character)) found.push({ form: character, start, end })
  return end
}

/** `15 M€`, k€, Md€: the amount and the currency, at one place. Undefined if it is not an amount. */
export function amount(text: string, start: number, end: number, found: Word[]): number | undefined {
  const form = text.slice(start, end)
  if (!/^(?:[kKM]|Mds?|Mrd)$/.test(form)) return undefined
  const number = form === 'M' ? 'million' : form.startsWith('M') ? 'milliard' : 'millier'
  for (const reading of [`${form}€`, number, 'euro', 'euros']) found.push({ form: reading, start, end: end + 1 })
  return end + 1
}

const isAfterDigit = (text: string, at: number): boolean => {
  const before = at > 0 && isSpace(text, at - 1) ? at - 2 : at - 1
  return before >= 0 && (kind(text.charCodeAt(before)) & DIGIT) !== 0
}

/** °C, °F; degrees for themselves only after a number, for there are 1° (primo) and n° too. */
function degrees(text: string, start: number, found: Word[]): number {
  const matched = matchAt(DEGREES, text, start)
  const end = start + (matched?.[0].length ?? 1)
  if (start > 0 && /\p{L}/u.test(text.charAt(start - 1))) return start + 1
  if (matched) found.push({ form: `°${matched[1]}`, start, end })
  if (matched || isAfterDigit(text, start)) found.push({ form: 'degré', start, end })
  return end
}
