import type { Correction } from './corrected.js'
import { EQUALS, KEY, tokens, WORD } from './query/tokens.js'

/** A query as it may have been meant. */
export interface CorrectedQuery {
  readonly query: string
  readonly changes: readonly Correction[]
}

/**
 * A query with its corrections written in, everything else as it was; undefined if there are none.
 *
 * @param corrections in the order of the query
 * @param keys of the meta, as the query was read with
 */
export function correctQuery(
  query: string,
  corrections: readonly Correction[],
  keys: readonly string[],
): CorrectedQuery | undefined {
  if (corrections.length === 0) return undefined
  const places = wordPlaces(query, keys)
  let text = ''
  let end = 0
  for (const { from, to } of corrections) {
    const start = places.find((place) => place >= end && query.startsWith(from, place))
    if (start === undefined) continue
    text += query.slice(end, start) + withCaseOf(from, to)
    end = start + from.length
  }
  return { query: text + query.slice(end), changes: corrections }
}

/** Where words begin that may be corrected: not in quotation marks, nor behind `=` or a key. */
function wordPlaces(query: string, keys: readonly string[]): number[] {
  const list = tokens(query, keys, [])
  return list
    .filter(({ kind }, i) => kind === WORD && !MARKS.includes(list[i - 1]?.kind ?? WORD))
    .flatMap(({ start, end }) => Array.from(query.slice(start, end).matchAll(WORD_START), ({ index }) => start + index))
}

const MARKS: readonly number[] = [EQUALS, KEY]
const WORD_START = /(?<![\p{L}\p{M}\p{N}])[\p{L}\p{N}]/gu

/** A capital that was typed stays; one that the texts write comes. */
const withCaseOf = (from: string, to: string): string =>
  /^\p{Lu}/u.test(from) ? to.charAt(0).toUpperCase() + to.slice(1) : to
