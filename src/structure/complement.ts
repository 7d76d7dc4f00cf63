import { IS } from './form.js'
import { CLOSED, formAt, is, isName, type Reader } from './names.js'
import { SIGNS } from './tokens.js'

/** Nouns whose complement may come with à: `secrétaire à la Défense`. */
const TAKES_TO =
  /^(?:ministre|secrétaire|délégué|déléguée|adjoint|adjointe|commissaire|haut-commissaire|maître|candidat|candidate|conseiller|conseillère|professeur|professeure|chercheur|chercheuse|avocat|avocate|ambassadeur|ambassadrice)$/

export const strictDeterminer = (r: Reader, i: number): boolean =>
  is(formAt(r, i), IS.DETERMINER) && (!is(formAt(r, i), IS.PREPOSITION) || formAt(r, i).lower === 'des')

/** A small-letter word that may be a noun or an adjective. */
export function isContent(r: Reader, i: number): boolean {
  const form = formAt(r, i)
  return (
    is(form, IS.WORD) &&
    !is(form, CLOSED | IS.CAPITAL | IS.TIME | IS.NUMBER) &&
    (!is(form, IS.FINITE) || is(form, IS.PERSON)) &&
    !(is(form, IS.ADVERB) && !is(form, IS.EARLY))
  )
}

export const adjectival = (word: string): boolean =>
  /(?:al|ale|ales|aux|ique|iques|iste|istes|aire|aires|ain|aine|ains|aines|ais|aise|ois|oise|ien|ienne|éen|éenne|éenne|and|ande|ant|ante|if|ive|uni|unis|unie|blanche|vert|verte|rouge)$/.test(
    word,
  )

/** `le retraité | de 77 ans`. */
export const ages = (r: Reader, i: number): number =>
  formAt(r, i).lower === 'de' && /^\d+$/.test(formAt(r, i + 1).lower) && formAt(r, i + 2).lower === 'ans' ? i + 3 : i

/** The end of the adjectives and complements at `i`: `général de l'OTAN`, `de l'Économie et des Finances`. */
export function complements(r: Reader, i: number, head: number): number {
  let at = i
  for (let guard = 0; guard < 12; guard++) {
    const next = adjective(r, at, head) || complement(r, at, head) || bracketed(r, at)
    if (!next) break
    at = next
  }
  return at
}

/** `la députée (écologiste) de la Drôme`: a bracket between a noun and its complement. */
function bracketed(r: Reader, i: number): number {
  if (formAt(r, i) !== SIGNS.open) return 0
  for (let at = i + 1; at < i + 7; at++)
    if (formAt(r, at) === SIGNS.close)
      return /^(?:de|d'|du|des)$/.test(formAt(r, at + 1).lower) ? complementEnd(r, at + 2) : 0
  return 0
}

function adjective(r: Reader, at: number, head: number): number {
  const form = formAt(r, at)
  if (!isContent(r, at)) return 0
  // A noun that is a verb as well is the verb behind another noun: `Le président du club | demande`.
  if (verbal(r, at)) return 0
  // `La patronne essuie | un verre`: what an article follows is a verb, unless it ends as adjectives do.
  if (strictDeterminer(r, at + 1) && !adjectival(form.lower) && !is(form, IS.PARTICIPLE | IS.PERSON | IS.COLLECTIVE))
    return 0
  // `cité par`, `interrogé sur` begin something else.
  const after = formAt(r, at + 1)
  if (is(form, IS.PARTICIPLE) && (after.lower === 'par' || (form.saying && is(after, IS.PREPOSITION)))) return 0
  if (form.saying?.gerund || form.saying?.infinitive) return 0
  return head >= 0 || at > 0 ? at + 1 : 0
}

/** A word that is a noun or a verb, where no noun can be. */
function verbal(r: Reader, at: number): boolean {
  const { saying, bits } = formAt(r, at)
  return saying?.third === true && !saying.participle && (bits & (IS.PERSON | IS.COLLECTIVE)) === 0
}

function complement(r: Reader, at: number, head: number): number {
  const form = formAt(r, at)
  const of = /^(?:de|d'|du|des)$/.test(form.lower)
  const noun = head >= 0 ? formAt(r, head).lower : ''
  const to = /^(?:à|au|aux)$/.test(form.lower) && TAKES_TO.test(noun)
  const joined =
    form.lower === 'et' &&
    /^(?:de|d'|du|des|à|au|aux)$/.test(formAt(r, at + 1).lower) &&
    /^(?:ministre|ministère|secrétaire|chargé|chargée|affaires)$/.test(noun)
  if (form.lower === 'en' && isContent(r, at + 1) && isName(r, at + 2) && !/ant$/.test(formAt(r, at + 1).lower))
    return at + 2
  if (
    form.lower === 'en' &&
    /^(?:chef|charge|exercice|formation|scène|second|poste|retraite)$/.test(formAt(r, at + 1).lower)
  )
    return at + 2
  if (joined) return complement(r, at + 1, head)
  if ((!of && !to) || formAt(r, at + 1).saying?.infinitive) return 0
  return complementEnd(r, at + 1)
}

/** The end of the phrase after a preposition: determiner, small words, then capitals. */
export function complementEnd(r: Reader, i: number): number {
  let at = i
  while (at < i + 2 && is(formAt(r, at), IS.DETERMINER)) at++
  const start = at
  while (at < start + 4 && (isContent(r, at) || is(formAt(r, at), IS.EARLY)) && !(at > start && verbal(r, at))) at++
  if (is(formAt(r, at), IS.TIME) && at === start) return at + 1
  if (at > start) return at
  let end = at
  while (is(formAt(r, end), IS.CAPITAL) && !is(formAt(r, end), CLOSED)) end++
  if (end === at) return 0
  return institution(r, at, end)
}

/**
 * Where an institution ends in a run of capitals after `de`, if a person's name follows: `EFI | Michel Balandier`,
 * `Lyon | Grégory Doucet`; `New York Times` is one.
 */
function institution(r: Reader, from: number, to: number): number {
  if (to - from < 2) return to
  for (let i = from + 1; i < to - 1; i++) if (is(formAt(r, i), IS.FIRST_NAME)) return i
  const first = formAt(r, from)
  return to - from === 3 && is(first, IS.CAPITALS | IS.PLACE) ? from + 1 : to
}
