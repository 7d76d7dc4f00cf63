import type { Segment } from './segments.js'
import { checkedTag, type MarkOptions } from './tag.js'

/** What `toNodes` needs of a `Document`, so that any DOM will do. */
export interface NodeMaker<Element, Fragment> {
  createElement(tag: string): Element
  createDocumentFragment(): Fragment
}

/**
 * Segments as nodes, to be put into a page: `element.replaceChildren(toNodes(segments, document))`. Nothing is parsed.
 *
 * @throws GuillemetError `bad-option` if `tag` is not the plain name of an element
 */
export function toNodes<
  Element extends { textContent: string | null },
  Fragment extends { append(...nodes: (Element | string)[]): void },
>(segments: readonly Segment[], document: NodeMaker<Element, Fragment>, options: MarkOptions = {}): Fragment {
  const tag = checkedTag(options)
  const fragment = document.createDocumentFragment()
  for (const { text, marked } of segments) {
    if (!marked) {
      fragment.append(text)
      continue
    }
    const element = document.createElement(tag)
    element.textContent = text
    fragment.append(element)
  }
  return fragment
}
