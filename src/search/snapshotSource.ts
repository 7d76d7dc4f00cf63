import type { Analyzer } from '../analysis/analyzer.js'
import type { Postings, Snapshot, StoredArticle } from '../snapshot/snapshot.js'
import type { Engine, PassageKind, Place, Source } from './engine.js'
import { ListedWords } from './listedWords.js'

/** A snapshot, to be searched as it is. */
export function snapshotSource<Meta>(snapshot: Snapshot<Meta>, analyzer: Analyzer): Source<Meta> {
  const places: Readonly<Record<PassageKind, Place<Meta>[]>> = { paragraph: [], quote: [] }
  const quotesOf: number[][] = []
  const paragraphOf: number[] = []
  snapshot.articles.forEach((article, order) => {
    const first = places.paragraph.length
    article.paragraphs.forEach((_, at) => {
      places.paragraph.push({ article, order, at })
      quotesOf.push([])
    })
    article.quotes.forEach(({ paragraph }, at) => {
      quotesOf[first + paragraph]?.push(places.quote.length)
      paragraphOf.push(first + paragraph)
      places.quote.push({ article, order, at })
    })
  })
  return {
    analyzer,
    paragraphs: new SnapshotEngine(snapshot.paragraphs),
    quotes: new SnapshotEngine(snapshot.quotes),
    lexicon: new ListedWords(snapshot.lexicon),
    articles: (): Iterable<StoredArticle<Meta>> => snapshot.articles,
    has: (kind, passage) => passage < places[kind].length,
    place: (kind, passage) => places[kind][passage] as Place<Meta>,
    paragraphOf: (quote) => paragraphOf[quote] as number,
    quotesOf: (paragraph) => quotesOf[paragraph] ?? [],
  }
}

class SnapshotEngine implements Engine {
  readonly size: number
  readonly end: number
  readonly #lengths: Postings['lengths']
  readonly #averages: readonly number[]
  readonly #rows: ReadonlyMap<string, Postings['rows'][number]>

  constructor({ lengths, terms, rows }: Postings) {
    this.size = lengths[0]?.length ?? 0
    this.end = this.size
    this.#lengths = lengths
    this.#averages = lengths.map((row) =>
      row.length === 0 ? 0 : row.reduce((sum, length) => sum + length, 0) / row.length,
    )
    this.#rows = new Map(terms.map((term, i) => [term, rows[i] as Postings['rows'][number]]))
  }

  averageLength(field: number): number {
    return this.#averages[field] ?? 0
  }

  length(passage: number, field: number): number {
    return this.#lengths[field]?.[passage] ?? 0
  }

  documentFrequency(term: string, field: number): number {
    return (this.#rows.get(term)?.[field]?.length ?? 0) / 2
  }

  forEach(term: string, field: number, visit: (passage: number, frequency: number) => void): void {
    const row = this.#rows.get(term)?.[field] ?? []
    let passage = -1
    for (let i = 0; i < row.length; i += 2) {
      passage += row[i] as number
      visit(passage, row[i + 1] as number)
    }
  }
}
