import type { StoredLexicon } from '../snapshot/snapshot.js'
import { grown } from '../text/grown.js'
import type { Spellings } from './spellings.js'

/** How many paragraphs hold each spelling, and each key in any spelling: the lexicon of an index, by number. */
export class WordCounts {
  readonly #spellings: Spellings
  /** By number of spelling. */
  #spelled = new Int32Array(1 << 10)
  #keyed = new Int32Array(1 << 10)
  /** The paragraph that had a spelling or key last. */
  #spelledLast = new Int32Array(1 << 10)
  #keyedLast = new Int32Array(1 << 10)
  #paragraph = 0

  constructor(spellings: Spellings) {
    this.#spellings = spellings
  }

  /** Begins the next paragraph. */
  begin(): void {
    this.#paragraph++
  }

  /** Counts spellings of the paragraph, or takes them back. Those that it has had already do not count again. */
  count(numbers: Int32Array, count: number, sign: 1 | -1): void {
    const paragraph = this.#paragraph
    for (let i = 0; i < count; i++) {
      const number = numbers[i] as number
      if (this.#spelledLast[number] === paragraph) continue
      const key = this.#spellings.key(number)
      if (number >= this.#spelled.length || key >= this.#keyed.length) this.#grow(number, key)
      this.#spelledLast[number] = paragraph
      this.#spelled[number] = (this.#spelled[number] as number) + sign
      if (this.#keyedLast[key] === paragraph) continue
      this.#keyedLast[key] = paragraph
      this.#keyed[key] = (this.#keyed[key] as number) + sign
    }
  }

  /**
   * The words at rest: of each key the commonest spelling. Of spellings as common as each other, the last by code unit: small
   * letters before capitals, accents before none.
   *
   * @param form the spelling with this number
   */
  toStored(form: (number: number) => string): StoredLexicon {
    const best = new Int32Array(this.#spellings.keyCount).fill(-1)
    for (let number = 0; number < this.#spelled.length; number++) {
      const count = this.#spelled[number] as number
      if (count === 0) continue
      const key = this.#spellings.key(number)
      const other = best[key] as number
      const most = other < 0 ? 0 : (this.#spelled[other] as number)
      if (count > most || (count === most && form(number) > form(other))) best[key] = number
    }
    const keys = this.#spellings.keyNames()
    const found = [...best.keys()].filter((key) => (best[key] as number) >= 0)
    found.sort((a, b) => ((keys[a] as string) < (keys[b] as string) ? -1 : 1))
    return {
      words: found.map((key) => form(best[key] as number)),
      passages: found.map((key) => this.#keyed[key] as number),
    }
  }

  #grow(number: number, key: number): void {
    this.#spelled = grown(this.#spelled, number + 1)
    this.#spelledLast = grown(this.#spelledLast, number + 1)
    this.#keyed = grown(this.#keyed, key + 1)
    this.#keyedLast = grown(this.#keyedLast, key + 1)
  }
}
