import MiniSearch from 'minisearch'
import type { Edition, ReadArticle } from './edition.js'
import { PLAIN } from './plain.js'

/** A query of the page that measures, and what each engine must answer. */
export interface MeasuredQuery {
  readonly query: string
  /** The first ten paragraphs that the index gave when the site was made. */
  readonly guillemet: readonly string[]
  /** The same of the plain MiniSearch. */
  readonly miniSearch: readonly string[]
  /** The paragraphs that readers say answer; none for a query that nobody judged. */
  readonly right: readonly string[]
}

/** A query as `fixtures/queries` has it. */
interface JudgedQuery {
  readonly query: string
  readonly relevant: readonly { readonly article: string; readonly excerpt: string }[]
}

interface PlainDocument {
  readonly id: string
  readonly title: string
  readonly text: string
}

export function plainMiniSearch(articles: readonly ReadArticle[]): MiniSearch<PlainDocument> {
  const plain = new MiniSearch<PlainDocument>(PLAIN)
  plain.addAll(
    articles.flatMap(({ title, reading }) => reading.paragraphs.map(({ id, text }) => ({ id, title, text }))),
  )
  return plain
}

export function measuredQueries(
  { articles, index }: Edition,
  plain: MiniSearch<PlainDocument>,
  judged: readonly JudgedQuery[],
): MeasuredQuery[] {
  const paragraphs = articles.flatMap(({ id: article, reading }) =>
    reading.paragraphs.map(({ id, text }) => ({ id, article, text })),
  )
  const holding = ({ article, excerpt }: JudgedQuery['relevant'][number]) =>
    paragraphs.filter((paragraph) => paragraph.article === article && paragraph.text.includes(excerpt))
  return judged.map(({ query, relevant }) => ({
    query,
    guillemet: index.paragraphs(query).hits.map(({ id }) => id),
    miniSearch: plain
      .search(query)
      .slice(0, 10)
      .map(({ id }) => id),
    right: [...new Set(relevant.flatMap(holding).map(({ id }) => id))],
  }))
}
