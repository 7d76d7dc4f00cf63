/**
 * What stands in the places of control characters that no text has, in their order: combining accents, letters of neighbouring
 * languages, then Windows-1252, with what French typography has more of in the five places that it leaves free.
 */
const IN_CONTROLS =
  '\u0300\u0301\u0302\u0308\u0327ąćČčęěğıİłńōőřŚśŞşșțūżź→' + '€\u202F‚ƒ„…†‡ˆ‰Š‹Œ\u2009Ž\u2011\u2212‘’“”•–—˜™š›œ\u200BžŸ'

/** The code unit that each byte of a narrow text stands for. */
export const UNITS = Uint16Array.from({ length: 0x100 }, (_, byte) => byte)

const isFree = (unit: number) => /(?![\0\t\n\r])\p{Cc}/u.test(String.fromCharCode(unit))
UNITS.filter(isFree).forEach((byte, i) => {
  UNITS[byte] = IN_CONTROLS.charCodeAt(i)
})
