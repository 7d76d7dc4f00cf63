/**
 * The first `count` of a list in order, without ordering the rest: a heap of the best so far, its worst on top.
 *
 * @param before a strict order: whether `a` comes before `b`
 */
export function best(list: readonly number[], count: number, before: (a: number, b: number) => boolean): number[] {
  if (count <= 0) return []
  const heap: number[] = []
  for (const one of list) {
    if (heap.length < count) rise(heap, one, before)
    else if (before(one, heap[0] as number)) sink(heap, one, before)
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
