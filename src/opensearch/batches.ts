import type { StoredArticle } from '../snapshot/snapshot.js'

/** So many articles are looked up at once, however short they are. */
const MOST_ARTICLES = 500

/** Gathers articles until there are enough for a batch. */
export class Batches {
  readonly #most: number
  readonly #take: (batch: readonly StoredArticle[]) => Promise<void>
  #batch: StoredArticle[] = []
  #units = 0

  /** @param most code units of text, unless one article alone has more */
  constructor(most: number, take: (batch: readonly StoredArticle[]) => Promise<void>) {
    this.#most = most
    this.#take = take
  }

  /** What is returned is there to be waited for, if anything is. */
  add(article: StoredArticle): Promise<void> | undefined {
    this.#batch.push(article)
    this.#units += article.text.length
    return this.#units >= this.#most || this.#batch.length === MOST_ARTICLES ? this.finish() : undefined
  }

  async finish(): Promise<void> {
    const batch = this.#batch
    this.#batch = []
    this.#units = 0
    if (batch.length > 0) await this.#take(batch)
  }
}
