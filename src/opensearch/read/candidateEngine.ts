import type { Analyzer } from '../../analysis/analyzer.js'
import type { Engine, PassageKind, Row } from '../../search/engine.js'
import { RowBuffer } from '../../search/rowBuffer.js'
import type { Knowledge } from './knowledge.js'

/** What a field of a passage holds. */
interface Held {
  /** How often each term stands in it. */
  readonly terms: ReadonlyMap<string, number>
  /** In distinct forms. */
  readonly length: number
}

/** A field of all passages. */
interface Column {
  readonly held: readonly Held[]
  readonly lengths: Uint32Array
}

/** The postings of some passages of a large index, made of their texts: they are counted as those of all. */
export class CandidateEngine implements Engine {
  /** How many passages are at hand: their numbers are below it. */
  readonly end: number
  readonly #kind: PassageKind
  readonly #knowledge: Knowledge
  readonly #analyzer: Analyzer
  readonly #text: (passage: number, field: number) => string
  readonly #columns = new Map<number, Column>()
  readonly #row = new RowBuffer()

  /** @param text what a field of a passage says */
  constructor(
    kind: PassageKind,
    end: number,
    text: (passage: number, field: number) => string,
    analyzer: Analyzer,
    knowledge: Knowledge,
  ) {
    this.#kind = kind
    this.end = end
    this.#text = text
    this.#analyzer = analyzer
    this.#knowledge = knowledge
  }

  get size(): number {
    return Math.max(this.#knowledge.size(this.#kind), this.end)
  }

  averageLength(field: number): number {
    return this.#knowledge.averageLength(this.#kind, field)
  }

  lengths(field: number): Uint32Array {
    return this.#column(field).lengths
  }

  /** What is at hand may be newer than what is known; and what is known last may be more than all there were before. */
  documentFrequency(term: string, field: number): number {
    const known = this.#knowledge.documentFrequency(this.#kind, term, field)
    return Math.min(known > 0 ? known : this.#holding(term, field), this.size)
  }

  anyFrequency(terms: readonly string[], field: number): number {
    return Math.min(this.#knowledge.anyFrequency(this.#kind, terms, field), this.size)
  }

  row(term: string, field: number): Row {
    const row = this.#row
    row.reserve(this.end)
    let count = 0
    this.#column(field).held.forEach(({ terms }, passage) => {
      const frequency = terms.get(term)
      if (frequency === undefined) return
      row.passages[count] = passage
      row.frequencies[count++] = frequency
    })
    row.count = count
    return row
  }

  /** How many of the passages at hand hold a term. */
  #holding(term: string, field: number): number {
    return this.#column(field).held.filter(({ terms }) => terms.has(term)).length
  }

  #column(field: number): Column {
    const known = this.#columns.get(field)
    if (known) return known
    const held = Array.from({ length: this.end }, (_, passage) => this.#read(this.#text(passage, field)))
    const column = { held, lengths: Uint32Array.from(held, ({ length }) => length) }
    this.#columns.set(field, column)
    return column
  }

  #read(text: string): Held {
    const forms = this.#analyzer.forms(text)
    const terms = new Map<string, number>()
    for (const form of forms) for (const term of this.#analyzer.terms(form)) terms.set(term, (terms.get(term) ?? 0) + 1)
    return { terms, length: new Set(forms).size }
  }
}
