import type { Analyzer } from '../analysis/analyzer.js'
import type { TermScanner } from '../analysis/termScanner.js'
import type { PostingColumns } from '../snapshot/postingColumns.js'
import {
  PARAGRAPH_FIELDS,
  PARAGRAPH_TEXT,
  QUOTE_FIELDS,
  QUOTE_TEXT,
  SPEAKER,
  type StoredArticle,
  type StoredLexicon,
  type StoredQuote,
  TITLE,
} from '../snapshot/snapshot.js'
import { FormTerms } from './formTerms.js'
import { PostingLog } from './postingLog.js'
import { NOWHERE, QuoteForms } from './quoteForms.js'
import { Spellings } from './spellings.js'
import { WordCounts } from './wordCounts.js'

/** Forms and spellings of a title, which all paragraphs of its article have. */
interface TitleWords {
  readonly forms: Int32Array
  readonly spellings: Int32Array
}

/**
 * Takes articles apart into postings and words: each text is scanned once for both, each form analyzed once.
 *
 * Postings are those of a MiniSearch that was given the passages one after another; the lexicon counts words of paragraphs
 * in all articles that were added and not removed.
 */
export class ArticleIntake {
  readonly #scanner: TermScanner
  readonly #spellings: Spellings
  readonly #words: WordCounts
  readonly #paragraphs: PostingLog
  readonly #quotes: PostingLog
  readonly #said: QuoteForms
  /** The forms of each name. */
  readonly #speakers = new Map<string, Int32Array>()

  constructor(analyzer: Analyzer) {
    this.#scanner = analyzer.scanner()
    const terms = new FormTerms(this.#scanner)
    this.#spellings = new Spellings(this.#scanner)
    this.#words = new WordCounts(this.#spellings)
    this.#paragraphs = new PostingLog(terms, PARAGRAPH_FIELDS.length)
    this.#quotes = new PostingLog(terms, QUOTE_FIELDS.length)
    this.#said = new QuoteForms(this.#scanner)
  }

  /** Takes an article: its passages come after those of the articles before. */
  add(article: StoredArticle): void {
    const { text, title = '', paragraphs, quotes } = article
    const inTitle = this.#titleWords(title)
    let quote = 0
    paragraphs.forEach((span, at) => {
      this.#countWords(text.slice(...span), inTitle, 1)
      this.#scanner.dropReadings()
      this.#paragraphs.begin()
      this.#paragraphs.take(TITLE, inTitle.forms, inTitle.forms.length)
      this.#paragraphs.take(PARAGRAPH_TEXT, this.#scanner.forms, this.#scanner.count)
      this.#said.scanned(span)
      for (; (quotes[quote]?.paragraph ?? Infinity) <= at; quote++)
        this.#takeQuote(article, quotes[quote] as StoredQuote)
    })
  }

  #takeQuote(article: StoredArticle, quote: StoredQuote): void {
    this.#quotes.begin()
    this.#said.read(article, quote)
    this.#quotes.take(QUOTE_TEXT, this.#said.forms, this.#said.count)
    const name = quote.speaker?.name ?? ''
    if (name === '') return
    const forms = this.#speakers.get(name) ?? this.#nameForms(name)
    this.#quotes.take(SPEAKER, forms, forms.length)
  }

  #nameForms(name: string): Int32Array {
    const count = this.#scanner.scan(name)
    this.#said.scanned(NOWHERE)
    const forms = this.#scanner.forms.slice(0, count)
    this.#speakers.set(name, forms)
    return forms
  }

  /** Takes the words of an article out of the lexicon. */
  remove({ text, title = '', paragraphs }: StoredArticle): void {
    const inTitle = this.#titleWords(title)
    for (const [start, end] of paragraphs) this.#countWords(text.slice(start, end), inTitle, -1)
  }

  /** The postings of all passages since the last time, numbered from 0. */
  takePostings(): { readonly paragraphs: PostingColumns; readonly quotes: PostingColumns } {
    return { paragraphs: this.#paragraphs.finish(), quotes: this.#quotes.finish() }
  }

  lexicon(): StoredLexicon {
    return this.#words.toStored((number) => this.#scanner.form(number))
  }

  /** Leaves all words of the paragraph in the columns of the scanner. */
  #countWords(paragraph: string, { spellings }: TitleWords, sign: 1 | -1): void {
    this.#scanner.scanWords(paragraph)
    this.#spellings.read(paragraph)
    this.#words.begin()
    this.#words.count(spellings, spellings.length, sign)
    this.#words.count(this.#spellings.numbers, this.#spellings.count, sign)
  }

  #titleWords(title: string): TitleWords {
    if (title === '') return NO_WORDS
    this.#scanner.scanWords(title)
    this.#spellings.read(title)
    this.#scanner.dropReadings()
    return {
      spellings: this.#spellings.numbers.slice(0, this.#spellings.count),
      forms: this.#scanner.forms.slice(0, this.#scanner.count),
    }
  }
}

const NO_WORDS: TitleWords = { forms: new Int32Array(0), spellings: new Int32Array(0) }
