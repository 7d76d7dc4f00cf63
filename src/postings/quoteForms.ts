import { quoteWords } from '../snapshot/quoteWords.js'
import type { StoredArticle, StoredQuote, StoredSpan } from '../snapshot/snapshot.js'
import { kind, SIGN, SPACE, WORD, WORDY } from '../text/characters.js'
import { grown } from '../text/grown.js'
import type { Scanner } from '../text/scanner.js'

/** Where no part of a quote is. */
export const NOWHERE: StoredSpan = [0, 0]

/** The forms of a quote's words: as a rule some of those of its paragraph, which need not be scanned again. */
export class QuoteForms {
  forms = new Int32Array(1 << 8)
  count = 0
  readonly #scanner: Scanner
  /** Where the paragraph of the scanner's columns lies in its article. */
  #paragraph: StoredSpan = NOWHERE

  constructor(scanner: Scanner) {
    this.#scanner = scanner
  }

  /** To be called when the scanner has read a paragraph; with `NOWHERE` when it has read something else. */
  scanned(paragraph: StoredSpan): void {
    this.#paragraph = paragraph
  }

  /** Leaves what `scanner.scan(quoteWords(article, quote))` finds in `forms`. */
  read(article: StoredArticle, quote: StoredQuote): void {
    this.count = 0
    if (quote.parts.every((part) => this.#readPart(article.text, part))) return
    const count = this.#scanner.scan(quoteWords(article, quote))
    this.#paragraph = NOWHERE
    this.count = 0
    this.#add(0, count)
  }

  /** Adds the words of a part. False where its words may be others than those that its paragraph has there. */
  #readPart(text: string, [start, end]: StoredSpan): boolean {
    const [first, last] = this.#paragraph
    if (start < first || end > last || !isApart(text, start, end, first, last)) return false
    const { starts, ends, written, count } = this.#scanner
    const from = firstFrom(starts, count, start - first)
    const to = firstFrom(starts, count, end - first)
    if (to === from || written[to - 1] === 0 || hasWords(text, first + (ends[to - 1] as number), end)) return false
    this.#add(from, to)
    return true
  }

  #add(from: number, to: number): void {
    this.forms = grown(this.forms, this.count + to - from)
    for (let at = from; at < to; at++) this.forms[this.count++] = this.#scanner.forms[at] as number
  }
}

const COMMA = 0x2c

/**
 * Whether something that no word has in it parts a stretch from what is around it: then the scanner, which looks no further from a
 * word than that, reads it as if it were alone. Before a number, a comma may be part of a list.
 */
function isApart(text: string, start: number, end: number, first: number, last: number): boolean {
  if (start > first && text.charCodeAt(start - 1) === COMMA) return false
  let before = start - 1
  while (before >= first && kind(text.charCodeAt(before)) & SPACE) before--
  if (before >= first && kind(text.charCodeAt(before)) & WORDY) return false
  let after = end
  while (after < last && kind(text.charCodeAt(after)) & SPACE) after++
  return after === last || (kind(text.charCodeAt(after)) & WORDY) === 0
}

function hasWords(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (kind(text.charCodeAt(at)) & (WORD | SIGN)) return true
  return false
}

/** The first word that begins at a place or after it. */
function firstFrom(starts: Int32Array, count: number, place: number): number {
  let low = 0
  let high = count
  while (low < high) {
    const middle = (low + high) >> 1
    if ((starts[middle] as number) < place) low = middle + 1
    else high = middle
  }
  return low
}
