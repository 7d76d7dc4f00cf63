import { packContainer, readContainer } from './container.js'
import { MAIN_FIELD } from './layout.js'
import { ArticlePacker } from './packArticles.js'
import { packLexicon } from './packLexicon.js'
import { packPostings } from './packPostings.js'
import { packQuoteBits } from './packQuoteBits.js'
import { TextPacker } from './packTexts.js'
import type { PostingColumns } from './postingColumns.js'
import { ARTICLES_SHAPE, INDEX_SHAPE, TEXTS, TEXTS_SHAPE } from './shapes.js'
import type { StoredArticle, StoredLexicon } from './snapshot.js'

/** Where the texts of a snapshot go. */
export type TextsPlace = keyof typeof TEXTS

/** What of an index is packed, and where its texts go: without postings, inside. */
export interface Packing {
  readonly texts: TextsPlace
  readonly postings: boolean
}

/** What the words of an index make. */
interface Words {
  readonly paragraphs: PostingColumns
  readonly quotes: PostingColumns
  readonly lexicon: StoredLexicon
}

/** A snapshot in packed form; its texts, if they go apart. */
export interface Packed {
  readonly snapshot: Uint8Array<ArrayBuffer>
  readonly texts?: Uint8Array<ArrayBuffer>
}

/**
 * Packs an index: first article by article, in order, then what their words make. Same content, same bytes.
 *
 * @example
 * const packer = new IndexPacker(analyzer.fingerprint, 'inside')
 * for (const article of articles) packer.add(article)
 * const { snapshot } = packer.finish({ paragraphs, quotes, lexicon })
 */
export class IndexPacker {
  readonly #analyzer: string
  readonly #place: TextsPlace
  readonly #articles = new ArticlePacker()
  readonly #texts = new TextPacker()

  constructor(analyzer: string, place: TextsPlace) {
    this.#analyzer = analyzer
    this.#place = place
  }

  /** Quotes must be in the order of the paragraphs that they begin in. */
  add(article: StoredArticle): void {
    this.#articles.add(article)
    if (this.#place !== 'none') this.#texts.add(article.text)
  }

  /** Without words, the articles alone: whoever opens them indexes them. */
  finish(words?: Words): Packed {
    return words ? this.#finishIndex(words) : this.#finishArticles()
  }

  #finishArticles(): Packed {
    const sections = { ...this.#articles.finish(), ...this.#texts.finish() }
    return { snapshot: packContainer(ARTICLES_SHAPE, { counts: this.#articles.counts, sections }) }
  }

  #finishIndex(words: Words): Packed {
    const paragraphs = packPostings(words.paragraphs, MAIN_FIELD.paragraph)
    const { packed: bits, rest } = packQuoteBits(words.paragraphs, words.quotes, this.#articles.firstQuotes())
    const quotes = packPostings(rest, MAIN_FIELD.quote)
    const lexicon = packLexicon(words.lexicon)
    const packedTexts = this.#texts.finish()
    const apart =
      this.#place === 'apart' ? packContainer(TEXTS_SHAPE, { counts: {}, sections: packedTexts }) : undefined
    const snapshot = packContainer(INDEX_SHAPE, {
      counts: {
        ...this.#articles.counts,
        words: words.lexicon.words.length,
        paragraphTerms: words.paragraphs.terms.length,
        quoteTerms: rest.terms.length,
        texts: TEXTS[this.#place],
        textsChecksum: apart ? readContainer(TEXTS_SHAPE, apart).checksum : 0,
      },
      sections: {
        analyzer: new TextEncoder().encode(this.#analyzer),
        paragraphTermBlocks: paragraphs.blocks,
        paragraphTerms: paragraphs.terms,
        paragraphStats: paragraphs.stats,
        paragraphLengths: paragraphs.lengths,
        paragraphPostings: paragraphs.postings,
        quoteTermBlocks: quotes.blocks,
        quoteTerms: quotes.terms,
        quoteStats: quotes.stats,
        quoteLengths: quotes.lengths,
        quotePostings: quotes.postings,
        quoteBitBlocks: bits.blocks,
        quoteBitStats: bits.stats,
        quoteBits: bits.bits,
        wordBlocks: lexicon.blocks,
        words: lexicon.words,
        wordStats: lexicon.stats,
        ...this.#articles.finish(),
        ...(this.#place === 'inside' ? packedTexts : { textBlocks: new Uint8Array(0), texts: new Uint8Array(0) }),
      },
    })
    return apart ? { snapshot, texts: apart } : { snapshot }
  }
}
