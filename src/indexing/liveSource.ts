import type { AsPlainObject } from 'minisearch'
import type { Analyzer } from '../analysis/analyzer.js'
import { ArticleIntake } from '../postings/articleIntake.js'
import { metaKeysOf } from '../search/asked.js'
import type { PassageKind, Place, Source } from '../search/engine.js'
import type { Lexicon } from '../search/lexicon.js'
import { ListedWords } from '../search/listedWords.js'
import { IndexPacker, type Packed, type Packing } from '../snapshot/indexPacker.js'
import { toPostings } from '../snapshot/postingColumns.js'
import {
  PARAGRAPH_FIELDS,
  QUOTE_FIELDS,
  type Snapshot,
  type StoredArticle,
  type StoredLexicon,
} from '../snapshot/snapshot.js'
import { toSnapshot } from '../snapshot/toSnapshot.js'
import { type ParagraphDocument, paragraphDocuments, type QuoteDocument, quoteDocuments } from './documents.js'
import { LivePostings } from './livePostings.js'
import { miniSearchJSON } from './miniSearchJSON.js'
import { passageIds } from './passageIds.js'

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
  #intake: ArticleIntake
  #storedLexicon: StoredLexicon | undefined
  #lexicon: Lexicon | undefined
  #nextOrder = 0

  constructor(analyzer: Analyzer) {
    this.analyzer = analyzer
    this.#intake = new ArticleIntake(analyzer)
    this.paragraphs = paragraphPostings(analyzer)
    this.quotes = quotePostings(analyzer)
  }

  /** Made anew when the words have changed. */
  get lexicon(): Lexicon {
    this.#lexicon ??= new ListedWords(this.#words())
    return this.#lexicon
  }

  #words(): StoredLexicon {
    this.#storedLexicon ??= this.#intake.lexicon()
    return this.#storedLexicon
  }

  get size(): number {
    return this.#entries.size
  }

  hasArticle(id: string): boolean {
    return this.#entries.has(id)
  }

  /** Adds articles with ids of their own. */
  add(articles: readonly StoredArticle<Meta>[]): void {
    this.#put(articles.map((article) => ({ article, order: this.#nextOrder++ })))
  }

  /** Puts an article in the place of the one with its id. */
  replace(article: StoredArticle<Meta>): void {
    const before = this.#entries.get(article.id) as Entry<Meta>
    this.#forget(before)
    this.#put([{ article, order: before.order }])
    this.#renumber()
  }

  #put(places: readonly Pick<Entry<Meta>, 'article' | 'order'>[]): void {
    this.#storedLexicon = undefined
    this.#lexicon = undefined
    for (const { article } of places) this.#intake.add(article)
    const { paragraphs, quotes } = this.#intake.takePostings()
    const articles = places.map(({ article }) => article)
    let paragraph = this.paragraphs.append(passageIds(articles, 'paragraph'), paragraphs)
    let quote = this.quotes.append(passageIds(articles, 'quote'), quotes)
    for (const { article, order } of places) {
      this.#enter(article, order, paragraph, quote)
      paragraph += article.paragraphs.length
      quote += article.quotes.length
    }
  }

  /** Keeps an article whose first paragraph and quote have these numbers. */
  #enter(article: StoredArticle<Meta>, order: number, firstParagraph: number, firstQuote: number): void {
    const paragraphs = article.paragraphs.map((_, at) => firstParagraph + at)
    const quotes = article.quotes.map((_, at) => firstQuote + at)
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

  metaKeys(): readonly string[] {
    return metaKeysOf(this.articles())
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

  find(kind: PassageKind, article: string, at: number): number | undefined {
    const entry = this.#entries.get(article)
    return (kind === 'paragraph' ? entry?.paragraphs : entry?.quotes)?.[at]
  }

  isBefore(kind: PassageKind, passage: number, other: number): boolean {
    const first = this.place(kind, passage)
    const second = this.place(kind, other)
    return first.order < second.order || (first.order === second.order && first.at < second.at)
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

  /** The paragraphs or quotes as MiniSearch serialises them. */
  toMiniSearch(kind: PassageKind): AsPlainObject {
    const { paragraphs, quotes } = this.#columns()
    const ids = passageIds([...this.articles()], kind)
    return JSON.parse(
      kind === 'paragraph'
        ? miniSearchJSON(ids, paragraphs, PARAGRAPH_FIELDS)
        : miniSearchJSON(ids, quotes, QUOTE_FIELDS),
    )
  }

  /** The index in packed form. */
  pack({ texts, postings }: Packing): Packed {
    const packer = new IndexPacker(this.analyzer.fingerprint, texts)
    for (const article of this.articles()) packer.add(article)
    return packer.finish(postings ? this.#columns() : undefined)
  }

  #columns() {
    const entries = [...this.#entries.values()]
    return {
      paragraphs: this.paragraphs.toColumns(entries.flatMap(({ paragraphs }) => paragraphs)),
      quotes: this.quotes.toColumns(entries.flatMap(({ quotes }) => quotes)),
      lexicon: this.#words(),
    }
  }

  /**
   * A passage that is removed leaves its number unused for ever, as MiniSearch never takes one twice. When most numbers
   * are unused, all passages are indexed anew: the cost is that of as many changes again.
   */
  #renumber(): void {
    if (this.paragraphs.end + this.quotes.end <= SPARE_NUMBERS + 2 * (this.paragraphs.size + this.quotes.size)) return
    const entries = [...this.#entries.values()]
    this.#intake = new ArticleIntake(this.analyzer)
    this.paragraphs = paragraphPostings(this.analyzer)
    this.quotes = quotePostings(this.analyzer)
    this.#quotesOf.clear()
    this.#paragraphOf.clear()
    for (const places of [this.#places.paragraph, this.#places.quote]) places.clear()
    this.#put(entries)
  }

  #forget({ article, paragraphs, quotes }: Entry<Meta>): void {
    this.#intake.remove(article)
    this.#storedLexicon = undefined
    this.#lexicon = undefined
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
