import { GuillemetError, shown } from '../text/error.js'
import type { Combine } from './slotScores.js'

export interface SearchOptions {
  /** Most hits to return, a whole number from 0. @default 10 */
  readonly limit?: number
  /** How many of the best hits to leave out, a whole number from 0. @default 0 */
  readonly offset?: number
  /** Whether a passage needs any of the query's words, or all of them. @default 'or' */
  readonly combine?: Combine
  /**
   * Only quotes by this speaker: all of these words must be among those of the speaker's name, or, where the article
   * gives no name, of the words that name the speaker. Case and accents do not count: `stoltenberg` is Jens Stoltenberg.
   * Without a letter or digit, it is not given.
   * For paragraphs: only those in which such a quote begins.
   */
  readonly speaker?: string
  /** Only quotes of this use. For paragraphs: only those in which such a quote begins. */
  readonly use?: 'speech' | 'mention'
  /**
   * For quotes: `'context'` looks for the words in the quote, in its speaker's name and in the paragraph it begins in;
   * `'quote'` only inside the marks. @default 'context'
   */
  readonly scope?: 'context' | 'quote'
  /**
   * Whether a word that the index does not know, of four letters or more, stands for those that it may have been meant to
   * be: one edit away, else sounding alike in French, else two edits away. `corrections` of the results says so. @default true
   */
  readonly correct?: boolean
  /**
   * Which words stand for all words that begin so as well, from two letters on: none, the one at the very end of the query
   * (while somebody types), or each. Accents and case do not count. @default false
   */
  readonly prefix?: boolean | 'last'
}

export const SEARCH_DEFAULTS = {
  limit: 10,
  offset: 0,
  combine: 'or',
  speaker: undefined,
  use: undefined,
  scope: 'context',
  correct: true,
  prefix: false,
} as const satisfies { readonly [Name in keyof Required<SearchOptions>]: SearchOptions[Name] }

type Checks = { readonly [Name in keyof SearchOptions]-?: readonly [(value: unknown) => boolean, string] }

const oneOf = (...values: unknown[]) =>
  [(value: unknown) => values.includes(value), values.map((value) => shown(value)).join(' or ')] as const
const count = [
  (value: unknown) => typeof value === 'number' && Number.isInteger(value) && value >= 0,
  'a whole number from 0',
] as const

const CHECKS: Checks = {
  limit: [(value) => value === Number.POSITIVE_INFINITY || count[0](value), `${count[1]}, or Infinity`],
  offset: count,
  combine: oneOf('or', 'and'),
  speaker: [(value) => typeof value === 'string', 'a string'],
  use: oneOf('speech', 'mention'),
  scope: oneOf('context', 'quote'),
  correct: oneOf(true, false),
  prefix: oneOf(false, 'last', true),
}

/** The options with their defaults; an option given as `undefined` is not given. */
export type CheckedOptions = Required<Omit<SearchOptions, 'speaker' | 'use'>> & Pick<SearchOptions, 'speaker' | 'use'>

/** @throws GuillemetError `bad-option` */
export function checkedOptions(options: SearchOptions): CheckedOptions {
  if (typeof options !== 'object' || options === null)
    throw new GuillemetError(
      'bad-option',
      `Expected search options as an object, got ${shown(options)}. Leave them out for the defaults.`,
    )
  const given = Object.entries(options).filter(([, value]) => value !== undefined)
  for (const [name, value] of given) {
    if (!Object.hasOwn(CHECKS, name))
      throw new GuillemetError(
        'bad-option',
        `There is no search option ${shown(name)}. The options are ${Object.keys(CHECKS).join(', ')}.`,
      )
    const [holds, expected] = CHECKS[name as keyof SearchOptions]
    if (!holds(value))
      throw new GuillemetError(
        'bad-option',
        `Expected the search option \`${name}\` to be ${expected}, got ${shown(value)}.`,
      )
  }
  return { ...SEARCH_DEFAULTS, ...Object.fromEntries(given) }
}
