import { frenchDate } from '../search/show/date.js'
import { type Messages, messages } from '../search/show/messages.js'

/** What the element says. Replace some of them by its property `strings`. */
export interface Strings extends Messages {
  /** The name of the list of suggestions. */
  readonly suggested: string
  /** The name of the choice between texts and quotes. */
  readonly within: string
  readonly filters: string
  readonly order: string
  readonly byScore: string
  readonly newest: string
  readonly oldest: string
  readonly moreValues: string
  removeFilter(value: string): string
  readonly copy: string
  readonly copied: string
  figure(count: number): string
  /** The marks around a quote, with their spaces. */
  readonly quotationMarks: readonly [string, string]
  /** @param share of what is to be loaded, from 0 to 1 */
  progress(share: number): string
  /** An ISO date as it is read; undefined if it is not a date. */
  date(iso: string): string | undefined
}

export const fr: Strings = {
  ...messages.fr,
  suggested: 'Suggestions',
  within: 'Où chercher',
  filters: 'Filtrer',
  order: 'Trier',
  byScore: 'Par pertinence',
  newest: 'Les plus récents d’abord',
  oldest: 'Les plus anciens d’abord',
  moreValues: 'Tout afficher',
  removeFilter: (value) => `Retirer le filtre\u00a0: ${value}`,
  copy: 'Copier la citation',
  copied: 'Citation copiée',
  figure: (count) => count.toLocaleString('fr'),
  quotationMarks: ['«\u00a0', '\u00a0»'],
  progress: (share) => `Chargement… ${Math.floor(share * 100)}\u00a0%`,
  date: frenchDate,
}

const quoted = (text: string) => `“${text.trim()}”`
const counted = (count: number, one: string, many: string) =>
  `${count.toLocaleString('en')} ${count === 1 ? one : many}`

export const en: Strings = {
  search: 'Search',
  clear: 'Clear the search',
  more: 'Load more results',
  inTexts: 'In the texts',
  inQuotes: 'In the quotes',
  speaker: 'Person quoted',
  allSpeakers: 'All persons quoted',
  loading: 'Loading…',
  searching: 'Searching…',
  failed: 'The search could not be loaded.',
  retry: 'Try again',
  results: (total, query) => (total === 0 ? `No result for ${quoted(query)}` : counted(total, 'result', 'results')),
  shown: (count, total) => `${counted(count, 'result', 'results')} of ${total.toLocaleString('en')}`,
  suggestions: (count) => (count === 0 ? 'No suggestion' : counted(count, 'suggestion', 'suggestions')),
  quotes: (count) => (count === 0 ? 'No quote' : counted(count, 'quote', 'quotes')),
  speakers: (count) => (count === 0 ? 'Nobody is quoted' : counted(count, 'person quoted', 'persons quoted')),
  didYouMean: (query) => `Did you mean ${quoted(query)}?`,
  corrected: (typed, sought) => `Results for ${quoted(sought)} instead of ${quoted(typed)}`,
  searchAsTyped: (typed) => `Search for ${quoted(typed)}`,
  asWords: (part) => `The words ${quoted(part)} were searched as they are`,
  suggested: 'Suggestions',
  within: 'Where to search',
  filters: 'Filter',
  order: 'Sort',
  byScore: 'Most relevant',
  newest: 'Newest first',
  oldest: 'Oldest first',
  moreValues: 'Show all',
  removeFilter: (value) => `Remove the filter: ${value}`,
  copy: 'Copy the quote',
  copied: 'Quote copied',
  figure: (count) => count.toLocaleString('en'),
  quotationMarks: ['“', '”'],
  progress: (share) => `Loading… ${Math.floor(share * 100)}%`,
  date: englishDate,
}

const MONTHS = 'January February March April May June July August September October November December'.split(' ')

/** What is a date in French is one in English. */
function englishDate(iso: string): string | undefined {
  if (frenchDate(iso) === undefined) return undefined
  const [date = ''] = iso.split(/[T ]/)
  const [year, month, day] = date.split('-')
  const name = MONTHS[Number(month) - 1]
  if (name === undefined) return year
  return day === undefined ? `${name} ${year}` : `${name} ${Number(day)}, ${year}`
}

/** For a language tag: English for `en-CA`, French for all that is not English. */
export const stringsFor = (lang: string): Strings => (/^en(?:-|$)/i.test(lang) ? en : fr)
