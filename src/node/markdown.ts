import type { Nodes, Root, RootContent } from 'mdast'
import { toString as plainText } from 'mdast-util-to-string'
import remarkParse from 'remark-parse'
import { unified } from 'unified'

export interface MarkdownText {
  /** The first heading, if the text begins with it. */
  readonly title?: string
  readonly text: string
}

/**
 * Markdown as the text of an article: links, emphasis and code blocks go, what says something of the structure stays
 * (`#` before a heading, `-` before an item, `>` before a quotation). The heading that the text begins with is its title
 * and is left out.
 *
 * @example
 * markdown('# Un titre\n\nDu *texte*.') // => { title: 'Un titre', text: 'Du texte.' }
 */
export function markdown(source: string): MarkdownText {
  const { children }: Root = unified().use(remarkParse).parse(source)
  const [first] = children
  if (first?.type !== 'heading') return { text: blocks(children, '') }
  return { title: inline(first), text: blocks(children.slice(1), '') }
}

/** Blocks with a blank line between, each line of them behind `prefix`. */
const blocks = (nodes: readonly RootContent[], prefix: string): string =>
  nodes
    .map((node) => block(node, prefix))
    .filter((text) => text !== '')
    .join(`\n${prefix.trimEnd()}\n`)

function block(node: RootContent, prefix: string): string {
  switch (node.type) {
    case 'heading':
      return behind(prefix, `${'#'.repeat(node.depth)} ${inline(node)}`)
    case 'blockquote':
      return blocks(node.children, `${prefix}> `)
    case 'list':
      return node.children.map((item) => behindFirst(blocks(item.children, prefix), prefix)).join('\n')
    case 'paragraph':
      return behind(prefix, inline(node))
    case 'html':
      return behind(prefix, quotationTags(node.value))
    default:
      return ''
  }
}

const behind = (prefix: string, text: string) =>
  text === ''
    ? ''
    : text
        .split('\n')
        .map((line) => prefix + line)
        .join('\n')

const behindFirst = (text: string, prefix: string) => `${prefix}- ${text.slice(prefix.length)}`

/** The words of a block; a hard line break stays one, of HTML only the tags of quotations do. */
function inline(node: Nodes): string {
  if (node.type === 'break') return '\n'
  if (node.type === 'html') return quotationTags(node.value)
  return 'children' in node ? node.children.map(inline).join('') : plainText(node)
}

const quotationTags = (html: string): string => html.match(/<\/?(?:blockquote|q)\b[^<>]*>/gi)?.join('') ?? ''
