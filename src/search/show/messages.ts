import { quoted } from './quoted.js'

/** What a search page says. Write your own for another language, or `{ ...messages.fr, search: 'Chercher' }`. */
export interface Messages {
  /** The label of the input, and of the button. */
  readonly search: string
  readonly clear: string
  readonly more: string
  /** Where to search: in all of the text, or inside the marks. */
  readonly inTexts: string
  readonly inQuotes: string
  /** The label of a filter by speaker, and its choice of all of them. */
  readonly speaker: string
  readonly allSpeakers: string
  readonly loading: string
  readonly searching: string
  /** The index could not be loaded; `retry` tries again. */
  readonly failed: string
  readonly retry: string
  /** How many results, or that there is none for the query. */
  results(total: number, query: string): string
  /** How many of them are shown. */
  shown(count: number, total: number): string
  suggestions(count: number): string
  quotes(count: number): string
  speakers(count: number): string
  didYouMean(query: string): string
  /** Instead of what was typed, something else was sought. */
  corrected(typed: string, sought: string): string
  /** To search for what was typed all the same. */
  searchAsTyped(typed: string): string
  /** A part of the query that is not understood, and so was sought as words. */
  asWords(part: string): string
}

/** Typographically right: U+202F before `?`, `!` and `;`, U+00A0 before `:` and inside « ». */
export const messages: { readonly fr: Messages } = {
  fr: {
    search: 'Rechercher',
    clear: 'Effacer la recherche',
    more: 'Charger plus de résultats',
    inTexts: 'Dans les textes',
    inQuotes: 'Dans les citations',
    speaker: 'Personne citée',
    allSpeakers: 'Toutes les personnes citées',
    loading: 'Chargement…',
    searching: 'Recherche en cours…',
    failed: 'La recherche n’a pas pu être chargée.',
    retry: 'Réessayer',
    results: (total, query) => (total === 0 ? `Aucun résultat pour ${quoted(query)}` : counted(total, 'résultat')),
    shown: (count, total) => `${counted(count, 'résultat')} sur ${figures(total)}`,
    suggestions: (count) => (count === 0 ? 'Aucune suggestion' : counted(count, 'suggestion')),
    quotes: (count) => (count === 0 ? 'Aucune citation' : counted(count, 'citation')),
    speakers: (count) => (count === 0 ? 'Personne n’est cité' : counted(count, 'personne', 'citée')),
    didYouMean: (query) => `Vouliez-vous dire ${quoted(query)}\u202f?`,
    corrected: (typed, sought) => `Résultats pour ${quoted(sought)} au lieu de ${quoted(typed)}`,
    searchAsTyped: (typed) => `Rechercher ${quoted(typed)}`,
    asWords: (part) => `Les mots ${quoted(part)} ont été cherchés tels quels`,
  },
}

/** 1 is singular, and so is 1.5; after a round million comes *de*. */
function counted(count: number, ...words: readonly string[]): string {
  const noun = words.map((word) => (Math.abs(count) < 2 ? word : `${word}s`)).join(' ')
  return `${figures(count)}\u00a0${count >= 1e6 && count % 1e6 === 0 ? 'de ' : ''}${noun}`
}

/** Groups of three, parted by U+202F. */
const figures = (count: number): string => count.toLocaleString('fr')
