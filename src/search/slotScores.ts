import { addTerm, addTerms } from './bm25.js'
import type { Engine } from './engine.js'
import type { Slot } from './slots.js'
import { Tally } from './tally.js'

/** How the words of a query combine: any of them, or all of them. */
export type Combine = 'or' | 'and'

/** What scoring one engine needs to write on: kept between queries, so that a query costs what it touches. */
/** What a word that is not written out is worth, where the query's very word is worth 1. */
const OTHERS_WEIGHT = 0.7

export class Scratch {
  /** The query's words so far, and how many of them each passage has. */
  readonly total = new Tally()
  readonly standing = new Tally()
  /** One word of the query. */
  readonly slot = new Tally()
  readonly #term = new Tally()
  readonly #part = new Tally()
  readonly #sum = new Tally()
  readonly #parts = new Tally()

  clear(end: number): void {
    for (const tally of [this.total, this.standing, this.slot, this.#term, this.#part, this.#sum, this.#parts]) {
      tally.clear()
      tally.reserve(end)
    }
  }

  /**
   * Fills `slot` with what one word of a query is worth in each passage that has it in one of these fields. Where a
   * passage has a compound both whole and in parts, or in several readings, the best counts.
   *
   * With `and`, a compound's parts count only where all of them stand.
   */
  score(engine: Engine, { wholes, parts, others }: Slot, combine: Combine, fields: readonly number[]): void {
    const [only] = wholes
    this.slot.clear()
    if (wholes.length === 1 && parts.length === 0 && others.length === 0 && only !== undefined) {
      addTerm(engine, only, fields, this.slot)
      return
    }
    this.#raise(engine, wholes, fields, this.slot)
    for (const terms of parts) {
      this.#raise(engine, terms, fields, this.#part)
      for (const passage of this.#part.touched) {
        this.#sum.add(passage, this.#part.get(passage))
        this.#parts.add(passage, 1)
      }
      this.#part.clear()
    }
    for (const passage of this.#sum.touched)
      if (combine === 'or' || this.#parts.get(passage) === parts.length)
        this.slot.raise(passage, this.#sum.get(passage))
    this.#sum.clear()
    this.#parts.clear()
    addTerms(engine, others, fields, this.#term, this.#part)
    for (const passage of this.#term.touched) this.slot.raise(passage, OTHERS_WEIGHT * this.#term.get(passage))
    this.#term.clear()
  }

  /** Of several terms, the best in each passage. */
  #raise(engine: Engine, terms: readonly string[], fields: readonly number[], into: Tally): void {
    for (const term of terms) {
      addTerm(engine, term, fields, this.#term)
      for (const passage of this.#term.touched) into.raise(passage, this.#term.get(passage))
      this.#term.clear()
    }
  }

  /** Adds `slot` to the query's total. */
  count(): void {
    for (const passage of this.slot.touched) {
      this.total.add(passage, this.slot.get(passage))
      this.standing.add(passage, 1)
    }
  }

  /** The passages that have any of the words counted, or all `words` of them. */
  found(combine: Combine, words: number): readonly number[] {
    const { touched } = this.total
    return combine === 'or' ? touched : touched.filter((passage) => this.standing.get(passage) === words)
  }
}
