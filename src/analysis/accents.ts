import { fold } from '../text/fold.js'

/**
 * Words that nothing but an accent tells from another word, with their terms after a `=`. Everywhere else accents fold:
 * an unaccented word may be meant, and the spelling of 1990 has *connaitre*, *boite*, *gouter*.
 *
 * - `words`: as they are · `nouns`: and with -s · `adjectives`: with -e, -s, -es · `verbs`: the endings of -er
 * - a `*` says that the unaccented spelling is no word, so that a text that has it means the accented one
 * - a `+` says that the word is a form of a verb too, so that a text that has it has both
 *
 * Not here: participles and their verbs (*arrivé*, *arrive*), which are to be found by each other.
 */
const WORDS = 'à où là dès dû=devoir né=naitre'
const NOUNS =
  'côte côté marché+ curé mât forêt* maïs élève*+ modèle*+ pâte* pâté* pré* près* dé thé pêcheur* pécheur* gène* comté nôtre vôtre pâle'
const ADJECTIVES = 'sûr mûr'
const OF_VERBS = 'e es er é ée és ées ez ent ait aient ant a era erai erait'.split(' ')
const VERBS = 'pêch* péch* tâch jeûn'

interface Accented {
  /** By the accented spelling, in lower case. */
  readonly terms: Map<string, string>
  /** The unaccented spelling is a word. */
  readonly plain: boolean
  /** The accented spellings are forms of the unaccented word too. */
  readonly both: boolean
}

function table(): ReadonlyMap<string, Accented> {
  const known = new Map<string, Accented>()
  const put = (list: string, endings: readonly string[]) => {
    for (const entry of list.split(' ')) {
      const [headword = '', term = headword] = entry.replace(/[*+]+$/, '').split('=')
      for (const ending of endings) {
        const folded = fold(headword + ending)
        const row = known.get(folded) ?? { terms: new Map(), plain: !entry.includes('*'), both: entry.includes('+') }
        if (!row.terms.has(headword + ending)) row.terms.set(headword + ending, term)
        known.set(folded, row)
      }
    }
  }
  put(WORDS, [''])
  put(NOUNS, ['', 's'])
  put(ADJECTIVES, ['', 'e', 's', 'es'])
  put(VERBS, OF_VERBS)
  return known
}

/** By the unaccented spelling. */
export const ACCENTED = table()

/** What a form may be read as, beside or in place of what its unaccented spelling is. */
export interface Reading {
  readonly terms: readonly string[]
  /** Its unaccented spelling is one of its readings too. */
  readonly plain: boolean
}

/**
 * The readings of a form in a text, or in a query, as far as accents tell; `undefined` for words that fold.
 *
 * In a text, *côté* is one word, *cote* another, *COTE* and *peche* all that they may be. In a query an unaccented
 * word is all that it may be, as people leave accents out there.
 *
 * @example
 * accented('Côté', 'cote', 'text') // => { terms: ['côté'], plain: false }
 * accented('cote', 'cote', 'query') // => { terms: ['côte', 'côté'], plain: true }
 */
export function accented(form: string, spelling: string, place: 'text' | 'query'): Reading | undefined {
  const row = ACCENTED.get(spelling)
  if (row === undefined) return undefined
  const lower = form.toLowerCase().normalize('NFC')
  const exact = row.terms.get(lower)
  if (exact !== undefined) return { terms: [exact], plain: row.both && place === 'text' }
  const other = lower !== spelling && ![...row.terms.keys()].some((word) => word.slice(1) === lower.slice(1))
  const certain = place === 'text' && row.plain && lower === spelling && form !== form.toUpperCase()
  return other || certain ? undefined : { terms: [...new Set(row.terms.values())], plain: true }
}
