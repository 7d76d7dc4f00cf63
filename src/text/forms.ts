import { grown } from './grown.js'

/** Of this process, so that no text can be made of words that all fall on one place of a table. Odd. */
const FACTOR = (Math.floor(Math.random() * 0x20000000) * 4 + 0x35) | 1
const SMALLEST = 1 << 10

/** The hash of a form so far, which begins as 0, with one more unit. */
export const hashed = (hash: number, code: number): number => (Math.imul(hash, FACTOR) + code) | 0

/**
 * Forms by number, from 0 in the order of their coming: letters that are known already are told their number without a string
 * made of them.
 *
 * @example
 * forms.number('école') // => 0
 * forms.number('été') // => 1
 * forms.form(0) // => 'école'
 */
export class Forms {
  /** An open hash table: number from 1, below bits of the hash. Small, so that it stays near the processor. */
  #slots = new Int32Array(SMALLEST)
  /** The letters of all forms, one form after the other, and where each begins; then where the next will. */
  #letters = new Uint16Array(SMALLEST * 8)
  #starts = new Int32Array(SMALLEST)
  readonly #forms: string[] = []
  /** The letters of the form that is asked for as a string. */
  #asked = new Uint16Array(SMALLEST)

  /** How many there are: their numbers are below it. */
  get size(): number {
    return this.#forms.length
  }

  /** How many letters they have, all together: the measure of their memory. */
  get letters(): number {
    return this.#starts[this.size] as number
  }

  /** The form with this number, which must have been given. */
  form(number: number): string {
    return this.#forms[number] as string
  }

  /** All forms by number, to be read only. */
  get all(): readonly string[] {
    return this.#forms
  }

  /** The number of a form. */
  number(form: string): number {
    const hash = this.#ask(form)
    return this.numberAt(form, 0, form.length, this.#asked, hash)
  }

  /** The number of a form that is known; -1 for any other, which remains unknown. */
  find(form: string): number {
    const hash = this.#ask(form)
    return Math.max(-1, this.#seek(this.#asked, form.length, hash))
  }

  /** Leaves the letters of a form in `#asked`, and returns their hash. */
  #ask(form: string): number {
    if (form.length > this.#asked.length) this.#asked = grown(this.#asked, form.length)
    const asked = this.#asked
    let hash = 0
    for (let at = 0; at < form.length; at++) {
      const code = form.charCodeAt(at)
      asked[at] = code
      hash = hashed(hash, code)
    }
    return hash
  }

  /** The number of the form between two places of a text, whose letters are the first of an array, with their hash. */
  numberAt(text: string, start: number, end: number, letters: Uint16Array, hash: number): number {
    const length = end - start
    const found = this.#seek(letters, length, hash)
    return found < 0 ? this.#enter(letters, length, hash, ~found, detached(text.slice(start, end))) : found
  }

  /** The number of a form; or `~slot`, which is negative, for the free slot where it belongs. */
  // All in one loop: this is done for each word of each text.
  #seek(letters: Uint16Array, length: number, hash: number): number {
    const slots = this.#slots
    const starts = this.#starts
    const known = this.#letters
    const mask = slots.length - 1
    let slot = first(hash) & mask
    for (let found = slots[slot] as number; found !== 0; found = slots[slot] as number) {
      if ((found ^ hash) >>> NUMBER_BITS === 0) {
        const number = (found & NUMBER) - 1
        const start = starts[number] as number
        if ((starts[number + 1] as number) - start === length) {
          let at = 0
          while (at < length && known[start + at] === letters[at]) at++
          if (at === length) return number
        }
      }
      slot = (slot + 1) & mask
    }
    return ~slot
  }

  #enter(letters: Uint16Array, length: number, hash: number, slot: number, form: string): number {
    const number = this.size
    const start = this.letters
    this.#starts = grown(this.#starts, number + 2)
    this.#letters = grown(this.#letters, start + length)
    const known = this.#letters
    for (let at = 0; at < length; at++) known[start + at] = letters[at] as number
    this.#starts[number + 1] = start + length
    this.#forms.push(form)
    this.#slots[slot] = (hash & ~NUMBER) | (number + 1)
    if (number * 2 > this.#slots.length) this.#grow()
    return number
  }

  #grow(): void {
    const slots = new Int32Array(this.#slots.length * 2)
    const mask = slots.length - 1
    for (let number = 0; number < this.size; number++) {
      const hash = this.#hashOf(number)
      let slot = first(hash) & mask
      while (slots[slot] !== 0) slot = (slot + 1) & mask
      slots[slot] = (hash & ~NUMBER) | (number + 1)
    }
    this.#slots = slots
  }

  #hashOf(number: number): number {
    let hash = 0
    const end = this.#starts[number + 1] as number
    for (let at = this.#starts[number] as number; at < end; at++) hash = hashed(hash, this.#letters[at] as number)
    return hash
  }
}

/** Numbers have so many bits of a slot: more forms than any memory holds as strings. */
const NUMBER_BITS = 25
const NUMBER = (1 << NUMBER_BITS) - 1

/** Where the search for a hash begins: its highest bits are in the slot itself. */
const first = (hash: number): number => hash ^ (hash >>> 15)

/** A slice of so many letters is no more than a reference to its text. */
const REFERENCE = 13

/** A string of its own: a longer slice would keep the whole text alive. */
const detached = (form: string): string => (form.length < REFERENCE ? form : ` ${form}`.slice(1))
