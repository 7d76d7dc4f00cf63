import type { StoredLexicon } from '../snapshot/snapshot.js'
import { wordKey } from '../text/wordKey.js'
import { KeyUnits } from './keyUnits.js'
import { ALL_KEYS, type KeyVisitor, type Lexicon } from './lexicon.js'

/** A lexicon over its stored form. */
export class ListedWords implements Lexicon {
  readonly #words: readonly string[]
  readonly #passages: readonly number[]
  readonly #keys: readonly string[]

  constructor({ words, passages }: StoredLexicon) {
    this.#words = words
    this.#passages = passages
    this.#keys = words.map(wordKey)
  }

  get size(): number {
    return this.#words.length
  }

  key(word: number): string {
    return this.#keys[word] as string
  }

  spelling(word: number): string {
    return this.#words[word] as string
  }

  passages(word: number): number {
    return this.#passages[word] as number
  }

  first(key: string): number {
    let low = 0
    let high = this.size
    while (low < high) {
      const middle = (low + high) >> 1
      if (this.key(middle) < key) low = middle + 1
      else high = middle
    }
    return low
  }

  walk(from: number, to: number, visit: KeyVisitor): void {
    const units = new KeyUnits()
    let enough = ALL_KEYS
    for (let word = from; word < to; word++) {
      const key = this.key(word)
      if (units.shares(key, enough)) continue
      const shared = units.set(key)
      enough = visit(word, units.units, units.length, shared)
    }
  }
}
