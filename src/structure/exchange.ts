import type { Span } from '../text/span.js'
import { isUpper, skipSpace, skipSpaceBack } from './characters.js'
import type { Mark } from './marks.js'

/** Pieces of one quote, and the span of those pieces with the marks at its edges. */
export interface Utterance {
  readonly outer: Span
  readonly pieces: readonly Span[]
}

const QUESTION_MARK = 0x3f

/**
 * The utterances of an exchange inside one pair of marks: `« Où ça ? — Dans la cour. — Seul ? »` has three.
 *
 * The first dash has a question before it: elsewhere a dash in a speech is a pause. Dashes in `holes`, the quotes
 * inside, are theirs. Without such a dash the quote is its only utterance.
 */
export function utterances(
  text: string,
  whole: Utterance,
  holes: readonly Span[],
  dashes: readonly Mark[],
): Utterance[] {
  const cuts = cutsIn(text, whole, holes, dashes)
  if (cuts.length === 0) return [whole]
  const bounds = [whole.outer.start, ...cuts.map(({ start }) => start), whole.outer.end]
  return [whole.outer, ...cuts].map((cut, i) => {
    const start = i === 0 ? whole.outer.start : cut.start
    const end = i === cuts.length ? whole.outer.end : skipSpaceBack(text, bounds[i + 1] as number, start)
    const from = i === 0 ? start : skipSpace(text, cut.end, end)
    const pieces = whole.pieces.flatMap((piece) => {
      const clipped = { start: Math.max(piece.start, from), end: Math.min(piece.end, end) }
      return clipped.start < clipped.end ? [clipped] : []
    })
    return { outer: { start, end }, pieces }
  })
}

function cutsIn(text: string, { outer, pieces }: Utterance, holes: readonly Span[], dashes: readonly Mark[]): Mark[] {
  const cuts: Mark[] = []
  let hole = 0
  for (let i = firstFrom(dashes, outer.start + 1); i < dashes.length; i++) {
    const dash = dashes[i] as Mark
    if (dash.start >= outer.end) break
    while (hole < holes.length && (holes[hole] as Span).end <= dash.start) hole++
    const inside = holes[hole]
    if (inside && dash.start >= inside.start) continue
    const before = text.charCodeAt(skipSpaceBack(text, dash.start, outer.start) - 1)
    const asked = cuts.length > 0 || before === QUESTION_MARK
    if (asked && isUpper(text.charCodeAt(skipSpace(text, dash.end, outer.end)))) cuts.push(dash)
  }
  return pieces.length === 0 ? [] : cuts
}

/** The index of the first dash at or after `at`. */
function firstFrom(dashes: readonly Mark[], at: number): number {
  let low = 0
  let high = dashes.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((dashes[middle] as Mark).start < at) low = middle + 1
    else high = middle
  }
  return low
}
