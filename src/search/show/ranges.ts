import type { Span } from '../../text/span.js'

interface TextNode {
  readonly nodeValue: string | null
}

/** What `highlightRanges` needs of an `Element` in a page, so that any DOM will do. */
export interface TextRoot<Range> {
  readonly ownerDocument: {
    createRange(): Range
    createTreeWalker(root: object, show: number): { nextNode(): TextNode | null }
  }
}

/** `NodeFilter.SHOW_TEXT` */
const TEXT_NODES = 4

/**
 * Ranges over the text nodes of an element that shows a text, for the CSS Custom Highlight API: no element is added.
 *
 * The element's text content must begin with the text that the spans, in order, are about: a hit's or an excerpt's.
 * A span may cross elements. One that begins where the element has no text left has no range; one that goes on there
 * ends with the element.
 *
 * @example
 * CSS.highlights.set('found', new Highlight(...highlightRanges(element, hit.highlights)))
 */
export function highlightRanges<
  Range extends { setStart(node: TextNode, offset: number): void; setEnd(node: TextNode, offset: number): void },
>(root: TextRoot<Range>, spans: readonly Span[]): Range[] {
  const { ownerDocument: document } = root
  const walker = document.createTreeWalker(root, TEXT_NODES)
  const ranges: Range[] = []
  let node: TextNode | null = null
  let [from, to] = [0, 0]
  /** Goes to the node that holds the unit before `place`, or the last one. */
  const seek = (place: number) => {
    while (to < place) {
      const next = walker.nextNode()
      if (!next) return
      node = next
      from = to
      to += next.nodeValue?.length ?? 0
    }
  }
  for (const { start, end } of spans) {
    seek(start + 1)
    if (!node || start >= to) break
    if (start < from) continue
    const range = document.createRange()
    range.setStart(node, start - from)
    seek(end)
    range.setEnd(node, Math.min(end, to) - from)
    ranges.push(range)
  }
  return ranges
}
