import type { Analyzer } from '../analysis/analyzer.js'
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
import { PassageWords, type WordList } from './passageWords.js'
import type { WrittenWords } from './wordWriter.js'

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
  readonly speaker: WrittenWords
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
  #words: PassageWords

  constructor(analyzer: Analyzer) {
    this.#analyzer = analyzer
    this.#words = new PassageWords(analyzer)
  }

  /** Each paragraph, then the quotes that begin in it: made as they are taken. */
  *of<Meta>(article: StoredArticle<Meta>): Iterable<WithId<PassageDocument<Meta>>> {
    if (this.#words.isFull) this.#words = new PassageWords(this.#analyzer)
    // Others may be taken in between: nothing of an article is left in what they share but its words' numbers.
    const words = this.#words
    const title = words.withSpellings(article.title ?? '')
    const shared = { article, title: title.written, meta: metaFields(article.meta) }
    let quote = 0
    for (let at = 0; at < article.paragraphs.length; at++) {
      const span = article.paragraphs[at] as StoredSpan
      const text = article.text.slice(...span)
      const { written, spellings } = words.withSpellings(text)
      const quotes: ReadQuote[] = []
      for (; article.quotes[quote]?.paragraph === at; quote++) quotes.push(readQuote(words, article, quote))
      const read = { at, span, text, written, quotes }
      const list = words.list([...title.spellings, ...spellings])
      yield { id: passageId(article.id, 'paragraph', at), document: paragraphDocument(shared, read, list) }
      for (const one of quotes)
        yield { id: passageId(article.id, 'quote', one.at), document: quoteDocument(shared, read, one) }
    }
  }
}

function readQuote(words: PassageWords, article: StoredArticle, at: number): ReadQuote {
  const quote = article.quotes[at] as StoredQuote
  const { start, end } = quoteSpan(quote)
  return {
    at,
    quote,
    text: article.text.slice(start, end),
    written: words.read(quoteWords(article, quote)),
    speaker: words.read(quote.speaker?.name ?? ''),
    said: said(quote),
  }
}

function paragraphDocument<Meta>(shared: Shared<Meta>, read: Read, list: WordList): ParagraphDocument<Meta> {
  const { at, span, text, written, quotes } = read
  return {
    kind: 'paragraph',
    article: shared.article.id,
    at,
    paragraph: titled(shared.title, written),
    lengths: { title: shared.title.length, text: written.length },
    ...list,
    quotes: quotes.map(({ said, written }) => ({ ...said, text: written.words })),
    ...common(shared, text),
    stored: stored(
      shared,
      { at, span },
      quotes.map(({ at, quote, text }) => ({ at, quote, ...(quoteSpan(quote).end > span[1] && { text }) })),
    ),
  }
}

function quoteDocument<Meta>(shared: Shared<Meta>, paragraph: Read, read: ReadQuote): QuoteDocument<Meta> {
  const { at, quote, text, written, speaker, said } = read
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
