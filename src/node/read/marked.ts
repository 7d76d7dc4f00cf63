import { edgeOf } from './walk.js'

const OPENING = /[«“„‹]/
const CLOSING = /[»”“›"]/
const DASH = /[\u2012-\u2015]/

/**
 * Whether the words of a quote need no marks: they have their own, one stands right before them, or they are a line of dialogue
 * after its dash.
 *
 * @param before the character before them in their block
 */
export const isMarkedBy = (before: string, first: string, last: string): boolean =>
  OPENING.test(before) ||
  ((OPENING.test(first) || first === '"') && CLOSING.test(last)) ||
  (before === '' && DASH.test(first))

/** Whether the words of an element need no marks. */
export const isMarked = <Node>(
  quote: Node,
  before: string,
  childrenOf: (node: Node) => readonly Node[],
  ownText: (node: Node) => string,
): boolean =>
  isMarkedBy(before, edgeOf(quote, childrenOf, ownText, 'first'), edgeOf(quote, childrenOf, ownText, 'last'))
