import { type Before, best, chosen } from './best.js'
import type { PassageKind, Source } from './engine.js'
import { compareValues, metaValues } from './facets.js'
import type { CheckedOptions } from './options.js'
import type { Tally } from './tally.js'

/** The passages found, as they are shown. */
export interface Ranked {
  /** How many hits all pages have. */
  readonly total: number
  /** The page that the options ask for. */
  readonly page: readonly number[]
}

/** So many of the best have their texts read: macro nDCG@10 is 76.3 for 10, 76.8 for 20, 76.9 for 30, 77.0 for 40 and for 70. */
export const LOOKED_AT = 30

/**
 * The page of passages that the options ask for: by score or meta, ties in the order of the texts.
 *
 * By score, the best few are looked at again, whatever page is asked for. They can only gain by it: so none of them falls
 * behind one that was not looked at, and pages continue one another.
 *
 * @param passages of those that `answers` has
 * @param look lets a passage gain, and its score be another from then on
 */
export function ranked<Meta>(
  source: Source<Meta>,
  kind: PassageKind,
  passages: Uint32Array,
  answers: Tally,
  look: (passage: number) => void,
  options: CheckedOptions,
): Ranked {
  const { limit, offset, perArticle, sort } = options
  const end = offset + limit
  const before = order(source, kind, answers, options)
  let among: Iterable<number> = passages
  if (sort === 'score') {
    const head = chosen(answers.leaders(passages, LOOKED_AT), LOOKED_AT, before)
    for (const passage of head) look(passage)
    among = end <= LOOKED_AT ? head : answers.leaders(passages, Math.min(end, passages.length))
  }
  if (perArticle === Number.POSITIVE_INFINITY)
    return { total: passages.length, page: best(among, end, before).slice(offset) }
  const seen = new Map<number, number>()
  const kept = best(passages, passages.length, before).filter((passage) => {
    const { order } = source.place(kind, passage)
    const count = (seen.get(order) ?? 0) + 1
    seen.set(order, count)
    return count <= perArticle
  })
  return { total: kept.length, page: kept.slice(offset, offset + limit) }
}

function order<Meta>(source: Source<Meta>, kind: PassageKind, answers: Tally, { sort }: CheckedOptions): Before {
  const scores: Before = (a, b) => {
    const difference = answers.get(b) - answers.get(a)
    return difference < 0 || (difference === 0 && source.isBefore(kind, a, b))
  }
  if (sort === 'score') return scores
  const { key, order = 'asc' } = sort
  const value = (passage: number) => metaValues(source.place(kind, passage).article.meta, key)[0]
  return (a, b) => {
    const [first, second] = [value(a), value(b)]
    // What has no value comes last, either way.
    if (first === undefined || second === undefined) return first === second ? scores(a, b) : second === undefined
    const difference = order === 'asc' ? compareValues(first, second) : compareValues(second, first)
    return difference < 0 || (difference === 0 && scores(a, b))
  }
}
