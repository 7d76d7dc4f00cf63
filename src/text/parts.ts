import { ordinal } from './roman.js'
import { capped, type Word } from './word.js'

/** More are not indexed: the rest of a long address is parameters. */
const MOST_PARTS = 16

/** Pushes what the pattern finds in a stretch, by default the runs of letters and digits. */
export function pushParts(
  text: string,
  start: number,
  end: number,
  found: Word[],
  pattern = /[\p{L}\p{N}\p{M}]+/gu,
): void {
  for (const { 0: part, index } of [...text.slice(start, end).matchAll(pattern)].slice(0, MOST_PARTS))
    for (const form of ordinal(part) ?? [capped(part)])
      found.push({ form, start: start + index, end: start + index + part.length })
}
