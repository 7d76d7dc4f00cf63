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
 * Whether `word`, after a hyphen, is a pronoun for itself; `before` is the word that it follows.
 * In small letters, or all in capitals (DIT-ELLE): Kim Jong-Il is a name.
 */
export function isEnclitic(word: string, before: string): boolean {
  const lower = ENCLITICS.has(word) ? word : before === before.toUpperCase() ? word.toLowerCase() : ''
  if (!ENCLITICS.has(lower)) return false
  return !PREPOSITION.test(before) && !(lower === 'vous' && /^rendez$/i.test(before))
}
