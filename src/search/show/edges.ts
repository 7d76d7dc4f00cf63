import { isAbbreviation, isDotted } from '../../text/abbreviations.js'

/** What is cut at an edge: a space that binds, words, clauses, sentences. */
export type EdgeRank = 0 | 1 | 2 | 3

/** Blank space at which a text may be cut: what stands before it ends at `left`, what follows it begins at `right`. */
export interface Edge {
  readonly left: number
  readonly right: number
  readonly rank: EdgeRank
}

/** The edges between `from` and `to`, in order; the beginning and the end of the text are edges of sentences. */
export function edges(text: string, from: number, to: number): Edge[] {
  const found: Edge[] = from === 0 ? [{ left: 0, right: 0, rank: 3 }] : []
  for (const { 0: blank, index } of text.slice(from, to).matchAll(/\s+/g)) {
    const left = from + index
    const right = left + blank.length
    if (left > 0 && right < text.length) found.push({ left, right, rank: rankOf(text, left, right, blank) })
  }
  if (to === text.length) found.push({ left: to, right: to, rank: 3 })
  return found
}

/** Enough to see an abbreviation, or a full stop with what closes behind it. */
const CONTEXT = 8

function rankOf(text: string, left: number, right: number, blank: string): EdgeRank {
  const before = text.slice(Math.max(0, left - CONTEXT), left)
  const after = text.slice(right, right + 2)
  if (/\n\s*\n/.test(blank)) return 3
  if (/[\u00a0\u202f]/.test(blank) || /[«“([]$/.test(before) || /^[»”)\]!?:;%€]/.test(after)) return 0
  if (endsSentence(before) && !/^[\p{Ll},]/u.test(after)) return 3
  return /[,;:—–]$/.test(before) || /^[—–]/.test(after) ? 2 : 1
}

function endsSentence(before: string): boolean {
  if (!/[.!?…](?:\s?[»”)\]])*$/.test(before)) return false
  const [, word] = /(\p{L}+)\.$/u.exec(before) ?? []
  return word === undefined || !(isDotted(word) || isAbbreviation(word))
}
