import { paragraphs } from '../../structure/paragraphs.js'
import { pointsIn } from '../../structure/point.js'
import type { Content } from './content.js'

/**
 * A plain text as it stands. Its first line is the title if it stands alone, is no longer than 200 characters and does not end
 * as a sentence; a title is not part of the text.
 */
export function plainText(source: string): Content[] {
  const { title, start } = titleOf(source)
  const text = source.slice(start)
  const point = pointsIn(source)
  const lines = paragraphs(text).map((block) => [block.start, point(start + block.start).line] as const)
  return [{ ...(title !== undefined && { title }), text, meta: {}, lines }]
}

const TITLE_LENGTH = 200
const TITLE_LINE = /^\s*(\S.*?)[^\S\n]*\r?\n[^\S\n]*\r?\n/

function titleOf(source: string): { readonly title?: string; readonly start: number } {
  const first = TITLE_LINE.exec(source.slice(0, 2 * TITLE_LENGTH))
  const title = first?.[1]
  if (!first || title === undefined || title.length > TITLE_LENGTH || /[.!?…:;,]$/.test(title)) return { start: 0 }
  return { title, start: first[0].length }
}
