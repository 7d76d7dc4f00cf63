/** What kind of character a UTF-16 unit is, for scanners that look at one unit and its neighbours. */

const SPACE = 1
const LETTER = 2
const DIGIT = 4
const UPPER = 8
const OTHER = 16

/** Of each unit that was asked for. */
const kinds = new Uint8Array(1 << 16)

function kind(code: number): number {
  const known = code < kinds.length ? (kinds[code] as number) : OTHER
  return known === 0 ? learnt(code) : known
}

function learnt(code: number): number {
  const its = kindOf(String.fromCharCode(code))
  kinds[code] = its
  return its
}

function kindOf(character: string): number {
  if (/\s/.test(character)) return SPACE
  if (/\p{Lu}/u.test(character)) return LETTER | UPPER
  if (/[\p{L}\p{M}]/u.test(character)) return LETTER
  return /\p{N}/u.test(character) ? DIGIT : OTHER
}

/** Whether a unit is blank space. `NaN`, which `charCodeAt` gives beyond an edge, is not. */
export const isSpace = (code: number): boolean => (kind(code) & SPACE) !== 0
/** Whether a unit is a letter or a combining mark. Half of a surrogate pair is not. */
export const isLetter = (code: number): boolean => (kind(code) & LETTER) !== 0
export const isUpper = (code: number): boolean => (kind(code) & UPPER) !== 0
export const isLower = (code: number): boolean => (kind(code) & (LETTER | UPPER)) === LETTER
export const isDigit = (code: number): boolean => (kind(code) & DIGIT) !== 0
export const isWordPart = (code: number): boolean => (kind(code) & (LETTER | DIGIT)) !== 0

/** `'` and what is typed for it: U+2019 right single quotation mark, U+02BC modifier letter apostrophe. */
export const isApostrophe = (code: number): boolean => code === 0x27 || code === 0x2019 || code === 0x2bc

/** U+2012 figure, U+2013 en, U+2014 em, U+2015 horizontal bar: all from the first to the last. Not the hyphen. */
export const DASHES = '‒–—―'

export const isDash = (code: number): boolean => code >= 0x2012 && code <= 0x2015

export const isNewline = (code: number): boolean => code === 0x0a || code === 0x0d

/** The first place from `at` on, before `end`, that is not blank. */
export function skipSpace(text: string, at: number, end: number): number {
  while (at < end && isSpace(text.charCodeAt(at))) at++
  return at
}

/** The last place down to `start` that has no blank before it. */
export function skipSpaceBack(text: string, at: number, start: number): number {
  while (at > start && isSpace(text.charCodeAt(at - 1))) at--
  return at
}
