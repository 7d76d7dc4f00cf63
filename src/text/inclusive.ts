/**
 * What the feminine makes of the end of the masculine (Haddad, *Manuel d’écriture inclusive*, and what is met besides).
 * Inclusive writing has the last letters of the feminine, two or more of the row’s, after the masculine: *lecteur·rice*, *acteur·trice*, *citoyen·ne*, *citoyen·enne*. The full feminine (auteur·autrice,
 * celui·celle) is a compound of two words and not here.
 */
const FEMININES = (
  'ien>ienne en>enne n>nne el>elle l>lle et>ette ot>otte t>tte ous>oute u>ute s>sse eur>euse eux>euse teur>trice ' +
  'eur>rice eur>eure eur>eresse x>se if>ive f>ve c>che c>que f>ffe g>gue ier>ière er>ère e>esse eau>elle ou>olle ' +
  'al>ale aux>ale'
)
  .split(' ')
  .map((row) => row.split('>') as [string, string])

/** The rows by the last letter of the masculine. */
const BY_LAST_LETTER = new Map<string, (typeof FEMININES)[number][]>()
for (const row of FEMININES) {
  const last = row[0].slice(-1)
  BY_LAST_LETTER.set(last, [...(BY_LAST_LETTER.get(last) ?? []), row])
}

/** Whether a piece may be an ending by its letters, and is no *je*, *ce*, *mère*: the masculine, and what follows, decide. */
export const isEnding = (piece: string): boolean => /^(?![cdjmr][eè])(?:[sx]|[a-zè]{0,5}es?)$/i.test(piece)

/** The forms that a word in inclusive writing stands for. */
export interface Inclusive {
  /** How many of the pieces belong to it. */
  readonly pieces: number
  readonly forms: readonly string[]
}

/**
 * Reads `étudiant · e · s`: the masculine, and the pieces after it. undefined if it is something else.
 *
 * @param certain a middle dot or a bracket parts them; a full stop, hyphen or slash has other uses too
 * @example
 * inclusive('lecteur', ['rice', 's'], true)?.forms // => ['lecteur', 'lectrice', 'lecteurs', 'lectrices']
 */
export function inclusive(masculine: string, pieces: readonly string[], certain: boolean): Inclusive | undefined {
  if (masculine.length < 2 || !/\p{L}$/u.test(masculine)) return undefined
  const [first = '', second = '', third = ''] = pieces.map((piece) => piece.toLowerCase())
  if (certain && /^[sx]$/.test(first)) return { pieces: 1, forms: [masculine, plural(masculine)] }
  const ending = first.replace(/s$/, '')
  // lecteurs·rices: the masculine is in the plural already.
  const singular = ending !== first && /[^aiou]s$/i.test(masculine) ? masculine.slice(0, -1) : masculine
  const feminine = feminineOf(singular, ending, certain)
  if (!feminine) return undefined
  // étudiant·e·s, étudiant·e·x·s, local·e·aux, étudiant(e)(s)
  const tail = /^(?:x?s|x|aux)$/.test(second) ? (second === 'x' && third === 's' ? 2 : 1) : 0
  const plurals = tail > 0 || ending !== first ? [plural(singular), `${feminine}s`] : []
  return { pieces: 1 + tail, forms: [...new Set([singular, feminine, ...plurals])] }
}

function feminineOf(masculine: string, ending: string, certain: boolean): string | undefined {
  if (ending === 'e') return certain || !/e$/i.test(masculine) ? `${masculine}e` : undefined
  const lower = masculine.toLowerCase()
  const written = ending.replace(/^(i?)ere$/, '$1ère')
  const rows = BY_LAST_LETTER.get(lower.slice(-1)) ?? []
  const [from = '', to] = rows.find(([end, other]) => lower.endsWith(end) && other.endsWith(written)) ?? []
  return to && written.length > 1 ? masculine.slice(0, -from.length) + to : undefined
}

/** étudiantEs, lecteurRICEs: the feminine in capitals, glued to the masculine. */
export function inclusiveCapitals(form: string): readonly string[] | undefined {
  const [, masculine = '', capitals = '', s] = /^(\p{L}?[\p{Ll}\p{M}]+)(\p{Lu}+)(s?)$/u.exec(form) ?? []
  return inclusive(masculine, s ? [capitals, s] : [capitals], true)?.forms
}

function plural(word: string): string {
  if (/[sxz]$/i.test(word)) return word
  if (/[ae]u$/i.test(word)) return `${word}x`
  return /al$/i.test(word) ? `${word.slice(0, -1)}ux` : `${word}s`
}
