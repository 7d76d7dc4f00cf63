import { isAbbreviation } from './abbreviations.js'
import { acronym } from './acronyms.js'
import { email, url } from './addresses.js'
import { DIGIT, isSpace, isWord, JOINT, kind, LOWER, SIGN, UPPER, WORD } from './characters.js'
import { clean, isClean } from './clean.js'
import { compound } from './compounds.js'
import { elision, isApostrophe, isElidable, mayBeStub, spacedStub } from './elision.js'
import { fold } from './fold.js'
import { number, percentInWords } from './numbers.js'
import { isHead, romanNumber } from './roman.js'
import { amount, sign } from './signs.js'
import { unit } from './units.js'
import { capped, type Word } from './word.js'

export type { Word } from './word.js'

/**
 * The words of a text, in order, in time linear to its length.
 *
 * @example
 * words('l’école d’été').map(({ form }) => form) // => ['école', 'été']
 */
export function words(text: string): Word[] {
  if (isClean(text)) return scan(text)
  const copy = clean(text)
  return scan(copy.text).map((word) => ({ form: word.form, ...copy.original(word) }))
}

function scan(text: string): Word[] {
  const found: Word[] = []
  const { length } = text
  let at = 0
  while (at < length) {
    const start = at
    const first = kind(text.charCodeAt(at++))
    if (!(first & WORD)) {
      if (first & SIGN) at = sign(text, start, found)
      continue
    }
    let rest = 0
    let next = 0
    while (at < length) {
      next = kind(text.charCodeAt(at))
      if (!(next & WORD)) break
      rest |= next
      at++
    }
    const isPlain = !((first | rest) & DIGIT) && !(rest & UPPER && rest & LOWER) && !(at < length && next & JOINT)
    const form = text.slice(start, at)
    if (isPlain && !mayBeSpecial(form)) found.push({ form: capped(form), start, end: at })
    else at = special(text, start, at, first, found)
  }
  return found
}

/** Roman numerals and ordinals by their looks; `romanNumber` and `ordinal` decide. */
const ROMAN = /^[ivx]+(?:[eè]|i[eè]|$)|^[IVXLCDM]+$|^[IVX](?:[eè]|i[eè]m|re|nd|$)/
const LONGEST_SPECIAL = 10

/** A plain word in need of a second look: a numeral, an abbreviation, a stub. */
function mayBeSpecial(form: string): boolean {
  if (form.length > LONGEST_SPECIAL) return false
  switch (form.charCodeAt(0)) {
    case 0x49: // I
    case 0x56: // V
    case 0x58: // X
    case 0x69: // i
    case 0x76: // v
    case 0x78: // x
      return ROMAN.test(form)
    case 0x43: // C
    case 0x44: // D
    case 0x4c: // L
    case 0x4d: // M
      return ROMAN.test(form) || isAbbreviation(form) || mayBeStub(form)
    case 0x6e: // n
      return form === 'no'
    default:
      return isAbbreviation(form) || mayBeStub(form)
  }
}

/** Reads the word that begins at `start`, whose letters and digits end at `end`, and returns where it really ends. */
function special(text: string, start: number, end: number, first: number, found: Word[]): number {
  if (first & DIGIT) {
    const stop = number(text, start, found) ?? compound(text, start, found)
    return percentInWords(text, stop, found)
  }
  const next = text[end]
  if (isApostrophe(next) && mayElide(text, start)) {
    const after = elision(text, start, end, found)
    if (after !== undefined) return after
  }
  if (next === '.' && end === start + 1) {
    const stop = acronym(text, start, found)
    if (stop !== undefined) return stop
  }
  const known =
    (next === ':' && text.startsWith('//', end + 1)) || (next === '.' && /^www$/i.test(text.slice(start, end)))
      ? url(text, start, found)
      : next === '€'
        ? amount(text, start, end, found)
        : next === '/'
          ? unit(text, start, end, found)
          : next === '+' || next === '#'
            ? language(text, start, end, found)
            : isSpace(text, end) && mayBeStub(text.slice(start, end))
              ? spacedStub(text, start, end, found)
              : undefined
  if (known !== undefined) return known
  const count = found.length
  const stop = compound(text, start, found, readings(text, start, end, found))
  if (text[stop] !== '@' || !isWord(text, stop + 1)) return stop
  const words = found.splice(count)
  const address = email(text, start, stop, found)
  if (address === undefined) found.push(...words)
  return address ?? stop
}

/** An elision is not in the middle of anything, but may follow another: c’qu’il. */
function mayElide(text: string, start: number): boolean {
  const before = text.charAt(start - 1)
  if (isApostrophe(before))
    return isElidable(/\p{L}{0,7}$/u.exec(text.slice(Math.max(0, start - 8), start - 1))?.[0] ?? '')
  return before !== '@' && before !== '-'
}

/** How a bare word with context may be read: Louis XIV is XIV and 14. */
function readings(text: string, start: number, end: number, found: readonly Word[]): readonly string[] | undefined {
  const form = text.slice(start, end)
  if (!/^(?:[IVXLCDM]+|[ivx]+)$/.test(form)) return undefined
  const before = found.at(-1)
  const isAfterHead =
    before !== undefined && before.end === start - 1 && isSpace(text, before.end) && isHead(fold(before.form))
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
