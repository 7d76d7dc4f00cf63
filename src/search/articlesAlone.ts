import { readContainer } from '../snapshot/container.js'
import { refuseBytes } from '../snapshot/damaged.js'
import { ARTICLES_SHAPE } from '../snapshot/shapes.js'
import type { StoredArticle } from '../snapshot/snapshot.js'
import { PackedArticles } from './packedArticles.js'
import { TextBlocks } from './packedTexts.js'
import { toStored } from './toStored.js'

/**
 * The articles of a snapshot that has no postings, whole, one after another.
 *
 * @throws GuillemetError `not-a-snapshot`, `snapshot-version`
 */
export function* articlesAlone<Meta>(bytes: Uint8Array): Iterable<StoredArticle<Meta>> {
  const ids = new Set<string>()
  for (const article of packedAlone<Meta>(bytes)) {
    const stored = toStored(article)
    if (ids.has(stored.id)) refuseBytes('two articles of one id')
    ids.add(stored.id)
    yield stored
  }
}

/** The same, read where they lie. */
export function packedAlone<Meta>(bytes: Uint8Array): PackedArticles<Meta> {
  const packed = readContainer(ARTICLES_SHAPE, bytes)
  const articles = new PackedArticles<Meta>(packed)
  articles.texts = new TextBlocks(packed.sections, articles.units.at(-1) as number)
  return articles
}
