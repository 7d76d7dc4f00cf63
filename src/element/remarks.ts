import type { Hit, Results } from '../search/hit.js'
import type { AsyncIndex } from '../worker/asyncIndex.js'
import type { Meta } from './asked.js'
import type { Strings } from './strings.js'

/** Something to be said above the results; a question if it can be pressed. */
export interface Remark {
  readonly text: string
  readonly press?: () => void
}

export interface RemarkActions {
  /** Takes another query. */
  take(query: string): void
  /** Takes the query with the words as they are written. */
  takeAsWritten(): void
}

/**
 * What was sought in another spelling, or might be; what was not understood.
 *
 * While somebody types, a correction is a question, and what is not closed or has no second word yet may still get it; once a query is
 * complete, a correction is an answer that can be undone.
 */
export async function remarksOn(
  index: AsyncIndex<Meta>,
  query: string,
  { corrections, notes }: Results<Hit<Meta>>,
  { isTyped, isAsWritten }: { readonly isTyped: boolean; readonly isAsWritten: boolean },
  strings: Strings,
  { take, takeAsWritten }: RemarkActions,
): Promise<Remark[]> {
  const meant = isAsWritten || corrections.length > 0 ? (await index.correct(query))?.query : undefined
  const remarks: Remark[] = notes
    .filter(({ code }) => !(isTyped && (code === 'unclosed' || code === 'operand')))
    .map(({ span }) => ({ text: strings.asWords(query.slice(span.start, span.end)) }))
  if (meant === undefined) return remarks
  if (isTyped || isAsWritten) return [{ text: strings.didYouMean(meant), press: () => take(meant) }, ...remarks]
  const undo = { text: strings.searchAsTyped(query), press: takeAsWritten }
  return [{ text: strings.corrected(query, meant) }, undo, ...remarks]
}
