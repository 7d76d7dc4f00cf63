import type { Analyzer } from '../analysis/analyzer.js'
import { IndexPacker, type Packed, type Packing } from '../snapshot/indexPacker.js'
import type { StoredArticle } from '../snapshot/snapshot.js'
import { ArticleIntake } from './articleIntake.js'

/**
 * Writes a snapshot article by article, without an index: the same bytes as an index of these articles would give.
 *
 * @example
 * const writer = new SnapshotWriter(french, { texts: 'inside', postings: true })
 * for (const article of articles) writer.add(article)
 * const { snapshot } = writer.finish()
 */
export class SnapshotWriter {
  /** Nothing where the articles go alone. */
  readonly #intake: ArticleIntake | undefined
  readonly #packer: IndexPacker

  constructor(analyzer: Analyzer, { texts, postings }: Packing) {
    this.#intake = postings ? new ArticleIntake(analyzer) : undefined
    this.#packer = new IndexPacker(analyzer.fingerprint, texts)
  }

  add(article: StoredArticle): void {
    this.#intake?.add(article)
    this.#packer.add(article)
  }

  finish(): Packed {
    return this.#packer.finish(this.#intake && { ...this.#intake.takePostings(), lexicon: this.#intake.lexicon() })
  }
}
