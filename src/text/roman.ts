const UNITS: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10, L: 50, C: 100, D: 500, M: 1000 }
const NUMERAL = /^M{0,3}(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})$/

/** The value of a Roman numeral in capitals, 1 to 3999; undefined for anything else (`IIII`, `CIVIL`, `Xi`). */
export function romanValue(numeral: string): number | undefined {
  if (numeral === '' || numeral.length > 15 || !NUMERAL.test(numeral)) return undefined
  const values = [...numeral].map((letter) => UNITS[letter] as number)
  return values.reduce((sum, value, at) => sum + (value < (values[at + 1] ?? 0) ? -value : value), 0)
}

/**
 * What stands before a numeral of one letter, elsewhere `V` or `C` may be anything: the name of a sovereign or pope, that
 * is a capital and small letters but no article (*Un CV*), or a part of a book, law or play.
 */
const HEAD =
  /^(?:\p{Lu}\p{Ll}{3}|Pie$|(?:chap(?:itre)?|tome|livre|vol(?:ume)?|acte|sc[èe]ne|partie|titre|art(?:icle)?|phase)$)/u

export const isHead = (word: string): boolean => HEAD.test(word)

/**
 * The number that a bare Roman numeral stands for, in digits.
 *
 * Sure by themselves: two or more of I, V and X (`XIV`, `louis xiv`), and five letters or more (`MDCCLXXXIX`).
 * After a head also one of them, and L and C in longer ones.
 */
export function romanNumber(form: string, afterHead: boolean): string | undefined {
  const sure = /^(?:[IVX]{2,}|[ivx]{2,}|[IVXLCDM]{5,})$/.test(form)
  if (!sure && !(afterHead && /^(?:[IVX]|[IVXLC]{2,})$/.test(form))) return undefined
  return romanValue(form.toUpperCase())?.toString()
}

const SUFFIX = '(?:i?[eè]me|e)'
/** Arabic; Roman in capitals; Roman in small letters, or all in capitals, where *vie* is life. */
const ORDINAL = new RegExp(
  `^(?:0*(\\d{1,5})(?:${SUFFIX}|er|[eè]?re|(nde?|de))|([IVX]|[IVXLC]{2,8})${SUFFIX}|(I)(?:er|[eiè]?re)|(II)nde?)s?$`,
)
const ORDINAL_IN_ONE_CASE = new RegExp(`^(?!vies?$)([ivx]{2,8}|\\d{1,5})${SUFFIX}s?$`, 'i')

/** Whether a word may be an ordinal by its first letter. */
export const mayBeOrdinal = (form: string): boolean => '0123456789ivxIVXLCDM'.includes(form.charAt(0))

/**
 * The readings of an ordinal: one form for all the ways of writing it in figures, and the first two in letters.
 *
 * @example
 * ordinal('XXe') // => ['20e']
 * ordinal('1ère') // => ['1e', 'premier']
 */
export function ordinal(form: string): readonly string[] | undefined {
  if (form.length > LONGEST) return undefined
  const [, digits, second, numeral, first, two] = ORDINAL.exec(form) ?? []
  const figures = digits ?? numeral ?? first ?? two ?? ORDINAL_IN_ONE_CASE.exec(form)?.[1] ?? ''
  const value = /\d/.test(figures) ? Number(figures) : romanValue(figures.toUpperCase())
  if (!value) return undefined
  const word = value === 1 ? 'premier' : value === 2 ? (second || two ? 'second' : 'deuxième') : ''
  return word ? [`${value}e`, word] : [`${value}e`]
}

const LONGEST = 14

/** Whether a word of letters is an ordinal, or by its looks a numeral: `romanNumber` decides. */
export const isNumeral = (form: string): boolean =>
  mayBeOrdinal(form) && (/^(?:[IVXLCDM]+|[ivx]{2,})$/.test(form) || ordinal(form) !== undefined)
