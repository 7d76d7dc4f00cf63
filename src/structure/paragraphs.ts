import type { Span } from '../text/span.js'
import type { Paragraph } from './article.js'

/** A paragraph before it is given an id: a stretch of the text, without the blank space around it. */
export interface Block extends Span {
  readonly role: Paragraph['role']
}

const BLANK_LINES = /(?:\r\n|[\n\r])(?:[^\S\n\r]*(?:\r\n|[\n\r]))+/g

/** What a single line break is. */
export type NewlinePolicy = 'paragraph' | 'space' | 'auto'

/** The blocks of a text, in order: what blank lines stand between. */
export function paragraphs(text: string, _options: { readonly newline?: NewlinePolicy } = {}): Block[] {
  const blocks: Block[] = []
  let start = 0
  const add = (end: number) => {
    const block = trimmed(text, start, end)
    if (block.start < block.end) blocks.push({ ...block, role: 'text' })
  }
  for (const { index, 0: blank } of text.matchAll(BLANK_LINES)) {
    add(index)
    start = index + blank.length
  }
  add(text.length)
  return blocks
}

function trimmed(text: string, start: number, end: number): Span {
  while (start < end && isBlank(text.charAt(start))) start++
  while (start < end && isBlank(text.charAt(end - 1))) end--
  return { start, end }
}

const isBlank = (character: string) => character.trim() === ''
