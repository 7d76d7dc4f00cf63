/**
 * Feminine endings of inclusive writing, as they stand after the masculine, and what they make of its end
 * (Haddad, *Manuel d’écriture inclusive*, and what is met besides): `rice` after *-eur* makes *-rice*.
 * The full feminine (auteur·autrice, celui·celle) is a compound of two words and not here.
 */
const ENDINGS = new Map(
  (
    'ne:n>nne le:l>lle te:t>tte,s>te,u>ute se:x>se,eur>euse,s>sse ve:f>ve he:c>che fe:f>ffe ue:g>gue que:c>que gue:g>gue ' +
    'che:c>che sse:e>esse esse:e>esse rice:eur>rice ice:eur>rice trice:teur>trice euse:eur>euse,eux>euse eure:eur>eure ' +
    'ère:er>ère ere:er>ère ière:ier>ière iere:ier>ière ive:if>ive nne:n>nne enne:en>enne ienne:ien>ienne lle:l>lle ' +
    'elle:el>elle,eau>elle olle:ou>olle tte:t>tte ale:al>ale,aux>ale ette:et>ette otte:ot>otte oresse:eur>oresse eresse:eur>eresse'
  )
    .split(' ')
    .map((row) => {
      const [ending = '', changes = ''] = row.split(':')
      return [ending, changes.split(',').map((change) => change.split('>'))] as const
    }),
)

const WRITTEN = new Set(['e', 'es', 's', 'x', ...ENDINGS.keys(), ...[...ENDINGS.keys()].map((ending) => `${ending}s`)])

/** Whether a piece may be an ending: the masculine, and what follows, decide. */
export const isEnding = (piece: string): boolean => WRITTEN.has(piece) || WRITTEN.has(piece.toLowerCase())

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
  const [from = '', to] = ENDINGS.get(ending)?.find(([end = '']) => lower.endsWith(end)) ?? []
  return to && masculine.slice(0, -from.length) + to
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
