import type { FacetCount } from '../search/facets.js'
import { highlight } from '../search/show/segments.js'
import { fold } from '../text/fold.js'
import type { Span } from '../text/span.js'
import { type Tags, tagged } from './tagged.js'

/** A value of a facet that somebody may be typing. */
export interface FacetHit {
  readonly value: string
  readonly highlighted: string
  readonly count: number
}

/** Values that have, for every word typed, a word that begins so, accents and case aside; the commonest first. */
export function toFacetHits(counts: readonly FacetCount[], typed: string, most: number, tags: Tags): FacetHit[] {
  const beginnings = (typed.match(WORD) ?? []).map(fold)
  return counts
    .flatMap(({ value, count }) => {
      const text = String(value)
      const highlights = found(text, beginnings)
      return highlights ? [{ value: text, highlighted: tagged(highlight({ text, highlights }), tags), count }] : []
    })
    .slice(0, most)
}

const WORD = /[\p{L}\p{M}\p{N}]+/gu

/** Where a value has the beginnings; undefined if it lacks one of them. */
function found(value: string, beginnings: readonly string[]): Span[] | undefined {
  const spans: Span[] = []
  const lacking = new Set(beginnings)
  for (const { 0: word, index } of value.matchAll(WORD)) {
    const own = beginnings.filter((beginning) => fold(word).startsWith(beginning)).sort((a, b) => b.length - a.length)
    if (own[0] === undefined) continue
    for (const beginning of own) lacking.delete(beginning)
    spans.push({ start: index, end: index + lengthOf(word, own[0]) })
  }
  return lacking.size === 0 ? spans : undefined
}

/** How much of a word is the beginning: folding changes lengths. */
function lengthOf(word: string, beginning: string): number {
  let length = 0
  for (const character of word) {
    if (fold(word.slice(0, length)).length >= beginning.length && !/^\p{M}/u.test(character)) break
    length += character.length
  }
  return length
}
