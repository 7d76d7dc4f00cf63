import { DIGIT, isSpace, isUpper, kind } from './characters.js'

const table = (rows: string): ReadonlyMap<string, string> =>
  new Map(rows.split(' ').map((row) => row.split(':') as [string, string]))

/** Written without a full stop, or with one; the Lexique des règles typographiques (Imprimerie nationale) has them. */
const PLAIN = table(
  'Mme:madame Mmes:mesdames Mlle:mademoiselle Mlles:mesdemoiselles MM:messieurs Dr:docteur Pr:professeur ' +
    'Mgr:monseigneur Me:maître St:saint Ste:sainte Bd:boulevard Cie:compagnie',
)

/** Only with the full stop. */
const DOTTED = table(
  'art:article chap:chapitre env:environ ex:exemple hab:habitants max:maximum ' +
    'min:minimum tél:téléphone vol:volume bd:boulevard apr:après av:avenue janv:janvier févr:février ' +
    'avr:avril juill:juillet sept:septembre oct:octobre nov:novembre déc:décembre',
)

/**
 * The word that the abbreviation ending at `end` stands for: `saint` for St, `monsieur` for `M.` before a capital,
 * `page` for `p.` before a digit, `numéro` for `n°` and for *no* before a digit.
 */
export function unabbreviated(text: string, form: string, end: number): string | undefined {
  if (form.length > LONGEST) return undefined
  const next = text.charAt(end)
  if (isNumber(form) && (next === '°' || (form.length === 2 && isDigitAfter(text, next === '.' ? end + 1 : end))))
    return 'numéro'
  if (next === '.') {
    if (form === 'M' && isSpace(text, end + 1) && isUpper(text, end + 2)) return 'monsieur'
    if ((form === 'p' || form === 'pp') && isDigitAfter(text, end + 1)) return 'page'
    if (form === 'av' && text.startsWith('J', end + 2)) return 'avant'
    const dotted = DOTTED.get(form) ?? DOTTED.get(form.toLowerCase())
    if (dotted) return dotted
  }
  // *Me* is a pronoun as well: the lawyer has a name.
  return form === 'Me' && !(isSpace(text, end) && isUpper(text, end + 1)) ? undefined : PLAIN.get(form)
}

const LONGEST = 6
/** `n` of n°, and *no*. */
const isNumber = (form: string): boolean => form.length < 3 && /^[nN][oO]?$/.test(form)

const isDigitAfter = (text: string, at: number): boolean => {
  const next = isSpace(text, at) ? at + 1 : at
  return next < text.length && (kind(text.charCodeAt(next)) & DIGIT) !== 0
}

/** Whether a word may stand for another, with or without a full stop. */
export const isAbbreviation = (form: string): boolean =>
  form.length <= LONGEST && (PLAIN.has(form) || (form.length === 2 && isNumber(form)))

/** Whether a full stop may belong to the word before it: a letter, or an abbreviation. */
export const isDotted = (form: string): boolean =>
  form.length === 1 || (form.length <= LONGEST && (form === 'pp' || DOTTED.has(form.toLowerCase())))
