/**
 * How many edits make `b` of `a`, if they are no more than `most`, else Infinity: letters put in, left out, taken
 * for another, or two neighbours swapped. (Optimal string alignment: no part is edited twice.)
 *
 * @example
 * edits('stoltenbreg', 'stoltenberg', 1) // => 1
 */
export function edits(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return Infinity
  let start = 0
  let endA = a.length
  let endB = b.length
  while (start < endA && start < endB && a.charCodeAt(start) === b.charCodeAt(start)) start++
  while (endA > start && endB > start && a.charCodeAt(endA - 1) === b.charCodeAt(endB - 1)) {
    endA--
    endB--
  }
  const longer = Math.max(endA, endB) - start
  if (longer <= 1) return longer <= most ? longer : Infinity
  if (endA === endB && longer === 2 && isSwapped(a, endA, b, endB)) return most > 0 ? 1 : Infinity
  if (most < 2) return Infinity
  return aligned(a.slice(start, endA), b.slice(start, endB), most)
}

/** Whether the two letters before these places are the same two the other way round. */
const isSwapped = (a: string, endA: number, b: string, endB: number) =>
  a.charCodeAt(endA - 2) === b.charCodeAt(endB - 1) && a.charCodeAt(endA - 1) === b.charCodeAt(endB - 2)

function aligned(a: string, b: string, most: number): number {
  let twoBefore: number[] = []
  let before = Array.from({ length: b.length + 1 }, (_, i) => i)
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    let least = i
    for (let j = 1; j <= b.length; j++) {
      const isSame = a.charCodeAt(i - 1) === b.charCodeAt(j - 1)
      let cost = Math.min(at(before, j) + 1, at(row, j - 1) + 1, at(before, j - 1) + (isSame ? 0 : 1))
      if (i > 1 && j > 1 && isSwapped(a, i, b, j)) cost = Math.min(cost, at(twoBefore, j - 2) + 1)
      row.push(cost)
      if (cost < least) least = cost
    }
    if (least > most) return Infinity
    twoBefore = before
    before = row
  }
  return at(before, b.length) <= most ? at(before, b.length) : Infinity
}

const at = (row: readonly number[], column: number) => row[column] as number
