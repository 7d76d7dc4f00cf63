import { readFileSync } from 'node:fs'
import type { Article } from '../../src/indexing/article.js'
import type { Reader } from '../../src/search/reader.js'
import { readArticle } from '../../src/structure/read.js'
import type { Span } from '../../src/text/span.js'

/** What a reader might type, and the passages that answer it: `fixtures/queries/` says who judged and how. */
export interface JudgedQuery {
  readonly query: string
  readonly relevant: readonly { readonly article: string; readonly excerpt: string }[]
  readonly kind: 'keywords' | 'question' | 'speaker' | 'misspelt'
  readonly half: 'tune' | 'test'
}

/** One query with the nDCG@10 of its answer, from 0 to 1, and the ids of the passages that were wanted. */
export interface Judgment extends JudgedQuery {
  readonly wanted: readonly string[]
  readonly ndcg: number
}

export type PassageList = 'paragraphs' | 'quotes'

export const judgedQueries = (list: PassageList): JudgedQuery[] =>
  JSON.parse(readFileSync(`fixtures/queries/${list}.json`, 'utf8'))

/** Search an index of the articles for each of the queries, with default options. */
export function judge(
  index: Pick<Reader<unknown>, PassageList>,
  list: PassageList,
  queries: readonly JudgedQuery[],
  articles: readonly Article<unknown>[],
): Judgment[] {
  const find = passagesWith(list, articles)
  return queries.map((judged) => {
    const wanted = [...new Set(judged.relevant.map(find))]
    const found = index[list](judged.query).hits.map(({ id }) => id)
    return { ...judged, wanted, ndcg: ndcg(found, wanted) }
  })
}

/**
 * How high the wanted ids stand among the first ten found: 1 where they are all before any other.
 *
 * @example
 * ndcg(['a', 'b'], ['a']) // => 1
 * ndcg(['a', 'b'], ['b']) // => 0.63…
 */
export function ndcg(found: readonly string[], wanted: readonly string[]): number {
  const sum = (ids: readonly string[]) =>
    ids.slice(0, 10).reduce((total, id, i) => total + (wanted.includes(id) ? 1 / Math.log2(i + 2) : 0), 0)
  return sum(found) / sum(wanted)
}

export const mean = (judgments: readonly Judgment[]): number =>
  judgments.reduce((total, { ndcg }) => total + ndcg, 0) / judgments.length

/** The id of the one passage that holds an excerpt; of a quote in a quote, the inner one. Throws if that is none or several. */
function passagesWith(list: PassageList, articles: readonly Article<unknown>[]) {
  const readings = new Map(
    articles.map((article) => [
      article.id,
      readArticle(article)[list].map(({ id, text, span }) => ({ id, span, plain: plain(text) })),
    ]),
  )
  return ({ article, excerpt }: { readonly article: string; readonly excerpt: string }): string => {
    const holding = (readings.get(article) ?? []).filter((passage) => passage.plain.includes(plain(excerpt)))
    const [passage, ...more] = holding.filter(({ span }) => !holding.some((other) => isInside(other.span, span)))
    if (!passage || more.length > 0)
      throw new Error(
        `Expected one of the ${list} of ${article} to hold “${excerpt}”, got ${more.length + Number(!!passage)}.`,
      )
    return passage.id
  }
}

const isInside = (inner: Span, outer: Span) => inner !== outer && outer.start <= inner.start && inner.end <= outer.end

/** The text as one types it: line breaks, odd spaces, soft hyphens, decomposed letters and straight apostrophes are no difference. */
const plain = (text: string) => text.normalize('NFC').replaceAll('\u00AD', '').replaceAll("'", '’').replace(/\s+/g, ' ')
