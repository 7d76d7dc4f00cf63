import { type Form, formOf } from './form.js'

/** Words longer than this are nobody's: they are not kept beyond their article. */
const LONGEST = 40
/** Most spellings that are kept from one article to the next; about 10 MB. */
const MOST_KEPT = 1 << 16

/** Of this process, so that no text can be made of words that all fall on one place of the table. Odd. */
const FACTOR = (Math.floor(Math.random() * 0x20000000) * 4 + 0x35) | 1

/** The hash of a word so far, with one more unit. */
export const hashed = (hash: number, code: number): number => (Math.imul(hash, FACTOR) + code) | 0
export const NO_HASH = 0x1505

/** The fields of a spelling in the table: its hash, its number from 1, its place among the letters, the article that had it last. */
const FIELDS = 4
const SMALLEST = 1 << 12

// Every spelling met by this process with what is known of it: an open hash table whose key is a stretch of a text, so that
// a word that is known already is never cut out of its text. The letters of all words stand one word after the other.
let slots = new Int32Array(SMALLEST * FIELDS)
let letters = new Uint16Array(SMALLEST * 8)
let lettersEnd = 0
let known: Form[] = []
let articles = 0

function clear(): void {
  slots = new Int32Array(SMALLEST * FIELDS)
  letters = new Uint16Array(SMALLEST * 8)
  lettersEnd = 0
  known = []
}

/** The place of a word in the table, or the free one where it belongs. */
function slotOf(text: string, start: number, length: number, hash: number): number {
  const mask = slots.length - 1
  let slot = ((hash ^ (hash >>> 15)) * FIELDS) & mask
  while (slots[slot + 1] !== 0) {
    if (slots[slot] === hash && spells(slots[slot + 2] as number, text, start, length)) return slot
    slot = (slot + FIELDS) & mask
  }
  return slot
}

/** Each word among the letters has its length before it. */
function spells(place: number, text: string, start: number, length: number): boolean {
  if (letters[place] !== length) return false
  for (let i = 0; i < length; i++) if (letters[place + 1 + i] !== text.charCodeAt(start + i)) return false
  return true
}

function spell(word: string): number {
  const place = lettersEnd
  lettersEnd += word.length + 1
  if (lettersEnd > letters.length) {
    const more = new Uint16Array(letters.length * 2)
    more.set(letters)
    letters = more
  }
  letters[place] = word.length
  for (let i = 0; i < word.length; i++) letters[place + 1 + i] = word.charCodeAt(i)
  return place
}

function grow(): void {
  const old = slots
  slots = new Int32Array(old.length * 2)
  const mask = slots.length - 1
  for (let from = 0; from < old.length; from += FIELDS) {
    if (old[from + 1] === 0) continue
    const hash = old[from] as number
    let slot = ((hash ^ (hash >>> 15)) * FIELDS) & mask
    while (slots[slot + 1] !== 0) slot = (slot + FIELDS) & mask
    for (let field = 0; field < FIELDS; field++) slots[slot + field] = old[from + field] as number
  }
}

/** A string of its own: a slice would keep the whole article alive. */
const detached = (text: string, start: number, end: number): string => ` ${text.slice(start, end)}`.slice(1)

/**
 * The spellings of an article, each with what is known of it by itself.
 *
 * What is known of a spelling is kept for the articles to come, as it depends on nothing else. One article is read at
 * a time: `has` answers for the vocabulary made last.
 */
export class Vocabulary {
  private readonly article = ++articles
  private readonly long = new Map<string, Form>()

  constructor() {
    if (known.length > MOST_KEPT) clear()
  }

  /** What is known of `text.slice(start, end)`, of which `hash` is the hash if the caller has it. */
  form(text: string, start: number, end: number, hash = hashOf(text, start, end)): Form {
    if (end - start > LONGEST) return this.longForm(text.slice(start, end))
    const slot = slotOf(text, start, end - start, hash)
    const index = slots[slot + 1] as number
    if (index === 0) return this.enter(detached(text, start, end), hash, slot)
    slots[slot + 3] = this.article
    return known[index - 1] as Form
  }

  /** Whether the article has had a word with this very spelling so far. */
  has(word: string): boolean {
    if (word.length > LONGEST) return this.long.has(word)
    return slots[slotOf(word, 0, word.length, hashOf(word, 0, word.length)) + 3] === this.article
  }

  private enter(word: string, hash: number, slot: number): Form {
    const form = formOf(word)
    known.push(form)
    slots[slot] = hash
    slots[slot + 1] = known.length
    slots[slot + 2] = spell(word)
    slots[slot + 3] = this.article
    if (known.length * 2 * FIELDS > slots.length) grow()
    return form
  }

  private longForm(word: string): Form {
    let form = this.long.get(word)
    if (!form) {
      form = formOf(word)
      this.long.set(word, form)
    }
    return form
  }
}

function hashOf(text: string, start: number, end: number): number {
  let hash = NO_HASH
  for (let at = start; at < end; at++) hash = hashed(hash, text.charCodeAt(at))
  return hash
}
