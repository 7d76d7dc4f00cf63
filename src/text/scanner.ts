import { isAbbreviation, isDotted } from './abbreviations.js'
import { APOSTROPHE, DIGIT, isWord, JOINT, kind, kindsOf, LOWER, ODD, SIGN, UPPER, WORD, WORDY } from './characters.js'
import { clean } from './clean.js'
import { elision } from './elision.js'
import { Forms, hashed } from './forms.js'
import { grown } from './grown.js'
import { isNumeral } from './roman.js'
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
  /** By number of what is written, whether it needs a second look; 0 where that is not known. */
  #looks = new Uint8Array(1 << 10)
  /** By number of what is written, the words of compounds that are read alike everywhere: form, start, end of each. */
  readonly #compounds = new Map<number, readonly number[]>()
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
        } else if (!(next & JOINT && mayGoOn(text, end))) {
          const number = this.numberAt(text, start, end, word, hash)
          const look = this.#looks[number] || this.#look(number)
          if (!(look & (code === STOP ? SPECIAL | DOTTED : SPECIAL))) {
            this.put(start, end, number, 1)
            continue
          }
        } else if (code === HYPHEN) {
          const stop = this.#compound(text, start, end, hash)
          if (stop > 0) {
            at = stop
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

  /** Looks at the form of a word for the first time. */
  #look(number: number): number {
    const form = this.form(number)
    return this.#note(number, (isSpecial(form) ? SPECIAL : PLAIN) | (isDotted(form) ? DOTTED : PLAIN))
  }

  #note(number: number, look: number): number {
    this.#looks = grown(this.#looks, number + 1)
    this.#looks[number] = look
    return look
  }

  /**
   * Reads the compound at `start`, whose first word ends at `end` before a hyphen, and returns where it ends; 0 where it must be
   * read with what is around it.
   */
  #compound(text: string, start: number, end: number, first: number): number {
    const word = this.#word
    const most = Math.min(text.length, start + LONGEST_COMPOUND)
    let hash = first
    let kinds = 0
    let at = end
    for (; at < most; at++) {
      const code = text.charCodeAt(at)
      const here = kind(code)
      if (!(here & WORD) && !((code === HYPHEN || here & APOSTROPHE) && isWord(text, at + 1))) break
      kinds |= here
      hash = hashed(hash, code)
      word[at - start] = code
    }
    if (kinds & ODD || (at < text.length && (at === most || kind(text.charCodeAt(at)) & WORDY))) return 0
    const number = this.numberAt(text, start, at, word, hash)
    if ((this.#looks[number] ?? 0) & SPECIAL) return 0
    const words = this.#compounds.get(number) ?? this.#readCompound(text, start, end, at, number)
    if (words === undefined) return 0
    for (let i = 0; i < words.length; i += 3)
      this.#add(words[i] as number, start + (words[i + 1] as number), start + (words[i + 2] as number))
    return at
  }

  /** The words of a compound; undefined if they are not the same everywhere: numerals and abbreviations look around them. */
  #readCompound(text: string, start: number, end: number, stop: number, number: number): readonly number[] | undefined {
    const found: Word[] = []
    const last = text.slice(text.lastIndexOf('-', stop) + 1, stop)
    if (special(text, start, end, found) < stop || isNumeral(text.slice(start, end)) || isAbbreviation(last)) {
      this.#note(number, SPECIAL)
      return undefined
    }
    const words: number[] = []
    for (const word of found) words.push(this.number(word.form), word.start - start, word.end - start)
    this.#compounds.set(number, words)
    return words
  }

  #take(found: Word[]): void {
    if (found.length === 0) return
    for (const { form, start, end } of found) this.#add(this.number(form), start, end)
    found.length = 0
  }

  #add(form: number, start: number, end: number): void {
    if (start === this.starts[this.count - 1] && end === this.ends[this.count - 1]) this.hasReadings = true
    this.put(start, end, form, 0)
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
const HYPHEN = 0x2d
/** Longer compounds are not remembered. */
const LONGEST_COMPOUND = 64
const STOP = 0x2e
/** What a word looks like: PLAIN, and SPECIAL if it always needs a second look, DOTTED if it does before a full stop. */
const PLAIN = 1
const SPECIAL = 2
const DOTTED = 4
