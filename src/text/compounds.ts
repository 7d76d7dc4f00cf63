import { DIGIT, kind } from './characters.js'
import { isEnclitic } from './clitics.js'
import { isStub, type Piece, readPieces } from './pieces.js'
import type { Span } from './span.js'
import { capped, type Word } from './word.js'

/** A compound has no more wholes than this, however many readings its pieces have. */
const MOST_WHOLES = 8

/**
 * Reads the compound that begins at `start`, pushes its words, whole first, and returns its end.
 *
 * Pronouns after a verb are words of their own (`dit-elle` is dit, elle), never joined to it.
 *
 * @param readings of the first piece, if they are known
 * @example
 * words('week-end') // => forms weekend, week, end
 */
export function compound(text: string, start: number, found: Word[], readings?: readonly string[]): number {
  const pieces = readPieces(text, start)
  const first = pieces[0] as Piece
  if (readings) first.forms = readings
  const body = encliticsAt(text, pieces)
  if (body > 1) pushWhole(pieces.slice(0, body), found)
  pieces.forEach((piece, at) => {
    const isElided = at >= body || pieces[at + 1]?.sign === "'"
    if (!isElided || !isStub(piece, text)) push(piece.forms, piece, found)
  })
  return pieces.at(-1)?.end ?? start
}

/** From which piece on they are pronouns after a verb, with the *t* between them. */
function encliticsAt(text: string, pieces: readonly Piece[]): number {
  let body = pieces.length
  for (let at = body - 1; at > 0; at--) {
    const piece = pieces[at] as Piece
    const isPronoun = isEnclitic(text, pieces[at - 1] as Piece, piece)
    if (!isPronoun && (body === pieces.length || !isStub(piece, text))) break
    body = at
  }
  return body
}

function push(forms: readonly string[], { start, end }: Span, found: Word[]): void {
  for (const form of forms) found.push({ form: capped(form), start, end })
}

function pushWhole(pieces: readonly Piece[], found: Word[]): void {
  const [first] = pieces
  if (!first) return
  let wholes = first.forms
  for (let at = 1; at < pieces.length; at++) {
    const { sign, forms } = pieces[at] as Piece
    wholes = joined(wholes, sign, forms)
  }
  push(wholes, { start: first.start, end: pieces.at(-1)?.end ?? first.end }, found)
}

function joined(wholes: readonly string[], sign: string, forms: readonly string[]): readonly string[] {
  const all: string[] = []
  for (const whole of wholes) for (const form of forms) if (all.length < MOST_WHOLES) all.push(join(whole, sign, form))
  return all
}

/** Hyphens, apostrophes and dots go, so that week-end meets weekend; between numbers they stay, as `&` does. */
function join(whole: string, sign: string, form: string): string {
  const stays = sign === '&' || ((sign === '-' || sign === '.') && isDigit(form, 0) && isDigit(whole, whole.length - 1))
  return stays ? whole + sign + form : whole + form
}

const isDigit = (text: string, at: number): boolean => (kind(text.charCodeAt(at)) & DIGIT) !== 0
