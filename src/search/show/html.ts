import type { Segment } from './segments.js'
import { checkedTag, type MarkOptions } from './tag.js'

/**
 * Segments as HTML: everything escaped, what is marked in an element.
 *
 * @example
 * toHTML(highlight({ text: 'R&D en été', highlights: [{ start: 7, end: 10 }] })) // => 'R&#38;D en <mark>été</mark>'
 * @throws GuillemetError `bad-option` if `tag` is not the plain name of an element
 */
export function toHTML(segments: readonly Segment[], options: MarkOptions = {}): string {
  const tag = checkedTag(options)
  return segments
    .map(({ text, marked }) => (marked ? `<${tag}>${escapeHTML(text)}</${tag}>` : escapeHTML(text)))
    .join('')
}

/** A text as it stands in HTML, between tags or in the quotes of an attribute. */
export const escapeHTML = (text: string): string =>
  text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`)
