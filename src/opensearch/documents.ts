import type { Analyzer } from '../analysis/analyzer.js'
import type { TermScanner } from '../analysis/termScanner.js'
import { Spellings } from '../postings/spellings.js'
import { nameWords } from '../search/named.js'
import { passageId, quoteSpan } from '../search/passages.js'
import { quoteWords } from '../snapshot/quoteWords.js'
import type { StoredArticle, StoredQuote, StoredSpan } from '../snapshot/snapshot.js'
import {
  type ArticleDocument,
  type Counts,
  documentId,
  type ParagraphDocument,
  type PassageDocument,
  type QuoteDocument,
  type Said,
  type Stored,
  type StoredQuoteAt,
} from './document.js'
import { type MetaFields, metaFields } from './metaFields.js'
import { NO_WORDS, WordWriter, type WrittenWords } from './wordWriter.js'

/** Letters of forms that are remembered between articles. */
const BOUND = 1_000_000

/** A document and the id that it has in its index. */
export interface WithId<Document> {
  readonly id: string
  readonly document: Document
}

/** @param edition left out as long as some of the passages may be missing or old */
export const articleDocument = (article: string, counts: Counts, edition?: string): WithId<ArticleDocument> => ({
  id: documentId(article),
  document: { kind: 'article', article, counts, ...(edition !== undefined && { edition }) },
})

/** What all passages of an article have in common. */
interface Shared<Meta> {
  readonly article: StoredArticle<Meta>
  readonly title: WrittenWords
  readonly titleSpellings: Int32Array
  readonly meta: MetaFields | undefined
}

/** A paragraph with its words, and the quotes that begin in it with theirs. */
interface Read {
  readonly at: number
  readonly span: StoredSpan
  readonly text: string
  readonly written: WrittenWords
  readonly quotes: readonly ReadQuote[]
}

interface ReadQuote {
  readonly at: number
  readonly quote: StoredQuote
  readonly text: string
  readonly written: WrittenWords
  readonly said: Said
}

/**
 * Makes the documents of articles: their words are those of postings, their lengths those of an engine, their spellings those of a lexicon.
 *
 * @example
 * const documents = new Documents(french)
 * for (const { id, document } of documents.of(article)) ids.push(id) // otan#p1, otan#q1, otan#p2…
 */
export class Documents {
  readonly #analyzer: Analyzer
  #scanner!: TermScanner
  #spellings!: Spellings
  #writer!: WordWriter

  constructor(analyzer: Analyzer) {
    this.#analyzer = analyzer
    this.#begin()
  }

  /** Each paragraph, then the quotes that begin in it. They are made as they are taken, those of one article before the next one's. */
  *of<Meta>(article: StoredArticle<Meta>): Iterable<WithId<PassageDocument<Meta>>> {
    if (this.#scanner.letters > BOUND) this.#begin()
    const { id, title = '' } = article
    const shared = {
      article,
      title: title === '' ? NO_WORDS : this.#readAll(title),
      titleSpellings: title === '' ? NO_SPELLINGS : this.#spellings.numbers.slice(0, this.#spellings.count),
      meta: metaFields(article.meta),
    }
    let quote = 0
    for (let at = 0; at < article.paragraphs.length; at++) {
      const span = article.paragraphs[at] as StoredSpan
      const text = article.text.slice(...span)
      const written = this.#readAll(text)
      const spellings = this.#spellingsOf(shared.titleSpellings)
      const quotes: ReadQuote[] = []
      for (; article.quotes[quote]?.paragraph === at; quote++) quotes.push(this.#readQuote(article, quote))
      const read = { at, span, text, written, quotes }
      yield { id: passageId(id, 'paragraph', at), document: paragraphDocument(shared, read, spellings) }
      for (const one of quotes)
        yield { id: passageId(id, 'quote', one.at), document: this.#quoteDocument(shared, read, one) }
    }
  }

  #begin(): void {
    this.#scanner = this.#analyzer.scanner()
    this.#spellings = new Spellings(this.#scanner)
    this.#writer = new WordWriter(this.#scanner)
  }

  /** The words of a text; its spellings are left in `#spellings`. */
  #readAll(text: string): WrittenWords {
    this.#scanner.scanWords(text)
    this.#spellings.read(text)
    this.#scanner.dropReadings()
    return this.#writer.write()
  }

  #read(text: string): WrittenWords {
    this.#scanner.scan(text)
    return this.#writer.write()
  }

  #readQuote(article: StoredArticle, at: number): ReadQuote {
    const quote = article.quotes[at] as StoredQuote
    const { start, end } = quoteSpan(quote)
    return {
      at,
      quote,
      text: article.text.slice(start, end),
      written: this.#read(quoteWords(article, quote)),
      said: said(quote),
    }
  }

  /** The keys and the spellings of the title and of the text that was read last. */
  #spellingsOf(title: Int32Array): Pick<ParagraphDocument, 'keys' | 'words'> {
    const { numbers, count, keyNames } = this.#spellings
    const keys = new Set<string>()
    const words: string[] = []
    for (const number of new Set([...title, ...numbers.subarray(0, count)])) {
      const key = keyNames[this.#spellings.key(number)] as string
      keys.add(key)
      words.push(`${key} ${this.#scanner.form(number)}`)
    }
    return { keys: [...keys], words }
  }

  #quoteDocument<Meta>(shared: Shared<Meta>, paragraph: Read, read: ReadQuote): QuoteDocument<Meta> {
    const { at, quote, text, written, said } = read
    const speaker = this.#read(quote.speaker?.name ?? '')
    return {
      kind: 'quote',
      article: shared.article.id,
      at,
      quote: { text: written.words, ...(speaker.words !== '' && { speaker: speaker.words }) },
      around: titled(shared.title, paragraph.written),
      lengths: { text: written.length, speaker: speaker.length },
      said,
      ...common(shared, text),
      stored: stored(shared, { at: paragraph.at, span: paragraph.span, text: paragraph.text }, [{ at, quote }]),
    }
  }
}

const NO_SPELLINGS = new Int32Array(0)

function paragraphDocument<Meta>(
  shared: Shared<Meta>,
  read: Read,
  spellings: Pick<ParagraphDocument, 'keys' | 'words'>,
): ParagraphDocument<Meta> {
  const { at, span, text, written, quotes } = read
  return {
    kind: 'paragraph',
    article: shared.article.id,
    at,
    paragraph: titled(shared.title, written),
    lengths: { title: shared.title.length, text: written.length },
    ...spellings,
    quotes: quotes.map(({ said, written }) => ({ ...said, text: written.words })),
    ...common(shared, text),
    stored: stored(
      shared,
      { at, span },
      quotes.map(({ at, quote, text }) => ({ at, quote, ...(quoteSpan(quote).end > span[1] && { text }) })),
    ),
  }
}

const titled = (title: WrittenWords, text: WrittenWords) => ({
  ...(title.words !== '' && { title: title.words }),
  text: text.words,
})

const common = <Meta>({ article: { title }, meta }: Shared<Meta>, content: string) => ({
  content,
  ...(title !== undefined && { headline: title }),
  ...(meta && { meta }),
})

const stored = <Meta>(
  { article: { title, meta } }: Shared<Meta>,
  paragraph: Stored<Meta>['paragraph'],
  quotes: readonly StoredQuoteAt[],
): Stored<Meta> => ({
  ...(title !== undefined && { title }),
  ...(meta !== undefined && { meta }),
  paragraph,
  quotes,
})

function said({ use, speaker }: StoredQuote): Said {
  return {
    use,
    ...(speaker?.name !== undefined && { name: speaker.name }),
    words: speaker ? [...new Set(nameWords(speaker.name ?? speaker.mention))] : [],
  }
}
