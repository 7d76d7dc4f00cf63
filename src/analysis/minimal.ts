// Jacques Savoy's minimal stemmer (“A stemming procedure and stopword list for general French corpora”, 1999):
// Copyright (c) 2005, Jacques Savoy (BSD, see NOTICE.md). It agrees with Lucene's FrenchMinimalStemmer.

/**
 * A word in lower case without its plural, and a few letters that go with it.
 *
 * @example
 * minimal('journaux') // => 'journal'
 */
export function minimal(word: string): string {
  if (word.length < 6) return word
  if (word.endsWith('x')) return word.endsWith('aux') ? `${word.slice(0, -2)}l` : word.slice(0, -1)
  let end = word.length
  for (const letter of 'sreé') if (word.charAt(end - 1) === letter) end--
  if (word.charAt(end - 1) === word.charAt(end - 2)) end--
  return word.slice(0, end)
}
