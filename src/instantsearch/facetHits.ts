import type { FacetCount } from '../search/facets.js'
import type { Segment } from '../search/show/segments.js'
import { fold } from '../text/fold.js'
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
      const segments = marked(String(value), beginnings)
      return segments ? [{ value: String(value), highlighted: tagged(segments, tags), count }] : []
    })
    .slice(0, most)
}

const WORD = /[\p{L}\p{M}\p{N}]+/gu

/** A value with the beginnings marked; undefined if it lacks one of them. */
function marked(value: string, beginnings: readonly string[]): Segment[] | undefined {
  const segments: Segment[] = []
  const lacking = new Set(beginnings)
  let end = 0
  for (const { 0: word, index } of value.matchAll(WORD)) {
    const found = beginnings.filter((beginning) => fold(word).startsWith(beginning)).sort((a, b) => b.length - a.length)
    if (found[0] === undefined) continue
    for (const beginning of found) lacking.delete(beginning)
    const length = lengthOf(word, found[0])
    segments.push({ text: value.slice(end, index), marked: false }, { text: word.slice(0, length), marked: true })
    end = index + length
  }
  segments.push({ text: value.slice(end), marked: false })
  return lacking.size === 0 ? segments.filter(({ text }) => text !== '') : undefined
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
