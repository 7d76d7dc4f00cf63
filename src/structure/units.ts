export const isLatin = (code: number) =>
  (code > 96 && code < 123) ||
  (code > 64 && code < 91) ||
  (code > 0xbf && code < 0x250 && code !== 0xd7 && code !== 0xf7) ||
  (code > 47 && code < 58)

/** What the scanner does with a unit up to general punctuation. */
export const BLANK = 1
export const SIGN_UNIT = 2
export const LATIN = 3
const KINDS = new Uint8Array(0x2030)
for (let code = 0; code < 0x250; code++)
  KINDS[code] = isLatin(code) ? LATIN : Number(code < 48 || (code > 57 && code < 65)) * SIGN_UNIT
for (const sign of '«»–—…') KINDS[sign.charCodeAt(0)] = SIGN_UNIT
for (const blank of ' \t\n\r\u00a0\u202f') KINDS[blank.charCodeAt(0)] = BLANK

export const kindOf = (code: number): number => (code < KINDS.length ? (KINDS[code] as number) : 0)
