// Jacques Savoy's light stemmer (“Light Stemming Approaches for the French, Portuguese, German and Hungarian
// Languages”, 2006): Copyright (c) 2005, Jacques Savoy (BSD, see NOTICE.md). It agrees with Lucene's FrenchLightStemmer.

/**
 * Ending, shortest length of a word that may lose it, what stands in its place.
 * The first that fits is the last, except those marked `true`, after which the search goes on.
 */
const RULES: readonly (readonly [ending: string, longerThan: number, put: string, more?: boolean])[] = [
  ['issement', 9, 'ir'],
  ['issant', 8, 'ir'],
  ['ivement', 6, 'if'],
  ['ement', 6, 'e'],
  ['ficatrice', 11, 'fier'],
  ['ficateur', 10, 'fier'],
  ['catrice', 9, 'quer'],
  ['cateur', 8, 'quer'],
  ['atrice', 8, 'er'],
  ['ateur', 7, 'er'],
  ['trice', 6, 'teur', true],
  ['ième', 5, ''],
  ['teuse', 7, 'ter'],
  ['teur', 6, 'ter'],
  ['euse', 5, 'eu'],
  ['ère', 8, 'er'],
  ['ive', 7, 'if'],
  ['folle', 4, 'fou'],
  ['molle', 4, 'mou'],
  ['nnelle', 9, 'n'],
  ['nnel', 9, 'n'],
  ['ète', 4, 'et', true],
  ['ique', 8, '', true],
  ['esse', 8, 'e'],
  ['inage', 7, 'in'],
  ['ualisation', 12, 'uel'],
  ['isation', 9, ''],
  ['isateur', 9, ''],
  ['ation', 8, ''],
  ['ition', 8, ''],
]

/**
 * A word in lower case without the endings of number and gender, and the commonest of derivation.
 *
 * @example
 * light('nationaux') // => 'national'
 */
export function light(word: string): string {
  let stem = singular(word)
  if (stem.length < 5) return stem
  for (const [ending, longerThan, put, more] of RULES) {
    if (stem.length <= longerThan || !stem.endsWith(ending)) continue
    stem = stem.slice(0, stem.length - ending.length) + put
    if (!more) break
  }
  return normal(stem)
}

function singular(word: string): string {
  let stem = word
  if (stem.length > 5 && stem.endsWith('x')) {
    stem = /[^e]aux$/s.test(stem) ? `${stem.slice(0, -2)}l` : stem.slice(0, -1)
  }
  if (stem.length > 3 && stem.endsWith('x')) stem = stem.slice(0, -1)
  return stem.length > 3 && stem.endsWith('s') ? stem.slice(0, -1) : stem
}

/** Letters with accents, and what they are without. */
const ACCENTED = 'àáâôèéêùûîç'
const PLAIN = 'aaaoeeeuuic'

/** Longer words lose accents, double letters and the last vowels. */
function normal(word: string): string {
  if (word.length <= 4) return word
  let stem = withoutDoubles(word)
  if (stem.length > 4 && stem.endsWith('ie')) stem = stem.slice(0, -2)
  if (stem.length <= 4) return stem
  if (stem.endsWith('r')) stem = stem.slice(0, -1)
  if (stem.endsWith('e')) stem = stem.slice(0, stem.endsWith('ee') ? -2 : -1)
  const last = stem.charAt(stem.length - 1)
  return last === stem.charAt(stem.length - 2) && isLetter(last) ? stem.slice(0, -1) : stem
}

const isLetter = (letter: string): boolean => (letter >= 'a' && letter <= 'z') || /\p{L}/u.test(letter)

/** The word in plain letters, each letter once where it is doubled; digits stay doubled. */
function withoutDoubles(word: string): string {
  let result = ''
  let before = ''
  for (let at = 0; at < word.length; at++) {
    let letter = word.charAt(at)
    if (letter > 'z') letter = PLAIN.charAt(ACCENTED.indexOf(letter)) || letter
    if (letter !== before || !isLetter(letter)) result += letter
    before = letter
  }
  return result
}
