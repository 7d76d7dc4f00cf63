import { isUpper } from './characters.js'
import type { Piece } from './pieces.js'

/**
 * Pronouns and *ci*, *là* that follow a verb or noun after a hyphen and belong to the sentence, not to the word:
 * `dit-elle`, `donne-le-moi`, `celui-là`. (Grevisse and Goosse, *Le bon usage*, § 109; *la* for *là* is met.)
 */
const ENCLITICS = new Set(
  'je tu il ils elle elles on nous vous le la les là leur leurs lui moi toi soi en y ce ci'.split(' '),
)

/** Before these, the pronoun is part of a noun: chez-soi, entre-soi, par-là, garde-à-vous. */
const PREPOSITION = /^(?:chez|entre|à|par|de|en|pour|sans|sur|hors|quant)$/i

/**
 * Whether a word after a hyphen is a pronoun for itself, and not of the word that it follows.
 * In small letters, or all in capitals (DIT-ELLE): Kim Jong-Il is a name.
 */
export function isEnclitic(text: string, before: Piece, { sign, start, end }: Piece): boolean {
  if (sign === '.' || end - start > LONGEST) return false
  let word = text.slice(start, end)
  if (isUpper(text, start) && isUpper(text, before.end - 1)) word = word.toLowerCase()
  if (!ENCLITICS.has(word)) return false
  const verb = text.slice(before.start, before.end)
  return !PREPOSITION.test(verb) && !(word === 'vous' && /^rendez$/i.test(verb))
}

const LONGEST = 5
