import type { StoredArticle, StoredSpan } from '../snapshot/snapshot.js'
import { type ReadOptions, readArticle } from '../structure/read.js'
import type { Span } from '../text/span.js'
import type { Article } from './article.js'

/** An article with its structure, as an index keeps it. */
export function storedArticle<Meta>(article: Article<Meta>, options: ReadOptions): StoredArticle<Meta> {
  const { paragraphs, quotes } = readArticle(article, options)
  const numbers = new Map(paragraphs.map(({ id }, number) => [id, number]))
  return {
    ...(article as StoredArticle<Meta>),
    paragraphs: paragraphs.map(({ span }) => toPair(span)),
    quotes: quotes.map(({ parts, use, speaker, verb, paragraph }) => ({
      parts: parts.map(toPair),
      use,
      ...(speaker && { speaker }),
      ...(verb !== undefined && { verb }),
      paragraph: numbers.get(paragraph) as number,
    })),
  }
}

const toPair = ({ start, end }: Span): StoredSpan => [start, end]
