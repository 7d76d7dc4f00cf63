import type { Analyzer } from '../analysis/analyzer.js'
import type { PassageKind, Place, Source } from '../search/engine.js'
import type { Lexicon } from '../search/lexicon.js'
import { ListedWords } from '../search/listedWords.js'
import { IndexPacker, type Packed, type TextsPlace } from '../snapshot/indexPacker.js'
import { toPostings } from '../snapshot/postingColumns.js'
import { PARAGRAPH_FIELDS, QUOTE_FIELDS, type Snapshot, type StoredArticle, toSnapshot } from '../snapshot/snapshot.js'
import { type ParagraphDocument, paragraphDocuments, type QuoteDocument, quoteDocuments } from './documents.js'
import { LiveLexicon } from './liveLexicon.js'
import { LivePostings } from './livePostings.js'

/** So many numbers may be unused before it is worth looking. */
const SPARE_NUMBERS = 1000

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
  paragraphs: LivePostings<ParagraphDocument>
  quotes: LivePostings<QuoteDocument>
  /** In the order of the texts: an article that replaces another takes its place. */
  readonly #entries = new Map<string, Entry<Meta>>()
  readonly #places = { paragraph: new Map<number, Place<Meta>>(), quote: new Map<number, Place<Meta>>() }
  readonly #quotesOf = new Map<number, number[]>()
  readonly #paragraphOf = new Map<number, number>()
  readonly #words = new LiveLexicon()
  #lexicon: Lexicon | undefined
  #nextOrder = 0

  constructor(analyzer: Analyzer) {
    this.analyzer = analyzer
    this.paragraphs = paragraphPostings(analyzer)
    this.quotes = quotePostings(analyzer)
  }

  /** Made anew when the words have changed. */
  get lexicon(): Lexicon {
    this.#lexicon ??= new ListedWords(this.#words.toStored())
    return this.#lexicon
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
    this.#countWords(article, 1)
    this.#put(article, before?.order ?? this.#nextOrder++)
    if (before) this.#renumber()
  }

  #countWords(article: StoredArticle<Meta>, sign: 1 | -1): void {
    this.#words.count(article, sign)
    this.#lexicon = undefined
  }

  #put(article: StoredArticle<Meta>, order: number): void {
    const paragraphs = numbered(this.paragraphs, paragraphDocuments(article))
    const quotes = numbered(this.quotes, quoteDocuments(article))
    this.#entries.set(article.id, { article, order, paragraphs, quotes })
    paragraphs.forEach((number, at) => {
      this.#places.paragraph.set(number, { article, order, at })
      this.#quotesOf.set(number, [])
    })
    quotes.forEach((number, at) => {
      this.#places.quote.set(number, { article, order, at })
      const paragraph = paragraphs[article.quotes[at]?.paragraph as number] as number
      this.#paragraphOf.set(number, paragraph)
      this.quotesOf(paragraph).push(number)
    })
  }

  /** Removes an article that is there. */
  delete(id: string): void {
    this.#forget(this.#entries.get(id) as Entry<Meta>)
    this.#entries.delete(id)
    this.#renumber()
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
    return this.#paragraphOf.get(quote) as number
  }

  quotesOf(paragraph: number): number[] {
    return this.#quotesOf.get(paragraph) ?? []
  }

  toSnapshot(): Snapshot<Meta> {
    const { paragraphs, quotes, lexicon } = this.#columns()
    return toSnapshot(this.analyzer.fingerprint, {
      articles: [...this.articles()],
      paragraphs: toPostings(paragraphs, PARAGRAPH_FIELDS),
      quotes: toPostings(quotes, QUOTE_FIELDS),
      lexicon,
    })
  }

  /** The index in packed form. */
  pack(texts: TextsPlace): Packed {
    const packer = new IndexPacker(this.analyzer.fingerprint, texts)
    for (const article of this.articles()) packer.add(article)
    return packer.finish(this.#columns())
  }

  #columns() {
    const entries = [...this.#entries.values()]
    return {
      paragraphs: this.paragraphs.toColumns(entries.flatMap(({ paragraphs }) => paragraphs)),
      quotes: this.quotes.toColumns(entries.flatMap(({ quotes }) => quotes)),
      lexicon: this.#words.toStored(),
    }
  }

  /**
   * A passage that is removed leaves its number unused for ever, as MiniSearch never takes one twice. When most numbers
   * are unused, all passages are indexed anew: the cost is that of as many changes again.
   */
  #renumber(): void {
    if (this.paragraphs.end + this.quotes.end <= SPARE_NUMBERS + 2 * (this.paragraphs.size + this.quotes.size)) return
    const entries = [...this.#entries.values()]
    this.paragraphs = paragraphPostings(this.analyzer)
    this.quotes = quotePostings(this.analyzer)
    this.#quotesOf.clear()
    this.#paragraphOf.clear()
    for (const places of [this.#places.paragraph, this.#places.quote]) places.clear()
    for (const { article, order } of entries) this.#put(article, order)
  }

  #forget({ article, paragraphs, quotes }: Entry<Meta>): void {
    this.#countWords(article, -1)
    for (const document of paragraphDocuments(article)) this.paragraphs.remove(document)
    for (const document of quoteDocuments(article)) this.quotes.remove(document)
    for (const number of paragraphs) {
      this.#places.paragraph.delete(number)
      this.#quotesOf.delete(number)
    }
    for (const number of quotes) {
      this.#places.quote.delete(number)
      this.#paragraphOf.delete(number)
    }
  }
}

const paragraphPostings = (analyzer: Analyzer) => new LivePostings<ParagraphDocument>(PARAGRAPH_FIELDS, analyzer)
const quotePostings = (analyzer: Analyzer) => new LivePostings<QuoteDocument>(QUOTE_FIELDS, analyzer)

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
