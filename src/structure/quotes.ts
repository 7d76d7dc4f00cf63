import type { Span } from '../text/span.js'
import type { Block } from './paragraphs.js'

/** What says that words are quoted. */
export type Mark = 'guillemet' | 'double' | 'single' | 'dash' | 'block'

/** The extent of a quote, before anybody asks who said it. The span goes from the first word inside the marks to the last. */
export interface Quotation extends Span {
  /** Its words: marks and incises left out, one piece per paragraph, in order. */
  readonly parts: readonly Span[]
  /** The narrator's words inside it: `dit-elle`, without the commas around. */
  readonly incises: readonly Span[]
  /** The span with its marks. */
  readonly outer: Span
  /** 0, or the number of quotations around it. */
  readonly depth: number
  readonly mark: Mark
  /** Index of the block in which it begins. */
  readonly block: number
}

/** Something odd in a text: where, what, and the best that was made of it. */
export interface Remark {
  readonly span: Span
  readonly ruleId: string
  readonly reason: string
  readonly expected?: readonly string[]
}

/** The quotations of a text whose paragraphs are `blocks`, in the order of their starts. */
export function quotations(text: string, blocks: readonly Block[]): { quotations: Quotation[]; remarks: Remark[] } {
  const found: Quotation[] = []
  blocks.forEach((block, index) => {
    const slice = text.slice(block.start, block.end)
    for (const match of slice.matchAll(/«\s*([^»]*[^»\s])\s*»|“\s*([^”]*[^”\s])\s*”/g)) {
      const words = match[1] ?? match[2] ?? ''
      const start = block.start + match.index + match[0].indexOf(words, 1)
      const span = { start, end: start + words.length }
      const outer = { start: block.start + match.index, end: block.start + match.index + match[0].length }
      const mark = match[1] === undefined ? 'double' : 'guillemet'
      found.push({ ...span, parts: [span], incises: [], outer, depth: 0, mark, block: index })
    }
  })
  return { quotations: found, remarks: [] }
}
