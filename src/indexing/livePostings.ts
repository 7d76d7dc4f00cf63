import MiniSearch from 'minisearch'
import type { Analyzer } from '../analysis/analyzer.js'
import type { Engine } from '../search/engine.js'
import type { Postings } from '../snapshot/snapshot.js'

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

  constructor(fields: readonly (keyof Document & string)[], analyzer: Analyzer) {
    super({
      fields: [...fields],
      tokenize: analyzer.forms,
      processTerm: (form) => [...analyzer.terms(form)],
    })
    this.#fields = fields
    this.#totals = fields.map(() => 0)
  }

  get size(): number {
    return this._documentCount
  }

  get end(): number {
    return this._nextId
  }

  override add(document: Document): void {
    super.add(document)
    this.#count(this.number(document.id), 1)
  }

  override remove(document: Document): void {
    this.#count(this.number(document.id), -1)
    super.remove(document)
    this.#writeMeans()
  }

  /** The number of the passage with this id, which must be in the index. */
  number(id: string): number {
    return this._idToShortId.get(id) as number
  }

  averageLength(field: number): number {
    return this.size === 0 ? 0 : (this.#totals[field] as number) / this.size
  }

  length(passage: number, field: number): number {
    return this._fieldLength.get(passage)?.[field] ?? 0
  }

  documentFrequency(term: string, field: number): number {
    return this._index.get(term)?.get(field)?.size ?? 0
  }

  forEach(term: string, field: number, visit: (passage: number, frequency: number) => void): void {
    const row = this._index.get(term)?.get(field)
    if (row) for (const [passage, frequency] of row) visit(passage, frequency)
  }

  /** The postings at rest, the passages numbered as in `passages`, which holds each number of this index once. */
  toPostings(passages: readonly number[]): Postings {
    const numbers = new Map(passages.map((passage, number) => [passage, number]))
    const entries = [...this._index.entries()].sort(([a], [b]) => (a < b ? -1 : 1))
    return {
      fields: this.#fields,
      lengths: this.#fields.map((_, field) => passages.map((passage) => this.length(passage, field))),
      terms: entries.map(([term]) => term),
      rows: entries.map(([, row]) => this.#fields.map((_, field) => distances(row.get(field), numbers))),
    }
  }

  #count(passage: number, sign: 1 | -1): void {
    this.#fields.forEach((_, field) => {
      this.#totals[field] = (this.#totals[field] as number) + sign * this.length(passage, field)
    })
    this.#writeMeans()
  }

  #writeMeans(): void {
    this._avgFieldLength = this.#fields.map((_, field) => this.averageLength(field))
  }
}

/** Pairs of the distance from the passage before, the first from -1, and the frequency. */
function distances(row: ReadonlyMap<number, number> | undefined, numbers: ReadonlyMap<number, number>): number[] {
  const pairs = [...(row ?? [])].map(([passage, frequency]) => [numbers.get(passage) as number, frequency] as const)
  let before = -1
  return pairs
    .sort(([a], [b]) => a - b)
    .flatMap(([number, frequency]) => {
      const distance = number - before
      before = number
      return [distance, frequency]
    })
}
