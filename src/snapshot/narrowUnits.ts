/** Windows-1252 from 0x80 on, with what French typography has more of in the five places that it leaves free. */
const FROM_80 = '€\u202F‚ƒ„…†‡ˆ‰Š‹Œ\u2009Ž\u2011\u2212‘’“”•–—˜™š›œ\u200BžŸ'

/** In the places of control characters that no text has: combining accents, and letters of neighbouring languages. */
const CONTROLS = [
  1, 2, 3, 4, 5, 6, 7, 8, 11, 12, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31, 127,
]
const IN_CONTROLS = '\u0300\u0301\u0302\u0308\u0327ąćČčęěğıİłńōőřŚśŞşșțūżź→'

/** The code unit that each byte of a narrow text stands for. */
export const UNITS = Uint16Array.from({ length: 0x100 }, (_, byte) =>
  byte >= 0x80 && byte < 0xa0 ? FROM_80.charCodeAt(byte - 0x80) : byte,
)
CONTROLS.forEach((byte, i) => {
  UNITS[byte] = IN_CONTROLS.charCodeAt(i)
})

/** The byte that stands for a code unit, or undefined. */
const BYTES = new Map(Array.from(UNITS, (unit, byte) => [unit, byte]))

/** A text with one byte for each code unit, or undefined if it has other units than a narrow text can have. */
export function narrowed(text: string): Uint8Array | undefined {
  const bytes = new Uint8Array(text.length)
  for (let at = 0; at < text.length; at++) {
    const byte = BYTES.get(text.charCodeAt(at))
    if (byte === undefined) return undefined
    bytes[at] = byte
  }
  return bytes
}
