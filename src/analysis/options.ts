import { GuillemetError, shown } from '../text/error.js'
import { FNV_OFFSET, fnvText } from '../text/fnv.js'
import { STEMMERS, type StemAlgorithm } from './stem.js'

export interface AnalyzerOptions {
  /**
   * What takes the endings off. `snowball` finds most; `light` and `minimal` find less and err less; `none` leaves every
   * form a word of its own, but for case and accents.
   *
   * @default 'snowball'
   */
  readonly stemmer?: StemAlgorithm
  /** Words that weigh nothing in a query that has others, in place of the default list: lower case, with their accents. */
  readonly stopWords?: readonly string[]
  /**
   * Families of forms that no rule makes kin: every form of a family is indexed as its first is, whatever the tables say.
   *
   * @example
   * [['clé', 'clef', 'clefs'], ['maire', 'mairesse', 'mairesses']]
   */
  readonly irregular?: readonly (readonly string[])[]
  /** Words never to be stemmed, nor read as a form of another: names, brands. Case and accents do not matter. */
  readonly keep?: readonly string[]
}

const OPTIONS: readonly string[] = ['stemmer', 'stopWords', 'irregular', 'keep']

/** The options, once they are known to be of the shape that the type says. @throws GuillemetError `bad-option` */
export function checkedOptions(options: AnalyzerOptions): AnalyzerOptions {
  const { stemmer = 'snowball', stopWords = [], irregular = [], keep = [] } = options
  if (!Object.hasOwn(STEMMERS, stemmer)) refuse('stemmer', `one of ${Object.keys(STEMMERS).join(', ')}`, stemmer)
  if (!isWords(stopWords)) refuse('stopWords', 'an array of words', stopWords)
  if (!isWords(keep)) refuse('keep', 'an array of words', keep)
  if (!Array.isArray(irregular) || !irregular.every((family) => isWords(family) && family.length > 1))
    refuse('irregular', 'an array of families, each an array of two words or more', irregular)
  for (const key of Object.keys(options))
    if (!OPTIONS.includes(key))
      throw new GuillemetError('bad-option', `Unknown analyzer option \`${key}\`. There are ${OPTIONS.join(', ')}.`)
  return options
}

const isWords = (value: unknown): value is readonly string[] =>
  Array.isArray(value) && value.every((word) => typeof word === 'string' && word !== '')

function refuse(option: string, expected: string, got: unknown): never {
  throw new GuillemetError('bad-option', `Analyzer option \`${option}\`: expected ${expected}, got ${shown(got)}.`)
}

/**
 * A short digest of the options that differ from the defaults; empty where none does. Neither the order of
 * words nor that of families matters.
 *
 * @example
 * digest({ stemmer: 'light' }) // => '4e7ac2f9'
 */
export function digest({ stemmer = 'snowball', stopWords, irregular = [], keep = [] }: AnalyzerOptions): string {
  const sorted = (words: readonly string[]) => [...new Set(words)].sort()
  const families = irregular.map(([first = '', ...others]) => JSON.stringify([first, ...sorted(others)]))
  const parts = [stemmer, stopWords === undefined ? '' : sorted(stopWords), sorted(families), sorted(keep)]
  const isDefault = stemmer === 'snowball' && stopWords === undefined && families.length === 0 && keep.length === 0
  return isDefault ? '' : hash(JSON.stringify(parts))
}

/** In hexadecimal: enough to tell options apart, no secret. */
const hash = (text: string): string => (fnvText(FNV_OFFSET, text) >>> 0).toString(16).padStart(8, '0')
