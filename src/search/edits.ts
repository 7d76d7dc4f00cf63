import { grown } from '../text/grown.js'
import { ALL_KEYS, type Lexicon } from './lexicon.js'

/**
 * The words `from` up to `to` of a lexicon that at most so many edits make of `key`: letters put in, left out, taken for another, or two
 * neighbours swapped. (Optimal string alignment: no part is edited twice.)
 *
 * Keys that begin alike share the work for what is alike, and what is too far off in its beginning is not read further.
 */
export function wordsWithin(lexicon: Lexicon, from: number, to: number, key: string, most: number): number[] {
  const width = key.length + 1
  const sought = Uint16Array.from(key, (_, i) => key.charCodeAt(i))
  // Row n: the edits between the first n letters of the word and each beginning of the key.
  let rows = new Uint8Array(ROWS * width)
  for (let i = 0; i < width; i++) rows[i] = Math.min(i, FAR)
  const found: number[] = []
  let done = 0
  lexicon.walk(from, to, (word, units, length, shared) => {
    if (length > key.length + most) {
      done = Math.min(done, shared)
      return ALL_KEYS
    }
    if (rows.length < (length + 1) * width) rows = grown(rows, (length + 1) * width)
    for (let row = Math.min(done, shared) + 1; row <= length; row++) {
      if (fill(rows, row, width, sought, units, most) > most) {
        done = row - 1
        return row
      }
    }
    done = length
    if (length + most >= key.length && (rows[length * width + key.length] as number) <= most) found.push(word)
    return ALL_KEYS
  })
  return found
}

const ROWS = 32
/** More edits than anybody asks for. */
const FAR = 200

/**
 * Fills a row from the two before, and returns the least of it. Only the cells that are no more than `most` from the diagonal: all
 * others are more than that. One on either side stands for them.
 */
function fill(
  rows: Uint8Array,
  row: number,
  width: number,
  sought: Uint16Array,
  units: Uint16Array,
  most: number,
): number {
  const start = row * width
  const above = start - width
  const letter = units[row - 1]
  const before = units[row - 2]
  const from = Math.max(1, row - most)
  const end = Math.min(width, row + most + 1)
  rows[start + from - 1] = from > 1 ? FAR : row
  if (end < width) rows[start + end] = FAR
  let least = rows[start + from - 1] as number
  let last = least
  for (let i = from; i < end; i++) {
    const isSame = letter === sought[i - 1]
    let cost = (rows[above + i - 1] as number) + (isSame ? 0 : 1)
    cost = Math.min(cost, (rows[above + i] as number) + 1, last + 1)
    if (i > 1 && letter === sought[i - 2] && before === sought[i - 1])
      cost = Math.min(cost, (rows[above - width + i - 2] as number) + 1)
    rows[start + i] = cost
    last = cost
    if (cost < least) least = cost
  }
  return least
}
