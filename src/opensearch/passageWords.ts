import type { Analyzer } from '../analysis/analyzer.js'
import type { TermScanner } from '../analysis/termScanner.js'
import { Spellings } from '../postings/spellings.js'
import { sound } from '../search/sound.js'
import type { ParagraphDocument } from './document.js'
import { WordWriter, type WrittenWords } from './wordWriter.js'

/** The words of a paragraph as people look them up. */
export type WordList = Pick<ParagraphDocument, 'keys' | 'words' | 'sounds'>

const LETTERS = /^\p{L}+$/u
/** Letters of forms that one of these remembers. */
const BOUND = 1_000_000

/** Reads texts into words, for the documents of passages. It remembers the forms that it has met. */
export class PassageWords {
  readonly #scanner: TermScanner
  readonly #spellings: Spellings
  readonly #writer: WordWriter

  constructor(analyzer: Analyzer) {
    this.#scanner = analyzer.scanner()
    this.#spellings = new Spellings(this.#scanner)
    this.#writer = new WordWriter(this.#scanner)
  }

  /** Whether it remembers so much that the next articles should get another one. */
  get isFull(): boolean {
    return this.#scanner.letters > BOUND
  }

  read(text: string): WrittenWords {
    this.#scanner.scan(text)
    return this.#writer.write()
  }

  /** The words, and the numbers of their spellings, which `list` knows. */
  withSpellings(text: string): { readonly written: WrittenWords; readonly spellings: Int32Array } {
    this.#scanner.scanWords(text)
    this.#spellings.read(text)
    const spellings = this.#spellings.numbers.slice(0, this.#spellings.count)
    this.#scanner.dropReadings()
    return { written: this.#writer.write(), spellings }
  }

  /** Each key and each spelling once. */
  list(spellings: Iterable<number>): WordList {
    const { keyNames } = this.#spellings
    const keys = new Set<string>()
    const words: string[] = []
    for (const number of new Set(spellings)) {
      const key = keyNames[this.#spellings.key(number)] as string
      keys.add(key)
      words.push(`${key} ${this.#scanner.form(number)}`)
    }
    const sounds = [...keys].filter((key) => LETTERS.test(key)).map((key) => `${sound(key)} ${key}`)
    return { keys: [...keys], words, sounds }
  }
}
