import type { TermScanner } from '../analysis/termScanner.js'
import { Forms } from '../text/forms.js'
import { grown } from '../text/grown.js'

/** The terms of forms, by number: a form is analyzed once, and its terms are numbered from 0 in the order of their coming. */
export class FormTerms {
  readonly #scanner: TermScanner
  readonly #terms = new Forms()
  /** By number of form: 1 more than the number of its only term, 0 for what is not known yet, -1 for any other. */
  #only = new Int32Array(1 << 10)
  readonly #lists = new Map<number, readonly number[]>()

  constructor(scanner: TermScanner) {
    this.#scanner = scanner
  }

  /** All terms by number. */
  get terms(): readonly string[] {
    return this.#terms.all
  }

  /** The number of the only term of a form; -1 if it has none or several: then `list` has them. */
  only(form: number): number {
    const known = form < this.#only.length ? (this.#only[form] as number) : 0
    if (known === 0) return this.#enter(form)
    return known < 0 ? -1 : known - 1
  }

  /** The numbers of the terms of a form of which `only` was -1. */
  list(form: number): readonly number[] {
    return this.#lists.get(form) as readonly number[]
  }

  #enter(form: number): number {
    this.#only = grown(this.#only, form + 1)
    const terms = this.#scanner.terms(form)
    if (terms.length === 1) {
      const only = this.#terms.number(terms[0] as string)
      this.#only[form] = only + 1
      return only
    }
    this.#only[form] = -1
    this.#lists.set(
      form,
      terms.map((term) => this.#terms.number(term)),
    )
    return -1
  }
}
