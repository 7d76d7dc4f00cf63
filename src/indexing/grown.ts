/** The same numbers with room for `length` of them: the same array if it has room, else one at least twice as long. */
export function grown(array: Int32Array<ArrayBuffer>, length: number): Int32Array<ArrayBuffer> {
  if (length <= array.length) return array
  const more = new Int32Array(Math.max(length, 2 * array.length))
  more.set(array)
  return more
}
