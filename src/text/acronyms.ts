import { HYPHENS, isSpace, isUpper, isWord } from './characters.js'
import type { Word } from './word.js'

const MOST_LETTERS = 16

/**
 * Letters with full stops, from `start` on where one letter and a full stop stand: O.T.A.N. is OTAN, J.-C. is JC.
 * Capitals may have spaces between (J. R. R. Tolkien), and are words by themselves then too.
 *
 * @returns the end, before the last full stop, which may be the sentence’s, or undefined for a letter alone
 */
export function acronym(text: string, start: number, found: Word[]): number | undefined {
  const letters: number[] = [start]
  let isSpaced = false
  let end = start + 1
  while (text[end] === '.' && letters.length < MOST_LETTERS) {
    const spaced = isSpace(text, end + 1)
    const next = end + (spaced || HYPHENS.includes(text.charAt(end + 1) || ' ') ? 2 : 1)
    const isLetter = isWord(text, next) && !isWord(text, next + 1)
    if (!isLetter || (spaced && !(isUpper(text, next) && isUpper(text, next - 3) && text[next + 1] === '.'))) break
    if (letters.length > 1 && spaced !== isSpaced) break
    letters.push(next)
    isSpaced = spaced
    end = next + 1
  }
  if (letters.length < 2) return undefined
  found.push({ form: letters.map((at) => text[at]).join(''), start, end })
  if (isSpaced) for (const at of letters) found.push({ form: text.charAt(at), start: at, end: at + 1 })
  return end
}
