/** Letters that Unicode does not decompose. After Lucene's ASCIIFoldingFilter, for the letters of Latin-1 and Extended-A. */
const WHOLE_LETTERS: Readonly<Record<string, string>> = {
  œ: 'oe',
  æ: 'ae',
  ß: 'ss',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ł: 'l',
  þ: 'th',
  ħ: 'h',
  ı: 'i',
  ŋ: 'n',
  ĸ: 'q',
  ŧ: 't',
}

/**
 * Make the spellings of one word equal: case, accents and ligatures go.
 *
 * The result may be longer than `word` (`œ` becomes `oe`), so an offset into
 * it says nothing about the source text. Fold words, not texts.
 *
 * @example
 * fold('Œuvre') // => 'oeuvre'
 */
export const fold = (word: string): string =>
  word
    .toLowerCase()
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[œæßøđðłþħıŋĸŧ]/g, (letter) => WHOLE_LETTERS[letter] ?? letter)
