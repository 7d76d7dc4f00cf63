import type { Span } from '../../text/span.js'

/**
 * The quotations of a text, by its « and » that belong together: from the opening guillemet to behind the closing one,
 * inner ones first. A guillemet without its other is left out.
 */
export function quotations(text: string): Span[] {
  const open: number[] = []
  const found: Span[] = []
  for (const { 0: mark, index } of text.matchAll(/[«»]/g)) {
    if (mark === '«') {
      open.push(index)
      continue
    }
    const start = open.pop()
    if (start !== undefined) found.push({ start, end: index + 1 })
  }
  return found
}

/** The quotations that a cut at `at` would break, inner ones first. */
export const brokenAt = (found: readonly Span[], at: number): Span[] =>
  found.filter(({ start, end }) => start < at && at < end)
