import { type Form, formOf } from './form.js'

/** Words longer than this are nobody's: they are not kept beyond their article. */
const LONGEST = 40
/** Most spellings that are kept from one article to the next; about 10 MB. */
const MOST_KEPT = 1 << 16

/** Of this process, so that no text can be made of words that all fall on one place of the table. Odd. */
const FACTOR = (Math.floor(Math.random() * 0x20000000) * 4 + 0x35) | 1

/** The hash of a word so far, with one more unit. */
export const hashed = (hash: number, code: number): number => {
  const mixed = Math.imul(hash ^ code, FACTOR)
  return mixed ^ (mixed >>> 15)
}
export const NO_HASH = 0x1505

// Every spelling met by this process with what is known of it: an open hash table whose key is a stretch of a text, so that
// a word that is known already is never cut out of its text.
let slots = new Int32Array(1 << 12)
let known: Form[] = []
let hashes: number[] = []
/** The number of the article that had each spelling last. */
let seen: number[] = []
let articles = 0

function clear(): void {
  slots = new Int32Array(1 << 12)
  known = []
  hashes = []
  seen = []
}

/** The slot of a word, or the free one where it belongs. */
function slotOf(text: string, start: number, length: number, hash: number): number {
  const mask = slots.length - 1
  let slot = hash & mask
  for (let index = slots[slot] as number; index !== 0; index = slots[slot] as number) {
    if (hashes[index - 1] === hash && spells(known[index - 1] as Form, text, start, length)) return slot
    slot = (slot + 1) & mask
  }
  return slot
}

function spells({ text: word }: Form, text: string, start: number, length: number): boolean {
  if (word.length !== length) return false
  for (let i = 0; i < length; i++) if (word.charCodeAt(i) !== text.charCodeAt(start + i)) return false
  return true
}

function grow(): void {
  slots = new Int32Array(slots.length * 2)
  const mask = slots.length - 1
  for (let i = 0; i < hashes.length; i++) {
    let slot = (hashes[i] as number) & mask
    while (slots[slot] !== 0) slot = (slot + 1) & mask
    slots[slot] = i + 1
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
    const index = slots[slot] as number
    if (index === 0) return this.enter(detached(text, start, end), hash, slot)
    seen[index - 1] = this.article
    return known[index - 1] as Form
  }

  /** Whether the article has had a word with this very spelling so far. */
  has(word: string): boolean {
    if (word.length > LONGEST) return this.long.has(word)
    const index = slots[slotOf(word, 0, word.length, hashOf(word, 0, word.length))] as number
    return index !== 0 && seen[index - 1] === this.article
  }

  private enter(word: string, hash: number, slot: number): Form {
    const form = formOf(word)
    known.push(form)
    hashes.push(hash)
    seen.push(this.article)
    slots[slot] = known.length
    if (known.length * 2 > slots.length) grow()
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
