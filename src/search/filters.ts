import type { StoredQuote } from '../snapshot/snapshot.js'
import type { PassageKind, Source } from './engine.js'
import { named } from './named.js'
import type { CheckedOptions } from './options.js'
import { quoteAt } from './passages.js'
import { type Condition, given } from './query/condition.js'
import { meetsAt } from './query/where.js'

/** What the options `speaker`, `use` and `where` ask of passages. */
export interface Filters {
  /** Whether any passage will do. */
  readonly isOpen: boolean
  /** Whether a quote will do, of all but its article. */
  quote(quote: StoredQuote, except?: string): boolean
  /** Whether a passage will do, leaving one filter out. */
  passage(passage: number, except?: string): boolean
}

/** The filters of a search for passages of one kind. A paragraph has the speaker and use of any one quote beginning in it. */
export function filters<Meta>(
  source: Source<Meta>,
  kind: PassageKind,
  { speaker = '', use, where }: CheckedOptions,
): Filters {
  const isNamed = named(speaker)
  const conditions = given(where ?? {}) as [string, Condition][]
  const quote: Filters['quote'] = (quote, except) =>
    (use === undefined || except === 'use' || quote.use === use) &&
    (isNamed === undefined || except === 'speaker' || isNamed(quote.speaker))
  const asks = (except?: string) =>
    (use !== undefined && except !== 'use') || (isNamed !== undefined && except !== 'speaker')
  const isQuote = (number: number, except: string | undefined) => quote(quoteAt(source.place('quote', number)), except)
  return {
    isOpen: conditions.length === 0 && !asks(),
    quote,
    passage(passage, except) {
      const { meta } = source.place(kind, passage).article
      if (!conditions.every(([key, is]) => key === except || meetsAt(meta, key, is))) return false
      if (!asks(except)) return true
      return kind === 'quote'
        ? isQuote(passage, except)
        : source.quotesOf(passage).some((number) => isQuote(number, except))
    },
  }
}
