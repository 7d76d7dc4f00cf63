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
  /** An open hash table: hash, and the place of the form among the letters. */
  #slots = new Int32Array(SMALLEST * 2)
  /** Form after form: how many letters it has and its number, each in two halves, then its letters. What is asked for lies together. */
  #letters = new Uint16Array(SMALLEST * 8)
  /** Where the next form goes. No form is at 0, which says that a slot is free. */
  #end = 1
  readonly #forms: string[] = []
  /** The letters of the form that is asked for as a string. */
  #asked = new Uint16Array(SMALLEST)

  /** How many there are: their numbers are below it. */
  get size(): number {
    return this.#forms.length
  }

  /** How many letters they have, all together: the measure of their memory. */
  get letters(): number {
    return this.#end - 1 - HEAD * this.size
  }

  /** The form with this number, which must have been given. */
  form(number: number): string {
    return this.#forms[number] as string
  }

  /** The number of a form. */
  number(form: string): number {
    this.#asked = grown(this.#asked, form.length)
    let hash = 0
    for (let at = 0; at < form.length; at++) {
      const code = form.charCodeAt(at)
      this.#asked[at] = code
      hash = hashed(hash, code)
    }
    const slot = this.#slotOf(this.#asked, form.length, hash)
    const place = this.#slots[slot + 1] as number
    return place > 0 ? this.#numberAt(place) : this.#enter(this.#asked, form.length, hash, slot, detached(form))
  }

  /** The number of the form that has these letters, the first `length` of an array, with their hash. */
  protected numberOf(letters: Uint16Array, length: number, hash: number): number {
    const slot = this.#slotOf(letters, length, hash)
    const place = this.#slots[slot + 1] as number
    if (place > 0) return this.#numberAt(place)
    return this.#enter(letters, length, hash, slot, String.fromCharCode(...letters.subarray(0, length)))
  }

  #numberAt(place: number): number {
    return (this.#letters[place + 2] as number) | ((this.#letters[place + 3] as number) << 16)
  }

  /** The slot of a form, or the free one where it belongs. */
  #slotOf(letters: Uint16Array, length: number, hash: number): number {
    const slots = this.#slots
    const mask = slots.length - 1
    let slot = ((hash ^ (hash >>> 15)) << 1) & mask
    for (let place = slots[slot + 1] as number; place !== 0; place = slots[slot + 1] as number) {
      if (slots[slot] === hash && this.#spells(place, letters, length)) return slot
      slot = (slot + 2) & mask
    }
    return slot
  }

  #spells(place: number, letters: Uint16Array, length: number): boolean {
    const known = this.#letters
    if (known[place] !== (length & 0xffff) || known[place + 1] !== length >>> 16) return false
    const first = place + HEAD
    for (let at = 0; at < length; at++) if (known[first + at] !== letters[at]) return false
    return true
  }

  #enter(letters: Uint16Array, length: number, hash: number, slot: number, form: string): number {
    const number = this.size
    const place = this.#end
    this.#end = place + HEAD + length
    this.#letters = grown(this.#letters, this.#end)
    const known = this.#letters
    known[place] = length
    known[place + 1] = length >>> 16
    known[place + 2] = number
    known[place + 3] = number >>> 16
    for (let at = 0; at < length; at++) known[place + HEAD + at] = letters[at] as number
    this.#forms.push(form)
    this.#slots[slot] = hash
    this.#slots[slot + 1] = place
    if (number * 4 > this.#slots.length) this.#grow()
    return number
  }

  #grow(): void {
    const old = this.#slots
    const slots = new Int32Array(old.length * 2)
    const mask = slots.length - 1
    for (let from = 0; from < old.length; from += 2) {
      if (old[from + 1] === 0) continue
      const hash = old[from] as number
      let slot = ((hash ^ (hash >>> 15)) << 1) & mask
      while (slots[slot + 1] !== 0) slot = (slot + 2) & mask
      slots[slot] = hash
      slots[slot + 1] = old[from + 1] as number
    }
    this.#slots = slots
  }
}

/** How much stands before the letters of a form. */
const HEAD = 4

/** A string of its own: a slice of 13 letters or more would keep the whole text alive. */
const detached = (form: string): string => (form.length < 13 ? form : ` ${form}`.slice(1))
