import type { Span } from '../text/span.js'
import type { Block } from './block.js'
import { isLower, isSpace, skipSpace } from './characters.js'
import { breaksOf, endsSentence, type NewlinePolicy } from './newlines.js'
import { exclaims, spoken } from './turns.js'

/** A line without its line break, and how many units of it are blank or a marker. */
interface Line extends Span {
  readonly blank: boolean
}

/**
 * The blocks of a text, in order.
 *
 * A blank line ends a block, however many there are and whatever blank space they hold. What one line break does
 * is up to `newline`. Markdown headings, list items and `>` are blocks of their own, and their markers are not in them.
 */
export function paragraphs(text: string, options: { readonly newline?: NewlinePolicy } = {}): Block[] {
  const lines = linesOf(text)
  const breaks = breaksOf(text, lines, options.newline ?? 'auto')
  const blocks: OpenBlock[] = []
  let open: OpenBlock | undefined
  lines.forEach((line, index) => {
    if (line.blank || isRule(text, line)) {
      if (open && isUnderline(text, line) && !line.blank) open.role = 'heading'
      open = undefined
      return
    }
    const { start, role } = marker(text, line)
    if (start >= line.end) return
    const goesOn =
      open && role === 'text'
        ? !breaks(index) && open.role !== 'heading'
        : open?.role === 'quotation' && role === 'quotation' && !breaks(index)
    if (open && goesOn) open.end = line.end
    else {
      open = { start, end: atxEnd(text, start, line, role), role }
      if (role === 'item' && text.charCodeAt(line.start) === 0x2d) open.hyphen = line.start
      blocks.push(open)
    }
  })
  return dialogue(text, blocks)
}

interface OpenBlock {
  start: number
  end: number
  role: Block['role']
  /** Where the hyphen of an item stands. */
  hyphen?: number
}

/** How many of the lines after a hyphen are spoken, by their marks or an incise, in a text that writes its dialogues so. */
const SPOKEN_SHARE = 0.3

/** Items after a hyphen that are lines of dialogue become text again, with their hyphen. */
function dialogue(text: string, blocks: OpenBlock[]): Block[] {
  const lines = blocks.filter(({ hyphen }) => hyphen !== undefined)
  if (lines.length === 0) return blocks
  const loud = lines.filter((line) => exclaims(text, line) || spoken(text, line))
  if (loud.length <= lines.length * SPOKEN_SHARE) return blocks
  return blocks.map(({ start, end, role, hyphen }) =>
    hyphen !== undefined && endsSentence(text, { end }) && !isLower(text.charCodeAt(start))
      ? { start: hyphen, end, role: 'text' }
      : { start, end, role },
  )
}

/** The lines of a text, trimmed of blank space. */
function linesOf(text: string): Line[] {
  const lines: Line[] = []
  let start = 0
  let feed = text.indexOf('\n')
  let back = text.indexOf('\r')
  while (feed >= 0 || back >= 0) {
    const end = back < 0 || (feed >= 0 && feed < back) ? feed : back
    lines.push(trimmed(text, start, end))
    start = end === back && feed === end + 1 ? end + 2 : end + 1
    if (feed >= 0 && feed < start) feed = text.indexOf('\n', start)
    if (back >= 0 && back < start) back = text.indexOf('\r', start)
  }
  lines.push(trimmed(text, start, text.length))
  return lines
}

function trimmed(text: string, start: number, end: number): Line {
  while (start < end && isInvisible(text.charCodeAt(start))) start++
  while (start < end && isInvisible(text.charCodeAt(end - 1))) end--
  return { start, end, blank: start === end }
}

/** Blank space, and the byte order mark and zero-width space that look like nothing. */
const isInvisible = (code: number) => isSpace(code) || code === 0x200b || code === 0xfeff

/** `***`, `---`, `* * *`: a break between blocks, or the underline of a heading. */
function isRule(text: string, { start, end }: Span): boolean {
  const code = text.charCodeAt(start)
  if (code !== 0x2d && code !== 0x2a && code !== 0x5f && code !== 0x3d) return false
  for (let at = start; at < end; at++) if (text.charCodeAt(at) !== code && !isSpace(text.charCodeAt(at))) return false
  return end - start >= 3
}

const isUnderline = (text: string, { start }: Span) =>
  text.charCodeAt(start) === 0x2d || text.charCodeAt(start) === 0x3d

const MARKER = /(#{1,6})[ \t]+|([*+•‣◦▪·][ \t\u00a0\u202f]+|-[ \t]+|\d{1,3}[.)][ \t]+)|((?:>[ \t]?)+)(?=[^>])/y

/** What a line begins with, and where its words begin. */
function marker(text: string, line: Span): { start: number; role: Block['role'] } {
  MARKER.lastIndex = line.start
  const match = MARKER.exec(text)
  if (!match || MARKER.lastIndex > line.end) return { start: line.start, role: 'text' }
  const start = skipSpace(text, MARKER.lastIndex, line.end)
  if (match[1] !== undefined) return { start, role: 'heading' }
  if (match[3] !== undefined) return { start, role: 'quotation' }
  // `- Non, dit-il.`: see turns
  return { start, role: 'item' }
}

/** Without the closing `#`s of a heading. */
function atxEnd(text: string, start: number, line: Span, role: Block['role']): number {
  if (role !== 'heading') return line.end
  let end = line.end
  while (end > start && text.charCodeAt(end - 1) === 0x23) end--
  if (end === line.end || !isSpace(text.charCodeAt(end - 1))) return line.end
  while (end > start && isSpace(text.charCodeAt(end - 1))) end--
  return end > start ? end : line.end
}
