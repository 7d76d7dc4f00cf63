import { escapeHTML } from '../search/show/html.js'
import type { Segment } from '../search/show/segments.js'

/** What stands around marked words. */
export interface Tags {
  readonly highlightPreTag: string
  readonly highlightPostTag: string
}

/** By these, InstantSearch finds what is marked once it has escaped the text itself. */
const PLACEHOLDERS = ['__ais-highlight__', '__/ais-highlight__']

/**
 * A text with its marked words between tags. It is HTML, with everything else escaped, but for the placeholders of InstantSearch: what has
 * those is escaped by InstantSearch, and would be twice.
 */
export function tagged(segments: readonly Segment[], { highlightPreTag, highlightPostTag }: Tags): string {
  const isPlain = highlightPreTag === PLACEHOLDERS[0] && highlightPostTag === PLACEHOLDERS[1]
  const written = isPlain ? (text: string) => text : escapeHTML
  return segments
    .map(({ text, marked }) => (marked ? highlightPreTag + written(text) + highlightPostTag : written(text)))
    .join('')
}
