export const isLatin = (code: number) =>
  (code > 96 && code < 123) ||
  (code > 64 && code < 91) ||
  (code > 0xbf && code < 0x250 && code !== 0xd7 && code !== 0xf7) ||
  (code > 47 && code < 58)

/** What the scanner does with a unit below U+0250; the few signs above are told one by one. */
export const BLANK = 1
export const SIGN_UNIT = 2
export const LATIN = 3
const KINDS = Uint8Array.from({ length: 0x250 }, (_, code) => {
  if (code === 32 || code === 10 || code === 13 || code === 160 || code === 9) return BLANK
  if (code < 48 || (code > 57 && code < 65) || code === 0xab || code === 0xbb) return SIGN_UNIT
  return isLatin(code) ? LATIN : 0
})

export function kindOf(code: number): number {
  if (code < 0x250) return KINDS[code] as number
  if (code === 0x202f) return BLANK
  return code === 0x2013 || code === 0x2014 || code === 0x2026 ? SIGN_UNIT : 0
}
