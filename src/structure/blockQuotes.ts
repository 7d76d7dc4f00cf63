import type { Span } from '../text/span.js'
import type { Block } from './block.js'
import type { Draft } from './draft.js'
import type { Pair } from './pairs.js'
import { isSignature } from './turns.js'

/** One quotation for each run of blocks that Markdown marks with `>`, unless a pair of marks holds the same words. */
export function blockQuotes(text: string, blocks: readonly Block[], found: readonly Pair[]): Draft[] {
  const drafts: Draft[] = []
  let run: Block[] = []
  const starts = new Map(found.map((pair) => [pair.outer.start, pair]))
  const end = (index: number) => {
    const first = run[0]
    const last = run.at(-1)
    if (first && last && (starts.get(first.start)?.outer.end ?? 0) < last.end - 1) {
      const pieces = run.flatMap((block) => linesIn(text, block))
      const outer = { start: first.start, end: last.end }
      if (pieces.length > 0)
        drafts.push({ outer, pieces, mark: 'block', block: index - run.length, open: false, holes: [] })
    }
    run = []
  }
  blocks.forEach((block, index) => {
    const last = run.at(-1)
    if (last && (block.role !== 'quotation' || BLANK_LINE.test(text.slice(last.end, block.start)))) end(index)
    if (block.role === 'quotation') run.push(block)
  })
  end(blocks.length)
  return drafts
}

/** Markdown ends a quotation at a blank line without `>`. */
const BLANK_LINE = /(?:\r\n|[\n\r])[^\S\n\r]*(?:\r\n|[\n\r])/
const MARKERS = /(?:\r\n|[\n\r])[^\S\n\r]*((?:>[ \t]?)*)/g

/** The lines of a block quotation without the `>` at their heads; without the name under them. */
function linesIn(text: string, { start, end }: Block): Span[] {
  const pieces: Span[] = []
  let from = start
  MARKERS.lastIndex = start
  for (let match = MARKERS.exec(text); match && match.index < end; match = MARKERS.exec(text)) {
    if (!match[1]) continue
    pieces.push({ start: from, end: match.index })
    from = MARKERS.lastIndex
  }
  pieces.push({ start: from, end })
  return pieces.filter((piece) => !(/^[—–―-]/.test(text.charAt(piece.start)) && isSignature(text, piece)))
}
