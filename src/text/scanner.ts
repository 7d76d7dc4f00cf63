import { APOSTROPHE, DIGIT, JOINT, kind, kindsOf, LOWER, ODD, SIGN, UPPER, WORD } from './characters.js'
import { clean } from './clean.js'
import { elision } from './elision.js'
import { Forms, hashed } from './forms.js'
import { grown } from './grown.js'
import { sign } from './signs.js'
import { isSpecial, mayGoOn, special } from './special.js'
import { LONGEST_FORM, type Word } from './word.js'

/**
 * Reads texts into columns: of the words of the text that was read last, in order, where each starts and ends, and the
 * number of its form. A plain word whose form is known costs neither an object nor a string.
 *
 * Forms are numbered from 0 and keep their numbers as long as the scanner lives: its memory grows with the distinct
 * forms of all texts. The columns are longer than `count`, and are new ones after a text that needed more room:
 * take them from the scanner after `scan`.
 *
 * @example
 * scanner.scan('l’école d’été') // => 2
 * scanner.form(scanner.forms[1]) // => 'été'
 */
export class Scanner extends Forms {
  /** How many words the text has. */
  count = 0
  starts = new Int32Array(1 << 10)
  ends = new Int32Array(1 << 10)
  forms = new Int32Array(1 << 10)
  /** 1 where the text has the very letters of the form, and no others; 0 where that is not known. */
  written = new Uint8Array(1 << 10)
  /** Whether some words have one place: readings of one word. */
  protected hasReadings = false
  /** By number of form: whether a word needs no second look, or does; 0 where that is not known. */
  #plain = new Uint8Array(1 << 10)
  /** The letters of the word under way, as far as they go. */
  readonly #word = new Uint16Array(WORD_ROOM)

  /** Reads a text, in time linear to its length, and returns how many words it has. */
  scan(text: string): number {
    if (this.#read(text, ODD)) return this.count
    const copy = clean(text)
    this.#read(copy.text, 0)
    for (let i = 0; i < this.count; i++) {
      const { start, end } = copy.original({ start: this.starts[i] as number, end: this.ends[i] as number })
      this.starts[i] = start
      this.ends[i] = end
      this.written[i] = 0
    }
    return this.count
  }

  /** False if the text holds a character of a kind that it must not. */
  #read(text: string, mustNot: number): boolean {
    const { length } = text
    const word = this.#word
    const found: Word[] = []
    this.count = 0
    this.hasReadings = false
    let at = 0
    while (at < length) {
      const start = at
      let code = text.charCodeAt(at++)
      const first = kind(code)
      if (!(first & WORD)) {
        if (first & mustNot) return false
        if (first & SIGN) {
          at = sign(text, start, found)
          if (kindsOf(text, start, at) & mustNot) return false
          this.#take(found)
        }
        continue
      }
      let hash = hashed(0, code)
      word[0] = code
      let kinds = first
      let rest = 0
      let next = 0
      while (at < length) {
        code = text.charCodeAt(at)
        next = kind(code)
        if (!(next & WORD)) break
        rest |= next
        hash = hashed(hash, code)
        word[(at++ - start) & (WORD_ROOM - 1)] = code
      }
      kinds |= rest
      if (kinds & mustNot) return false
      const end = at
      if (!(kinds & DIGIT) && !(rest & UPPER && rest & LOWER) && end - start <= LONGEST_FORM) {
        if (next & APOSTROPHE) {
          const stop = elision(text, start, end, found)
          if (stop !== undefined) {
            this.#take(found)
            at = stop
            continue
          }
        } else if (!(next & JOINT && mayGoOn(text, start, end))) {
          const number = this.numberOf(word, end - start, hash)
          if (this.#isPlain(number)) {
            this.put(start, end, number, 1)
            continue
          }
        }
      }
      at = special(text, start, end, found)
      if (kindsOf(text, end, at) & mustNot) return false
      this.#take(found)
    }
    return true
  }

  #isPlain(number: number): boolean {
    const known = this.#plain[number] ?? 0
    if (known !== 0) return known === PLAIN
    const isPlain = !isSpecial(this.form(number))
    this.#plain = grown(this.#plain, number + 1)
    this.#plain[number] = isPlain ? PLAIN : SPECIAL
    return isPlain
  }

  #take(found: Word[]): void {
    if (found.length === 0) return
    for (const { form, start, end } of found) {
      if (start === this.starts[this.count - 1] && end === this.ends[this.count - 1]) this.hasReadings = true
      this.put(start, end, this.number(form), 0)
    }
    found.length = 0
  }

  /** Writes the next word of the columns. */
  protected put(start: number, end: number, form: number, written: number): void {
    const { count } = this
    if (count === this.starts.length) {
      this.starts = grown(this.starts, count + 1)
      this.ends = grown(this.ends, count + 1)
      this.forms = grown(this.forms, count + 1)
      this.written = grown(this.written, count + 1)
    }
    this.starts[count] = start
    this.ends[count] = end
    this.forms[count] = form
    this.written[count] = written
    this.count = count + 1
  }
}

/** A power of 2 above `LONGEST_FORM`: letters of longer words may overwrite one another. */
const WORD_ROOM = 256
const PLAIN = 1
const SPECIAL = 2
