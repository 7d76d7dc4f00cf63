import type { StoredArticle, StoredSpan } from '../snapshot/snapshot.js'
import { type ReadOptions, readArticle } from '../structure/read.js'
import type { Span } from '../text/span.js'
import type { Speaker } from '../text/speaker.js'
import type { Article } from './article.js'

/** An article with its structure, as an index keeps it. */
export function storedArticle<Meta>(article: Article<Meta>, options: ReadOptions): StoredArticle<Meta> {
  const { paragraphs, quotes } = readArticle(article, options)
  const numbers = new Map(paragraphs.map(({ id }, number) => [id, number]))
  const { id, title, text, meta } = article
  // In the order in which `decode` writes the keys: an index that was opened and saved again gives the same bytes.
  return {
    id,
    ...(title !== undefined && { title }),
    text,
    ...(meta !== undefined && { meta }),
    paragraphs: paragraphs.map(({ span }) => toPair(span)),
    quotes: quotes.map(({ parts, use, speaker, verb, paragraph }) => ({
      parts: parts.map(toPair),
      use,
      ...(speaker && { speaker: storedSpeaker(speaker) }),
      ...(verb !== undefined && { verb }),
      paragraph: numbers.get(paragraph) as number,
    })),
  }
}

const toPair = ({ start, end }: Span): StoredSpan => [start, end]

const storedSpeaker = ({ name, mention, span, how, confidence }: Speaker): Speaker => ({
  ...(name !== undefined && { name }),
  mention,
  ...(span && { span: { start: span.start, end: span.end } }),
  ...(how !== undefined && { how }),
  ...(confidence !== undefined && { confidence }),
})
