import type { Span } from '../../text/span.js'
import { type Edge, type EdgeRank, edges } from './edges.js'
import { graphemeEdge } from './grapheme.js'
import { brokenAt } from './guillemets.js'

/**
 * At most `max` units around what must be seen: from the beginning of its sentence if there is room, to the end of
 * a sentence if that fills half of the room; else of a clause, else of a word. A quotation is shown to its end if there
 * is room.
 */
export function stretchAround(text: string, core: Span, max: number, quotations: readonly Span[]): Span {
  const seen = { start: core.start, end: Math.min(core.end, core.start + max) }
  const found = edges(text, Math.max(0, seen.end - max), Math.min(text.length, seen.start + max))
  const start = beginning(found, seen, max)
  const limit = Math.min(text.length, start + max)
  const cut = limit === text.length ? limit : ending(found, seen.end, start + max / 2, limit)
  const end = brokenAt(quotations, cut).findLast((one) => one.end <= limit)?.end ?? cut
  const isShort = end === text.length || end - start < max / 2
  return trimmed(text, extended(found, start, Math.max(0, end - max), isShort), end)
}

/** The beginning of the sentence, or else a place before what must be seen that leaves as much room behind it. */
function beginning(found: readonly Edge[], { start, end }: Span, max: number): number {
  const near = start - (max - (end - start)) / 2
  return (
    found.findLast(({ rank, right }) => rank === 3 && right <= start)?.right ??
    first(found, 2, near, start) ??
    first(found, 1, near, start) ??
    first(found, 0, near, start) ??
    Math.max(0, Math.ceil(near))
  )
}

function ending(found: readonly Edge[], seen: number, half: number, limit: number): number {
  const last = (rank: EdgeRank, from: number) =>
    found.findLast((edge) => edge.rank >= rank && edge.left >= from && edge.left <= limit)?.left
  const from = Math.max(seen, half)
  return last(3, from) ?? last(2, from) ?? last(1, seen) ?? last(0, seen) ?? limit
}

/** Where it may begin instead, if there is room left before it: with a sentence, or if it is short with less. */
const extended = (found: readonly Edge[], start: number, earliest: number, isShort: boolean): number =>
  first(found, 3, earliest, start) ??
  (isShort ? (first(found, 2, earliest, start) ?? first(found, 1, earliest, start)) : undefined) ??
  start

const first = (found: readonly Edge[], least: EdgeRank, from: number, to: number): number | undefined =>
  found.find(({ rank, right }) => rank >= least && right >= from && right <= to)?.right

/** Without what looks lost at an edge: a comma, an opening bracket at the end, a closing one at the beginning. */
function trimmed(text: string, from: number, to: number): Span {
  let [start, end] = [from, to]
  if (start > 0) while (start < end && /[\s,;:.!?…»”)\]]/.test(text.charAt(start))) start++
  if (end < text.length) while (end > start && /[\s,;:«“([–—]/.test(text.charAt(end - 1))) end--
  return { start: graphemeEdge(text, start, 'on'), end: graphemeEdge(text, end, 'back') }
}
