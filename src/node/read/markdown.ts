import type { Nodes, Root, RootContent } from 'mdast'
import { toString as plainText } from 'mdast-util-to-string'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import type { Content } from './content.js'
import { frontMatter } from './frontMatter.js'
import type { Say } from './report.js'

/**
 * Markdown as the text of an article: links, emphasis and code blocks go, what says something of the structure stays
 * (`#` before a heading, `-` before an item, `>` before a quotation). The heading that the text begins with is its title, if
 * the front matter gives none, and is left out.
 */
export function markdown(source: string, say: Say): Content | undefined {
  const front = frontMatter(source, say)
  if (!front) return undefined
  const { children }: Root = unified().use(remarkParse).parse(front.body)
  const [first] = children
  const hasHeading = first?.type === 'heading'
  const title = typeof front.meta.title === 'string' ? front.meta.title : hasHeading ? inline(first) : undefined
  return {
    ...(title !== undefined && { title }),
    text: blocks(hasHeading ? children.slice(1) : children, ''),
    meta: front.meta,
    lines: [],
  }
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
