import type { PassageKind } from '../search/engine.js'
import { passageId } from '../search/passages.js'
import type { StoredArticle } from '../snapshot/snapshot.js'

/** What an article's passages are called by. */
export type WithPassages = Pick<StoredArticle, 'id' | 'paragraphs' | 'quotes'>

/** The ids of all paragraphs or quotes of articles, in order. */
export const passageIds = (articles: readonly WithPassages[], kind: PassageKind): string[] =>
  articles.flatMap((article) =>
    (kind === 'paragraph' ? article.paragraphs : article.quotes).map((_, at) => passageId(article.id, kind, at)),
  )
