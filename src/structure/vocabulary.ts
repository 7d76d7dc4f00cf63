import { Forms, hashed } from '../text/forms.js'
import { grown } from '../text/grown.js'
import { type Form, formOf } from './form.js'

/** Words longer than this are nobody's: they are not kept beyond their article. */
const LONGEST = 40
/** Most spellings that are kept from one article to the next; about 10 MB. */
const MOST_KEPT = 1 << 16

// Every spelling met by this process, by number, with what is known of it and the article that had it last.
let spellings = new Forms()
let known: Form[] = []
let lastArticles = new Int32Array(1 << 12)
let articles = 0

function clear(): void {
  spellings = new Forms()
  known = []
}

/**
 * The spellings of an article, each with what is known of it by itself.
 *
 * What is known of a spelling is kept for the articles to come, as it depends on nothing else. One article is read at
 * a time: `has` answers for the vocabulary made last.
 */
export class Vocabulary {
  /** The letters of the next word to be asked for, as a reader meets them; those beyond the room that there is go round. */
  readonly letters = new Uint16Array(ROOM)
  private readonly article = ++articles
  private readonly long = new Map<string, Form>()

  constructor() {
    if (known.length > MOST_KEPT) clear()
  }

  /** What is known of `text.slice(start, end)`. */
  form(text: string, start: number, end: number): Form {
    let hash = 0
    for (let at = start; at < end; at++) {
      const code = text.charCodeAt(at)
      this.letters[(at - start) & LAST] = code
      hash = hashed(hash, code)
    }
    return this.formOf(text, start, end, hash)
  }

  /** As `form`, when its letters are in `letters` already and have this hash. */
  formOf(text: string, start: number, end: number, hash: number): Form {
    if (end - start > LONGEST) return this.longForm(text.slice(start, end))
    const number = spellings.numberAt(text, start, end, this.letters, hash)
    if (number === known.length) return this.enter(number)
    lastArticles[number] = this.article
    return known[number] as Form
  }

  /** Whether the article has had a word with this very spelling so far. */
  has(word: string): boolean {
    if (word.length > LONGEST) return this.long.has(word)
    const number = spellings.find(word)
    return number >= 0 && lastArticles[number] === this.article
  }

  private enter(number: number): Form {
    const form = formOf(spellings.form(number))
    known.push(form)
    lastArticles = grown(lastArticles, number + 1)
    lastArticles[number] = this.article
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

/** A power of 2 above `LONGEST`. */
const ROOM = 64
/** Of an index into the letters. */
export const LAST = ROOM - 1
