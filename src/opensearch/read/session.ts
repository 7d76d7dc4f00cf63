import type { Analyzer } from '../../analysis/analyzer.js'
import type { PassageDocument } from '../document.js'
import { Candidates } from './candidates.js'
import type { Cluster } from './cluster.js'
import type { Knowledge } from './knowledge.js'

/** One search of a large index: what is asked of it, and what is known meanwhile. */
export class Session<Meta> {
  readonly #cluster: Cluster
  readonly #analyzer: Analyzer
  readonly #knowledge: Knowledge

  constructor(cluster: Cluster, analyzer: Analyzer, knowledge: Knowledge) {
    this.#cluster = cluster
    this.#analyzer = analyzer
    this.#knowledge = knowledge
  }

  /** What these passages give, read until nothing of the index is asked for that is not known. */
  async settled<Result>(
    documents: readonly PassageDocument[],
    read: (source: Candidates<Meta>) => Result,
  ): Promise<Result> {
    for (;;) {
      const result = read(new Candidates<Meta>(documents, this.#analyzer, this.#knowledge))
      if (!(await this.#knowledge.learn(this.#cluster))) return result
    }
  }
}
