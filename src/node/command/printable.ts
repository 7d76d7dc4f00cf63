/** Characters that a terminal obeys, or that turn the order of what stands beside them. */
const UNSAFE = /[\p{Cc}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu
const LONE_SURROGATE = /\p{Cs}/gu

/**
 * A text on one line, without anything by which it could take over a terminal: for whatever comes from a file or an index.
 *
 * @example
 * printable('Le\n\u001b[31mport') // => 'Le [31mport'
 */
export const printable = (text: string): string =>
  text.replace(/\s+/gu, ' ').replace(UNSAFE, '').replace(LONE_SURROGATE, '\ufffd')

/** The same with lines that stay lines, and tabs that stay tabs. */
export const printableLines = (text: string): string =>
  text.replace(UNSAFE, (sign) => (sign === '\n' || sign === '\t' ? sign : '')).replace(LONE_SURROGATE, '\ufffd')

/** JSON in which no character is one that a terminal obeys: it says the same. */
export const printableJSON = (value: unknown): string =>
  JSON.stringify(value, undefined, 2).replace(
    /[\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
