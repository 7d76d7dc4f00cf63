import { unabbreviated } from './abbreviations.js'
import { isApostrophe, isUpper, isWord, JOINT, kind, runEnd } from './characters.js'
import { isFused } from './elision.js'
import { inclusive, inclusiveCapitals, isEnding } from './inclusive.js'
import { mayBeOrdinal, ordinal } from './roman.js'
import { capped } from './word.js'

/** A piece of a compound, with the sign before it: `-`, `'`, `.`, `·`, `&` or `_`; none before the first. */
export interface Piece {
  readonly sign: string
  readonly start: number
  end: number
  /** As it is written, and how else it is to be read. */
  forms: readonly string[]
}

/** Longer chains are read in several: `a-a-a-a…` must not cost more than its length. */
const MOST_PIECES = 12
/** The pieces of the compound that begins at `start`, each with its readings. */
export function readPieces(text: string, start: number): Piece[] {
  const pieces: Piece[] = []
  let at = start
  let sign = ''
  for (;;) {
    const end = runEnd(text, at)
    const form = capped(text.slice(at, end))
    let last = pieces.at(-1)
    if (last && sign === "'" && isFused(last.forms[0] as string, form)) {
      last.forms = [last.forms[0] + form]
      last.end = end
    } else {
      last = { sign, start: at, end, forms: readingsOf(text, form, end) }
      pieces.push(last)
    }
    readInclusive(text, last)
    const joint = jointAt(text, last.end)
    if (joint === '' || pieces.length === MOST_PIECES) return pieces
    at = last.end + joint.length
    sign = joint.charAt(0)
  }
}

/** How a piece may be read: 20e for XXe, Saint for St, both forms of étudiantE. */
function readingsOf(text: string, form: string, end: number): readonly string[] {
  const number = mayBeOrdinal(form) ? ordinal(form) : undefined
  if (number) return number
  const whole = unabbreviated(text, form, end)
  if (whole) return [form, whole]
  const last = isUpper(text, end - 1) || (text[end - 1] === 's' && isUpper(text, end - 2))
  return (last && inclusiveCapitals(form)) || [form]
}

/** The sign at a place, made one of its kind. */
function signAt(text: string, at: number): string {
  if (at >= text.length || !(kind(text.charCodeAt(at)) & JOINT)) return ''
  const sign = text.charAt(at)
  return isApostrophe(text, at) ? "'" : '-·.&_(/'.includes(sign) ? sign : ''
}

/** What joins the word ending at `at` to the next; the initials in `J.-C.` have two signs. */
function jointAt(text: string, at: number): string {
  const sign = signAt(text, at)
  if (sign === '' || sign === '(' || sign === '/') return ''
  const joint = sign === '.' && signAt(text, at + 1) === '-' ? '.-' : sign
  const next = at + joint.length
  if (!isWord(text, next)) return ''
  return sign === '.' && isNewSentence(text, at, next) ? '' : joint
}

/** The space is missing in *la fin.Puis* and *la CNIL.A*, and a note follows *fin.2*; but ASP.NET, L.121 and Ph.D. */
function isNewSentence(text: string, end: number, next: number): boolean {
  if (isUpper(text, next)) return isWord(text, next + 1) ? !isUpper(text, next + 1) : text[next + 1] !== '.'
  return /\d/.test(text.charAt(next)) && /\p{L}{2}/u.test(text.slice(Math.max(0, end - 2), end))
}

/** ÉTUDIANT·E·S, but not *CNIL.Le*. */
const isAllCapitals = (text: string, before: number, start: number, end: number): boolean =>
  isUpper(text, before) && (end - start === 1 || isUpper(text, start + 1))

/** Of feminine endings, with the sign before them. */
const LONGEST_ENDING = 8

/** Reads inclusive endings after a piece into its forms: ·e·s, .e.s, (e)s, -e-s, /e/s. */
function readInclusive(text: string, piece: Piece): void {
  const sign = signAt(text, piece.end)
  if (sign === '' || sign === "'") return
  const next = runEnd(text, piece.end + 1)
  if (next - piece.end > LONGEST_ENDING || !isEnding(text.slice(piece.end + 1, next))) return
  const tail: string[] = []
  const ends: number[] = []
  let at = piece.end
  while (tail.length < 3) {
    const mark = signAt(text, at)
    const isBracket = mark === '('
    const from = at + (mark === '' ? 0 : 1)
    const end = runEnd(text, from)
    if (end === from || end - from >= LONGEST_ENDING || (at === piece.end && mark === '') || mark === "'") break
    if (isBracket && text[end] !== ')') break
    if (isUpper(text, from) && !isAllCapitals(text, piece.end - 1, from, end)) break
    tail.push(text.slice(from, end))
    at = isBracket ? end + 1 : end
    ends.push(at)
  }
  const result = inclusive(piece.forms[0] as string, tail, sign === '·' || sign === '(')
  const end = result && (ends[result.pieces - 1] as number)
  if (end === undefined || isWord(text, end)) return
  piece.forms = result?.forms ?? piece.forms
  piece.end = end
}

/** *d’* in main-d’œuvre, *t* in a-t-il and va-t’en: not a word of its own. */
export function isStub(piece: Piece, text: string): boolean {
  if (piece.sign === '' || piece.end - piece.start !== 1) return false
  const letter = text.charAt(piece.start).toLowerCase()
  return letter === 't' || ('ldms'.includes(letter) && isApostrophe(text, piece.end))
}
