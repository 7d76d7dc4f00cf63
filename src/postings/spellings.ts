import { Forms } from '../text/forms.js'
import { grown } from '../text/grown.js'
import type { Scanner } from '../text/scanner.js'
import { wordKey } from '../text/wordKey.js'

/** No spelling is longer, so that nobody is shown a line for a word: in UTF-16 units. */
const LONGEST = 64
const AS_WRITTEN = /^[\p{L}\p{N}]+(?:[-.'’][\p{L}\p{N}]+)*$/u
const LETTERS_AND_DIGITS = /^[\p{L}\p{N}]+$/u

/** What is known of a string of the scanner. */
interface Spelling {
  /** Its `wordKey`, by number; -1 for what has none. */
  readonly key: number
  /** The number of its composed form, if it may stand in a list of words; else -1. */
  readonly composed: number
  /** Whether it has nothing but letters and digits. */
  readonly isPlain: boolean
}

/**
 * The words of a text as it writes them, by number: the form where the text has something else (each reading of
 * *étudiant·e*), and both where the text has something that one may look for as well (*XXe*, *20e*).
 *
 * Spellings are numbered as the forms of the scanner: a word that is written as its form costs neither an object nor a string.
 */
export class Spellings {
  /** How many the text has, repetitions and all. */
  count = 0
  numbers = new Int32Array(1 << 10)
  readonly #scanner: Scanner
  /** By number of form: 1 more than the number of its key, -1 for what is no word, 0 for what is not known yet. */
  #keys = new Int32Array(1 << 10)
  readonly #keyNumbers = new Forms()
  readonly #written = new Map<number, Spelling>()

  constructor(scanner: Scanner) {
    this.#scanner = scanner
  }

  /** How many keys there are: their numbers are below it. */
  get keyCount(): number {
    return this.#keyNumbers.size
  }

  /** All keys by number. */
  get keyNames(): readonly string[] {
    return this.#keyNumbers.all
  }

  /** The number of the key of a spelling; -1 if it has none. */
  key(number: number): number {
    const known = number < this.#keys.length ? (this.#keys[number] as number) : 0
    if (known === 0) return this.#enter(number)
    return known < 0 ? -1 : known - 1
  }

  /** Reads the words of `text`, which the scanner has just scanned: all of them. */
  read(text: string): void {
    const { count, starts, ends, forms, written } = this.#scanner
    this.count = 0
    // A word may have two.
    this.numbers = grown(this.numbers, 2 * count)
    for (let i = 0; i < count; i++) {
      const form = forms[i] as number
      const start = starts[i] as number
      const end = ends[i] as number
      if (end - start > LONGEST || this.key(form) < 0) continue
      if (written[i] === 1) {
        this.#put(form)
        continue
      }
      const letters = this.#scanner.form(form)
      if (letters.length > LONGEST) continue
      if (isWritten(text, start, end, letters)) this.#put(form)
      else this.#readOther(text.slice(start, end), form)
    }
  }

  /** A word that is not written as its form. */
  #readOther(written: string, form: number): void {
    const number = this.#scanner.number(written)
    const { key, composed, isPlain } = this.#spelling(number, written)
    if (key === this.key(form)) this.#put(composed < 0 ? form : composed)
    else {
      this.#put(form)
      if (isPlain && key >= 0) this.#put(composed)
    }
  }

  #put(number: number): void {
    this.numbers[this.count++] = number
  }

  #spelling(number: number, written: string): Spelling {
    const known = this.#written.get(number)
    if (known) return known
    const composed = AS_WRITTEN.test(written) ? this.#scanner.number(written.normalize('NFC')) : -1
    const spelling = { key: this.key(number), composed, isPlain: LETTERS_AND_DIGITS.test(written) }
    this.#written.set(number, spelling)
    return spelling
  }

  #enter(number: number): number {
    this.#keys = grown(this.#keys, number + 1)
    const key = wordKey(this.#scanner.form(number))
    const at = key === '' ? -1 : this.#keyNumbers.number(key)
    this.#keys[number] = at < 0 ? -1 : at + 1
    return at
  }
}

function isWritten(text: string, start: number, end: number, form: string): boolean {
  if (end - start !== form.length) return false
  for (let at = 0; at < form.length; at++) if (text.charCodeAt(start + at) !== form.charCodeAt(at)) return false
  return true
}
