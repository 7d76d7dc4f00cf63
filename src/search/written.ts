/** What a word's letters do not say: what joins its parts, and what cannot be seen. */
const APOSTROPHES = /[’ʼ‘′´`＇]/g
const HYPHENS = /[\u2010\u2011\u2212]/g
const INVISIBLE = /[\u00AD\u200B-\u200F\u2060-\u2064\uFEFF]/g

/**
 * Whether a word of a text is written as another, accents and endings included; case and typography apart.
 *
 * @example
 * isWrittenAs('ÉTÉ', 'été') // => true
 * isWrittenAs('étés', 'été') // => false
 */
export const isWrittenAs = (written: string, sought: string): boolean =>
  written === sought || plain(written) === plain(sought)

const plain = (word: string) =>
  word.normalize('NFC').toLowerCase().replace(APOSTROPHES, "'").replace(HYPHENS, '-').replace(INVISIBLE, '')
