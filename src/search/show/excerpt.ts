import { expectOption } from '../../text/checkOptions.js'
import type { Span } from '../../text/span.js'
import { brokenAt, quotations } from './guillemets.js'
import type { Marked } from './segments.js'
import { stretchAround } from './stretch.js'
import { bestWindow } from './window.js'

export interface ExcerptOptions {
  /**
   * Most UTF-16 units of the excerpt, a whole number from 10, or Infinity. Guillemets that it opens or closes because
   * it cuts their quotation come on top, two units each. @default 200
   */
  readonly max?: number
}

/** A part of a hit's text, to be shown with `highlight`. */
export interface Excerpt extends Marked {
  /** Not always a slice of the hit's text: what is cut off is an ellipsis, and a quotation that is cut is closed. */
  readonly text: string
  /** What is shown of the hit's text: `hit.text.slice(span.start, span.end)`. */
  readonly span: Span
}

/**
 * A hit's text, cut to a length around its highlights: where most distinct words are marked, then most words, then
 * first. It is cut between sentences, or else clauses, or else words, and never inside a character. Quotations that it
 * cuts it opens and closes, so that « and » are paired if they are in the hit's text.
 *
 * @example
 * highlight(excerpt(hit, { max: 120 }))
 * @throws GuillemetError `bad-option`
 */
export function excerpt(hit: Marked, { max = 200 }: ExcerptOptions = {}): Excerpt {
  const isLength = max === Number.POSITIVE_INFINITY || (Number.isInteger(max) && max >= 10)
  expectOption(isLength, '`max` to be a whole number from 10, or Infinity', max)
  const { text, highlights } = hit
  if (text.length <= max) return { text, highlights, span: { start: 0, end: text.length } }
  const room = max - ELLIPSES
  const found = quotations(text)
  const span = stretchAround(text, bestWindow(hit, room), room, found)
  if (span.start >= span.end) return { text: '…', highlights: [], span: { start: span.end, end: span.end } }
  return cut(hit, span, found)
}

/** Room for `… ` before and ` …` behind. */
const ELLIPSES = 4

const NBSP = '\u00a0'
const NARROW = '\u202f'

function cut({ text, highlights }: Marked, span: Span, found: readonly Span[]): Excerpt {
  const slice = text.slice(span.start, span.end)
  const begins = text.slice(0, span.start).trim() === ''
  const ends = text.slice(span.end).trim() === ''
  const space = text.includes(`«${NARROW}`) ? NARROW : NBSP
  const before = `«${space}`.repeat(brokenAt(found, span.start).length) + (begins ? '' : `…${NBSP}`)
  const behind = (ends ? '' : ellipsisBehind(slice)) + `${space}»`.repeat(brokenAt(found, span.end).length)
  const shift = before.length - span.start
  return {
    text: before + slice + behind,
    highlights: highlights
      .filter(({ start, end }) => start < span.end && end > span.start)
      .map(({ start, end }) => ({
        start: Math.max(start, span.start) + shift,
        end: Math.min(end, span.end) + shift,
      })),
    span,
  }
}

/** It follows a cut word at once, a whole sentence after a space. */
function ellipsisBehind(slice: string): string {
  if (/(?:…|\.\.\.)$/.test(slice)) return ''
  return /[.!?»”)\]]$/.test(slice) ? `${NBSP}…` : '…'
}
