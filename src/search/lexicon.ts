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
}

/** The number of the first word whose key is `key` or comes after it. */
export function firstWord(lexicon: Lexicon, key: string): number {
  let low = 0
  let high = lexicon.size
  while (low < high) {
    const middle = (low + high) >> 1
    if (lexicon.key(middle) < key) low = middle + 1
    else high = middle
  }
  return low
}

/** The word with this key, or undefined. */
export function wordWith(lexicon: Lexicon, key: string): number | undefined {
  const word = firstWord(lexicon, key)
  return word < lexicon.size && lexicon.key(word) === key ? word : undefined
}

/** The words whose keys begin so: from the first number up to the second, which is left out. */
export function wordsBeginning(lexicon: Lexicon, start: string): readonly [from: number, to: number] {
  // No code unit is greater, and no key holds it.
  return [firstWord(lexicon, start), firstWord(lexicon, `${start}\uFFFF`)]
}
