import { documentId } from './document.js'
import type { WithId } from './documents.js'

/** Something to be done to a document: the lines of a bulk request that say it. */
export interface Operation {
  readonly kind: 'write' | 'delete'
  /** The id of the document's article. */
  readonly article: string
  /** The document's own. */
  readonly id: string
  /** Whether it is the article's document, and no passage's. */
  readonly isArticle: boolean
  readonly lines: string
  /** Of the lines, as UTF-8. */
  readonly bytes: number
}

/** Writes a document, in place of any that has its id. */
export const writing = (article: string, { id, document }: WithId<object>): Operation =>
  operation('write', article, id, `${json({ index: { _id: id } })}\n${json(document)}\n`)

export const deleting = (article: string, id: string): Operation =>
  operation('delete', article, id, `${json({ delete: { _id: id } })}\n`)

const operation = (kind: Operation['kind'], article: string, id: string, lines: string): Operation => ({
  kind,
  article,
  id,
  isArticle: id === documentId(article),
  lines,
  bytes: Buffer.byteLength(lines),
})

/** An escape of JSON: a letter, or the number of half a surrogate pair whose other half is not there. */
const ESCAPE = /\\(ud[89a-f][0-9a-f]{2}|.)/g

/** JSON that can be UTF-8. What is half a character in a text becomes the replacement character, which is as long. */
function json(value: unknown): string {
  const text = JSON.stringify(value)
  if (!text.includes('\\ud')) return text
  return text.replace(ESCAPE, (whole, what: string) => (what.length > 1 ? '\uFFFD' : whole))
}
