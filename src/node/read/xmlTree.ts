import type { Element, Nodes } from 'xast'
import { fromXml } from 'xast-util-from-xml'
import { messageOf } from '../../text/error.js'
import type { Say } from './report.js'
import { NOTHING, walk } from './walk.js'

/** The tree of a document of XML; nothing if it is not well-formed, which is said. Only the five entities of XML itself are known. */
export function xmlTree(source: string, say: Say): Nodes | undefined {
  try {
    return fromXml(source)
  } catch (cause) {
    const { place, cause: inner = cause } = cause as { place?: { line: number; column: number }; cause?: unknown }
    const [reason = ''] = messageOf(inner).split('\n')
    say({
      rule: 'xml',
      reason:
        inner instanceof RangeError
          ? 'Expected elements within elements to be fewer'
          : `The file is not well-formed XML: ${reason.replace(/ \(line \d+, column \d+\)$/, '')}`,
      ...(place && { place: { line: place.line, column: place.column } }),
      cause,
    })
    return undefined
  }
}

export const childrenOf = (node: Nodes): readonly Nodes[] => ('children' in node ? node.children : [])

export const isElement = (node: Nodes | undefined): node is Element => node?.type === 'element'

/** Without the prefix of a namespace. */
export const nameOf = (element: Element): string => element.name.slice(element.name.indexOf(':') + 1)

export const attribute = (element: Element, name: string): string | undefined => element.attributes[name] ?? undefined

/** The words of a node on one line. */
export function textOf(node: Nodes): string {
  let text = ''
  walk(node, childrenOf, (inner) => {
    if (inner.type === 'text' || inner.type === 'cdata') text += inner.value
    return NOTHING
  })
  return text
    .replaceAll('\u00ad', '')
    .replace(/[ \t\n\r]+/g, ' ')
    .trim()
}

/** The elements of these names inside a node, in order, none inside another. */
export function elements(root: Nodes, ...names: readonly string[]): Element[] {
  const found: Element[] = []
  walk(root, childrenOf, (node) => {
    if (!isElement(node) || !names.includes(nameOf(node))) return NOTHING
    found.push(node)
    return undefined
  })
  return found
}

/** The first element of this name inside a node. */
export const element = (root: Nodes | undefined, name: string): Element | undefined => root && elements(root, name)[0]
