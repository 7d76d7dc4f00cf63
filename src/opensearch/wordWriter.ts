import type { TermScanner } from '../analysis/termScanner.js'
import { grown } from '../text/grown.js'
import type { Words } from './document.js'

/** What parts terms and positions, and the sign that stands for them. */
const PARTING = /[\s\p{Cc}\p{Cs}|%]/gu

/**
 * A term as an index of OpenSearch holds it: that of a word is the term itself. The options of an analyzer may give terms that hold
 * whatever parts terms.
 *
 * @example
 * termName('pomme de terre') // => 'pomme%0020de%0020terre'
 */
export const termName = (term: string): string =>
  term.replace(PARTING, (sign) => `%${sign.charCodeAt(0).toString(16).padStart(4, '0')}`)

export interface WrittenWords {
  readonly words: Words
  /** How many distinct forms there are: a field's length, as an engine counts it. */
  readonly length: number
}

/** Writes the words that a scanner has in its columns; the terms of each form are written once. */
export class WordWriter {
  readonly #scanner: TermScanner
  /** By number of form. */
  readonly #terms: string[] = []
  /** By number of form: the text that had it last. */
  #last = new Uint32Array(1 << 10)
  #text = 0

  constructor(scanner: TermScanner) {
    this.#scanner = scanner
  }

  /** What the text says that was scanned last. */
  write(): WrittenWords {
    const { count, starts, forms } = this.#scanner
    const positions: string[] = []
    this.#text++
    let length = 0
    for (let i = 0; i < count; i++) {
      const form = forms[i] as number
      if (this.#isNew(form)) length++
      const terms = this.#termsOf(form)
      const last = positions.length - 1
      if (i === 0 || starts[i] !== starts[i - 1]) positions.push(terms)
      else if (terms !== '') positions[last] = positions[last] === '' ? terms : `${positions[last]}|${terms}`
    }
    return { words: positions.map((terms) => terms || '|').join(' '), length }
  }

  #isNew(form: number): boolean {
    this.#last = grown(this.#last, form + 1)
    if (this.#last[form] === this.#text) return false
    this.#last[form] = this.#text
    return true
  }

  #termsOf(form: number): string {
    this.#terms[form] ??= this.#scanner.terms(form).map(termName).join('|')
    return this.#terms[form]
  }
}
