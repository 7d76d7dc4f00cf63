import { childrenOf, type HTMLElement, type HTMLNode, isBlank, isElement, isText, nextOf, textOf } from './htmlTree.js'
import { speakerName } from './speakerName.js'

/** Where a page says who said the words of an element. */
export interface Attribution {
  readonly name: string | undefined
  readonly node: HTMLNode
  /** Whether it stands in the element, though it is not said. */
  readonly isInside: boolean
}

/**
 * The attribution of a `<blockquote>`: the `<footer>` or `<cite>` at its end, the `<figcaption>` of its figure, or a `<cite>`
 * right after it.
 */
export function blockAttribution(quote: HTMLElement): Attribution | undefined {
  const inside = attributionAt(quote)
  const node = inside ?? captionOf(quote) ?? attributionAfter(quote)
  return node && { name: nameIn(node), node, isInside: node === inside }
}

/** The name in the `<cite>` that stands behind a `<q>`. */
export function inlineSpeaker(quote: HTMLElement): string | undefined {
  const next = nextOf(quote)
  return isCite(next) ? nameIn(next) : undefined
}

const isCite = (node: HTMLNode | undefined): node is HTMLElement => isElement(node) && node.tagName === 'cite'

const lastOf = (node: HTMLNode): HTMLNode | undefined => childrenOf(node).findLast((child) => !isBlank(child))

/** What a quote ends with that is no words of it. */
function attributionAt(quote: HTMLElement): HTMLNode | undefined {
  const last = lastOf(quote)
  if (!isElement(last)) return undefined
  if (last.tagName === 'footer' || last.tagName === 'cite' || last.tagName === 'figcaption') return last
  const within = lastOf(last)
  if (isSignature(last)) return last
  if (!isCite(within)) return undefined
  dropDash(childrenOf(last)[childrenOf(last).indexOf(within) - 1])
  return within
}

/** Whether nothing but a `<cite>` stands in an element, or a dash and a `<cite>` at its head. */
function isSignature(element: HTMLElement): boolean {
  const children = childrenOf(element)
  const at = children.findIndex((child) => !isBlank(child))
  if (!isCite(children[at])) return false
  const before = children[at - 1]
  return lastOf(element) === children[at] || (isText(before) && /[\u2012-\u2015]/.test(before.value))
}

/** Takes the dash before a name out of the words before it. */
function dropDash(node: HTMLNode | undefined): void {
  if (!isText(node)) return
  const words = node.value.trimEnd()
  if (/[\u2012-\u2015]$/.test(words)) node.value = words.slice(0, -1)
}

function captionOf({ parentNode: figure }: HTMLElement): HTMLElement | undefined {
  if (!figure || !isElement(figure) || figure.tagName !== 'figure') return undefined
  if (!CAPTIONS.has(figure)) CAPTIONS.set(figure, childrenOf(figure).find(isCaption))
  return CAPTIONS.get(figure)
}

const isCaption = (node: HTMLNode): node is HTMLElement => isElement(node) && node.tagName === 'figcaption'

/** Sought once, however many quotes a figure has. */
const CAPTIONS = new WeakMap<HTMLElement, HTMLElement | undefined>()

function attributionAfter(quote: HTMLElement): HTMLElement | undefined {
  const next = nextOf(quote)
  if (isCite(next)) return next
  return isElement(next) && isSignature(next) ? next : undefined
}

/** The name in an attribution: of `Victor Hugo, <cite>Les Contemplations</cite>` what stands before the work. */
function nameIn(node: HTMLNode): string | undefined {
  const cite = isCite(node) ? node : childrenOf(node).find(isCite)
  let before = ''
  for (const child of cite && cite !== node ? childrenOf(node) : []) {
    if (child === cite) break
    before += isText(child) ? child.value : textOf(child)
  }
  return speakerName(/\p{L}/u.test(before) ? before : textOf(cite ?? node))
}
