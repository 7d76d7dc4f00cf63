import { expectOption } from '../text/checkOptions.js'
import { GuillemetError, shown } from '../text/error.js'
import { checkedQuery } from './query/checkedQuery.js'
import { given } from './query/condition.js'
import type { Query } from './query/query.js'
import { checkedWhere, type Where } from './query/where.js'

/** How the words of a query combine: any of them, or all of them. */
export type Combine = 'or' | 'and'

/** What facets count, and hits can be sorted by. */
export type MetaKey<Meta> = keyof NonNullable<Meta> & string

/** An order by a key of the meta; of an array, by its first value. What has no value comes last. */
export interface SortBy<Meta> {
  readonly key: MetaKey<Meta>
  /** @default 'asc' */
  readonly order?: 'asc' | 'desc'
}

export interface SearchOptions<Meta = Readonly<Record<string, unknown>> | undefined> {
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
   * Only passages of articles whose meta is so; all keys must hold.
   *
   * @example
   * { section: { in: ['sport', 'culture'] }, date: { gte: '2024-01', lt: '2024-07' } }
   */
  readonly where?: Where<Meta>
  /**
   * Only passages that answer this query as well, which the helpers or `parseQuery` make. Its words weigh nothing, are not marked,
   * and stand for no others: `correct` and `prefix` are about the query itself. Facets count no others, be they about what it asks for.
   *
   * @example
   * any(where('section', 'sport'), not(saidBy('Daumier')))
   */
  readonly among?: Query
  /**
   * What to count among all passages found: `speaker`, `use`, keys of the meta. The filter on a facet itself does not shrink
   * its counts. @default none
   */
  readonly facets?: readonly ('speaker' | 'use' | MetaKey<Meta>)[]
  /** The order of the hits; hits alike are in the order of score, then of the texts. @default 'score' */
  readonly sort?: 'score' | SortBy<Meta>
  /** Most hits of one article, a whole number from 1; `total` counts no others. @default Infinity */
  readonly perArticle?: number
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
  /**
   * What accents are for: `'rank'` puts words first that have those which the query writes, or none where it writes none;
   * `'exact'` finds no others, as far as the letters are the same (*côté* finds *côtés*, not *côte*); `'ignore'` does
   * neither. @default 'rank'
   */
  readonly accents?: 'rank' | 'exact' | 'ignore'
}

export const SEARCH_DEFAULTS = {
  limit: 10,
  offset: 0,
  combine: 'or',
  speaker: undefined,
  use: undefined,
  where: undefined,
  among: undefined,
  facets: undefined,
  sort: 'score',
  perArticle: Number.POSITIVE_INFINITY,
  scope: 'context',
  correct: true,
  prefix: false,
  accents: 'rank',
} as const satisfies { readonly [Name in keyof Required<AnyOptions>]: AnyOptions[Name] }

type Checks = { readonly [Name in keyof SearchOptions]-?: readonly [(value: unknown) => boolean, string] }

const oneOf = (...values: unknown[]) =>
  [(value: unknown) => values.includes(value), values.map((value) => shown(value)).join(' or ')] as const
const count = [(value: unknown) => Number.isInteger(value) && (value as number) >= 0, 'a whole number from 0'] as const

const isSortBy = (value: unknown) =>
  typeof value === 'object' &&
  value !== null &&
  'key' in value &&
  typeof value.key === 'string' &&
  (!('order' in value) || value.order === undefined || value.order === 'asc' || value.order === 'desc')

const CHECKS: Checks = {
  limit: [(value) => value === Number.POSITIVE_INFINITY || count[0](value), `${count[1]}, or Infinity`],
  offset: count,
  combine: oneOf('or', 'and'),
  speaker: [(value) => typeof value === 'string', 'a string'],
  use: oneOf('speech', 'mention'),
  where: [(value) => checkedWhere(value) !== undefined, 'conditions on the meta'],
  among: [(value) => checkedQuery(value, 'among') !== undefined, 'a query as data'],
  facets: [(value) => Array.isArray(value) && value.every((name) => typeof name === 'string'), 'an array of names'],
  sort: [(value) => value === 'score' || isSortBy(value), "'score' or `{ key, order }`"],
  perArticle: [
    (value) => value === Number.POSITIVE_INFINITY || (count[0](value) && value !== 0),
    'a whole number from 1, or Infinity',
  ],
  scope: oneOf('context', 'quote'),
  correct: oneOf(true, false),
  prefix: oneOf(false, 'last', true),
  accents: oneOf('rank', 'exact', 'ignore'),
}

/** Options that are left out where they ask for nothing. */
type Left = 'speaker' | 'use' | 'where' | 'among' | 'facets'

/** The options with their defaults; an option given as `undefined` is not given. */
export type CheckedOptions = Required<Omit<AnyOptions, Left>> & Pick<AnyOptions, Left>

type AnyOptions = SearchOptions<Readonly<Record<string, unknown>>>

/** @throws GuillemetError `bad-option`; `bad-query` of `among` */
export function checkedOptions<Meta>(options: SearchOptions<Meta>): CheckedOptions {
  const isObject = typeof options === 'object' && options !== null
  expectOption(isObject, 'search options as an object', options, 'Leave them out for the defaults.')
  const checked: CheckedOptions & Record<string, unknown> = { ...SEARCH_DEFAULTS }
  for (const [name, value] of given(options)) {
    if (!Object.hasOwn(CHECKS, name))
      throw new GuillemetError(
        'bad-option',
        `There is no search option ${shown(name)}. The options are ${Object.keys(CHECKS).join(', ')}.`,
      )
    const [holds, expected] = CHECKS[name as keyof SearchOptions]
    expectOption(holds(value), `the search option \`${name}\` to be ${expected}`, value)
    checked[name] = value
  }
  return checked
}
