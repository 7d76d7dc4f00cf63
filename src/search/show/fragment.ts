/** So many words at either end find a passage; a passage of no more than twice as many is looked for whole. */
const WORDS = 8
/** A line of fewer words than this stands more than once in a page. */
const FEW = 3
/** Longer than eight words are. */
const LONGEST = 300

/**
 * The part of an address that makes a browser scroll to a passage and mark it: `article.url + textFragment(hit)`.
 * Empty if there is no word to look for. Behind an address that has a `#` already, leave its own `#` out.
 *
 * Its words are those of the passage as they are, so the page must show them so; of a long passage, the first and the
 * last, each within one line. The format: WICG, *URL Fragment Text Directives*.
 *
 * @example
 * textFragment({ text: 'Peut-être, dit-il.' }) // => '#:~:text=Peut%2D%C3%AAtre%2C%20dit%2Dil'
 */
export function textFragment({ text }: { readonly text: string }): string {
  const lines = text
    .split(/[\n\r]+/)
    .map(wordsOf)
    .filter(({ length }) => length > 0)
  const long = lines.filter(({ length }) => length >= FEW)
  const [first] = long.length > 0 ? long : lines
  const last = (long.length > 0 ? long : lines).at(-1)
  if (!first || !last) return ''
  const terms = first === last && first.length <= 2 * WORDS ? [first] : [first.slice(0, WORDS), last.slice(-WORDS)]
  const written = terms.map((words) => words.join(' '))
  return written.some((term) => term.length > LONGEST) ? '' : `#:~:text=${written.map(encoded).join(',')}`
}

/** Pieces between ordinary spaces, which a page may show as one; those that bind stay. */
const wordsOf = (line: string): string[] => {
  const pieces = line.split(/[^\S\u00a0\u202f]+/)
  const isWord = (piece: string) => /[\p{L}\p{N}]/u.test(piece)
  return pieces.slice(pieces.findIndex(isWord), pieces.findLastIndex(isWord) + 1)
}

/** Without the marks around it; a lone half of a character is what a page makes of it. */
const encoded = (term: string): string =>
  encodeURIComponent(
    term.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{M}\p{N}]+$/gu, '').replace(/\p{Cs}/gu, '\ufffd'),
  ).replaceAll('-', '%2D')
