import type { Analyzer } from '../analysis/analyzer.js'
import type { TermScanner } from '../analysis/termScanner.js'
import { grown } from '../text/grown.js'
import type { Span } from '../text/span.js'

/** A word of a text that has a term which is sought. */
export interface Sighting extends Span {
  readonly terms: readonly string[]
  /** Its place among the words: every distinct start of a word is a position. An elided article is none. */
  readonly from: number
  /** The position after it: a compound takes as many as it has parts. */
  readonly to: number
}

/** Letters of forms that are remembered between texts. */
const BOUND = 1_000_000

const ROOM = 1 << 10

/** Stands for the term of a form that has not just one. */
const SEVERAL = -1

/** Finds words in texts by their terms. It remembers the forms that it has met, so that a text costs little more than its scan. */
export class TextReader {
  readonly #analyzer: Analyzer
  #scanner: TermScanner
  #sought: ReadonlySet<string> = new Set()
  /** Counts the sets that were sought. */
  #round = 0
  /** Numbers of terms that texts have, from 1: what is only sought is not kept. */
  #numbers = new Map<string, number>()
  /** By number of form: that of its term, or `SEVERAL` or none; 0 where that is not known. */
  #terms = new Int32Array(ROOM)
  /** By number of term: the last round in which it was sought. */
  #rounds = new Uint32Array(ROOM)

  constructor(analyzer: Analyzer) {
    this.#analyzer = analyzer
    this.#scanner = analyzer.scanner()
  }

  /** The words of a text that have any of these terms, in order. The same set is to be asked for text after text. */
  sightings(text: string, terms: ReadonlySet<string>): Sighting[] {
    this.#seek(terms)
    const scanner = this.#scanner
    const count = scanner.scan(text)
    const { starts, ends, forms } = scanner
    const found: Sighting[] = []
    let position = -1
    let before = -1
    for (let i = 0; i < count; i++) {
      const start = starts[i] as number
      if (start !== before) position++
      before = start
      const form = forms[i] as number
      if (!this.#isSought(form)) continue
      const end = ends[i] as number
      found.push({ start, end, terms: scanner.terms(form), from: position, to: position + this.#width(i, count, end) })
    }
    return found
  }

  /** How many distinct starts there are before `end`, from that of the word on. */
  #width(word: number, count: number, end: number): number {
    const { starts } = this.#scanner
    let width = 1
    for (let i = word + 1; i < count && (starts[i] as number) < end; i++) if (starts[i] !== starts[i - 1]) width++
    return width
  }

  #seek(terms: ReadonlySet<string>): void {
    if (this.#scanner.letters > BOUND) {
      this.#scanner = this.#analyzer.scanner()
      this.#numbers = new Map()
      this.#terms = new Int32Array(ROOM)
      this.#rounds = new Uint32Array(ROOM)
    } else if (terms === this.#sought) return
    this.#sought = terms
    this.#round++
    for (const term of terms) {
      const number = this.#numbers.get(term)
      if (number !== undefined) this.#rounds[number] = this.#round
    }
  }

  #isSought(form: number): boolean {
    const term = this.#terms[form] || this.#meet(form)
    if (term !== SEVERAL) return this.#rounds[term] === this.#round
    return this.#scanner.terms(form).some((term) => this.#sought.has(term))
  }

  /** Keeps the term of a form. */
  #meet(form: number): number {
    const [only, ...others] = this.#scanner.terms(form)
    const term = only !== undefined && others.length === 0 ? this.#number(only) : SEVERAL
    this.#terms = grown(this.#terms, form + 1)
    this.#terms[form] = term
    return term
  }

  #number(term: string): number {
    const known = this.#numbers.get(term)
    if (known !== undefined) return known
    const number = this.#numbers.size + 1
    this.#numbers.set(term, number)
    this.#rounds = grown(this.#rounds, number + 1)
    if (this.#sought.has(term)) this.#rounds[number] = this.#round
    return number
  }
}
