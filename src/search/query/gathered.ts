import { STOP_WORDS } from '../../analysis/stopWords.js'
import type { Span } from '../../text/span.js'
import type { Combine } from '../options.js'
import { containing, near, optional, type Query, type Several } from './query.js'

/** Something of a query that stands beside others. */
export interface Item extends Span {
  /** Undefined for words and punctuation. */
  readonly query?: Query
  /** Nothing but punctuation. */
  readonly isBlank?: boolean
  /** Weighs like a word: `améri*`. */
  readonly isLoose?: boolean
  /** In quotation marks and no other: in a sentence they are those of prose, and make no condition. */
  readonly isCited?: boolean
  /** What PROCHE would make of it. */
  readonly operand?: string
}

/**
 * What stands side by side, as one query: what is needed first, then the words, then what only restricts. In a sentence, which has
 * stop words, a phrase weighs like a word.
 */
export function gathered(items: readonly Item[], text: string, combine: Combine): Query {
  const words = items.filter(({ query, isBlank }) => !query && !isBlank)
  const containingAll = (list: readonly Item[]) =>
    containing(list.map(({ start, end }) => text.slice(start, end)).join(' '))
  const loose: Query[] = words.length > 0 ? [containingAll(words)] : []
  const isProse = combine === 'or' && words.some(({ start, end }) => hasStopWord(text.slice(start, end)))
  const needed: Query[] = []
  const restricting: Query[] = []
  for (const { query, isLoose, isCited } of items)
    if (query) (isLoose || (isProse && isCited) ? loose : restricts(query) ? restricting : needed).push(query)
  const weighing =
    combine === 'and' || loose.length === 0
      ? loose
      : needed.length > 0
        ? loose.map((query) => optional(query))
        : [several('any', loose)]
  const of = [...needed, ...weighing, ...restricting]
  return of.length > 0 ? several('all', of) : containingAll(items)
}

const hasStopWord = (text: string): boolean =>
  text
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .some((word) => STOP_WORDS.includes(word))

/** Two operands of PROCHE. What is near with the same number before goes on; with another, its last operand is shared. */
export function together(left: Item, within: number, right: Item): Item[] {
  const { query, operand = '' } = left
  const other = right.operand ?? ''
  const isChain = query?.kind === 'near'
  const of = isChain && query.within === within ? query.of : [operand]
  const item = { ...right, start: left.start, query: near(within, ...of, other) }
  return isChain && query.within !== within ? [left, item] : [item]
}

/** Whether a query says which passages, but not what they are about. */
const restricts = (query: Query): boolean =>
  query.kind === 'not' ||
  query.kind === 'saidBy' ||
  query.kind === 'where' ||
  ((query.kind === 'all' || query.kind === 'any') && query.of.every(restricts))

/** Several queries as one; one alone is itself. */
export const several = (kind: Several['kind'], of: readonly Query[]): Query => {
  const [only] = of
  return only && of.length === 1 ? only : { kind, of }
}
