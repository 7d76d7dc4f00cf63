import type { Segment } from '../../search/show/segments.js'
import { cutTo, head, width } from './width.js'

/**
 * Marked text as lines of so many cells, broken at spaces, no more lines than `most`: the last ends in `…` where there would be more.
 * A word that is longer than a line is cut. Line breaks in the text are spaces.
 */
export function wrap(segments: readonly Segment[], columns: number, most: number): Segment[][] {
  const lines: Segment[][] = [[]]
  let taken = 0
  for (const { text, marked } of segments) {
    for (const word of text.split(/(?<=\s)/u)) {
      const cells = width(word.trimEnd())
      if (taken > 0 && taken + cells > columns) {
        if (lines.length === most) return ellipsis(lines, columns)
        lines.push([])
        taken = 0
      }
      const fitting = cells > columns ? cutTo(word, columns) : word
      lines.at(-1)?.push({ text: fitting, marked })
      taken += width(fitting)
    }
  }
  return lines
}

/** The last line with `…` at its end, instead of as many words as it has no room beside. */
function ellipsis(lines: Segment[][], columns: number): Segment[][] {
  const last = lines.at(-1) as Segment[]
  const used = () => last.reduce((sum, { text }) => sum + width(text), 0)
  while (last.length > 1 && used() >= columns) last.pop()
  const end = last.at(-1)
  if (end && used() >= columns) last.splice(-1, 1, { ...end, text: head(end.text, columns - 1) })
  last.push({ text: '…', marked: false })
  return lines
}
