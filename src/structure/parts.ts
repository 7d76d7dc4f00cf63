import type { Span } from '../text/span.js'
import { DASHES, isDash, isLower, isSpace, isUpper, skipSpace, skipSpaceBack } from './characters.js'
import { isGerund } from './clause.js'
import { inciseAt } from './incise.js'
import { sentenceEnd, sentences } from './sentences.js'
import { tokenAt, tokens } from './token.js'
import { voice } from './voice.js'

/** The words of a piece of a quote, and those of the narrator in it. */
export interface Parts {
  readonly parts: Span[]
  readonly incises: Span[]
}

const COMMA = 0x2c
const POINT = 0x2e
const SEMICOLON = 0x3b
const COLON = 0x3a
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
  let nextHole = holes[0]?.start ?? piece.end
  for (let at = nextStop(text, piece.start, nextHole); at < piece.end; at = nextStop(text, at + 1, nextHole)) {
    if (at >= nextHole) {
      at = Math.max(at, (holes[hole] as Span).end - 1)
      nextHole = holes[++hole]?.start ?? piece.end
      continue
    }
    const code = text.charCodeAt(at)
    const aside = BRACKETS.has(code) ? narratorsBracket(text, at, piece.end) : undefined
    if (aside) {
      add(parts, text, from, at)
      incises.push({ start: at + 1, end: aside - 1 })
      at = aside - 1
      from = aside
    } else if (!isSeparator(code)) continue
    const next = skipSpace(text, at + 1, piece.end)
    const introduced = open && next < piece.end && POINTS.has(code) ? introducedAt(text, next, piece.end) : undefined
    if (introduced !== undefined) {
      add(parts, text, from, at + 1)
      incises.push({ start: next, end: skipSpaceBack(text, introduced, next) })
      from = introduced
      at = introduced - 1
      continue
    }
    if (next >= piece.end || !isLower(text.charCodeAt(next))) continue
    if (open && POINTS.has(code) && resumes(text, next, piece.end)) {
      add(parts, text, from, at + 1)
      from = narratorEnd(text, sentenceEnd(text, next, piece.end), POINT, piece.end)
      incises.push({ start: next, end: from })
      at = from - 1
      continue
    }
    if (code === POINT && text.charCodeAt(at - 1) !== POINT) continue
    const found = inciseAt(text, next, piece.end, code)
    if (!found) continue
    if (!aside) add(parts, text, from, code === COMMA || code === SEMICOLON || isDash(code) ? at : at + 1)
    const end = open ? narratorEnd(text, found.end, found.stop, piece.end) : found.end
    incises.push({ start: found.start, end: skipSpaceBack(text, end, found.start) })
    from = end
    at = end - 1
  }
  const last = open ? introducedTail(text, { start: from, end: piece.end }) : piece.end
  add(parts, text, from, last)
  if (last < piece.end) incises.push({ start: skipSpace(text, last, piece.end), end: piece.end })
  return { parts, incises }
}

/** The first unit from `at` on, before `end`, at which the scan has anything to do. */
function nextStop(text: string, at: number, end: number): number {
  while (at < end && isPassedOver(text.charCodeAt(at))) at++
  return at
}

const isPassedOver = (code: number) => code < STOPS.length && STOPS[code] === 0

const isSeparator = (code: number) => SEPARATORS.has(code) || isDash(code) || code === POINT

/** The units below U+2027 at which the scan has anything to do; most are letters and blanks. */
const STOPS = new Uint8Array(0x2027)
const BRACKETS = units('([')
for (const code of [...SEPARATORS, ...units(DASHES), POINT, ...BRACKETS]) STOPS[code] = 1
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

/** A line of dialogue that ends with the narrator's colon, before the next line: `— Jamais ! Puis elle ajouta :` */
function introducedTail(text: string, piece: Span): number {
  if (text.charCodeAt(piece.end - 1) !== COLON) return piece.end
  const last = sentences(text, piece).at(-1)
  return last && last.start > piece.start && voice(text, last) === 'narrator' ? last.start : piece.end
}

/** How far the narrator goes on after an incise that ended with a point or a semicolon. */
function narratorEnd(text: string, from: number, stop: number, end: number): number {
  let at = from
  if (stop === SEMICOLON) {
    const clause = clauseEnd(text, skipSpace(text, from, end) + 1, end)
    if (!isNarrated(text, { start: skipSpace(text, from, end) + 1, end: clause })) return from
    if (text.charCodeAt(clause) !== POINT) return clause
    at = clause
  } else if (!POINTS.has(stop)) return from
  let narrated = at
  for (let start = pastPoint(text, at, end); start < end; start = skipSpace(text, narrated, end)) {
    const sentence = { start, end: sentenceEnd(text, start, end) }
    if (voice(text, sentence) === 'narrator') narrated = sentence.end
    else return introduction(text, sentence) ?? narrated
  }
  return end
}

/** After an incise a clause in the imparfait is enough: `dit-il ; elle tremblait.` */
function isNarrated(text: string, clause: Span): boolean {
  const heard = voice(text, clause)
  if (heard === 'unsure' && THIRD_PERSON.has(tokenAt(text, clause.start, clause.end)?.form ?? ''))
    for (const { form } of tokens(text, clause)) if (/(?:ait|aient)$/.test(form)) return true
  return heard === 'narrator' || introduction(text, { start: clause.start, end: clause.end + 1 }) !== undefined
}

const THIRD_PERSON = new Set(['il', 'elle', 'ils', 'elles'])

function introducedAt(text: string, start: number, end: number): number | undefined {
  if (
    !isUpper(text.charCodeAt(start)) ||
    !INITIALS.has(text.charCodeAt(start)) ||
    !INTRODUCERS.has(tokenAt(text, start, end)?.form ?? '')
  )
    return undefined
  return introduction(text, { start, end: sentenceEnd(text, start, end) })
}

/** `— Combien ? et paya sans discuter.` */
function resumes(text: string, start: number, end: number): boolean {
  if (!INITIALS.has(text.charCodeAt(start)) || !INTRODUCERS.has(tokenAt(text, start, end)?.form ?? '')) return false
  return voice(text, { start, end: sentenceEnd(text, start, end) }) === 'narrator'
}
const INITIALS = units('pPeEaA')
const INTRODUCERS = new Set(['puis', 'et', 'alors'])

/** `Puis, se tournant vers Jeanne :`, of which the end is the colon. */
function introduction(text: string, { start, end }: Span): number | undefined {
  let colon = start
  while (colon < end && text.charCodeAt(colon) !== COLON) colon++
  if (colon === end || !INTRODUCERS.has(tokenAt(text, start, end)?.form ?? '')) return undefined
  const clause = { start, end: colon }
  for (const { form } of tokens(text, clause))
    if (isGerund(form)) return voice(text, clause) === 'speaker' ? undefined : colon
  return voice(text, clause) === 'narrator' ? colon : undefined
}

function clauseEnd(text: string, from: number, end: number): number {
  let at = from
  while (at < end && !CLAUSE.has(text.charCodeAt(at))) at++
  return at
}
const CLAUSE = units(';:.!?…')

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
