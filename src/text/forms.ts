import { grown } from './grown.js'

/** Of this process, so that no text can be made of words that all fall on one place of a table. Odd. */
const FACTOR = (Math.floor(Math.random() * 0x20000000) * 4 + 0x35) | 1
const SMALLEST = 1 << 10

/** The hash of a form so far, which begins as 0, with one more unit. */
export const hashed = (hash: number, code: number): number => (Math.imul(hash, FACTOR) + code) | 0

/**
 * Forms by number, from 0 in the order of their coming: a stretch of a text that is known already is told its number
 * without being cut out of the text.
 *
 * @example
 * forms.number('école') // => 0
 * forms.number('été') // => 1
 * forms.form(0) // => 'école'
 */
export class Forms {
  /** An open hash table: hash, and number from 1. */
  #slots = new Int32Array(SMALLEST * 2)
  /** The letters of all forms, one form after the other, and where each ends. */
  #letters = new Uint16Array(SMALLEST * 8)
  #ends = new Int32Array(SMALLEST)
  readonly #forms: string[] = []

  /** How many there are: their numbers are below it. */
  get size(): number {
    return this.#forms.length
  }

  /** How many letters they have, all together: the measure of their memory. */
  get letters(): number {
    return this.#end(this.size - 1)
  }

  /** The form with this number, which must have been given. */
  form(number: number): string {
    return this.#forms[number] as string
  }

  /** The number of `text.slice(start, end)`, whose hash is `hash`. */
  number(text: string, start = 0, end = text.length, hash = hashOf(text, start, end)): number {
    const slots = this.#slots
    const mask = slots.length - 1
    let slot = ((hash ^ (hash >>> 15)) << 1) & mask
    for (let number = slots[slot + 1] as number; number !== 0; number = slots[slot + 1] as number) {
      if (slots[slot] === hash && this.#spells(number - 1, text, start, end)) return number - 1
      slot = (slot + 2) & mask
    }
    slots[slot] = hash
    slots[slot + 1] = this.size + 1
    return this.#enter(text, start, end)
  }

  #end(number: number): number {
    return number < 0 ? 0 : (this.#ends[number] as number)
  }

  #spells(number: number, text: string, start: number, end: number): boolean {
    const letters = this.#letters
    let place = this.#end(number - 1)
    if (this.#end(number) - place !== end - start) return false
    for (let at = start; at < end; at++) if (letters[place++] !== text.charCodeAt(at)) return false
    return true
  }

  #enter(text: string, start: number, end: number): number {
    const { size } = this
    let place = this.#end(size - 1)
    this.#ends = grown(this.#ends, size + 1)
    this.#letters = grown(this.#letters, place + end - start)
    for (let at = start; at < end; at++) this.#letters[place++] = text.charCodeAt(at)
    this.#ends[size] = place
    this.#forms.push(detached(text, start, end))
    if (size * 4 > this.#slots.length) this.#grow()
    return size
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

/** A string of its own: a slice of 13 letters or more would keep the whole text alive. */
function detached(text: string, start: number, end: number): string {
  const form = text.slice(start, end)
  return form.length < 13 ? form : ` ${form}`.slice(1)
}

function hashOf(text: string, start: number, end: number): number {
  let hash = 0
  for (let at = start; at < end; at++) hash = hashed(hash, text.charCodeAt(at))
  return hash
}
