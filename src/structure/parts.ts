import type { Span } from '../text/span.js'
import { isDash, isLower, isSpace, skipSpace, skipSpaceBack } from './characters.js'
import { inciseAt } from './incise.js'
import { sentenceEnd } from './sentences.js'
import { voice } from './voice.js'

/** The words of a piece of a quote, and those of the narrator in it. */
export interface Parts {
  readonly parts: Span[]
  readonly incises: Span[]
}

const COMMA = 0x2c
const POINT = 0x2e
const SEMICOLON = 0x3b
const units = (characters: string) => new Set(Array.from(characters, (character) => character.charCodeAt(0)))
/** What an incise may follow. */
const SEPARATORS = units(',;!?…')
/** What a part has no use for where an incise cuts it. */
const LOOSE = units(',;:')

/**
 * Cut a piece of a quote at its incises.
 *
 * @param holes Quotes inside the quote, in order: their words are words of the piece, but incises in them are theirs.
 * @param open Whether nothing marks the end of the piece, as in a line of dialogue: then the sentences after an incise
 *   may be the narrator's again, `« — Non, dit-il. Il sortit. »`, and their voice tells.
 */
export function partsOf(text: string, piece: Span, holes: readonly Span[], open: boolean): Parts {
  const parts: Span[] = []
  const incises: Span[] = []
  let from = piece.start
  let hole = 0
  for (let at = piece.start; at < piece.end; at++) {
    while (hole < holes.length && (holes[hole] as Span).end <= at) hole++
    const inside = holes[hole]
    if (inside && at >= inside.start) {
      at = inside.end - 1
      continue
    }
    const code = text.charCodeAt(at)
    const aside = BRACKETS.has(code) ? narratorsBracket(text, at, piece.end) : undefined
    if (aside) {
      add(parts, text, from, at)
      incises.push({ start: at + 1, end: aside - 1 })
      at = aside - 1
      from = aside
      continue
    }
    if (!SEPARATORS.has(code) && !(code === POINT && text.charCodeAt(at - 1) === POINT) && !isDash(code)) continue
    const next = skipSpace(text, at + 1, piece.end)
    if (next >= piece.end || !isLower(text.charCodeAt(next))) continue
    const found = inciseAt(text, next, piece.end, code)
    if (!found) continue
    add(parts, text, from, code === COMMA || code === SEMICOLON || isDash(code) ? at : at + 1)
    const end = open || ENDLESS.has(found.stop) ? narratorEnd(text, found.end, found.stop, piece.end) : found.end
    incises.push({ start: found.start, end: skipSpaceBack(text, end, found.start) })
    from = end
    at = end - 1
  }
  add(parts, text, from, piece.end)
  return { parts, incises }
}

const ENDLESS = new Set<number>()

const BRACKETS = units('([')
const NOTE = /[([]\s*(?:Note|N\.?D\.?[LAETR]|NdlR|Nd[latr]|note d[eu])/y

/** The end of a bracket that is not the speaker's: an editor's note, or a sentence of the narrator. */
function narratorsBracket(text: string, at: number, end: number): number | undefined {
  let depth = 0
  const limit = Math.min(end, at + 600)
  for (let place = at; place < limit; place++) {
    const code = text.charCodeAt(place)
    if (code === 0x28 || code === 0x5b) depth++
    else if ((code === 0x29 || code === 0x5d) && --depth === 0) {
      NOTE.lastIndex = at
      const narrators = NOTE.test(text) || voice(text, { start: at + 1, end: place }) === 'narrator'
      return narrators ? place + 1 : undefined
    }
  }
  return undefined
}

/** How far the narrator goes on after an incise that ended with a point or a semicolon. */
function narratorEnd(text: string, from: number, stop: number, end: number): number {
  let at = from
  if (stop === SEMICOLON) {
    const clause = clauseEnd(text, from + 1, end)
    if (voice(text, { start: from + 1, end: clause }) !== 'narrator') return from
    at = clause
    if (text.charCodeAt(clause) !== POINT) return at
  } else if (stop !== POINT && stop !== 0x21 && stop !== 0x3f && stop !== 0x2026) return from
  let narrated = pastPoint(text, at, end)
  for (;;) {
    const start = skipSpace(text, narrated, end)
    if (start >= end) return narrated
    const to = sentenceEnd(text, start, end)
    if (voice(text, { start, end: to }) !== 'narrator') return narrated
    narrated = to
  }
}

function clauseEnd(text: string, from: number, end: number): number {
  let at = from
  while (at < end && !CLAUSE.has(text.charCodeAt(at))) at++
  return at
}
const CLAUSE = units(';.!?…')

function pastPoint(text: string, at: number, end: number): number {
  while (at < end && (POINTS.has(text.charCodeAt(at)) || isSpace(text.charCodeAt(at)))) at++
  return at
}
const POINTS = units('.!?…')

/** Add a part without blanks and without what separated it from an incise. */
function add(parts: Span[], text: string, from: number, to: number): void {
  let start = from
  while (
    start < to &&
    (isSpace(text.charCodeAt(start)) ||
      LOOSE.has(text.charCodeAt(start)) ||
      isLoosePoint(text, start) ||
      isDash(text.charCodeAt(start)))
  )
    start++
  const end = skipSpaceBack(text, to, start)
  if (start < end) parts.push({ start, end })
}

/** The point of an incise, before the words that go on after it. Not an ellipsis. */
const isLoosePoint = (text: string, at: number) =>
  text.charCodeAt(at) === POINT && text.charCodeAt(at + 1) !== POINT && text.charCodeAt(at - 1) !== POINT
