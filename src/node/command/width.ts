/** What a terminal gives two cells: the ideographs of East Asia and their like, and most emoji. */
const WIDE =
  /^[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\ua960-\ua97c\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f1e6}-\u{1f1ff}\u{20000}-\u{3fffd}]|^\p{Emoji_Presentation}|^\p{Emoji}\ufe0f/u
const NONE = /^(?:\p{M}|\p{Cf})+$/u
/** Nothing but what has one cell each: nearly all of what is written in French. */
const PLAIN = /^[ -~\u00a0-\u00ac\u00ae-\u02ff\u2010-\u2027\u2030-\u205e\u20a0-\u20bf\u2190-\u21ff\u2500-\u25ff]*$/

let segmenter: Intl.Segmenter | undefined

/** What a reader takes for a character each. */
export const graphemes = (text: string): readonly string[] => {
  segmenter ??= new Intl.Segmenter('fr', { granularity: 'grapheme' })
  return Array.from(segmenter.segment(text), ({ segment }) => segment)
}

const cells = (grapheme: string): number => (NONE.test(grapheme) ? 0 : WIDE.test(grapheme) ? 2 : 1)

/** How many cells of a terminal a text takes. */
export function width(text: string): number {
  if (PLAIN.test(text)) return text.length
  let sum = 0
  for (const grapheme of graphemes(text)) sum += cells(grapheme)
  return sum
}

/** The beginning of a text that takes no more cells than these, whole characters. */
export function head(text: string, most: number): string {
  if (width(text) <= most) return text
  let [kept, sum] = ['', 0]
  for (const grapheme of graphemes(text)) {
    sum += cells(grapheme)
    if (sum > most) break
    kept += grapheme
  }
  return kept
}

/** The text in so many cells, `…` where it was cut. */
export const cutTo = (text: string, most: number): string =>
  width(text) <= most ? text : `${head(text, Math.max(0, most - 1))}${most > 0 ? '…' : ''}`

/** The text and as many spaces as it lacks of so many cells; before it for numbers. */
export const padded = (text: string, to: number, side: 'start' | 'end' = 'end'): string => {
  const space = ' '.repeat(Math.max(0, to - width(text)))
  return side === 'start' ? space + text : text + space
}
