/**
 * The nearest place from `at` on, or from `at` back, that is not inside what a reader sees as one character: a letter
 * with its accents, a flag, a family.
 */
export function graphemeEdge(text: string, at: number, way: 'on' | 'back'): number {
  if (at <= 0 || at >= text.length) return Math.max(0, Math.min(at, text.length))
  if (isPlain(text.charCodeAt(at - 1)) && isPlain(text.charCodeAt(at)) && text[at] !== '\n') return at
  const found = new Intl.Segmenter('fr').segment(text).containing(at)
  if (!found || found.index === at) return at
  return way === 'back' ? found.index : found.index + found.segment.length
}

/** Latin letters in one piece, and general punctuation: none of them joins another. */
const isPlain = (code: number): boolean => code < 0x300 || (code >= 0x2010 && code < 0x2070)
