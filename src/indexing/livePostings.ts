import MiniSearch from 'minisearch'
import type { Analyzer } from '../analysis/analyzer.js'
import type { Engine, Row } from '../search/engine.js'
import { RowBuffer } from '../search/rowBuffer.js'
import type { PostingColumns } from '../snapshot/postingColumns.js'
import { grown } from '../text/grown.js'

/**
 * A MiniSearch over one kind of passages, read as an engine: scoring is ours, so that an opened snapshot scores alike.
 * A passage's number is MiniSearch's short id.
 *
 * MiniSearch keeps mean field lengths as running means, which drift with every change; here the sums are whole numbers,
 * and the mean that MiniSearch knows is written anew from them.
 */
export class LivePostings<Document extends { readonly id: string }> extends MiniSearch<Document> implements Engine {
  readonly #fields: readonly (keyof Document & string)[]
  readonly #totals: number[]
  readonly #lengths: Uint32Array[]
  readonly #row = new RowBuffer()

  constructor(fields: readonly (keyof Document & string)[], analyzer: Analyzer) {
    super({
      fields: [...fields],
      tokenize: analyzer.forms,
      processTerm: (form) => [...analyzer.terms(form)],
    })
    this.#fields = fields
    this.#totals = fields.map(() => 0)
    this.#lengths = fields.map(() => new Uint32Array(64))
  }

  get size(): number {
    return this._documentCount
  }

  get end(): number {
    return this._nextId
  }

  /** Adds passages with these ids and postings, as if their documents had been added; the number of the first. */
  append(ids: readonly string[], columns: PostingColumns): number {
    const first = this._nextId
    ids.forEach((id, i) => {
      const passage = first + i
      this._idToShortId.set(id, passage)
      this._documentIds.set(passage, id)
      this._fieldLength.set(
        passage,
        columns.lengths.map((lengths) => lengths[i] as number),
      )
      this.#count(passage, 1)
    })
    this._nextId += ids.length
    this._documentCount += ids.length
    for (const [i, term] of columns.terms.entries()) this.#appendTerm(term, i, columns, first)
    this.#writeMeans()
    return first
  }

  #appendTerm(term: string, at: number, { starts, passages, frequencies }: PostingColumns, first: number): void {
    const fields = this._index.fetch(term, () => new Map())
    for (let field = 0; field < this.#fields.length; field++) {
      const start = starts[at * this.#fields.length + field] as number
      const end = starts[at * this.#fields.length + field + 1] as number
      if (start === end) continue
      const row = fields.get(field) ?? new Map<number, number>()
      fields.set(field, row)
      for (let i = start; i < end; i++) row.set(first + (passages[i] as number), frequencies[i] as number)
    }
  }

  override remove(document: Document): void {
    this.#count(this._idToShortId.get(document.id) as number, -1)
    super.remove(document)
    this.#writeMeans()
  }

  averageLength(field: number): number {
    return this.size === 0 ? 0 : (this.#totals[field] as number) / this.size
  }

  lengths(field: number): Uint32Array {
    return this.#lengths[field] as Uint32Array
  }

  documentFrequency(term: string, field: number): number {
    return this._index.get(term)?.get(field)?.size ?? 0
  }

  row(term: string, field: number): Row {
    const found = this._index.get(term)?.get(field)
    const row = this.#row
    row.reserve(found?.size ?? 0)
    let at = 0
    if (found)
      for (const [passage, frequency] of found) {
        row.passages[at] = passage
        row.frequencies[at++] = frequency
      }
    return row
  }

  /** The postings at rest, the passages numbered as in `passages`, which holds each number of this index once. */
  toColumns(passages: readonly number[]): PostingColumns {
    const numbers = new Uint32Array(this.end)
    passages.forEach((passage, number) => {
      numbers[passage] = number
    })
    const entries = [...this._index.entries()].sort(([a], [b]) => (a < b ? -1 : 1))
    const rows = entries.flatMap(([, row]) => this.#fields.map((_, field) => row.get(field)))
    const size = rows.reduce((sum, row) => sum + (row?.size ?? 0), 0)
    const columns = {
      lengths: this.#fields.map((_, field) => passages.map((passage) => this.#lengths[field]?.[passage] ?? 0)),
      terms: entries.map(([term]) => term),
      starts: new Uint32Array(rows.length + 1),
      passages: new Uint32Array(size),
      frequencies: new Uint32Array(size),
    }
    let at = 0
    rows.forEach((row, i) => {
      const list = [...(row ?? [])].map(([passage, frequency]) => [numbers[passage] as number, frequency] as const)
      for (const [passage, frequency] of list.sort(([a], [b]) => a - b)) {
        columns.passages[at] = passage
        columns.frequencies[at++] = frequency
      }
      columns.starts[i + 1] = at
    })
    return columns
  }

  #count(passage: number, sign: 1 | -1): void {
    this.#fields.forEach((_, field) => {
      const length = this._fieldLength.get(passage)?.[field] ?? 0
      this.#totals[field] = (this.#totals[field] as number) + sign * length
      const lengths = grown(this.lengths(field), passage + 1)
      lengths[passage] = length
      this.#lengths[field] = lengths
    })
  }

  #writeMeans(): void {
    this._avgFieldLength = this.#fields.map((_, field) => this.averageLength(field))
  }
}
