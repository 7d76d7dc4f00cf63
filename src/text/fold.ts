/** Letters that Unicode does not decompose, and the slash of ½. After Lucene's ASCIIFoldingFilter, for the letters of Latin-1 and Extended-A. */
const WHOLE_LETTERS = new Map(
  'œoe æae ßss øo đd ðd łl þth ħh ıi ŋn ĸq ŧt ⁄/'.split(' ').map((row) => [row.charAt(0), row.slice(1)]),
)

/** Marks that any script may use, so not the vowel signs of Indic ones; and not the two that make the Japanese ga of ka. */
const MARKS = /(?![\u3099\u309A])\p{Script=Inherited}/gu

/**
 * Make the spellings of one word equal: case, accents and ligatures go.
 *
 * The result may be longer than `word` (`œ` becomes `oe`), so an offset into
 * it says nothing about the source text. Fold words, not texts.
 *
 * @example
 * fold('Œuvre') // => 'oeuvre'
 */
export function fold(word: string): string {
  const lower = word.toLowerCase()
  let folded = ''
  let kept = 0
  for (let at = 0; at < lower.length; at++) {
    const code = lower.charCodeAt(at)
    if (code < 0x80) continue
    const letters = LATIN[code] ?? 0
    if (letters === 0) return decomposed(lower)
    folded += lower.slice(kept, at) + String.fromCharCode(letters & 0xff)
    if (letters > 0xff) folded += String.fromCharCode(letters >> 8)
    kept = at + 1
  }
  return folded + lower.slice(kept)
}

const decomposed = (lower: string): string =>
  lower
    .normalize('NFKD')
    .toLowerCase()
    .replace(MARKS, '')
    .replace(/[\u0080-\uFFFF]/g, (letter) => WHOLE_LETTERS.get(letter) ?? letter)
    .normalize('NFC')

/** ASCII, Latin-1, Extended-A and B: the one or two letters a to z that a character folds to, the first in the lower byte; else 0. */
export const LATIN = Uint16Array.from({ length: 0x250 }, (_, code) => {
  const folded = decomposed(String.fromCharCode(code).toLowerCase())
  return /^[a-z]{1,2}$/.test(folded) ? folded.charCodeAt(0) | (folded.charCodeAt(1) << 8) : 0
})
