import { unabbreviated } from './abbreviations.js'
import { HYPHENS, isApostrophe, isUpper, isWord, JOINT, kind, MIDDLE_DOTS, runEnd } from './characters.js'
import { isEnclitic } from './clitics.js'
import { isFused } from './elision.js'
import { inclusive, inclusiveCapitals, isEnding } from './inclusive.js'
import { mayBeOrdinal, ordinal } from './roman.js'
import { capped, type Word } from './word.js'

/** A piece of a compound, with the sign before it: `-`, `'`, `.`, `·`, `&` or `_`; none before the first. */
interface Piece {
  readonly sign: string
  readonly start: number
  end: number
  /** As it is written, and how else it is to be read. */
  forms: readonly string[]
}

/** Longer chains are read in several: `a-a-a-a…` must not cost more than its length. */
const MOST_PIECES = 12
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
  const pieces = read(text, start)
  const first = pieces[0] as Piece
  if (readings) first.forms = readings
  const end = (pieces.at(-1) as Piece).end
  const enclitics = encliticsOf(text, pieces)
  const body = pieces.slice(0, pieces.length - enclitics)
  if (body.some(({ sign }) => sign === '.')) pushDotted(body, found)
  else pushJoined(body, found)
  for (const piece of pieces.slice(body.length)) if (!isStub(piece, text)) pushPiece(piece, found)
  return end
}

function read(text: string, start: number): Piece[] {
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

function readingsOf(text: string, form: string, end: number): readonly string[] {
  const number = mayBeOrdinal(form) ? ordinal(form) : undefined
  if (number) return [number]
  const whole = unabbreviated(text, form, end)
  if (whole) return [form, whole]
  const last = isUpper(text, end - 1) || (text[end - 1] === 's' && isUpper(text, end - 2))
  return (last && inclusiveCapitals(form)) || [form]
}

/** The sign at a place, made one of its kind. */
function signAt(text: string, at: number): string {
  if (at >= text.length || !(kind(text.charCodeAt(at)) & JOINT)) return ''
  const sign = text.charAt(at)
  if ('.&_(/'.includes(sign)) return sign
  if (HYPHENS.includes(sign)) return '-'
  if (isApostrophe(text, at)) return "'"
  return MIDDLE_DOTS.includes(sign) ? '·' : ''
}

/** What joins the word ending at `at` to the next; the initials in `J.-C.` have two signs. */
function jointAt(text: string, at: number): string {
  const sign = signAt(text, at)
  if (sign === '' || sign === '(' || sign === '/') return ''
  const joint = sign === '.' && signAt(text, at + 1) === '-' ? '.-' : sign
  const next = at + joint.length
  if (!isWord(text, next)) return ''
  // The space is missing in *la fin.Puis*; but ASP.NET.
  const isNewSentence = sign === '.' && isUpper(text, next) && !isUpper(text, next + 1) && !isUpper(text, at - 1)
  return isNewSentence ? '' : joint
}

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
    if (isUpper(text, from) && !isUpper(text, piece.end - 1)) break
    tail.push(text.slice(from, end))
    at = isBracket ? end + 1 : end
    ends.push(at)
  }
  if (tail.length === 0) return
  const result = inclusive(piece.forms[0] as string, tail, sign === '·' || sign === '(')
  const end = result && (ends[result.pieces - 1] as number)
  if (end === undefined || isWord(text, end)) return
  piece.forms = result?.forms ?? piece.forms
  piece.end = end
}

/** *d’* in main-d’œuvre, *t* in a-t-il and va-t’en: not a word of its own. */
const isStub = ({ sign, start, end }: Piece, text: string): boolean =>
  sign !== '' &&
  ((isApostrophe(text, end) && /^[ldmst]$/i.test(text.slice(start, end))) ||
    (end === start + 1 && /t/i.test(text.charAt(start))))

/** How many of the last pieces are pronouns after a verb, with the *t* between them. */
function encliticsOf(text: string, pieces: readonly Piece[]): number {
  let count = 0
  for (let at = pieces.length - 1; at > 0; at--) {
    const piece = pieces[at] as Piece
    const before = pieces[at - 1] as Piece
    const isPronoun =
      piece.sign !== '.' && isEnclitic(text.slice(piece.start, piece.end), text.slice(before.start, before.end))
    if (isPronoun) count = pieces.length - at
    else if (!isStub(piece, text) || count === 0) break
    else count = pieces.length - at
  }
  return count
}

/** A dotted name: the whole, then what is between the full stops, each with its own pieces. */
function pushDotted(pieces: readonly Piece[], found: Word[]): void {
  pushWhole(pieces, found)
  let from = 0
  pieces.forEach((_, at) => {
    if (at + 1 < pieces.length && pieces[at + 1]?.sign !== '.') return
    pushJoined(pieces.slice(from, at + 1), found)
    from = at + 1
  })
}

/** A compound: the whole, then its pieces. */
function pushJoined(pieces: readonly Piece[], found: Word[]): void {
  if (pieces.length > 1) pushWhole(pieces, found)
  pieces.forEach((piece, at) => {
    const isElided = pieces[at + 1]?.sign === "'" && at > 0 && /^[ldmst]$/i.test(piece.forms[0] as string)
    if (!isElided) pushPiece(piece, found)
  })
}

const pushPiece = ({ forms, start, end }: Piece, found: Word[]): void => {
  for (const form of forms) found.push({ form, start, end })
}

function pushWhole(pieces: readonly Piece[], found: Word[]): void {
  let wholes: readonly string[] = ['']
  for (const { sign, forms } of pieces) {
    const [only] = forms
    wholes =
      forms.length === 1 && only !== undefined
        ? wholes.map((whole) => join(whole, sign, only))
        : wholes.flatMap((whole) => forms.map((form) => join(whole, sign, form))).slice(0, MOST_WHOLES)
  }
  const start = (pieces[0] as Piece).start
  const end = (pieces.at(-1) as Piece).end
  for (const form of wholes) found.push({ form: capped(form), start, end })
}

/** Hyphens, apostrophes and dots go, so that week-end meets weekend; between numbers they stay, as `&` does. */
function join(whole: string, sign: string, form: string): string {
  const stays = sign === '&' || (/[-.]/.test(sign) && /\d$/.test(whole) && /^\d/.test(form))
  return stays ? whole + sign + form : whole + form
}
