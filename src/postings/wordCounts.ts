import type { StoredLexicon } from '../snapshot/snapshot.js'
import { grown } from '../text/grown.js'
import { sortedByUnits } from '../text/sortedByUnits.js'
import type { Spellings } from './spellings.js'

/** How many paragraphs hold each spelling, and each key in any spelling: the lexicon of an index, by number. */
export class WordCounts {
  readonly #spellings: Spellings
  /** Of each spelling, then of each key: the paragraph that had it last, and how many have it. */
  #spelled = new Int32Array(1 << 11)
  #keyed = new Int32Array(1 << 11)
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
      const spelled = 2 * (numbers[i] as number)
      if (spelled >= this.#spelled.length) this.#spelled = grown(this.#spelled, spelled + 2)
      if (this.#spelled[spelled] === paragraph) continue
      const keyed = 2 * this.#spellings.key(spelled >> 1)
      if (keyed >= this.#keyed.length) this.#keyed = grown(this.#keyed, keyed + 2)
      this.#spelled[spelled] = paragraph
      this.#spelled[spelled + 1] = (this.#spelled[spelled + 1] as number) + sign
      if (this.#keyed[keyed] === paragraph) continue
      this.#keyed[keyed] = paragraph
      this.#keyed[keyed + 1] = (this.#keyed[keyed + 1] as number) + sign
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
    for (let number = 0; 2 * number < this.#spelled.length; number++) {
      const count = this.#spelled[2 * number + 1] as number
      if (count === 0) continue
      const key = this.#spellings.key(number)
      const other = best[key] as number
      const most = other < 0 ? 0 : (this.#spelled[2 * other + 1] as number)
      if (count > most || (count === most && form(number) > form(other))) best[key] = number
    }
    const { keyNames } = this.#spellings
    const keys: number[] = []
    best.forEach((number, key) => {
      if (number >= 0) keys.push(key)
    })
    const found = sortedByUnits(keys, (key) => keyNames[key] as string)
    return {
      words: found.map((key) => form(best[key] as number)),
      passages: found.map((key) => this.#keyed[2 * key + 1] as number),
    }
  }
}
