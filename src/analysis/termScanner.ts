import { Scanner } from '../text/scanner.js'

/** What makes the terms of a form. */
export type TermsOf = (form: string) => readonly string[]

/**
 * A scanner that knows the terms of its forms: made when they are first asked for, and kept by number.
 *
 * Of several readings of one word (*étudiant·e* is étudiant, étudiante) the columns have only those with terms of their
 * own, so that none counts twice.
 */
export class TermScanner extends Scanner {
  readonly #terms: (readonly string[])[] = []
  readonly #termsOf: TermsOf

  constructor(termsOf: TermsOf) {
    super()
    this.#termsOf = termsOf
  }

  /** The terms of the form with this number; none for a word that is not indexed. */
  terms(number: number): readonly string[] {
    const known = this.#terms[number]
    if (known !== undefined) return known
    const terms = this.#termsOf(this.form(number))
    this.#terms[number] = terms
    return terms
  }

  override scan(text: string): number {
    super.scan(text)
    this.dropReadings()
    return this.count
  }

  /** Reads a text into columns of all its words, whatever their terms: for whoever wants the words too. */
  scanWords(text: string): number {
    return super.scan(text)
  }

  /** Leaves of the columns what `scan` leaves of them. */
  dropReadings(): void {
    const { count, starts, ends, forms, written } = this
    if (!this.hasReadings) return
    let known: readonly string[] = []
    this.count = 0
    for (let i = 0; i < count; i++) {
      const last = this.count - 1
      const own = this.terms(forms[i] as number)
      const isReading = starts[i] === starts[last] && ends[i] === ends[last]
      if (isReading && own.every((term) => known.includes(term))) continue
      known = isReading ? [...known, ...own] : own
      this.put(starts[i] as number, ends[i] as number, forms[i] as number, written[i] as number)
    }
  }
}

/** Letters of forms that one scanner remembers for all texts. French novels of 20 MB have 600,000, of 66,000 forms. */
const BOUND = 1_000_000

/** A scanner for many texts, and a fresh one when it is full, so that no text can exhaust the memory. */
export function bounded(termsOf: TermsOf): () => TermScanner {
  let scanner = new TermScanner(termsOf)
  return () => {
    if (scanner.letters > BOUND) scanner = new TermScanner(termsOf)
    return scanner
  }
}
