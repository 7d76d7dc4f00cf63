import type { Span } from './span.js'

/**
 * What the scanner finds in a text.
 *
 * `form` is what the analyzer turns into a term, and that depends on nothing else: the context (Louis XIV) is in it.
 * It is in NFC, without invisible characters, with plain letters for ligatures and superscripts; neither in lower
 * case nor without accents, which stemmer and stop words need. A joined compound has lost its hyphens and apostrophes
 * (`ÉtatsUnis`); letters and digits apart, a form may hold `. / @ & + # _ - ° €`.
 *
 * Words come in the order of their starts. Words may overlap: a compound comes
 * first, whole, and its parts after it, each with its own span; words with one
 * and the same span are ways of reading it (`étudiant·e` is étudiant, étudiante).
 */
export interface Word extends Span {
  readonly form: string
}

/** No form is longer, so that nobody's term is ten megabytes: in UTF-16 units. */
export const LONGEST_FORM = 128

export const capped = (form: string): string => (form.length > LONGEST_FORM ? form.slice(0, LONGEST_FORM) : form)
