import type { Analyzer } from '../analysis/analyzer.js'
import type { Span } from '../text/span.js'

/** The words of `text` whose terms are sought: whole, in order, without the elided article, none overlapping another. */
export function highlights(text: string, terms: ReadonlySet<string>, analyzer: Analyzer): Span[] {
  const found: { start: number; end: number }[] = []
  for (const { term, start, end } of analyzer.tokens(text)) {
    if (!terms.has(term)) continue
    const last = found.at(-1)
    if (last && start < last.end) last.end = Math.max(last.end, end)
    else found.push({ start, end })
  }
  return found
}

/** A stretch of a hit's text, to be shown as it is or marked. */
export interface Segment {
  readonly text: string
  readonly marked: boolean
}

/**
 * A text cut at its highlights, for a page or terminal to show; joined, the segments are the text.
 *
 * @example
 * segments('Une école', [{ start: 4, end: 9 }]) // => [{ text: 'Une ', marked: false }, { text: 'école', marked: true }]
 */
export function segments(text: string, marks: readonly Span[]): Segment[] {
  const cut: Segment[] = []
  let at = 0
  for (const { start, end } of marks) {
    if (start > at) cut.push({ text: text.slice(at, start), marked: false })
    cut.push({ text: text.slice(start, end), marked: true })
    at = end
  }
  if (at < text.length) cut.push({ text: text.slice(at), marked: false })
  return cut
}

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/**
 * A text as HTML: everything escaped, its highlights in `<mark>`.
 *
 * @example
 * toHTML('R&D en été', [{ start: 7, end: 10 }]) // => 'R&amp;D en <mark>été</mark>'
 */
export const toHTML = (text: string, marks: readonly Span[]): string =>
  segments(text, marks)
    .map((segment) => {
      const escaped = segment.text.replace(/[&<>"']/g, (character) => ESCAPES[character] as string)
      return segment.marked ? `<mark>${escaped}</mark>` : escaped
    })
    .join('')
