import type { StoredArticle } from '../snapshot/snapshot.js'
import type { PackedArticle } from './packedArticle.js'

/** All of a packed article, as a snapshot in JSON has it. */
export const toStored = <Meta>({
  id,
  title,
  text,
  meta,
  paragraphs,
  quotes,
}: PackedArticle<Meta>): StoredArticle<Meta> => ({
  id,
  ...(title !== undefined && { title }),
  text: text.slice(0, text.length),
  ...(meta !== undefined && { meta }),
  paragraphs,
  quotes,
})
