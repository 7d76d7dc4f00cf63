import type { Analyzer } from '../analysis/analyzer.js'
import type { PassageKind, Place, Source } from '../search/engine.js'
import {
  PARAGRAPH_FIELDS,
  QUOTE_FIELDS,
  SNAPSHOT_FORMAT,
  SNAPSHOT_VERSION,
  type Snapshot,
  type StoredArticle,
} from '../snapshot/snapshot.js'
import { type ParagraphDocument, paragraphDocuments, type QuoteDocument, quoteDocuments } from './documents.js'
import { LivePostings } from './livePostings.js'

/** An article of the live index, and the numbers of its passages. */
interface Entry<Meta> {
  readonly article: StoredArticle<Meta>
  readonly order: number
  readonly paragraphs: readonly number[]
  readonly quotes: readonly number[]
}

/** The articles and postings of an index that can be changed. */
export class LiveSource<Meta> implements Source<Meta> {
  readonly analyzer: Analyzer
  readonly paragraphs: LivePostings<ParagraphDocument>
  readonly quotes: LivePostings<QuoteDocument>
  /** In the order of the texts: an article that replaces another takes its place. */
  readonly #entries = new Map<string, Entry<Meta>>()
  readonly #places = { paragraph: new Map<number, Place<Meta>>(), quote: new Map<number, Place<Meta>>() }
  readonly #quotesOf = new Map<number, number[]>()
  #nextOrder = 0

  constructor(analyzer: Analyzer) {
    this.analyzer = analyzer
    this.paragraphs = new LivePostings<ParagraphDocument>(PARAGRAPH_FIELDS, analyzer)
    this.quotes = new LivePostings<QuoteDocument>(QUOTE_FIELDS, analyzer)
  }

  get size(): number {
    return this.#entries.size
  }

  hasArticle(id: string): boolean {
    return this.#entries.has(id)
  }

  /** Adds an article, or puts it in the place of the one with its id. */
  set(article: StoredArticle<Meta>): void {
    const before = this.#entries.get(article.id)
    if (before) this.#forget(before)
    const order = before?.order ?? this.#nextOrder++
    const paragraphs = numbered(this.paragraphs, paragraphDocuments(article))
    const quotes = numbered(this.quotes, quoteDocuments(article))
    this.#entries.set(article.id, { article, order, paragraphs, quotes })
    paragraphs.forEach((number, at) => {
      this.#places.paragraph.set(number, { article, order, at })
      this.#quotesOf.set(number, [])
    })
    quotes.forEach((number, at) => {
      this.#places.quote.set(number, { article, order, at })
      this.quotesOf(paragraphs[article.quotes[at]?.paragraph as number] as number).push(number)
    })
  }

  /** Removes an article that is there. */
  delete(id: string): void {
    this.#forget(this.#entries.get(id) as Entry<Meta>)
    this.#entries.delete(id)
  }

  *articles(): Iterable<StoredArticle<Meta>> {
    for (const { article } of this.#entries.values()) yield article
  }

  has(kind: PassageKind, passage: number): boolean {
    return this.#places[kind].has(passage)
  }

  place(kind: PassageKind, passage: number): Place<Meta> {
    return this.#places[kind].get(passage) as Place<Meta>
  }

  paragraphOf(quote: number): number {
    const { article, at } = this.place('quote', quote)
    return this.#entries.get(article.id)?.paragraphs[article.quotes[at]?.paragraph as number] as number
  }

  quotesOf(paragraph: number): number[] {
    return this.#quotesOf.get(paragraph) ?? []
  }

  toSnapshot(): Snapshot<Meta> {
    const entries = [...this.#entries.values()]
    return {
      format: SNAPSHOT_FORMAT,
      version: SNAPSHOT_VERSION,
      analyzer: this.analyzer.fingerprint,
      articles: entries.map(({ article }) => article),
      paragraphs: this.paragraphs.toPostings(entries.flatMap(({ paragraphs }) => paragraphs)),
      quotes: this.quotes.toPostings(entries.flatMap(({ quotes }) => quotes)),
    }
  }

  #forget({ article, paragraphs, quotes }: Entry<Meta>): void {
    for (const document of paragraphDocuments(article)) this.paragraphs.remove(document)
    for (const document of quoteDocuments(article)) this.quotes.remove(document)
    for (const number of paragraphs) {
      this.#places.paragraph.delete(number)
      this.#quotesOf.delete(number)
    }
    for (const number of quotes) this.#places.quote.delete(number)
  }
}

/** Adds documents; their passage numbers, in order. */
function numbered<Document extends { readonly id: string }>(
  postings: LivePostings<Document>,
  documents: readonly Document[],
): number[] {
  return documents.map((document) => {
    postings.add(document)
    return postings.number(document.id)
  })
}
