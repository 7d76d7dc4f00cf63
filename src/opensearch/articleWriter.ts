import type { Analyzer } from '../analysis/analyzer.js'
import { passageId } from '../search/passages.js'
import type { StoredArticle } from '../snapshot/snapshot.js'
import type { Counts } from './document.js'
import { articleDocument, Documents } from './documents.js'
import { edition } from './edition.js'
import { type Failure, Failures } from './failures.js'
import { idProblem } from './idProblem.js'
import type { IndexWriter, Known } from './indexWriter.js'
import { deleting, type Operation, writing } from './operation.js'

/** What became of articles. */
export interface BulkReport {
  /** Articles that are in the index with all their passages, and were not, or not so. */
  readonly written: number
  /** Articles that the index had already, as they are. */
  readonly skipped: number
  /** Passages that were written. */
  readonly passages: number
  /** Passages that were taken away, since their articles have fewer than before. */
  readonly removed: number
  /** Articles that the cluster did not take as they are, in the order in which that was found. The next `bulk` tries them again. */
  readonly failed: readonly Failure[]
}

/** An article that the index does not have as it is. */
interface Change {
  readonly id: string
  readonly article: StoredArticle
  readonly edition: string
  readonly counts: Counts
  /** No passage of the article in the index has a higher number. */
  readonly before: Counts
}

/**
 * Writes articles, so that whatever ends it half-way, the next one who writes them knows: an article's document has no edition until all of
 * its passages are there, and tells of as many passages as there may be.
 */
export class ArticleWriter {
  readonly #writer: IndexWriter
  readonly #analyzer: Analyzer
  readonly #documents: Documents
  readonly #failures = new Failures()
  #written = 0
  #skipped = 0
  #passages = 0
  #removed = 0

  constructor(writer: IndexWriter, analyzer: Analyzer) {
    this.#writer = writer
    this.#analyzer = analyzer
    this.#documents = new Documents(analyzer)
  }

  report(): BulkReport {
    return {
      written: this.#written,
      skipped: this.#skipped,
      passages: this.#passages,
      removed: this.#removed,
      failed: this.#failures.list(),
    }
  }

  async write(articles: readonly StoredArticle[]): Promise<void> {
    const named = articles.filter(({ id }) => this.#hasName(id))
    const known = await this.#writer.known(named.map(({ id }) => id))
    const changes = named.flatMap((article) => this.#change(article, known.get(article.id)))
    await this.#send(changes, ({ id, counts, before }) => [writing(id, articleDocument(id, most(counts, before)))])
    await this.#send(changes, (change) => this.#passagesOf(change))
    await this.#send(changes, ({ id, counts, edition }) => [writing(id, articleDocument(id, counts, edition))])
    this.#written += changes.filter(({ id }) => !this.#failures.has(id)).length
  }

  #hasName(article: string): boolean {
    const reason = idProblem(article)
    if (reason !== undefined) this.#failures.add({ article, reason })
    return reason === undefined
  }

  /** Nothing for an article that the index has as it is. */
  #change(article: StoredArticle, known: Known | undefined): Change[] {
    const own = edition(article, this.#analyzer)
    if (known?.edition === own) {
      this.#skipped++
      return []
    }
    const counts = { paragraphs: article.paragraphs.length, quotes: article.quotes.length }
    return [{ id: article.id, article, edition: own, counts, before: known?.counts ?? NONE }]
  }

  /** Sends what is to be done for each article, but for those that have failed. */
  #send(changes: readonly Change[], operationsOf: (change: Change) => Iterable<Operation>): Promise<void> {
    const failures = this.#failures
    return this.#writer.send(failures.spared(changes, operationsOf), (operation, outcome) => {
      if (!failures.passed(operation, outcome) || operation.isArticle) return
      if (operation.kind === 'delete') this.#removed++
      else this.#passages++
    })
  }

  *#passagesOf({ id, article, counts, before }: Change): Iterable<Operation> {
    for (const passage of this.#documents.of(article)) yield writing(id, passage)
    yield* deletions(id, counts, before)
  }
}

const NONE: Counts = { paragraphs: 0, quotes: 0 }

const most = (a: Counts, b: Counts): Counts => ({
  paragraphs: Math.max(a.paragraphs, b.paragraphs),
  quotes: Math.max(a.quotes, b.quotes),
})

/** Takes away the passages of an article from one number on up to another. */
export function* deletions(article: string, from: Counts, to: Counts): Iterable<Operation> {
  for (let at = from.paragraphs; at < to.paragraphs; at++) yield deleting(article, passageId(article, 'paragraph', at))
  for (let at = from.quotes; at < to.quotes; at++) yield deleting(article, passageId(article, 'quote', at))
}
