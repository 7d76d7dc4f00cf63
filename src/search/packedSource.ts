import type { Analyzer } from '../analysis/analyzer.js'
import { readContainer } from '../snapshot/container.js'
import { damaged, refuseBytes } from '../snapshot/damaged.js'
import { MAIN_FIELD } from '../snapshot/layout.js'
import { otherAnalyzer } from '../snapshot/mismatch.js'
import { INDEX_SHAPE, type PackedIndex, TEXTS, TEXTS_SHAPE } from '../snapshot/shapes.js'
import { metaKeysOf } from './asked.js'
import type { PassageKind, Place, Source } from './engine.js'
import type { TextOf } from './packedArticle.js'
import { PackedArticles } from './packedArticles.js'
import { PackedEngine } from './packedEngine.js'
import { PackedLexicon } from './packedLexicon.js'
import { PackedQuotes } from './packedQuotes.js'
import { TextBlocks } from './packedTexts.js'

/** The texts of a snapshot that has none: a file of them, or a function. */
export type Texts = Uint8Array | TextOf

const NO_QUOTES: readonly number[] = []

/** A packed index, searched where it lies: nothing but tables of places is made before a query asks for it. */
export class PackedSource<Meta> implements Source<Meta> {
  readonly analyzer: Analyzer
  readonly paragraphs: PackedEngine
  readonly quotes: PackedQuotes
  readonly lexicon: PackedLexicon
  readonly #articles: PackedArticles<Meta>
  #numbers: ReadonlyMap<string, number> | undefined

  /** @throws GuillemetError `not-a-snapshot`, `snapshot-version`, `snapshot-analyzer`, `bad-option` */
  constructor(bytes: Uint8Array, analyzer: Analyzer, texts?: Texts) {
    const index = readContainer(INDEX_SHAPE, bytes)
    const { counts, sections } = index
    const fingerprint = new TextDecoder().decode(sections.analyzer)
    if (fingerprint !== analyzer.fingerprint) throw otherAnalyzer(fingerprint, analyzer)
    this.analyzer = analyzer
    this.#articles = new PackedArticles(index)
    this.#articles.texts = textsOf(index, this.#articles.units.at(-1) as number, texts)
    this.paragraphs = engine('paragraph', index)
    this.quotes = new PackedQuotes(engine('quote', index), this.paragraphs, this.#articles, {
      blocks: sections.quoteBitBlocks,
      stats: sections.quoteBitStats,
      bits: sections.quoteBits,
    })
    this.lexicon = new PackedLexicon(
      { blocks: sections.wordBlocks, words: sections.words, stats: sections.wordStats },
      counts.words,
    )
  }

  /** How many articles there are. */
  get size(): number {
    return this.#articles.size
  }

  hasArticle(id: string): boolean {
    return this.numbers.has(id)
  }

  /**
   * The number of each article, by its id.
   *
   * @throws GuillemetError `not-a-snapshot` if two articles have the same id
   */
  get numbers(): ReadonlyMap<string, number> {
    this.#numbers ??= new Map(Array.from(this.#articles, ({ id }, number) => [id, number]))
    return this.#numbers.size === this.size ? this.#numbers : refuseBytes('two articles of one id')
  }

  articles(): PackedArticles<Meta> {
    return this.#articles
  }

  metaKeys(): readonly string[] {
    return metaKeysOf(this.#articles)
  }

  has(kind: PassageKind, passage: number): boolean {
    return passage < (kind === 'paragraph' ? this.paragraphs : this.quotes).size
  }

  place(kind: PassageKind, passage: number): Place<Meta> {
    const starts = this.#starts(kind)
    const order = lastNotAfter(starts, passage)
    return { article: this.#articles.article(order), order, at: passage - (starts[order] as number) }
  }

  find(kind: PassageKind, article: string, at: number): number | undefined {
    const order = this.numbers.get(article)
    if (order === undefined) return undefined
    const starts = this.#starts(kind)
    const passage = (starts[order] as number) + at
    return at >= 0 && passage < (starts[order + 1] as number) ? passage : undefined
  }

  isBefore(_: PassageKind, passage: number, other: number): boolean {
    return passage < other
  }

  paragraphOf(quote: number): number {
    return this.#articles.paragraphOf[quote] as number
  }

  quotesOf(paragraph: number): readonly number[] {
    const { firstQuote } = this.#articles
    const first = firstQuote[paragraph] as number
    const count = (firstQuote[paragraph + 1] as number) - first
    if (count === 0) return NO_QUOTES
    const quotes: number[] = []
    for (let i = 0; i < count; i++) quotes.push(first + i)
    return quotes
  }

  /** By article, the number of its first passage, and behind them how many there are. */
  #starts(kind: PassageKind): Uint32Array {
    return kind === 'paragraph' ? this.#articles.paragraphs : this.#articles.quotes
  }
}

/** The last of ascending numbers that is no greater than `number`: of equal ones, the last. */
function lastNotAfter(starts: Uint32Array, number: number): number {
  let low = 0
  let high = starts.length - 1
  while (high - low > 1) {
    const middle = (low + high) >> 1
    if ((starts[middle] as number) <= number) low = middle
    else high = middle
  }
  return low
}

const engine = (kind: PassageKind, { counts, sections }: PackedIndex) =>
  new PackedEngine(
    {
      blocks: sections[`${kind}TermBlocks`],
      terms: sections[`${kind}Terms`],
      stats: sections[`${kind}Stats`],
      lengths: sections[`${kind}Lengths`],
      postings: sections[`${kind}Postings`],
    },
    MAIN_FIELD[kind],
    counts[`${kind}s`],
    counts[`${kind}Terms`],
  )

function textsOf(
  { counts, sections }: PackedIndex,
  length: number,
  texts: Texts | undefined,
): TextBlocks | TextOf | undefined {
  if (counts.texts === TEXTS.inside) return new TextBlocks(sections, length)
  if (sections.texts.length > 0 || sections.textBlocks.length > 0) refuseBytes('texts where it says there are none')
  if (counts.texts !== TEXTS.apart && counts.texts !== TEXTS.none) refuseBytes('its texts nowhere')
  if (typeof texts === 'function' || texts === undefined) return texts
  const apart = readContainer(TEXTS_SHAPE, texts)
  if (counts.texts !== TEXTS.apart || apart.checksum !== counts.textsChecksum)
    throw damaged('the texts of another snapshot')
  return new TextBlocks(apart.sections, length)
}
