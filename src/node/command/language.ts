import { type English, en } from './wording/en.js'
import { fr } from './wording/fr.js'

/** What the command says, in one language. */
export type Wording = English

export const LANGUAGES: Readonly<Record<string, Wording>> = { en, fr }

/**
 * The language of an environment: that of the first of `LC_ALL`, `LC_MESSAGES` and `LANG` that is not empty; English where there is
 * no such wording.
 *
 * @example
 * languageOf({ LANG: 'fr_CA.UTF-8' }) // => 'fr'
 */
export function languageOf({ LC_ALL, LC_MESSAGES, LANG }: Readonly<Record<string, string | undefined>>): string {
  const [language = ''] = (LC_ALL || LC_MESSAGES || LANG || '').toLowerCase().split(/[_.@-]/)
  return Object.hasOwn(LANGUAGES, language) ? language : 'en'
}
