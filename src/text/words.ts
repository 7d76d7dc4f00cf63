import type { Span } from './span.js'

/**
 * What the scanner finds in a text.
 *
 * `form` is what the analyzer turns into a term. It depends on nothing but the
 * word and its immediate neighbours, and is mostly the slice itself.
 *
 * Words come in the order of their starts. Words may overlap: a compound comes
 * first, whole, and its parts after it, each with its own span; words with one
 * and the same span are ways of reading it (`étudiant·e` is étudiant, étudiante).
 */
export interface Word extends Span {
  readonly form: string
}

const WORD = /[\p{L}\p{M}\p{N}]+/gu
const ELIDED = /(?:(?<![\p{L}\p{N}])(?:[cdjlmnst]|(?:jus|lors|puis|quoi)?qu))['’]/giu

/** The words of a text, in order. */
export function words(text: string): Word[] {
  const elided = new Set<number>()
  for (const match of text.matchAll(ELIDED)) elided.add(match.index)
  const found: Word[] = []
  for (const match of text.matchAll(WORD)) {
    if (elided.has(match.index)) continue
    found.push({ form: match[0], start: match.index, end: match.index + match[0].length })
  }
  return found
}
