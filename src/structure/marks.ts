import { isApostrophe, isDash, isNewline, isSpace, isUpper, isWordPart, skipSpace } from './characters.js'

/** Marks that pair with one another. `"` and `'` are their own partners. */
export type Family = 'guillemet' | 'curly' | 'straight' | 'angle' | 'single' | 'apostrophe' | 'q' | 'blockquote'

/** One quotation mark of a text, or a dialogue dash. A span of one unit, of two for `<<`, `>>` and `--`, or of a tag. */
export interface Mark {
  readonly start: number
  readonly end: number
  readonly family: Family | 'dash'
  /** What the mark can be here, by its shape and its neighbours. */
  readonly role: 'opens' | 'closes' | 'either'
}

// Code points by name, as the look-alikes cannot be told apart on a screen.
const QUOTATION_MARK = 0x22
const APOSTROPHE = 0x27
const HYPHEN = 0x2d
const LESS_THAN = 0x3c
const GREATER_THAN = 0x3e
const LEFT_GUILLEMET = 0xab
const RIGHT_GUILLEMET = 0xbb
const LEFT_SINGLE = 0x2018
const RIGHT_SINGLE = 0x2019
const LOW_SINGLE = 0x201a
const LEFT_DOUBLE = 0x201c
const RIGHT_DOUBLE = 0x201d
const LOW_DOUBLE = 0x201e
const HIGH_REVERSED_DOUBLE = 0x201f
const LEFT_ANGLE = 0x2039
const RIGHT_ANGLE = 0x203a
/** ❝ and ❞, as page designers set them. */
const HEAVY_LEFT = 0x275d
const HEAVY_RIGHT = 0x275e

/**
 * The quotation marks and the dialogue dashes of a text, in order.
 *
 * Left out: apostrophes, signs of inches and minutes after a digit, `<<` and `>>` that are arrows or shifts, and dashes that
 * neither begin a line nor follow a colon or the end of a sentence.
 */
export function marks(text: string): Mark[] {
  const found: Mark[] = []
  let singles = 0
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    // Most units are letters, blanks and points: they leave here.
    if (code > HEAVY_RIGHT || CANDIDATES[code] === 0) continue
    const mark = markAt(text, at, code, singles > 0)
    if (!mark) continue
    if (mark.family === 'single') singles += mark.role === 'opens' ? 1 : -1
    found.push(mark)
    at = mark.end - 1
  }
  return found
}

/** The units that may be a mark or begin one. */
const CANDIDATES = new Uint8Array(HEAVY_RIGHT + 1)
for (const character of '"\'-<>«»‘’‚“”„‟‹›❝❞‒–—―') CANDIDATES[character.charCodeAt(0)] = 1

function markAt(text: string, at: number, code: number, singleOpen: boolean): Mark | undefined {
  switch (code) {
    case LEFT_GUILLEMET:
      return { start: at, end: at + 1, family: 'guillemet', role: 'opens' }
    case RIGHT_GUILLEMET:
      return { start: at, end: at + 1, family: 'guillemet', role: 'closes' }
    case LEFT_ANGLE:
      return { start: at, end: at + 1, family: 'angle', role: 'opens' }
    case RIGHT_ANGLE:
      return { start: at, end: at + 1, family: 'angle', role: 'closes' }
    case LOW_DOUBLE:
      return { start: at, end: at + 1, family: 'curly', role: 'opens' }
    case HEAVY_LEFT:
      return { start: at, end: at + 1, family: 'curly', role: 'opens' }
    case HEAVY_RIGHT:
      return { start: at, end: at + 1, family: 'curly', role: 'closes' }
    case LEFT_DOUBLE:
    case HIGH_REVERSED_DOUBLE:
      return { start: at, end: at + 1, family: 'curly', role: byPlace(text, at) === 'closes' ? 'either' : 'opens' }
    case RIGHT_DOUBLE:
      return { start: at, end: at + 1, family: 'curly', role: byPlace(text, at) === 'opens' ? 'either' : 'closes' }
    case QUOTATION_MARK:
      return { start: at, end: at + 1, family: 'straight', role: byPlace(text, at) }
    case LEFT_SINGLE:
    case LOW_SINGLE:
      return isWordPart(text.charCodeAt(at - 1)) || isSpace(text.charCodeAt(at + 1))
        ? undefined
        : { start: at, end: at + 1, family: 'single', role: 'opens' }
    case RIGHT_SINGLE:
      return singleOpen && closesSingle(text, at)
        ? { start: at, end: at + 1, family: 'single', role: 'closes' }
        : undefined
    case APOSTROPHE:
      return text.charCodeAt(at + 1) === APOSTROPHE ? twoApostrophes(text, at) : straightSingle(text, at)
    case LESS_THAN:
      return tag(text, at) ?? doubled(text, at, code, 'opens')
    case GREATER_THAN:
      return doubled(text, at, code, 'closes')
    case HYPHEN:
      return text.charCodeAt(at + 1) === HYPHEN ? dash(text, at, dashesEnd(text, at)) : undefined
    default:
      return isDash(code) ? dash(text, at, at + 1) : undefined
  }
}

/** A mark that looks the same on both sides opens after a blank and closes before one. */
function byPlace(text: string, at: number, end = at + 1): Mark['role'] {
  const before = text.charCodeAt(at - 1)
  const after = text.charCodeAt(end)
  const free = at === 0 || isSpace(before) || OPENING.has(before) || isApostrophe(before) || isDash(before)
  const bound = end === text.length || isSpace(after) || CLOSING.has(after)
  if (free === bound) return isWordPart(before) && isWordPart(after) ? 'closes' : 'either'
  return free ? 'opens' : 'closes'
}

const units = (characters: string) => new Set(Array.from(characters, (character) => character.charCodeAt(0)))
const OPENING = units('([{«“„‹‘"<')
const CLOSING = units(')]}»”›’".,;:!?…')

/** A closing ’ ends a word or a sentence; after an elided word (`l’ ami`, badly spaced) it is an apostrophe. */
function closesSingle(text: string, at: number): boolean {
  const before = text.charCodeAt(at - 1)
  return !isWordPart(text.charCodeAt(at + 1)) && !isSpace(before) && !elides(text, at)
}

/** `l`, `d`, `qu`, `jusqu`… alone before `at`. */
function elides(text: string, at: number): boolean {
  let start = at
  while (start > at - 7 && isWordPart(text.charCodeAt(start - 1))) start--
  return ELIDED.has(text.slice(start, at).toLowerCase())
}
const ELIDED = new Set(['c', 'd', 'j', 'l', 'm', 'n', 's', 't', 'ç', 'qu', 'jusqu', 'lorsqu', 'puisqu', 'quoiqu'])

function straightSingle(text: string, at: number): Mark | undefined {
  const before = text.charCodeAt(at - 1)
  const after = text.charCodeAt(at + 1)
  if (isWordPart(after))
    return at === 0 || isSpace(before) || OPENING.has(before)
      ? { start: at, end: at + 1, family: 'apostrophe', role: 'opens' }
      : undefined
  return at > 0 && closesSingle(text, at) ? { start: at, end: at + 1, family: 'apostrophe', role: 'closes' } : undefined
}

/** `''` typed for `"`; three of them are something else. */
function twoApostrophes(text: string, at: number): Mark | undefined {
  if (text.charCodeAt(at + 2) === APOSTROPHE || text.charCodeAt(at - 1) === APOSTROPHE) return undefined
  return { start: at, end: at + 2, family: 'straight', role: byPlace(text, at, at + 2) }
}

/** `<<` and `>>`, but not three of them. */
function doubled(text: string, at: number, code: number, role: 'opens' | 'closes'): Mark | undefined {
  if (text.charCodeAt(at + 1) !== code || text.charCodeAt(at + 2) === code || text.charCodeAt(at - 1) === code)
    return undefined
  return { start: at, end: at + 2, family: 'guillemet', role }
}

const TAG = /<(\/?)(q|blockquote)(?:\s[^<>]{0,200})?>/iy

function tag(text: string, at: number): Mark | undefined {
  const next = text.charCodeAt(at + 1) | 0x20
  // `/`, `b` and `q`, the only units that can follow
  if (next !== 0x2f && next !== 0x62 && next !== 0x71) return undefined
  TAG.lastIndex = at
  const match = TAG.exec(text)
  if (!match) return undefined
  const family = match[2]?.toLowerCase() === 'q' ? 'q' : 'blockquote'
  return { start: at, end: TAG.lastIndex, family, role: match[1] ? 'closes' : 'opens' }
}

function dashesEnd(text: string, at: number): number {
  while (text.charCodeAt(at) === HYPHEN) at++
  return at
}

/** Dashes at the head of a line, after a colon or after the end of a sentence. */
function dash(text: string, start: number, end: number): Mark | undefined {
  let before = start
  while (before > 0 && isSpace(text.charCodeAt(before - 1)) && !isNewline(text.charCodeAt(before - 1))) before--
  const previous = text.charCodeAt(before - 1)
  const head = before === 0 || isNewline(previous)
  if (!head && !TURN_BEFORE.has(previous)) return undefined
  const next = text.charCodeAt(skipSpace(text, end, text.length))
  if (!head && !isUpper(next) && !OPENING.has(next)) return undefined
  return { start, end, family: 'dash', role: head ? 'opens' : 'either' }
}
const TURN_BEFORE = units(':.!?…»')
