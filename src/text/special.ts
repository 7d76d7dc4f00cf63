import { ABBREVIATIONS, isAbbreviation, isDotted } from './abbreviations.js'
import { acronym } from './acronyms.js'
import { email, url } from './addresses.js'
import { DIGIT, isApostrophe, isSpace, isWord, kind } from './characters.js'
import { compound } from './compounds.js'
import { elision, isStub, spacedStub } from './elision.js'
import { number, percentInWords } from './numbers.js'
import { isHead, isNumeral, NUMERAL_BEGINNINGS, romanNumber } from './roman.js'
import { amount } from './signs.js'
import { unit } from './units.js'
import { capped, type Word } from './word.js'

const LONGEST_SPECIAL = 10
const LONGEST_NUMERAL = 15

/** What begins special words, and what ends stubs (lorsqu, aujourd): every other word is plain by one look. */
const FIRST = new Uint8Array(0x10000)
const LAST = new Uint8Array(0x10000)
/** The first two letters of special words, as one number. */
const BEGINNINGS = new Uint8Array(0x10000)
const begins = (first: number, second: number): number => (first << 8) | second
for (const letter of 'uUdD') LAST[letter.charCodeAt(0)] = 1
for (const word of [...ABBREVIATIONS, ...NUMERAL_BEGINNINGS]) {
  FIRST[word.charCodeAt(0)] = 1
  BEGINNINGS[begins(word.charCodeAt(0), word.charCodeAt(1))] = 1
}

/** Whether a word may be special by its first and last letter. */
export const mayBeSpecial = (first: number, last: number): boolean => FIRST[first] === 1 || LAST[last] === 1

/** Whether a plain word needs a second look by what it is: a numeral, an abbreviation, a stub. */
export function isSpecial(text: string, start: number, end: number): boolean {
  const length = end - start
  if (length > LONGEST_SPECIAL) return false
  if (isStub(text, start, end)) return true
  const first = text.charCodeAt(start)
  if (FIRST[first] === 0) return false
  if (length > 1 && BEGINNINGS[begins(first, text.charCodeAt(start + 1))] !== 1) return false
  const form = text.slice(start, end)
  return isAbbreviation(form) || isNumeral(form)
}

/** Whether the word from `start` to `end`, where a joint stands, may go on behind it, or needs it to be understood. */
export function mayGoOn(text: string, start: number, end: number): boolean {
  if (isWord(text, end + 1)) return true
  switch (text.charAt(end)) {
    case '.':
      return isDotted(text.slice(start, end))
    case ':':
      return text[end + 1] === '/'
    case '(':
    case '-':
    case '/':
      return false
    default:
      return true
  }
}

/** Reads the word that begins at `start`, whose letters and digits end at `end`, and returns where it really ends. */
export function special(text: string, start: number, end: number, found: Word[]): number {
  if (kind(text.charCodeAt(start)) & DIGIT) {
    const stop = number(text, start, found) ?? compound(text, start, found)
    return percentInWords(text, stop, found)
  }
  return byJoint(text, start, end, found) ?? addressOrCompound(text, start, end, found)
}

/** What the sign after the word makes of it; undefined if nothing in particular. */
function byJoint(text: string, start: number, end: number, found: Word[]): number | undefined {
  if (isApostrophe(text, end)) return elision(text, start, end, found)
  switch (text.charAt(end)) {
    case '.':
      return end === start + 1
        ? acronym(text, start, found)
        : text.slice(start, end).toLowerCase() === 'www'
          ? url(text, start, found)
          : undefined
    case ':':
      return text.startsWith('//', end + 1) ? url(text, start, found) : undefined
    case '€':
      return amount(text, start, end, found)
    case '/':
      return unit(text, start, found)
    case '+':
    case '#':
      return language(text, start, end, found)
    default:
      return isSpace(text, end) && isStub(text, start, end) ? spacedStub(text, start, end, found) : undefined
  }
}

function addressOrCompound(text: string, start: number, end: number, found: Word[]): number {
  const count = found.length
  const stop = compound(text, start, found, numeralReadings(text, start, end, found))
  if (text[stop] !== '@' || !isWord(text, stop + 1)) return stop
  const parts = found.splice(count)
  const address = email(text, start, stop, found)
  if (address === undefined) found.push(...parts)
  return address ?? stop
}

/** How a bare numeral may be read after what is before it: Louis XIV is XIV and 14. */
function numeralReadings(
  text: string,
  start: number,
  end: number,
  found: readonly Word[],
): readonly string[] | undefined {
  if (FIRST[text.charCodeAt(start)] !== 1 || end - start > LONGEST_NUMERAL) return undefined
  const form = text.slice(start, end)
  if (!isNumeral(form)) return undefined
  const before = found.at(-1)
  const isAfterHead = before?.end === start - 1 && isSpace(text, start - 1) && isHead(before.form)
  const value = romanNumber(form, isAfterHead)
  return value ? [form, value] : undefined
}

/** C++, C#, Notepad++: with the name by itself, if it is longer than a letter. */
function language(text: string, start: number, end: number, found: Word[]): number | undefined {
  const marks = text.startsWith('++', end) ? '++' : text[end] === '#' ? '#' : ''
  const stop = end + marks.length
  if (marks === '' || isWord(text, stop)) return undefined
  const form = capped(text.slice(start, end))
  found.push({ form: form + marks, start, end: stop })
  if (form.length > 1) found.push({ form, start, end })
  return stop
}
