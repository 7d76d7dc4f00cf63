import type { PostingColumns } from '../snapshot/postingColumns.js'
import { grown } from '../text/grown.js'
import { sortedByUnits } from '../text/sortedByUnits.js'
import type { FormTerms } from './formTerms.js'

const SMALLEST = 1 << 10
/** Room for so many postings is kept for the next ones. */
const MOST_KEPT = 1 << 16

/**
 * Postings of one kind of passages, written down in the order in which texts bring them, and sorted by term in the end, by
 * counting. A _row_ is a term in a field: `term * fields + field`.
 */
export class PostingLog {
  readonly #terms: FormTerms
  readonly #fields: number
  /** Of each posting: its row, passage and frequency. */
  #rows = new Int32Array(SMALLEST)
  #passages = new Int32Array(SMALLEST)
  #frequencies = new Int32Array(SMALLEST)
  #size = 0
  /** The passage under way, from 0 over all that the log has seen, and the first that is not yet finished. */
  #passage = -1
  #first = 0
  /** For each field, the length of each passage in distinct forms. */
  readonly #lengths: Int32Array<ArrayBuffer>[]
  /** Of each row: 1 more than the passage that had it last, and the posting that says so. */
  #last = new Int32Array(2 * SMALLEST)
  /** Of each row, how many postings it has. */
  #counts = new Int32Array(SMALLEST)
  /** Rows that have postings. */
  readonly #filled: number[] = []
  /** Of each form: the field of a passage that had it last, and 1 more than its only term, -1 if it has none or several. */
  // What `terms.only` says lies beside the mark, which is looked at anyway.
  #forms = new Int32Array(2 * SMALLEST)
  #read = 0

  constructor(terms: FormTerms, fields: number) {
    this.#terms = terms
    this.#fields = fields
    this.#lengths = Array.from({ length: fields }, () => new Int32Array(SMALLEST))
  }

  /** Begins the next passage: its fields are empty. */
  begin(): void {
    this.#passage++
    const length = this.#passage - this.#first
    for (let field = 0; field < this.#fields; field++) {
      const list = grown(this.#lengths[field] as Int32Array<ArrayBuffer>, length + 1)
      list[length] = 0
      this.#lengths[field] = list
    }
  }

  /** Takes the forms of a field of the passage, each field once. */
  take(field: number, forms: Int32Array, count: number): void {
    const read = ++this.#read
    const fields = this.#fields
    let distinct = 0
    for (let i = 0; i < count; i++) {
      const form = forms[i] as number
      if (this.#forms[2 * form] !== read) {
        this.#meet(form, read)
        distinct++
      }
      const term = (this.#forms[2 * form + 1] as number) - 1
      if (term >= 0) this.#log(term * fields + field)
      else for (const one of this.#terms.list(form)) this.#log(one * fields + field)
    }
    ;(this.#lengths[field] as Int32Array)[this.#passage - this.#first] = distinct
  }

  /** Notes that a form has come, and what its term is. */
  #meet(form: number, read: number): void {
    if (2 * form + 1 >= this.#forms.length) this.#forms = grown(this.#forms, 2 * form + 2)
    this.#forms[2 * form] = read
    if (this.#forms[2 * form + 1] !== 0) return
    const only = this.#terms.only(form)
    this.#forms[2 * form + 1] = only < 0 ? -1 : only + 1
  }

  #log(row: number): void {
    const mark = this.#passage + 1
    const last = 2 * row
    if (this.#last[last] === mark) {
      const at = this.#last[last + 1] as number
      this.#frequencies[at] = (this.#frequencies[at] as number) + 1
      return
    }
    if (last >= this.#last.length || this.#size === this.#rows.length) this.#grow(row)
    const at = this.#size++
    this.#last[last] = mark
    this.#last[last + 1] = at
    const count = this.#counts[row] as number
    if (count === 0) this.#filled.push(row)
    this.#counts[row] = count + 1
    this.#rows[at] = row
    this.#passages[at] = this.#passage
    this.#frequencies[at] = 1
  }

  /** The postings of all passages so far, by term; the log goes on with the next passage as its first. */
  finish(): PostingColumns {
    const terms = this.#sortedTerms()
    const starts = this.#placeRows(terms)
    const passages = new Uint32Array(this.#size)
    const frequencies = new Uint32Array(this.#size)
    for (let at = 0; at < this.#size; at++) {
      const row = this.#rows[at] as number
      const to = this.#counts[row] as number
      this.#counts[row] = to + 1
      passages[to] = (this.#passages[at] as number) - this.#first
      frequencies[to] = this.#frequencies[at] as number
    }
    const lengths = this.#lengths.map((list) => list.slice(0, this.#passage + 1 - this.#first))
    this.#clear()
    return { lengths, terms: terms.map((term) => this.#terms.terms[term] as string), starts, passages, frequencies }
  }

  /** The numbers of the terms that have postings, in the order of the terms by code unit. */
  #sortedTerms(): number[] {
    const { terms } = this.#terms
    const found = new Set<number>()
    for (const row of this.#filled) found.add(Math.floor(row / this.#fields))
    return sortedByUnits([...found], (term) => terms[term] as string)
  }

  /** Where rows begin when they stand one after another; in place of its count, each row knows it too. */
  #placeRows(terms: readonly number[]): Uint32Array {
    const starts = new Uint32Array(terms.length * this.#fields + 1)
    let [i, sum] = [0, 0]
    for (const term of terms)
      for (let field = 0; field < this.#fields; field++) {
        const row = term * this.#fields + field
        const count = this.#counts[row] ?? 0
        if (count > 0) this.#counts[row] = sum
        sum += count
        starts[++i] = sum
      }
    return starts
  }

  #clear(): void {
    for (const row of this.#filled) this.#counts[row] = 0
    this.#filled.length = 0
    this.#first = this.#passage + 1
    this.#size = 0
    if (this.#rows.length <= MOST_KEPT) return
    this.#rows = new Int32Array(SMALLEST)
    this.#passages = new Int32Array(SMALLEST)
    this.#frequencies = new Int32Array(SMALLEST)
  }

  #grow(row: number): void {
    this.#last = grown(this.#last, 2 * row + 2)
    this.#counts = grown(this.#counts, row + 1)
    this.#rows = grown(this.#rows, this.#size + 1)
    this.#passages = grown(this.#passages, this.#size + 1)
    this.#frequencies = grown(this.#frequencies, this.#size + 1)
  }
}
