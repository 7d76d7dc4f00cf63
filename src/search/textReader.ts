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

/** Finds words in texts by their terms. It remembers the forms that it has met, so that a text costs little more than its scan. */
export class TextReader {
  readonly #analyzer: Analyzer
  #scanner: TermScanner
  #sought: ReadonlySet<string> = new Set()
  /** Counts the sets that were sought. */
  #round = 0
  /** By number of form: the last round in which it was asked for, negative if it was not sought. */
  #known = new Int32Array(ROOM)

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
      this.#known = new Int32Array(ROOM)
    } else if (terms === this.#sought) return
    this.#sought = terms
    this.#round++
  }

  #isSought(form: number): boolean {
    if (form >= this.#known.length) this.#known = grown(this.#known, form + 1)
    const known = this.#known[form] as number
    if (known === this.#round) return true
    if (known === -this.#round) return false
    const isSought = this.#scanner.terms(form).some((term) => this.#sought.has(term))
    this.#known[form] = isSought ? this.#round : -this.#round
    return isSought
  }
}
