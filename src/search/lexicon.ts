/**
 * The words of an index as its texts write them, for people: terms are stems. Words that differ in case, accents or
 * hyphens only are one, written as most passages write it.
 *
 * Words have numbers from 0, in the order of their keys.
 */
export interface Lexicon {
  readonly size: number
  /** What `wordKey` makes of the word. Distinct, ascending by code unit. */
  key(word: number): string
  /** The word as most paragraphs write it. */
  spelling(word: number): string
  /** How many paragraphs hold it, in their text or title. */
  passages(word: number): number
  /** The number of the first word whose key is `key` or comes after it. */
  first(key: string): number
  /** Is told what is going to be read: the words that begin so, or that this may have been meant to be; where not all are at hand. */
  expect?(words: 'beginning' | 'meant', key: string): void
  /** Shows the keys of the words `from` up to `to`, in order, without making strings of them. */
  walk(from: number, to: number, visit: KeyVisitor): void
}

/**
 * Is shown a key: the first `length` of `units`, which change with the next one. At least the first `shared` are as the
 * last key that was shown had them.
 *
 * Returns how much of the key is enough: keys that begin with so many of its units need not be shown.
 */
export type KeyVisitor = (word: number, units: Uint16Array, length: number, shared: number) => number

/** No key is like another in so many units. */
export const ALL_KEYS = Number.POSITIVE_INFINITY

/** The words whose keys begin so: from the first number up to the second, which is left out. */
export function wordsBeginning(lexicon: Lexicon, start: string): readonly [from: number, to: number] {
  // No code unit is greater, and no key holds it.
  return [lexicon.first(start), lexicon.first(`${start}\uFFFF`)]
}
