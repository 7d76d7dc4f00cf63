import type { Outcome } from './indexWriter.js'
import type { Operation } from './operation.js'

/** An article that is not as it should be in the index, and why. */
export interface Failure {
  readonly article: string
  /** The id of the first passage that the cluster did not take; none where it is the article itself. */
  readonly passage?: string
  readonly reason: string
}

/** What went wrong: of each article the first. */
export class Failures {
  readonly #first = new Map<string, Failure>()

  add(failure: Failure): void {
    if (!this.has(failure.article)) this.#first.set(failure.article, failure)
  }

  has(article: string): boolean {
    return this.#first.has(article)
  }

  /** What is to be done for each of a list, but for those that have failed by then. */
  *spared<One extends { readonly id: string }>(
    list: Iterable<One>,
    operationsOf: (one: One) => Iterable<Operation>,
  ): Iterable<Operation> {
    for (const one of list) if (!this.has(one.id)) yield* operationsOf(one)
  }

  list(): Failure[] {
    return [...this.#first.values()]
  }

  /** Whether an operation was done; notes why not. */
  passed({ article, id, isArticle }: Operation, outcome: Outcome): boolean {
    if (typeof outcome === 'string') return outcome === 'done'
    this.add({ article, ...(!isArticle && { passage: id }), reason: outcome.reason })
    return false
  }
}
