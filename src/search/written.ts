import { clean } from '../text/clean.js'

/**
 * Whether a word of a text is written as another, accents and endings included; case and typography apart.
 *
 * @example
 * isWrittenAs('ÉTÉ', 'été') // => true
 * isWrittenAs('étés', 'été') // => false
 */
export const isWrittenAs = (written: string, sought: string): boolean =>
  written === sought || plain(written) === plain(sought)

/** As the scanner reads it, with one apostrophe for both that are common. */
const plain = (word: string) => clean(word).text.toLowerCase().replaceAll('’', "'")
