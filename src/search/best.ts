/**
 * The first `count` of a list in order, without ordering the rest: a heap of the best so far, its worst on top.
 *
 * @param before a strict order: whether `a` comes before `b`
 * @param score a quick look: whatever has less than another comes after it
 */
export function best(
  list: Iterable<number>,
  count: number,
  before: (a: number, b: number) => boolean,
  score: (one: number) => number = () => 0,
): number[] {
  if (count <= 0) return []
  const heap: number[] = []
  let least = Number.NEGATIVE_INFINITY
  for (const one of list) {
    if (heap.length < count) rise(heap, one, before)
    else if (score(one) < least || !before(one, heap[0] as number)) continue
    else sink(heap, one, before)
    if (heap.length === count) least = score(heap[0] as number)
  }
  return heap.sort((a, b) => (before(a, b) ? -1 : 1))
}

function rise(heap: number[], one: number, before: (a: number, b: number) => boolean): void {
  let at = heap.length
  while (at > 0) {
    const parent = (at - 1) >> 1
    if (!before(heap[parent] as number, one)) break
    heap[at] = heap[parent] as number
    at = parent
  }
  heap[at] = one
}

/** Puts `one` in the place of the worst. */
function sink(heap: number[], one: number, before: (a: number, b: number) => boolean): void {
  let at = 0
  for (;;) {
    let child = 2 * at + 1
    if (child >= heap.length) break
    if (child + 1 < heap.length && before(heap[child] as number, heap[child + 1] as number)) child++
    if (!before(one, heap[child] as number)) break
    heap[at] = heap[child] as number
    at = child
  }
  heap[at] = one
}
