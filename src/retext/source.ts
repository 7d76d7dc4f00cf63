import type { Nodes, Root } from 'nlcst'
import type { Block } from '../structure/block.js'
import type { Span } from '../text/span.js'

/** The text of a tree, and where its units stand in the file that the tree was made of. */
export interface TreeText {
  readonly text: string
  /** The paragraph nodes, as stretches of `text` without blank space at their edges. */
  readonly blocks: Block[]
  /** From a stretch of `text` to the file. */
  toFile(span: Span): Span
}

interface Leaf {
  readonly start: number
  readonly end: number
  readonly offset: number
}

/**
 * The words of a tree as one text.
 *
 * After remark or rehype that is not the file's text: markup is gone, and paragraphs that follow each other without
 * white space are set apart by a blank line.
 */
export function textOfTree(tree: Root): TreeText {
  const leaves: Leaf[] = []
  const blocks: Block[] = []
  let text = ''
  const walk = (node: Nodes): void => {
    if ('children' in node) for (const child of node.children) walk(child)
    else {
      const offset = node.position?.start.offset
      if (offset !== undefined) leaves.push({ start: text.length, end: text.length + node.value.length, offset })
      text += node.value
    }
  }
  for (const node of tree.children) {
    if (node.type === 'ParagraphNode' && text !== '' && !/[\n\r]$/.test(text)) text += '\n\n'
    const start = text.length
    walk(node)
    if (node.type !== 'ParagraphNode') continue
    const slice = text.slice(start)
    const block = { start: text.length - slice.trimStart().length, end: start + slice.trimEnd().length }
    if (block.start < block.end) blocks.push({ ...block, role: 'text' })
  }
  const place = (at: number) => placeIn(leaves, at)
  return { text, blocks, toFile: ({ start, end }) => ({ start: place(start), end: place(end - 1) + 1 }) }
}

/** Where the unit at `at` stands in the file, if a leaf holds it; else the end of the leaf before it. */
function placeIn(leaves: readonly Leaf[], at: number): number {
  let low = 0
  let high = leaves.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((leaves[middle] as Leaf).start <= at) low = middle + 1
    else high = middle
  }
  const leaf = leaves[low - 1]
  return leaf ? leaf.offset + Math.min(at, leaf.end) - leaf.start : 0
}
