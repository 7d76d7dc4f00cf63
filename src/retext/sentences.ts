import type { Paragraph, ParagraphContent, Root, RootContent, SentenceContent, WhiteSpace } from 'nlcst'
import { toString as textOf } from 'nlcst-to-string'
import type { NewlinePolicy } from '../structure/newlines.js'
import { paragraphs } from '../structure/paragraphs.js'
import { sentences } from '../structure/sentences.js'
import type { Span } from '../text/span.js'
import { around, type PlacedToken, tokensOf } from './tokens.js'

/** The white space between two paragraphs, as against a line break inside one. */
const breaks = new WeakSet<WhiteSpace>()

/**
 * Cut a paragraph node into French sentences, instead of parse-latin's transforms.
 *
 * Abbreviations and initials end no sentence, a closing mark goes with the sentence that it closes, and a line break
 * ends one only where it ends a paragraph. The boundaries are those of the reader: see `src/structure/sentences.ts`.
 */
export const frenchSentences =
  (newline: () => NewlinePolicy) =>
  (paragraph: Paragraph): undefined => {
    const tokens = tokensOf(paragraph.children)
    const ends = boundaries(tokens, newline())
    paragraph.children = grouped(tokens, ends)
  }

/** Where sentences end. Notes in `breaks` the white space between paragraphs. */
function boundaries(tokens: readonly PlacedToken[], newline: NewlinePolicy): Set<number> {
  const text = textOf(tokens.map(({ node }) => node))
  const blocks = paragraphs(text, { newline })
  const ends = new Set<number>()
  let block = 0
  let from = 0
  const endRegion = (region: Span) => {
    for (const sentence of sentences(text, region)) ends.add(sentence.end)
  }
  for (const { node, start, end } of tokens) {
    while ((blocks[block]?.end ?? Infinity) <= start) block++
    if (node.type !== 'WhiteSpaceNode' || !/[\n\r]/.test(node.value)) continue
    if (start > (blocks[block]?.start ?? Infinity)) continue
    breaks.add(node)
    endRegion({ start: from, end: start })
    from = end
  }
  endRegion({ start: from, end: text.length })
  return ends
}

function grouped(tokens: readonly PlacedToken[], ends: ReadonlySet<number>): ParagraphContent[] {
  const children: ParagraphContent[] = []
  let sentence: SentenceContent[] = []
  const flush = () => {
    if (sentence.length > 0) children.push({ type: 'SentenceNode', children: sentence, ...around(sentence) })
    sentence = []
  }
  for (const { node, end } of tokens) {
    if (node.type === 'WhiteSpaceNode' && (sentence.length === 0 || breaks.has(node))) {
      flush()
      children.push(node)
    } else sentence.push(node)
    if (ends.has(end)) flush()
  }
  flush()
  return children
}

/** Make paragraph nodes of what stands between the white space that ends a paragraph, and of nothing less. */
export function frenchParagraphs(root: Root): undefined {
  const children: RootContent[] = []
  let paragraph: ParagraphContent[] = []
  const flush = () => {
    const outside: RootContent[] = []
    while (paragraph.at(-1)?.type === 'WhiteSpaceNode') outside.unshift(paragraph.pop() as ParagraphContent)
    if (paragraph.length > 0) children.push({ type: 'ParagraphNode', children: paragraph, ...around(paragraph) })
    children.push(...outside)
    paragraph = []
  }
  for (const node of root.children.flatMap((child) => (child.type === 'ParagraphNode' ? child.children : [child]))) {
    if (node.type === 'WhiteSpaceNode' && (paragraph.length === 0 || breaks.has(node))) {
      flush()
      children.push(node)
    } else paragraph.push(node as ParagraphContent)
  }
  flush()
  root.children = children
  if (!root.position) Object.assign(root, around(children))
}
