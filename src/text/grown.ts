type Numbers = Uint8Array | Uint16Array | Uint32Array | Int32Array

/** The same numbers with room for `length` of them: the same array if it has room, else one at least twice as long. */
export function grown<A extends Numbers>(array: A, length: number): A {
  if (length <= array.length) return array
  const more = new (array.constructor as new (length: number) => A)(Math.max(length, 2 * array.length))
  more.set(array)
  return more
}
