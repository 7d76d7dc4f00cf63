/**
 * A text in guillemets, on one line; guillemets in it become “ ”.
 *
 * @example
 * quoted('Le mot « port »') // => '« Le mot “port” »'
 */
export const quoted = (text: string): string =>
  `«\u00a0${oneLine(text)
    .replace(/«[ \u00a0\u202f]?/g, '“')
    .replace(/[ \u00a0\u202f]?»/g, '”')}\u00a0»`

/** A text whose lines follow each other after a space. */
export const oneLine = (text: string): string =>
  text.trim().replace(/\s+/g, (blank) => (/[\n\r\u2028\u2029]/.test(blank) ? ' ' : blank))
