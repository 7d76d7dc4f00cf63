import { isAbbreviation } from './abbreviations.js'
import { acronym } from './acronyms.js'
import { email, url } from './addresses.js'
import { DIGIT, isApostrophe, isSpace, isWord, kind, runStart } from './characters.js'
import { compound } from './compounds.js'
import { elision, isStub, spacedStub } from './elision.js'
import { number, percentInWords } from './numbers.js'
import { isHead, isNumeral, romanNumber } from './roman.js'
import { capped, type Word } from './word.js'

/** Longer words need no second look. */
const LONGEST_SPECIAL = 15

/** Whether a plain word needs a second look by what it is: a numeral, an abbreviation, a stub. */
export const isSpecial = (form: string): boolean =>
  form.length <= LONGEST_SPECIAL && (isStub(form) || isAbbreviation(form) || isNumeral(form))

/** Whether a word that ends at `end`, where a joint stands, may go on behind it. A full stop may also be its own: see `isDotted`. */
export function mayGoOn(text: string, end: number): boolean {
  if (isWord(text, end + 1)) return true
  switch (text.charAt(end)) {
    case '.':
      return text[end + 1] === '-'
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
      if (end === start + 1) return acronym(text, start, found)
      return isWord(text, end + 1) && /^www$/i.test(text.slice(start, end)) ? url(text, start, found) : undefined
    case ':':
      return text.startsWith('//', end + 1) ? url(text, start, found) : undefined
    case '+':
    case '#':
      return language(text, start, end, found)
    default:
      return isSpace(text, end) && isStub(text.slice(start, end)) ? spacedStub(text, start, end, found) : undefined
  }
}

function addressOrCompound(text: string, start: number, end: number, found: Word[]): number {
  const count = found.length
  const stop = compound(text, start, found, numeralReadings(text, start, end))
  if (text[stop] !== '@' || !isWord(text, stop + 1)) return stop
  const parts = found.splice(count)
  const address = email(text, start, stop, found)
  if (address === undefined) found.push(...parts)
  return address ?? stop
}

/** How a bare numeral may be read after what is before it: Louis XIV is XIV and 14. */
function numeralReadings(text: string, start: number, end: number): readonly string[] | undefined {
  if (end - start > LONGEST_SPECIAL) return undefined
  const form = text.slice(start, end)
  if (!isNumeral(form)) return undefined
  const isAfterHead = isSpace(text, start - 1) && isHead(text.slice(runStart(text, start - 1), start - 1))
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
