import type { Span } from '../../text/span.js'
import { type EdgeRank, edges } from './edges.js'
import { graphemeEdge } from './grapheme.js'
import { brokenAt } from './guillemets.js'

/**
 * At most `max` units around what must be seen: from the beginning of its sentence if there is room, to the end of
 * a sentence if that fills half of the room; else of a clause, else of a word.
 */
export function stretchAround(text: string, core: Span, max: number, quotations: readonly Span[]): Span {
  const a = core.start
  const b = Math.min(core.end, a + max)
  const all = edges(text, Math.max(0, b - max), Math.min(text.length, a + max))
  const first = (rank: EdgeRank, from: number, to: number) =>
    all.find((edge) => edge.rank >= rank && edge.right >= from && edge.right <= to)?.right
  const last = (rank: EdgeRank, from: number, to: number) =>
    all.findLast((edge) => edge.rank >= rank && edge.left >= from && edge.left <= to)?.left

  const near = a - (max - (b - a)) / 2
  let start =
    all.findLast(({ rank, right }) => rank === 3 && right <= a)?.right ??
    first(2, near, a) ??
    first(1, near, a) ??
    first(0, near, a) ??
    Math.max(0, Math.ceil(near))

  const limit = Math.min(text.length, start + max)
  const half = Math.max(b, start + max / 2)
  let end =
    limit === text.length
      ? limit
      : (last(3, half, limit) ?? last(2, half, limit) ?? last(1, b, limit) ?? last(0, b, limit) ?? limit)
  const around = brokenAt(quotations, end).findLast((one) => one.end <= limit)
  if (around) end = around.end

  const earliest = Math.max(0, end - max)
  const extended = first(3, earliest, start)
  if (extended !== undefined) start = extended
  else if (end - start < max / 2) start = first(2, earliest, start) ?? first(1, earliest, start) ?? start
  return trimmed(text, start, end)
}

/** Without what looks lost at an edge: a comma, an opening bracket at the end, a closing one at the beginning. */
function trimmed(text: string, from: number, to: number): Span {
  let [start, end] = [from, to]
  if (start > 0) while (start < end && /[\s,;:.!?…»”)\]]/.test(text.charAt(start))) start++
  if (end < text.length) while (end > start && /[\s,;:«“([–—]/.test(text.charAt(end - 1))) end--
  return { start: graphemeEdge(text, start, 'on'), end: graphemeEdge(text, end, 'back') }
}
