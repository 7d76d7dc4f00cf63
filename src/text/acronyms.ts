import { pushParts } from './parts.js'
import { matchAt } from './sticky.js'
import type { Word } from './word.js'

const CLOSE = /\p{L}(?:\.-?\p{L}(?![\p{L}\p{N}\p{M}])){1,15}/uy
const SPACED = /\p{Lu}(?:\.\p{Zs}\p{Lu}(?=\.)){1,15}/uy

/**
 * Letters with full stops, from `start` on where one letter and a full stop stand: O.T.A.N. is OTAN, J.-C. is JC.
 * Capitals may have spaces between (J. R. R. Tolkien), and are words by themselves then too.
 *
 * @returns the end, before the last full stop, which may be the sentence’s, or undefined for a letter alone
 */
export function acronym(text: string, start: number, found: Word[]): number | undefined {
  const spaced = matchAt(SPACED, text, start)?.[0]
  const all = spaced ?? matchAt(CLOSE, text, start)?.[0]
  if (!all) return undefined
  const end = start + all.length
  found.push({ form: all.replace(/\P{L}/gu, ''), start, end })
  if (spaced) pushParts(text, start, end, found)
  return end
}
