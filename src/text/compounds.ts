import { isEnclitic } from './clitics.js'
import { isStub, type Piece, readPieces } from './pieces.js'
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
  const { length } = pieces
  const first = pieces[0] as Piece
  const { end } = pieces[length - 1] as Piece
  if (readings) first.forms = readings
  if (length === 1) {
    pushPiece(first, found)
    return end
  }
  const body = length - encliticsOf(text, pieces)
  if (isDotted(pieces, body)) pushDotted(text, pieces, body, found)
  else pushJoined(text, pieces, 0, body, found)
  for (let at = body; at < length; at++) pushUnlessStub(text, pieces[at] as Piece, found)
  return end
}

/** How many of the last pieces are pronouns after a verb, with the *t* between them. */
function encliticsOf(text: string, pieces: readonly Piece[]): number {
  const { length } = pieces
  let count = 0
  for (let at = length - 1; at > 0; at--) {
    const piece = pieces[at] as Piece
    if (isEnclitic(text, pieces[at - 1] as Piece, piece)) count = length - at
    else if (count === 0 || !isStub(piece, text)) break
    else count = length - at
  }
  return count
}

function isDotted(pieces: readonly Piece[], to: number): boolean {
  for (let at = 1; at < to; at++) if (pieces[at]?.sign === '.') return true
  return false
}

/** A dotted name: the whole, then what is between the full stops, each with its own pieces. */
function pushDotted(text: string, pieces: readonly Piece[], to: number, found: Word[]): void {
  pushWhole(pieces, 0, to, found)
  let from = 0
  for (let at = 1; at <= to; at++) {
    if (at < to && pieces[at]?.sign !== '.') continue
    pushJoined(text, pieces, from, at, found)
    from = at
  }
}

/** A compound: the whole, then its pieces. */
function pushJoined(text: string, pieces: readonly Piece[], from: number, to: number, found: Word[]): void {
  if (to - from > 1) pushWhole(pieces, from, to, found)
  for (let at = from; at < to; at++) {
    const piece = pieces[at] as Piece
    if (pieces[at + 1]?.sign === "'") pushUnlessStub(text, piece, found)
    else pushPiece(piece, found)
  }
}

function pushUnlessStub(text: string, piece: Piece, found: Word[]): void {
  if (!isStub(piece, text)) pushPiece(piece, found)
}

function pushPiece({ forms, start, end }: Piece, found: Word[]): void {
  for (const form of forms) found.push({ form, start, end })
}

function pushWhole(pieces: readonly Piece[], from: number, to: number, found: Word[]): void {
  const { start, forms } = pieces[from] as Piece
  const { end } = pieces[to - 1] as Piece
  let wholes = forms
  for (let at = from + 1; at < to; at++) wholes = joined(wholes, pieces[at] as Piece)
  for (const form of wholes) found.push({ form: capped(form), start, end })
}

function joined(wholes: readonly string[], { sign, forms }: Piece): readonly string[] {
  const [only = ''] = forms
  if (forms.length === 1) return wholes.map((whole) => join(whole, sign, only))
  return wholes.flatMap((whole) => forms.map((form) => join(whole, sign, form))).slice(0, MOST_WHOLES)
}

/** Hyphens, apostrophes and dots go, so that week-end meets weekend; between numbers they stay, as `&` does. */
function join(whole: string, sign: string, form: string): string {
  const stays = sign === '&' || (/^\d/.test(form) && /[-.]/.test(sign) && /\d$/.test(whole))
  return stays ? whole + sign + form : whole + form
}
