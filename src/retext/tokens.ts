import type { RootContent, SentenceContent } from 'nlcst'
import { toString as textOf } from 'nlcst-to-string'

/** What a sentence is made of, with its place in the text of all of them. */
export interface PlacedToken {
  readonly node: SentenceContent
  readonly start: number
  readonly end: number
}

/** The tokens of some nodes in order, whatever sentences and paragraphs they stand in. */
export function tokensOf(nodes: readonly RootContent[]): PlacedToken[] {
  const tokens: PlacedToken[] = []
  let start = 0
  const walk = (node: RootContent): void => {
    if (node.type === 'ParagraphNode' || node.type === 'SentenceNode') {
      for (const child of node.children) walk(child)
      return
    }
    const end = start + textOf(node).length
    tokens.push({ node: node as SentenceContent, start, end })
    start = end
  }
  for (const node of nodes) walk(node)
  return tokens
}

/** The position of a parent, from those of its first and last child. */
export function around(nodes: readonly RootContent[]): Pick<RootContent, 'position'> {
  const first = nodes[0]?.position?.start
  const last = nodes.at(-1)?.position?.end
  return first && last ? { position: { start: { ...first }, end: { ...last } } } : {}
}
