import { DIGIT, isSpace, isUpper, kind } from './characters.js'

/** Written without a full stop, or with one; the Lexique des règles typographiques (Imprimerie nationale) has them. */
const PLAIN: Readonly<Record<string, string>> = {
  Mme: 'madame',
  Mmes: 'mesdames',
  Mlle: 'mademoiselle',
  Mlles: 'mesdemoiselles',
  MM: 'messieurs',
  Dr: 'docteur',
  Drs: 'docteurs',
  Pr: 'professeur',
  Mgr: 'monseigneur',
  Me: 'maître',
  St: 'saint',
  Sts: 'saints',
  Ste: 'sainte',
  Stes: 'saintes',
  Bd: 'boulevard',
  Cie: 'compagnie',
  EUR: 'euro',
  USD: 'dollar',
  GBP: 'livre',
}

/** Only with the full stop. */
const DOTTED: Readonly<Record<string, string>> = {
  art: 'article',
  chap: 'chapitre',
  coll: 'collection',
  dép: 'département',
  éd: 'édition',
  env: 'environ',
  ex: 'exemple',
  fig: 'figure',
  hab: 'habitants',
  max: 'maximum',
  min: 'minimum',
  paragr: 'paragraphe',
  réf: 'référence',
  sq: 'suivant',
  tél: 'téléphone',
  trad: 'traduction',
  vol: 'volume',
  bd: 'boulevard',
  boul: 'boulevard',
  av: 'avenue',
  janv: 'janvier',
  févr: 'février',
  avr: 'avril',
  juill: 'juillet',
  sept: 'septembre',
  oct: 'octobre',
  nov: 'novembre',
  déc: 'décembre',
}

const has = (table: Readonly<Record<string, string>>, form: string): string | undefined =>
  Object.hasOwn(table, form) ? table[form] : undefined

const digitAfter = (text: string, at: number): boolean => {
  const next = isSpace(text, at) ? at + 1 : at
  return next < text.length && (kind(text.charCodeAt(next)) & DIGIT) !== 0
}

/**
 * The word that the abbreviation ending at `end` stands for: `saint` for St, `monsieur` for `M.` before a capital,
 * `page` for `p.` before a digit, `numéro` for `n°`, `№` and for *no* before a digit.
 */
export function unabbreviated(text: string, form: string, end: number): string | undefined {
  const next = text[end]
  if (next === '°' || (/^n[o°]$/i.test(form) && digitAfter(text, next === '.' ? end + 1 : end))) {
    if (/^n[o°]?$/i.test(form)) return 'numéro'
  }
  if (next === '.') {
    if (form === 'M' && isSpace(text, end + 1) && isUpper(text, end + 2)) return 'monsieur'
    if (/^pp?$/.test(form) && digitAfter(text, end + 1)) return 'page'
    const dotted = has(DOTTED, form.toLowerCase())
    if (dotted) return dotted
  }
  // *Me* is a pronoun as well: the lawyer has a name.
  if (form === 'Me' && !(isSpace(text, end) && isUpper(text, end + 1))) return undefined
  return has(PLAIN, form)
}

const ABBREVIATIONS = new Set(['no', 'No', 'NO', ...Object.keys(PLAIN)])

/** Whether a word may stand for another, with or without a full stop. */
export const isAbbreviation = (form: string): boolean => form.length < 6 && ABBREVIATIONS.has(form)

/** Whether a full stop may belong to the word before it: a letter, or an abbreviation. */
export const isDotted = (form: string): boolean =>
  form.length === 1 || (form.length < 7 && (form === 'pp' || Object.hasOwn(DOTTED, form.toLowerCase())))
