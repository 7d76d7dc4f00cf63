import type { Span } from '../text/span.js'
import { isDash, isDigit, isLower, isSpace, isUpper, skipSpace } from './characters.js'

/** What a single line break is. */
export type NewlinePolicy = 'paragraph' | 'space' | 'auto'

interface Line extends Span {
  readonly blank: boolean
}

/**
 * Whether a block ends before a line, for lines that follow another without a blank line between.
 *
 * `auto` counts what the line breaks do: where more than a quarter of them cut a sentence in two (a small letter
 * begins the next line) the text is wrapped and a break is a space, else each line is a paragraph. In a wrapped text a
 * block still ends before a line of dialogue, before an indented line, and after a line that ends a sentence
 * well before the margin if there is no blank line in the text at all.
 */
export function breaksOf(text: string, lines: readonly Line[], policy: NewlinePolicy): (index: number) => boolean {
  if (policy === 'paragraph') return () => true
  const before = (index: number) => lines[index - 1] as Line
  if (policy === 'space') return () => false
  const { cut, single, blank, margin } = survey(text, lines)
  if (cut <= single * CUT_SHARE) return () => true
  return (index) => {
    const line = lines[index] as Line
    if (!endsSentence(text, before(index))) return false
    if (isTurnHead(text, line)) return true
    return (
      indent(text, line) > indent(text, before(index)) + 1 ||
      (!blank && before(index).end - before(index).start < margin * SHORT)
    )
  }
}

/** Paragraphs that are lines end with a point; few have a small letter at the head of the next. */
const CUT_SHARE = 0.25
/** A line that ends this far before the margin was ended, not wrapped. */
const SHORT = 0.7

function survey(text: string, lines: readonly Line[]) {
  let cut = 0
  let single = 0
  let blank = false
  let margin = 0
  lines.forEach((line, index) => {
    margin = Math.max(margin, line.end - line.start)
    const next = lines[index + 1]
    if (!next) return
    if (line.blank || next.blank) {
      blank ||= index > 0 && !next.blank && !(lines[index - 1] as Line).blank
      return
    }
    single++
    if (cutsSentence(text, line, next)) cut++
  })
  return { cut, single, blank, margin }
}

const ENDS = new Set(Array.from('.!?…:»”")]›', (character) => character.charCodeAt(0)))

/** Whether a line ends as a sentence or a heading to a speech does. */
export const endsSentence = (text: string, line: { readonly end: number }): boolean =>
  ENDS.has(text.charCodeAt(line.end - 1))

function cutsSentence(text: string, line: Line, next: Line): boolean {
  if (endsSentence(text, line)) return false
  const first = text.charCodeAt(next.start)
  return isLower(first) || isDigit(first) || text.charCodeAt(line.end - 1) === 0x2c || isHyphenated(text, line)
}

/** `fran-` at the end of a line. */
const isHyphenated = (text: string, line: Line) =>
  text.charCodeAt(line.end - 1) === 0x2d && !isSpace(text.charCodeAt(line.end - 2))

/** A dash and a capital. */
function isTurnHead(text: string, line: Line): boolean {
  let at = line.start
  while (at < line.end && (isDash(text.charCodeAt(at)) || text.charCodeAt(at) === 0x2d)) at++
  if (at === line.start) return false
  const next = text.charCodeAt(skipSpace(text, at, line.end))
  return isUpper(next) || next === 0xab || next === 0x201c || next === 0x2026
}

/** How many blanks stand before the first word of a line. */
function indent(text: string, line: Line): number {
  let at = line.start
  while (
    at > 0 &&
    isSpace(text.charCodeAt(at - 1)) &&
    text.charCodeAt(at - 1) !== 0x0a &&
    text.charCodeAt(at - 1) !== 0x0d
  )
    at--
  return line.start - at
}
