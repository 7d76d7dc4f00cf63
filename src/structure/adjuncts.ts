import { complementEnd } from './complement.js'
import { IS, isJoined } from './form.js'
import { CLOSED, formAt, is, type Reader } from './names.js'
import { SIGNS } from './tokens.js'

const DATE_PART =
  /^(?:dernier|dernière|derniers|dernières|prochain|prochaine|passé|passée|suivant|suivante|même|-là|\d{1,4}|1er)$/

/**
 * The token after the adverbs, dates, places and recipients at `i`: what may stand between a verb of saying and its
 * subject (`a prévenu | mercredi devant la presse | le porte-parole`).
 */
export function afterAdjuncts(r: Reader, i: number): number {
  let at = i
  for (let guard = 0; guard < 8; guard++) {
    const next = adjunct(r, at)
    if (next <= at) break
    at = next
  }
  return at
}

function adjunct(r: Reader, at: number): number {
  const form = formAt(r, at)
  if (form === SIGNS.comma) return parenthesis(r, at)
  if (form === SIGNS.open) return closing(r, at)
  const date = dateEnd(r, at)
  if (date > at) return date
  if (is(form, IS.ADVERB) && !is(form, IS.CAPITAL)) return at + 1
  // `des agents` is a subject here: `de` + `les` would need a noun before it.
  return is(form, IS.PREPOSITION) && !is(form, IS.CAPITAL) && form.lower !== 'des' ? prepositionalEnd(r, at) : at
}

/** The end of a date: `lundi soir`, `ce matin`, `le 12 mars 2024`, `la semaine dernière`. */
export function dateEnd(r: Reader, i: number): number {
  let at = i
  if (is(formAt(r, at), IS.DETERMINER)) at++
  const first = formAt(r, at)
  // `Le Soir` is a paper: French dates have no capitals.
  if (is(first, IS.TIME) && is(first, IS.CAPITAL) && at > i) return i
  if (!is(first, IS.TIME) && !/^\d{1,4}(?:er)?$/.test(first.lower)) return i
  if (/^\d/.test(first.lower) && !is(formAt(r, at + 1), IS.TIME)) return i
  while (is(formAt(r, at), IS.TIME) || DATE_PART.test(formAt(r, at).lower)) at++
  return at
}

/** The end of a prepositional phrase: `à l'AFP`, `lors d'une conférence de presse`, `en marge du sommet`, `en riant`. */
export function prepositionalEnd(r: Reader, i: number): number {
  let at = i + 1
  const form = formAt(r, i)
  if (/^(?:en|tout)$/.test(form.lower) && /ant$/.test(formAt(r, at).lower)) return gerundEnd(r, at)
  if (is(formAt(r, at), IS.PREPOSITION) && !is(formAt(r, at), IS.DETERMINER)) at++
  const date = dateEnd(r, at)
  if (date > at) return date
  let end = complementEnd(r, at)
  if (end === 0) return /^\d/.test(formAt(r, at).lower) ? at + 2 : i
  end = designation(r, end)
  for (let guard = 0; guard < 4; guard++) {
    const link = formAt(r, end).lower
    if (!/^(?:de|d'|du|des)$/.test(link) && !(link === 'et' && is(formAt(r, end + 1), IS.PREPOSITION))) break
    const next = complementEnd(r, end + (link === 'et' ? 2 : 1))
    if (next === 0) break
    end = designation(r, next)
  }
  return end
}

/** Nouns before the name of a medium or a firm. */
const MEDIUM =
  /^(?:chaîne|radio|quotidien|journal|hebdomadaire|magazine|site|agence|émission|station|réseau|plateforme|groupe|société|revue)$/

/** `sur la chaîne BFMTV | Jean Petit`: a name right after a medium or a body belongs to it, up to a first name. */
function designation(r: Reader, end: number): number {
  const noun = formAt(r, end - 1)
  if (is(noun, IS.CAPITAL) || !is(noun, IS.COLLECTIVE | IS.LABEL) || is(noun, IS.DOCUMENT)) return end
  if (!is(formAt(r, end), IS.CAPITAL)) return end
  // `au quotidien Le Rivage | Jeanne Petit`
  if (is(formAt(r, end), CLOSED)) return is(formAt(r, end + 1), IS.CAPITAL) ? end + 2 : end
  let run = end
  while (is(formAt(r, run), IS.CAPITAL) && !is(formAt(r, run), CLOSED)) run++
  // `sur la chaîne Ondes 2 la ministre`: all of it; `au nom du collectif Jeanne Petit`: nothing.
  if (is(formAt(r, run), IS.DETERMINER | IS.CIVILITY) || (run === end + 1 && MEDIUM.test(noun.lower))) return run
  return run - end >= 3 && !is(formAt(r, end), IS.FIRST_NAME) ? end + 1 : end
}

/** A gerund with its object: up to a comma, or one noun phrase. */
function gerundEnd(r: Reader, at: number): number {
  const object = is(formAt(r, at + 1), IS.DETERMINER) ? complementEnd(r, at + 1) : 0
  return object || at + 1
}

/** `, à la tribune,`: what commas enclose, if it opens as an adjunct does and closes within a few words. */
function parenthesis(r: Reader, at: number): number {
  const first = formAt(r, at + 1)
  const opens =
    is(first, IS.PREPOSITION | IS.TIME | IS.ADVERB) ||
    /ant$/.test(first.lower) ||
    (is(first, IS.PARTICIPLE) && !is(first, IS.CAPITAL)) ||
    (is(first, IS.DETERMINER) && dateEnd(r, at + 1) > at + 1)
  if (!opens || is(first, IS.CAPITAL)) return at
  for (let i = at + 1; i < at + 26; i++) {
    const form = formAt(r, i)
    if (form === SIGNS.comma) return i + 1
    if (!is(form, IS.WORD) || isJoined(form)) return at
  }
  return at
}

function closing(r: Reader, at: number): number {
  for (let i = at + 1; i < at + 20; i++) {
    if (formAt(r, i) === SIGNS.close) return i + 1
    if (formAt(r, i) === SIGNS.break) return at
  }
  return at
}

/** `, le ministre de la Justice,`: up to the comma that closes it. */
export function afterApposition(r: Reader, at: number): number {
  for (let i = at + 1; i < at + 25; i++) {
    const form = formAt(r, i)
    if (form === SIGNS.comma) return i + 1
    if (!is(form, IS.WORD)) return at
  }
  return at
}
