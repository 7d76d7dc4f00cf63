import { ByteReader, sums } from '../snapshot/byteReader.js'
import { refuseBytes } from '../snapshot/damaged.js'
import { parsedJSON } from '../snapshot/parsedJSON.js'
import type { PackedArticles as Packed } from '../snapshot/shapes.js'
import { type ArticleTables, PackedArticle, type TextOf } from './packedArticle.js'
import type { TextBlocks } from './packedTexts.js'

/** So many articles are kept as they were read. */
const KEPT = 4096

type Sections = Omit<Packed['sections'], 'textBlocks' | 'texts'>

/** The articles of a packed index, or of a file of articles alone. */
export class PackedArticles<Meta> implements ArticleTables {
  readonly size: number
  readonly paragraphs: Uint32Array
  readonly quotes: Uint32Array
  readonly units: Uint32Array
  readonly heads: Uint32Array
  readonly structures: Uint32Array
  readonly sections: Sections
  readonly #counts: Packed['counts']
  #paragraphOf: Uint32Array | undefined
  #firstQuote: Uint32Array | undefined
  texts: TextBlocks | TextOf | undefined
  readonly #kept = new Map<number, PackedArticle<Meta>>()
  #strings: readonly string[] | undefined

  constructor({ counts, sections }: { readonly counts: Packed['counts']; readonly sections: Sections }) {
    const { articles, structure, quoteParagraphs } = sections
    this.size = counts.articles
    this.sections = sections
    if (articles.length < 5 * this.size) refuseBytes('too few articles')
    if (structure.length < counts.paragraphs + counts.quotes || quoteParagraphs.length < counts.quotes)
      refuseBytes('too few passages')
    const reader = new ByteReader(articles)
    const columns = [0, 1, 2, 3, 4].map(() => new Uint32Array(this.size))
    for (let i = 0; i < this.size; i++) for (const column of columns) column[i] = reader.varint()
    reader.finish()
    const [paragraphs, quotes, units, heads, structures] = columns.map((column) =>
      sums(this.size, (i) => column[i] as number),
    ) as [Uint32Array, Uint32Array, Uint32Array, Uint32Array, Uint32Array]
    this.paragraphs = paragraphs
    this.quotes = quotes
    this.units = units
    this.heads = heads
    this.structures = structures
    const isWhole =
      paragraphs[this.size] === counts.paragraphs &&
      quotes[this.size] === counts.quotes &&
      heads[this.size] === sections.heads.length &&
      structures[this.size] === structure.length
    if (!isWhole) refuseBytes('articles that do not fill their sections')
    this.#counts = counts
  }

  get paragraphOf(): Uint32Array {
    this.#paragraphOf ??= this.#paragraphsOf(this.sections.quoteParagraphs, this.#counts.quotes)
    return this.#paragraphOf
  }

  /** The first quote of each paragraph, then how many quotes there are. */
  get firstQuote(): Uint32Array {
    this.#firstQuote ??= firstQuotes(this.paragraphOf, this.#counts.paragraphs)
    return this.#firstQuote
  }

  /** The article with this number, in order. */
  article(number: number): PackedArticle<Meta> {
    const kept = this.#kept.get(number)
    if (kept) return kept
    const article = new PackedArticle<Meta>(this, number)
    if (this.#kept.size >= KEPT) this.#kept.clear()
    this.#kept.set(number, article)
    return article
  }

  *[Symbol.iterator](): Iterator<PackedArticle<Meta>> {
    for (let number = 0; number < this.size; number++) yield this.article(number)
  }

  /** A string by its number. */
  string(number: number): string {
    this.#strings ??= strings(this.sections.strings)
    return this.#strings[number] ?? refuseBytes('a string that it does not have')
  }

  /** Every quote in a paragraph of its own article, and in order. */
  #paragraphsOf(packed: Uint8Array, count: number): Uint32Array {
    const { paragraphs, quotes } = this
    const reader = new ByteReader(packed)
    const paragraphOf = new Uint32Array(count)
    let paragraph = 0
    let article = 0
    for (let quote = 0; quote < count; quote++) {
      while ((quotes[article + 1] as number) <= quote) article++
      paragraph += reader.varint()
      if (paragraph < (paragraphs[article] as number) || paragraph >= (paragraphs[article + 1] as number))
        refuseBytes('a quote of another article’s paragraph')
      paragraphOf[quote] = paragraph
    }
    reader.finish()
    return paragraphOf
  }
}

function firstQuotes(paragraphOf: Uint32Array, count: number): Uint32Array {
  const first = new Uint32Array(count + 1)
  let paragraph = 0
  for (let quote = 0; quote < paragraphOf.length; quote++)
    while (paragraph <= (paragraphOf[quote] as number)) first[paragraph++] = quote
  return first.fill(paragraphOf.length, paragraph)
}

function strings(section: Uint8Array): readonly string[] {
  const list = parsedJSON(section)
  return Array.isArray(list) && list.every((text) => typeof text === 'string')
    ? list
    : refuseBytes('no list of strings')
}
