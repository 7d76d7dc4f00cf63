/** So many numbers can be told apart below the letters of a key. */
const MOST = 2 ** 18
/** So many letters are in a key, of 5 bits each: all 53 bits that a number has. */
const LETTERS = 7
const A = 0x61
const Z = 0x7a
/** No letter, a unit below `a`, then `a` to `z`, and one above `z`. What follows a unit that is no letter is not in the key. */
const BELOW = 1
const ABOVE = 28

/**
 * Numbers of distinct texts, in the order of the texts by code unit. Folded words are told apart by their first letters, which are
 * sorted as numbers; only texts that these do not tell apart are compared.
 *
 * @param text the text with this number
 */
export function sortedByUnits(numbers: ArrayLike<number>, text: (number: number) => string): number[] {
  const compare = (a: number, b: number) => (text(a) < text(b) ? -1 : 1)
  const { length } = numbers
  if (length > MOST) return Array.from(numbers).sort(compare)
  const keys = new Float64Array(length)
  for (let at = 0; at < length; at++) keys[at] = keyOf(text(numbers[at] as number)) * MOST + at
  keys.sort()
  const sorted: number[] = []
  let same = 0
  let before = -1
  for (let at = 0; at < length; at++) {
    const key = Math.floor((keys[at] as number) / MOST)
    if (key !== before) {
      sortFrom(sorted, same, compare)
      same = at
      before = key
    }
    sorted.push(numbers[(keys[at] as number) - key * MOST] as number)
  }
  sortFrom(sorted, same, compare)
  return sorted
}

function sortFrom(list: number[], start: number, compare: (a: number, b: number) => number): void {
  if (list.length - start < 2) return
  for (const number of list.splice(start).sort(compare)) list.push(number)
}

function keyOf(text: string): number {
  let key = 0
  for (let at = 0; at < LETTERS; at++) {
    const unit = at < text.length ? text.charCodeAt(at) : -1
    if (unit >= A && unit <= Z) key = key * 32 + unit - A + 2
    else if (unit < 0) return key * 32 ** (LETTERS - at)
    else return (key * 32 + (unit < A ? BELOW : ABOVE)) * 32 ** (LETTERS - 1 - at)
  }
  return key
}
