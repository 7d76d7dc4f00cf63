import type { Span } from '../text/span.js'
import { isDash, isLower, isSpace, isUpper, isWordPart, skipSpace } from './characters.js'

/**
 * Abbreviations that a capital or a digit may follow within the sentence. Not in it: `etc.`, `av.` and others after which a
 * sentence may well end; those are told by the small letter that follows.
 */
const ABBREVIATIONS = new Set(
  `m mm mr mgr dr drs pr st ste me mme mlle p pp art al vol chap fig n no cf éd ed trad col gén lt cap cdt cne sgt
  adj janv févr avr juil sept oct nov déc bd av ch tél réf env`.split(/\s+/),
)

const POINT = 0x2e
const HYPHEN = 0x2d
const ELLIPSIS = 0x2026
const TERMINAL = new Set(Array.from('.!?…', (character) => character.charCodeAt(0)))
const CLOSING = new Set(Array.from('»”"›)]’', (character) => character.charCodeAt(0)))

/**
 * Where the sentence that goes on at `from` ends: after its `.`, `!`, `?` or `…` and any closing marks, or at `end`.
 *
 * A point after an abbreviation or an initial ends nothing, nor does any mark that a small letter follows.
 */
export function sentenceEnd(text: string, from: number, end: number): number {
  for (let at = from; at < end; at++) {
    const code = text.charCodeAt(at)
    if (code > 0x3f && code !== ELLIPSIS) continue
    if (!TERMINAL.has(code)) continue
    const after = runEnd(text, at, end)
    if (ends(text, at, after, end)) return closersEnd(text, after, end)
    at = after - 1
  }
  return end
}

/** Whether the point, mark or run of them at `at` ends a sentence. */
export const endsSentenceAt = (text: string, at: number, end: number): boolean =>
  ends(text, at, runEnd(text, at, end), end)

function runEnd(text: string, at: number, end: number): number {
  while (at < end && TERMINAL.has(text.charCodeAt(at))) at++
  return at
}

/** The sentences of a stretch of text, without the blank space between them. */
export function sentences(text: string, { start, end }: Span): Span[] {
  const found: Span[] = []
  let from = skipSpace(text, start, end)
  while (from < end) {
    const to = sentenceEnd(text, from, end)
    found.push({ start: from, end: to })
    from = skipSpace(text, to, end)
  }
  return found
}

/** Whether the run of points and marks from `at` to `after` ends a sentence. */
function ends(text: string, at: number, after: number, end: number): boolean {
  if (after >= end) return true
  const closed = closersEnd(text, after, end)
  const next = skipSpace(text, closed, end)
  if (next >= end) return true
  const code = text.charCodeAt(next)
  if (next === closed) return !isWordPart(code) && !isPunctuation(code) && code !== HYPHEN
  if (isLower(code) || isPunctuation(code)) return false
  if (after - at > 1 || text.charCodeAt(at) !== POINT) return true
  return !isAbbreviation(text, at)
}

const isPunctuation = (code: number) => code === 0x2c || code === 0x3b || code === 0x3a

/** Closing marks go with the sentence that they close, also after a blank: `Non. »` */
function closersEnd(text: string, from: number, end: number): number {
  let at = from
  for (;;) {
    const next = skipSpace(text, at, end)
    if (next >= end || !CLOSING.has(text.charCodeAt(next))) return at
    // a blank before a straight mark is the blank before an opening one
    if (next > at && text.charCodeAt(next) === 0x22) return at
    at = next + 1
  }
}

/** An initial (`J.-P.`, `C.`) or a known abbreviation before the point at `at`. */
function isAbbreviation(text: string, at: number): boolean {
  let start = at
  while (start > 0 && at - start < 6 && isWordPart(text.charCodeAt(start - 1))) start--
  if (at - start === 1 && isUpper(text.charCodeAt(start))) {
    const before = text.charCodeAt(start - 1)
    return start === 0 || isSpace(before) || before === HYPHEN || before === POINT || isDash(before)
  }
  return at - start > 0 && ABBREVIATIONS.has(text.slice(start, at).toLowerCase())
}
