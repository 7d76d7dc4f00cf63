import type { Analyzer } from '../../analysis/analyzer.js'
import { fieldText } from '../../search/domain.js'
import type { IndexedArticle, Listed, PassageKind, Place, Source } from '../../search/engine.js'
import type { Lexicon } from '../../search/lexicon.js'
import { quoteSpan } from '../../search/passages.js'
import { copyUnits, type PackedText } from '../../search/units.js'
import type { StoredQuote, StoredSpan } from '../../snapshot/snapshot.js'
import type { PassageDocument } from '../document.js'
import { CandidateEngine } from './candidateEngine.js'
import type { Knowledge } from './knowledge.js'

/** A stretch of an article's text. */
interface Piece {
  readonly start: number
  readonly text: string
}

/** What is at hand of an article. */
class PartialArticle<Meta> implements IndexedArticle<Meta> {
  readonly id: string
  readonly title?: string
  readonly meta?: Meta
  readonly text: PackedText
  readonly paragraphs = new Sparse<StoredSpan>()
  readonly quotes = new Sparse<StoredQuote>()
  readonly #pieces: Piece[] = []

  constructor(id: string, title: string | undefined, meta: Meta | undefined) {
    this.id = id
    if (title !== undefined) this.title = title
    if (meta !== undefined) this.meta = meta
    this.text = {
      length: Number.POSITIVE_INFINITY,
      slice: (start = 0, end = start) => {
        const piece = this.#around(start, end)
        return piece ? piece.text.slice(start - piece.start, end - piece.start) : ''
      },
      copy: (start, end, column, to) => {
        const piece = this.#around(start, end)
        return piece ? copyUnits(piece.text, start - piece.start, end - piece.start, column, to) : 0
      },
    }
  }

  addText(start: number, text: string): void {
    this.#pieces.push({ start, text })
  }

  #around(start: number, end: number): Piece | undefined {
    return this.#pieces.find((piece) => piece.start <= start && end <= piece.start + piece.text.length)
  }
}

/** Some of the items of a list, by their places. */
class Sparse<T> implements Listed<T> {
  readonly #items = new Map<number, T>()

  get length(): number {
    return Math.max(-1, ...this.#items.keys()) + 1
  }

  at(index: number): T | undefined {
    return this.#items.get(index)
  }

  set(index: number, item: T): void {
    this.#items.set(index, item)
  }

  /** The places that are taken, in order. */
  places(): number[] {
    return [...this.#items.keys()].sort((a, b) => a - b)
  }

  [Symbol.iterator](): Iterator<T> {
    return this.places()
      .map((index) => this.#items.get(index) as T)
      .values()
  }
}

/**
 * Some passages of a large index, with the paragraphs that quotes stand in and the quotes that paragraphs have, to be searched as if
 * all were at hand: what scoring needs to know of the others, it knows. Articles are in the order of their ids.
 */
export class Candidates<Meta> implements Source<Meta> {
  readonly analyzer: Analyzer
  readonly paragraphs: CandidateEngine
  readonly quotes: CandidateEngine
  readonly lexicon: Lexicon
  readonly #knowledge: Knowledge
  readonly #places: Readonly<Record<PassageKind, readonly Place<Meta>[]>>
  readonly #numbers = new Map<string, number>()
  readonly #quotesOf = new Map<number, number[]>()

  constructor(documents: readonly PassageDocument[], analyzer: Analyzer, knowledge: Knowledge) {
    this.analyzer = analyzer
    this.#knowledge = knowledge
    this.lexicon = knowledge.lexicon
    const articles = articlesOf<Meta>(documents)
    this.#places = {
      paragraph: articles.flatMap((article, order) =>
        article.paragraphs.places().map((at) => ({ article, order, at })),
      ),
      quote: articles.flatMap((article, order) => article.quotes.places().map((at) => ({ article, order, at }))),
    }
    for (const kind of ['paragraph', 'quote'] as const)
      for (const [number, { article, at }] of this.#places[kind].entries())
        this.#numbers.set(key(kind, article.id, at), number)
    for (const quote of this.#places.quote.keys()) this.quotesOf(this.paragraphOf(quote)).push(quote)
    const engine = (kind: PassageKind) =>
      new CandidateEngine(
        kind,
        this.#places[kind].length,
        (passage, field) => fieldText(this, kind, passage, field),
        analyzer,
        knowledge,
      )
    this.paragraphs = engine('paragraph')
    this.quotes = engine('quote')
  }

  metaKeys(): readonly string[] {
    return this.#knowledge.metaKeys()
  }

  has(kind: PassageKind, passage: number): boolean {
    return passage < this.#places[kind].length
  }

  place(kind: PassageKind, passage: number): Place<Meta> {
    return this.#places[kind][passage] as Place<Meta>
  }

  find(kind: PassageKind, article: string, at: number): number | undefined {
    return this.#numbers.get(key(kind, article, at))
  }

  isBefore(_: PassageKind, passage: number, other: number): boolean {
    return passage < other
  }

  paragraphOf(quote: number): number {
    const { article, at } = this.place('quote', quote)
    return this.find('paragraph', article.id, (article.quotes.at(at) as StoredQuote).paragraph) as number
  }

  quotesOf(paragraph: number): number[] {
    const known = this.#quotesOf.get(paragraph) ?? []
    this.#quotesOf.set(paragraph, known)
    return known
  }
}

const key = (kind: PassageKind, article: string, at: number) => `${kind} ${at} ${article}`

/** The articles of documents, in the order of their ids. */
function articlesOf<Meta>(documents: readonly PassageDocument[]): PartialArticle<Meta>[] {
  const found = new Map<string, PartialArticle<Meta>>()
  for (const { kind, article: id, content, stored } of documents) {
    const { title, meta, paragraph, quotes } = stored
    const article = found.get(id) ?? new PartialArticle<Meta>(id, title, meta as Meta)
    found.set(id, article)
    article.paragraphs.set(paragraph.at, paragraph.span)
    article.addText(paragraph.span[0], paragraph.text ?? content)
    for (const { at, quote, text } of quotes) {
      article.quotes.set(at, quote)
      const own = kind === 'quote' ? content : text
      if (own !== undefined) article.addText(quoteSpan(quote).start, own)
    }
  }
  return [...found.values()].sort((a, b) => (a.id < b.id ? -1 : 1))
}
