/**
 * The first `count` of a list in order, without ordering the rest: a heap of the best so far, its worst on top.
 *
 * @param before a strict order: whether `a` comes before `b`
 * @param score whatever has less than another comes after it: a quick look at most of the list
 */
export function best(
  list: ArrayLike<number> & Iterable<number>,
  count: number,
  before: (a: number, b: number) => boolean,
  score?: (one: number) => number,
): number[] {
  if (count <= 0) return []
  const heap: number[] = []
  for (const one of score && count < list.length ? contenders(list, count, score) : list) {
    if (heap.length < count) rise(heap, one, before)
    else if (before(one, heap[0] as number)) sink(heap, one, before)
  }
  return heap.sort((a, b) => (before(a, b) ? -1 : 1))
}

/** Those of a list whose score is no less than that of the `count`th. */
function contenders(list: ArrayLike<number>, count: number, score: (one: number) => number): number[] {
  const scores = new Float64Array(list.length)
  const heap = new Float64Array(count).fill(Number.NEGATIVE_INFINITY)
  for (let i = 0; i < list.length; i++) {
    const one = score(list[i] as number)
    scores[i] = one
    if (one > (heap[0] as number)) sinkScore(heap, one)
  }
  const least = heap[0] as number
  const found: number[] = []
  for (let i = 0; i < list.length; i++) if ((scores[i] as number) >= least) found.push(list[i] as number)
  return found
}

/** Puts a score in the place of the least. */
function sinkScore(heap: Float64Array, score: number): void {
  let at = 0
  for (let child = 1; child < heap.length; child = 2 * at + 1) {
    if (child + 1 < heap.length && (heap[child + 1] as number) < (heap[child] as number)) child++
    const least = heap[child] as number
    if (least >= score) break
    heap[at] = least
    at = child
  }
  heap[at] = score
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
