import { defaultTreeAdapter, parse, type DefaultTreeAdapterTypes as Tree } from 'parse5'
import { htmlExcess } from './excess.js'
import type { Say } from './report.js'
import { NOTHING, STOP, walk } from './walk.js'

export type HTMLNode = Tree.Node
export type HTMLElement = Tree.Element

/** Elements within elements; where there are more, browsers cut the tree too. */
const DEEPEST = 512

/** The tree of a page, as browsers make it of whatever they get; nothing if the parser would take hours over it, which is said. */
export function htmlTree(source: string, say: Say): Tree.Document | undefined {
  const excess = htmlExcess(source)
  const tree = excess ? undefined : shallowTree(source)
  if (!tree)
    say({
      rule: 'excess',
      reason: excess?.reason ?? `Expected at most ${DEEPEST} elements within one another`,
      ...(excess && { place: { line: excess.line, column: 1 } }),
    })
  return tree
}

/** Undefined if elements are nested too deeply: then the parser is stopped, as it looks through all that are open again and again. */
function shallowTree(source: string): Tree.Document | undefined {
  const tooDeep = new Error('nested too deeply')
  let depth = 0
  const treeAdapter = {
    ...defaultTreeAdapter,
    onItemPush() {
      depth++
      if (depth > DEEPEST) throw tooDeep
    },
    onItemPop() {
      depth--
    },
  }
  try {
    return parse(source, { sourceCodeLocationInfo: true, scriptingEnabled: false, treeAdapter })
  } catch (error) {
    if (error === tooDeep) return undefined
    throw error
  }
}

const NO_CHILDREN: readonly HTMLNode[] = []

export const childrenOf = (node: HTMLNode): readonly HTMLNode[] =>
  'childNodes' in node ? node.childNodes : NO_CHILDREN

export const isElement = (node: HTMLNode | undefined): node is HTMLElement => node !== undefined && 'tagName' in node

export const isText = (node: HTMLNode | undefined): node is Tree.TextNode => node?.nodeName === '#text'

export const attribute = (element: HTMLElement, name: string): string | undefined =>
  element.attrs.find((one) => one.name === name)?.value

export const has = (element: HTMLElement, name: string): boolean => attribute(element, name) !== undefined

/** Elements that hold no prose, or another than that of the article. */
const LEFT_OUT = new Set(
  (
    'head script style template nav noscript svg math iframe object embed video audio canvas map select datalist textarea ' +
    'button progress meter rp'
  ).split(' '),
)

/** Whether people do not read an element as a part of the article. */
export const isLeftOut = (element: HTMLElement): boolean =>
  LEFT_OUT.has(element.tagName) ||
  has(element, 'data-guillemet-ignore') ||
  attribute(element, 'aria-hidden') === 'true' ||
  // The search of a browser opens what is hidden until it is found.
  (has(element, 'hidden') && attribute(element, 'hidden') !== 'until-found')

/** The words of a node on one line; of more than a few thousand characters, the first. */
export function textOf(node: HTMLNode): string {
  let text = ''
  walk(node, childrenOf, (inner) => {
    if (text.length > ENOUGH) return STOP
    if (isText(inner)) text += inner.value
    if (isElement(inner) && isLeftOut(inner)) return undefined
    if (isElement(inner) && inner.tagName === 'br') text += ' '
    return NOTHING
  })
  return text
    .replaceAll('\u00ad', '')
    .replace(/[ \t\n\r\f]+/g, ' ')
    .trim()
}

const ENOUGH = 5_000

/** Those of a node that people read. */
export const readChildrenOf = (node: HTMLNode): readonly HTMLNode[] =>
  isElement(node) && isLeftOut(node) ? [] : childrenOf(node)

export const ownText = (node: HTMLNode): string => (isText(node) ? node.value : '')

/** What stands after a node, beside it, behind what is blank. */
export function nextOf(node: HTMLNode): HTMLNode | undefined {
  const parent = 'parentNode' in node ? node.parentNode : null
  if (!parent) return undefined
  const places = PLACES.get(parent) ?? new Map<HTMLNode, number>(parent.childNodes.map((child, i) => [child, i]))
  PLACES.set(parent, places)
  for (let at = (places.get(node) ?? 0) + 1; at < parent.childNodes.length; at++)
    if (!isBlank(parent.childNodes[at] as HTMLNode)) return parent.childNodes[at]
  return undefined
}

/** Which child of its parent a node is: counted once, however many ask. */
const PLACES = new WeakMap<HTMLNode, Map<HTMLNode, number>>()

/** Whether nothing but blank space, comments or a dash is in a node. */
export const isBlank = (node: HTMLNode): boolean =>
  isText(node) ? /^[\s\u2012-\u2015,(-]*$/.test(node.value) : node.nodeName === '#comment'
