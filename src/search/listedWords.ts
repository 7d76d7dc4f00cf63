import type { StoredLexicon } from '../snapshot/snapshot.js'
import { wordKey } from '../text/wordKey.js'
import type { Lexicon } from './lexicon.js'

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
}
