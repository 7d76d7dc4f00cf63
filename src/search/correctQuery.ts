import type { Correction } from './corrected.js'

/** A query as it may have been meant. */
export interface CorrectedQuery {
  readonly query: string
  readonly changes: readonly Correction[]
}

/** A query with its corrections written in, everything else as it was; undefined if there are none. */
export function correctQuery(query: string, corrections: readonly Correction[]): CorrectedQuery | undefined {
  if (corrections.length === 0) return undefined
  let text = ''
  let end = 0
  for (const { from, to } of corrections) {
    const start = query.indexOf(from, end)
    if (start < 0) continue
    text += query.slice(end, start) + withCaseOf(from, to)
    end = start + from.length
  }
  return { query: text + query.slice(end), changes: corrections }
}

/** A capital that was typed stays; one that the texts write comes. */
const withCaseOf = (from: string, to: string): string =>
  /^\p{Lu}/u.test(from) ? to.charAt(0).toUpperCase() + to.slice(1) : to
