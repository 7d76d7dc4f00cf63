/** The hash of nothing, for `fnv` to begin with. */
export const FNV_OFFSET = 0x811c9dc5

/**
 * FNV-1a, 32 bits, one unit on: Fowler, Noll and Vo; http://www.isthe.com/chongo/tech/comp/fnv/. Tells change, not malice.
 * The result is signed: `>>> 0` makes it a number from 0.
 */
export const fnv = (hash: number, unit: number): number => Math.imul(hash ^ unit, 0x01000193)

/** The hash with all code units of a text. */
export function fnvText(hash: number, text: string): number {
  let result = hash
  for (let at = 0; at < text.length; at++) result = fnv(result, text.charCodeAt(at))
  return result
}
