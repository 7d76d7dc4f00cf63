import type { QuoteHit } from '../search/hit.js'
import { excerpt } from '../search/show/excerpt.js'
import { highlight, type Marked } from '../search/show/segments.js'
import type { Span } from '../text/span.js'
import type { Meta } from './asked.js'
import { node } from './node.js'

/** The longest excerpts, in UTF-16 units. */
export const EXCERPT = 260

/** An excerpt of a text, with what was sought in marks. */
export const markedExcerpt = (hit: Marked, max: number): Node[] => nodesOf(excerpt(hit, { max }))

/** The words of a quote; where it is short enough to be whole, what stands between them (*dit-elle*) is set apart. */
export function markedQuote(hit: QuoteHit<Meta>, max: number): Node[] {
  if (hit.text.length > max) return markedExcerpt(hit, max)
  const nodes: Node[] = []
  let end = 0
  const take = (span: Span) => {
    const { text, highlights } = cut(hit, span)
    if (text !== '') return nodesOf({ text, highlights })
    return []
  }
  for (const part of hit.parts) {
    const start = part.start - hit.span.start
    const between = take({ start: end, end: start })
    if (between.length > 0) nodes.push(node('span', { class: 'incise', part: 'incise' }, ...between))
    end = part.end - hit.span.start
    nodes.push(...take({ start, end }))
  }
  return nodes
}

const nodesOf = (marked: Marked): Node[] =>
  highlight(marked).map(({ text, marked }) =>
    marked ? node('mark', { part: 'mark' }, text) : document.createTextNode(text),
  )

const cut = ({ text, highlights }: Marked, { start, end }: Span): Marked => ({
  text: text.slice(start, end),
  highlights: highlights
    .filter((one) => one.start < end && one.end > start)
    .map((one) => ({ start: Math.max(one.start, start) - start, end: Math.min(one.end, end) - start })),
})
