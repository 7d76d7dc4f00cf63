const UNITS: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10, L: 50, C: 100, D: 500, M: 1000 }
const NUMERAL = /^M{0,3}(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})$/

/** The value of a Roman numeral in capitals, 1 to 3999; undefined for anything else (`IIII`, `CIVIL`, `Xi`). */
export function romanValue(numeral: string): number | undefined {
  if (numeral === '' || numeral.length > 15 || !NUMERAL.test(numeral)) return undefined
  const values = [...numeral].map((letter) => UNITS[letter] as number)
  return values.reduce((sum, value, at) => sum + (value < (values[at + 1] ?? 0) ? -value : value), 0)
}

/**
 * Words before a numeral of one letter, or of small letters: sovereigns and popes of the French of history books, and
 * the parts of books and laws. Elsewhere `V`, `C` or `vi` may be anything.
 */
const HEADS = new Set(
  (
    'louis charles henri francois philippe napoleon jean paul pie benoit gregoire leon clement innocent urbain ' +
    'boniface alexandre jules sixte adrien elisabeth georges george edouard guillaume richard jacques frederic nicolas ' +
    'pierre catherine ivan leopold albert baudouin alphonse ferdinand ramses ptolemee mohammed hassan mehmet murat ' +
    'selim soliman gustave christian oscar harald haakon felipe carlos umberto victor emmanuel rodolphe maximilien ' +
    'othon conrad joseph robert raoul hugues lothaire clotaire childebert thierry dagobert childeric chilperic ' +
    'amedee humbert rainier marie isabelle constantin theodose ' +
    'chapitre chap tome livre volume vol acte scene partie titre article art annexe section paragraphe alinea phase ' +
    'niveau type groupe classe categorie figure planche tableau chant canto sonate symphonie opus concile vatican ' +
    'paris lyon bordeaux grenoble nancy lille rennes montpellier toulouse an annee page pages appendice livres tomes'
  ).split(' '),
)

export const isHead = (foldedWord: string): boolean => HEADS.has(foldedWord)

/**
 * The number that a bare Roman numeral stands for, in digits.
 *
 * Sure by themselves: two or more of I, V and X in capitals, and five letters or more (`MDCCLXXXIX`).
 * After a head also one of them, L and C in longer ones, and small letters (`louis xiv`).
 */
export function romanNumber(form: string, afterHead: boolean): string | undefined {
  const sure = /^[IVX]{2,}$/.test(form) || (form.length > 4 && /^[IVXLCDM]+$/.test(form))
  if (!sure && !(afterHead && /^(?:[IVX]|[IVXLC]{2,}|[ivx]+)$/.test(form))) return undefined
  return romanValue(form.toUpperCase())?.toString()
}

const SUFFIX = 'i?[eè]me|e'
const ARABIC_ORDINAL = new RegExp(`^0*(\\d{1,5})(?:${SUFFIX}|er|[eè]?re|(nde?|de))s?$`, 'i')
const ROMAN_ORDINAL = new RegExp(`^(?:([IVX]|[IVXLC]{2,8})(?:${SUFFIX})|(I)(?:er|[eiè]?re)|(II)nde?)s?$`)
/** In small letters, or all in capitals; *vie* is life. */
const ROMAN_ANY_CASE = new RegExp(`^(?!vies?$)([ivx]{2,8})(?:${SUFFIX})s?$`, 'i')

/** Whether a word may be an ordinal by its first letter. */
export const mayBeOrdinal = (form: string): boolean => '0123456789ivxIVXLC'.includes(form.charAt(0))

/**
 * The readings of an ordinal: one form for all the ways of writing it in figures, and the first two in letters.
 *
 * @example
 * ordinal('XXe') // => ['20e']
 * ordinal('1ère') // => ['1e', 'premier']
 */
export function ordinal(form: string): readonly string[] | undefined {
  if (form.length > LONGEST) return undefined
  const [, digits, second] = ARABIC_ORDINAL.exec(form) ?? []
  const [, numeral = '', first, two] =
    (digits ? undefined : (ROMAN_ORDINAL.exec(form) ?? ROMAN_ANY_CASE.exec(form))) ?? []
  const value = digits ?? romanValue((numeral || first || two || '').toUpperCase())
  if (!value) return undefined
  const word =
    Number(value) === 1 ? 'premier' : Number(value) === 2 ? (second || two ? 'second' : 'deuxième') : undefined
  return word ? [`${value}e`, word] : [`${value}e`]
}

const LONGEST = 14

/** Numerals and ordinals by their looks. */
const NUMERAL_LIKE =
  /^(?:[IVXLCDM]+$|[IVX]+(?:(?:i?[eè](?:me)?|er|[ieè]?re|nde?|de)s?|E(?:ME)?S?)$|[ivx]+$|(?!vies?$)[ivx]{2,}(?:i?[eè](?:me)?)s?$)/
/** The first two letters of all that is a numeral to `isNumeral`. */
export const NUMERAL_BEGINNINGS: readonly string[] = [
  ...pairs('ivx', 'ivx'),
  ...pairs('IVXLCDM', 'IVXLCDM'),
  ...pairs('IVX', 'eèirEn'),
]

function pairs(first: string, second: string): string[] {
  return [...first].flatMap((one) => [...second].map((other) => one + other))
}

/** Whether a word of letters is worth `romanNumber` and `ordinal`, which decide. */
export const isNumeral = (form: string): boolean => NUMERAL_LIKE.test(form)
