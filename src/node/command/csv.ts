/**
 * Rows as CSV (RFC 4180): fields with commas, quotation marks or line breaks in quotation marks, lines that end with CR LF.
 *
 * @example
 * csv([['a', 'b "c"']]) // => 'a,"b ""c"""\r\n'
 */
export const csv = (rows: readonly (readonly string[])[]): string =>
  rows.map((row) => `${row.map(field).join(',')}\r\n`).join('')

const field = (text: string): string => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)
