import { dateEnd, prepositionalEnd } from './adjuncts.js'
import { IS, isJoined } from './form.js'
import { CLOSED, formAt, is, type Reader } from './names.js'
import { nounPhrase } from './nounPhrase.js'
import type { NounPhrase } from './phrase.js'
import { SIGNS } from './tokens.js'

/** The subject of a verb: a phrase, or the token of a pronoun. */
export interface Subject {
  readonly phrase?: NounPhrase
  readonly pronoun?: number
}

const RELATIVE = /^(?:qui|que|qu'|dont|où|lequel|laquelle|lesquels|lesquelles)$/
const CLAUSE =
  /^(?:que|qu'|qui|dont|où|lorsque|lorsqu'|quand|si|s'|puisque|puisqu'|car|tandis|alors|mais|quoique|comme)$/

/**
 * The subject of the verb group that begins at `verb`, sought from `start` on.
 *
 * First what stands right before the verb (`il a dit`), then the antecedent of `qui`, then the first noun phrase of
 * the clause that is in no adjunct. Appositions and relative clauses in commas are passed over.
 */
export function subjectOf(r: Reader, verb: number, start: number): Subject | undefined {
  const near = pronounBefore(r, verb, start)
  if (near !== undefined) return { pronoun: near }
  const clause = clauseStart(r, verb, start)
  const opener = formAt(r, clause - 1)
  if (opener.lower === 'qui') {
    const phrase = antecedent(r, clause - 1, start)
    return phrase ? { phrase } : { pronoun: clause - 1 }
  }
  return firstSubject(r, clause, verb)
}

/** `il`, `elle a`, `on ne`: a pronoun with nothing but clitics between it and the verb. */
function pronounBefore(r: Reader, verb: number, start: number): number | undefined {
  for (let at = verb - 1; at >= start && at > verb - 6; at--) {
    const form = formAt(r, at)
    if (is(form, IS.PRONOUN) && !isJoined(form) && !(form.lower === 'nous' || form.lower === 'vous')) return at
    if (!is(form, IS.CLITIC | IS.ADVERB)) return undefined
  }
  return undefined
}

/** The first token of the clause to which the verb belongs, closed relative clauses skipped. */
function clauseStart(r: Reader, verb: number, start: number): number {
  let comma = false
  let finite = false
  for (let at = verb - 1; at >= start; at--) {
    const form = formAt(r, at)
    if (form === SIGNS.semicolon || form === SIGNS.colon || form === SIGNS.stop) return at + 1
    if (form === SIGNS.comma) comma = true
    else if (is(form, IS.FINITE) || form.saying?.third) finite ||= comma
    else if (
      is(form, IS.SUBORDINATOR | IS.COORDINATOR) &&
      CLAUSE.test(form.lower) &&
      !(form.lower === "s'" && !/^ils?$/.test(formAt(r, at + 1).lower))
    ) {
      // `X, qui préside l'association, a déclaré`: the clause is closed, go on before it.
      if (comma && finite && RELATIVE.test(form.lower)) {
        comma = false
        finite = false
        continue
      }
      // `Lorsqu'on lui a demandé s'il partait, X a répondu`: the clause ended at its comma.
      if (comma && finite) return closingComma(r, at, verb) + 1
      return at + 1
    }
  }
  return start
}

/** The first comma after the finite verb of the clause that the word at `at` opens. */
function closingComma(r: Reader, at: number, verb: number): number {
  let finite = false
  for (let i = at + 1; i < verb; i++) {
    const form = formAt(r, i)
    if (is(form, IS.FINITE | IS.HAVE | IS.BE) || form.saying?.third) finite = true
    else if (form === SIGNS.comma && finite) return i
  }
  return at
}

/** The phrase that ends right before `qui`, or before the preposition of `pour qui`. */
export function antecedent(r: Reader, relative: number, start: number): NounPhrase | undefined {
  const end = formAt(r, relative - 1) === SIGNS.comma ? relative - 1 : relative
  for (let at = Math.max(start, end - 14); at < end; at++) {
    const phrase = nounPhrase(r, at)
    if (phrase && phrase.to === end && !is(formAt(r, at - 1), IS.DETERMINER)) return phrase
  }
  return undefined
}

/** The first noun phrase between `from` and the verb that no preposition governs. */
export function firstSubject(r: Reader, from: number, verb: number): Subject | undefined {
  let at = from
  for (let guard = 0; at < verb && guard < 60; guard++) {
    const form = formAt(r, at)
    const found = subjectAt(r, at, verb)
    if (found) return found
    at = Math.max(skip(r, at, verb), at + 1)
    if (form === SIGNS.colon) return undefined
  }
  return undefined
}

function subjectAt(r: Reader, at: number, verb: number): Subject | undefined {
  const form = formAt(r, at)
  if (is(form, IS.PRONOUN) && !isJoined(form) && !(form.lower === 'nous' || form.lower === 'vous'))
    return { pronoun: at }
  if (is(form, IS.PREPOSITION) && form.lower !== 'des') return undefined
  const phrase = nounPhrase(r, at, true)
  if (!phrase || dateEnd(r, at) > at) return undefined
  return phrase.to <= verb ? { phrase } : undefined
}

/** What cannot hold the subject: adjuncts, a participle clause up to its comma, the words of another clause's verb. */
function skip(r: Reader, at: number, verb: number): number {
  const form = formAt(r, at)
  const date = dateEnd(r, at)
  if (date > at) return date
  if (is(form, IS.PREPOSITION)) return opening(r, at, verb) ?? prepositionalEnd(r, at)
  const participle =
    (form.saying?.participle || is(form, IS.PARTICIPLE) || /ant$/.test(form.lower)) && !is(form, CLOSED)
  return participle ? (commaBefore(r, at, verb) ?? at + 1) : at + 1
}

/** `Dans un message publié hier, X`: an adjunct at the head of a clause lasts up to its comma. */
function opening(r: Reader, at: number, verb: number): number | undefined {
  const comma = commaBefore(r, at, verb)
  if (comma === undefined) return undefined
  for (let i = at; i < comma; i++) if (is(formAt(r, i), IS.FINITE)) return undefined
  return comma
}

function commaBefore(r: Reader, at: number, verb: number): number | undefined {
  for (let i = at; i < verb; i++) if (formAt(r, i) === SIGNS.comma) return i
  return undefined
}
