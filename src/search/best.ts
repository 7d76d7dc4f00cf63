/** A strict order: whether `a` comes before `b`. */
export type Before = (a: number, b: number) => boolean

/** The first `count` of a list in order, without ordering the rest. */
export const best = (list: Iterable<number>, count: number, before: Before): number[] =>
  chosen([...list], count, before).sort((a, b) => (before(a, b) ? -1 : 1))

/** The first `count` of a list, in no order: a heap of the best so far, its worst on top. */
export function chosen(list: number[], count: number, before: Before): number[] {
  if (list.length <= count) return list
  const heap: number[] = []
  if (count > 0)
    for (const one of list) {
      if (heap.length < count) rise(heap, one, before)
      else if (before(one, heap[0] as number)) sink(heap, one, before)
    }
  return heap
}

function rise(heap: number[], one: number, before: Before): void {
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
function sink(heap: number[], one: number, before: Before): void {
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
