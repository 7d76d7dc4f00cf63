import { IS } from './form.js'
import { CLOSED, formAt, is, isName, nameEnd, type Reader } from './names.js'
import { type Gender, type NounPhrase, phraseOf } from './phrase.js'
import { SIGNS } from './tokens.js'

/** The gender that the end of a first name suggests, for names that the list has not. */
export const guessed = (name: string): Gender =>
  /(?:a|ine|elle|ette|anne|ienne|ée)$/.test(name) ? 'f' : /(?:ard|ert|and|ick|ien|ël)$/.test(name) ? 'm' : undefined

export const genderOf = (bits: number): Gender => {
  const both = bits & (IS.MASCULINE | IS.FEMININE)
  return both === IS.MASCULINE ? 'm' : both === IS.FEMININE ? 'f' : undefined
}

/** Civilities that are nouns for men or women, and not for offices. */
const REAL_GENDER = /^(?:monsieur|madame|mademoiselle|père|mère|frère|sœur|oncle|tante|abbé|dame)$/

/** `Mme Dupuis`, `MM. Durand et Petit` (the first), `maître Éolas`. A small `maître` needs its name as well. */
export function civilName(r: Reader, i: number): NounPhrase | undefined {
  const form = formAt(r, i)
  let at = i + 1
  if (formAt(r, at) === SIGNS.stop) at++
  // `m`, `me`, `st` are other words when small.
  if (form.lower.length < 3 && !is(form, IS.CAPITAL)) return undefined
  if (/^(?:le|la)$/.test(formAt(r, at).lower) && is(formAt(r, at + 1), IS.PERSON)) return undefined
  if (!is(formAt(r, at), IS.CAPITAL) && !isName(r, at)) return undefined
  const end = Math.max(nameEnd(r, at), at + (is(formAt(r, at), CLOSED) ? 0 : 1))
  if (end === at) return undefined
  // `Mme François` is a woman; `le professeur Adélaïde Brun` too, as that title is a man's by grammar alone.
  const title = is(form, IS.PERSON) && !REAL_GENDER.test(form.lower)
  const gender = title ? genderOf(is(formAt(r, at), IS.FIRST_NAME) ? formAt(r, at).bits : 0) : genderOf(form.bits)
  const plural = /^(?:mm|mmes|messieurs|mesdames)$/.test(form.lower)
  return phraseOf({ from: i, to: end, name: { from: at, to: end }, kind: 'name', gender, plural })
}
