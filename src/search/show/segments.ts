import type { Span } from '../../text/span.js'

/** A text and the words to mark in it: a hit is one, and so is its excerpt. */
export interface Marked {
  readonly text: string
  /** In `text`, in order, none overlapping another. */
  readonly highlights: readonly Span[]
}

/** A stretch of a text, to be shown as it is or marked. */
export interface Segment {
  readonly text: string
  readonly marked: boolean
}

/**
 * A hit, or an excerpt, cut at its highlights; joined, the segments are its text.
 *
 * What of a highlight lies outside the text, or in the one before it, is not marked.
 *
 * @example
 * highlight({ text: 'Une école', highlights: [{ start: 4, end: 9 }] })
 * // => [{ text: 'Une ', marked: false }, { text: 'école', marked: true }]
 */
export function highlight({ text, highlights }: Marked): Segment[] {
  const segments: Segment[] = []
  let at = 0
  const cut = (end: number, marked: boolean) => {
    if (end <= at) return
    segments.push({ text: text.slice(at, end), marked })
    at = end
  }
  for (const { start, end } of highlights) {
    cut(Math.min(start, text.length), false)
    cut(Math.min(end, text.length), true)
  }
  cut(text.length, false)
  return segments
}
