import type { Sentence, SentenceContent, Word } from 'nlcst'
import { toString as textOf } from 'nlcst-to-string'
import { around } from './tokens.js'

const DIGITS = /^\d+$/
const GROUP = /^\d{3}$/
const HEAD = /^\d{1,3}$/
/** Between groups of three digits: a blank of any width, but only one. */
const GROUP_SPACE = /^[ \u00a0\u202f\u2009]$/

/**
 * Make one word of a number (`1 000 000`, `3,5`), of `n°` and of a handle or tag (`@lea`, `#marée`).
 *
 * parse-latin cuts them at the comma, the blanks and the sign.
 */
export function mergeNumbers(sentence: Sentence): undefined {
  const merged: SentenceContent[] = []
  const { children } = sentence
  for (let i = 0; i < children.length; ) {
    const length = numberAt(children, i) || signAt(children, i)
    if (length > 1) merged.push(oneWord(children.slice(i, i + length)))
    else merged.push(children[i] as SentenceContent)
    i += Math.max(length, 1)
  }
  sentence.children = merged
}

const text = (nodes: readonly SentenceContent[], i: number) => {
  const node = nodes[i]
  return node ? textOf(node) : ''
}

/** How many nodes from `i` on write one number; 0 for none. */
function numberAt(nodes: readonly SentenceContent[], i: number): number {
  if (!DIGITS.test(text(nodes, i))) return 0
  let end = i + 1
  if (HEAD.test(text(nodes, i))) while (GROUP_SPACE.test(text(nodes, end)) && GROUP.test(text(nodes, end + 1))) end += 2
  if (text(nodes, end) === ',' && DIGITS.test(text(nodes, end + 1))) end += 2
  return end - i
}

/** `n` `°`; `@` `lea` */
function signAt(nodes: readonly SentenceContent[], i: number): number {
  const first = text(nodes, i)
  if (/^nos?$/i.test(first) || /^n$/i.test(first)) return text(nodes, i + 1) === '°' ? 2 : 0
  if (first !== '@' && first !== '#') return 0
  const before = nodes[i - 1]
  const free = before === undefined || before.type === 'WhiteSpaceNode' || before.type === 'PunctuationNode'
  return free && nodes[i + 1]?.type === 'WordNode' ? 2 : 0
}

function oneWord(nodes: readonly SentenceContent[]): Word {
  const place = around(nodes)
  return { type: 'WordNode', children: [{ type: 'TextNode', value: textOf([...nodes]), ...place }], ...place }
}
