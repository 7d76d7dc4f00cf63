/** What kind of character a UTF-16 unit is, for scanners that look at one unit and its neighbours. */

const SPACE = 1
const LETTER = 2
const DIGIT = 4
const UPPER = 8

const KIND_BELOW = 0x250

/** Latin letters, and nearly everything in French prose, by table; the rest by property. */
const kinds = Uint8Array.from({ length: KIND_BELOW }, (_, code) => kindOf(String.fromCharCode(code)))

function kindOf(character: string): number {
  if (/\s/.test(character)) return SPACE
  if (/\p{Lu}/u.test(character)) return LETTER | UPPER
  if (/[\p{L}\p{M}]/u.test(character)) return LETTER
  return /\p{N}/u.test(character) ? DIGIT : 0
}

function kind(code: number): number {
  if (code < KIND_BELOW) return kinds[code] ?? 0
  // General punctuation: dashes, quotation marks and the ellipsis are the units above Latin that prose is full of.
  if (code >= 0x2010 && code <= 0x2027) return 0
  return Number.isNaN(code) ? 0 : kindOf(String.fromCharCode(code))
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

/** — – ― ‒: U+2014 em, U+2013 en, U+2015 horizontal bar, U+2012 figure. Not the hyphen. */
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
