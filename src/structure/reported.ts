import { afterAdjuncts } from './adjuncts.js'
import { agent } from './agent.js'
import { nounOfSaying } from './colon.js'
import { IS } from './form.js'
import { mainSubject } from './mainSubject.js'
import { CLOSED, formAt, is, type Reader } from './names.js'
import { nounPhrase } from './nounPhrase.js'
import type { NounPhrase } from './phrase.js'
import type { Source } from './source.js'
import { subjectOf } from './subject.js'
import { SIGNS } from './tokens.js'
import { type VerbGroup, verbGroup } from './verbGroup.js'

/** Farthest that a verb may stand before its quote, in characters: plain, in a reported clause, before a colon. */
const REACH = { plain: 60, clause: 160, colon: 260 } as const

/** Verbs that take as their object what they report: `parler de « … »`, `vouloir un « … »`. They need no colon. */
const REPORTING_WEAK =
  /^(?:parler|penser|croire|trouver|vouloir|traiter|appeler|voir|espérer|lire|affecter|engager|inviter|inciter|pousser|comparer|militer|refuser|sentir)$/

/** The last verb of saying before the quote, with its subject. */
export function verbBefore(r: Reader, quote: number, start: number, colon: boolean): Source | undefined {
  const { starts, ends } = r.tokens
  const at = starts[quote] ?? 0
  for (let i = quote - 1; i >= start; i--) {
    const distance = at - (ends[i] ?? 0)
    if (distance > REACH.colon || (!colon && distance > REACH.clause)) return undefined
    const form = formAt(r, i)
    if (!form.saying || form.bits & CLOSED) continue
    // `… en riant, la réponse de X : « … »`: the noun is nearer.
    const noun = colon && i < quote - 3 ? nounOfSaying(r, i + 1, quote - 1) : undefined
    if (noun) return noun
    const found = reported(r, i, quote, start, colon, distance)
    if (found) return found
  }
  return undefined
}

function reported(
  r: Reader,
  i: number,
  quote: number,
  start: number,
  colon: boolean,
  distance: number,
): Source | undefined {
  const { saying } = formAt(r, i)
  if (!saying) return undefined
  const clause = opensClause(r, i + 1, quote)
  if (!colon && !clause && distance > REACH.plain) return undefined
  const group = groupEnding(r, i, start)
  const weak = group?.saying ? group.saying.weak : saying.weak
  if (
    weak &&
    !colon &&
    !clause &&
    !(REPORTING_WEAK.test(saying.lemma) && (bearsQuote(r, i, quote) || urges(r, saying.lemma, quote)))
  )
    return undefined
  if (!colon && !clause && otherVerb(r, i + 1, quote)) return undefined
  if (!group && saying.participle && !saying.weak) return bareParticiple(r, i, quote, start)
  if (group) return finite(r, group, quote, start, colon, clause)
  if (saying.gerund) return gerund(r, i, quote, start)
  return saying.infinitive ? infinitive(r, i, quote, start) : undefined
}

/** Whoever does this passes words on: `cité par l'agence`. */
const MEDIUM = /^(?:citer|interroger|rapporter|publier|diffuser|relater)$/

/** `qualifié de « … » par X`, `dénoncé par X comme « … »`: a participle without its auxiliary, if its agent is near. */
function bareParticiple(r: Reader, i: number, quote: number, start: number): Source | undefined {
  const phrase = MEDIUM.test(formAt(r, i).saying?.lemma ?? '') ? undefined : (agent(r, i + 1) ?? agent(r, quote + 1))
  if (phrase) return { phrase, verb: formAt(r, i).text, how: 'agent', confidence: 0.85, speech: true }
  // `a évoqué un « … » et salué une « … »`
  if (!/^(?:et|puis)$/.test(formAt(r, i - 1).lower)) return undefined
  const subject = mainSubject(r, i, start)
  return subject && { ...subject, verb: formAt(r, i).text, how: 'before', confidence: 0.8, speech: true }
}

/** `appelle les habitants à « rester chez eux »`. */
const urges = (r: Reader, lemma: string, quote: number): boolean =>
  (lemma === 'parler' && is(formAt(r, quote - 1), IS.WORD)) ||
  (/^(?:appeler|inviter|inciter|pousser|engager)$/.test(lemma) && /^(?:à|au|de|d')$/.test(formAt(r, quote - 1).lower))

/** `que`, `combien`, `si`, `ne pas vouloir`: what the verb reports is a clause, and the quote a piece of it. */
function opensClause(r: Reader, i: number, quote: number): boolean {
  for (let at = i; at < quote && at < i + 8; at++) {
    const { lower } = formAt(r, at)
    if (/^(?:que|qu'|combien|comment|pourquoi)$/.test(lower)) return true
    if (formAt(r, at) === SIGNS.quote) return false
  }
  return false
}

/** Whether the words between a verb and its quote have a finite verb of their own and no `que`. */
function otherVerb(r: Reader, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (is(formAt(r, i), IS.FINITE) && !is(formAt(r, i), IS.BE | IS.HAVE)) return true
  return false
}

/** The longest verb group whose verb of saying is at `i`. */
function groupEnding(r: Reader, i: number, start: number): VerbGroup | undefined {
  let best: VerbGroup | undefined
  for (let from = i; from >= start && from > i - 10; from--) {
    const form = formAt(r, from)
    if (from < i && !is(form, IS.WORD) && form !== SIGNS.comma) break
    const group = verbGroup(r, from)
    if (group?.verb === i) best = group
    else if (best && !is(form, IS.CLITIC)) break
  }
  return best && !isNoun(r, i, best) ? best : undefined
}

/** `l'annonce`, `une offre`: a noun that looks like a verb. */
function isNoun(r: Reader, i: number, group: VerbGroup): boolean {
  const before = formAt(r, i - 1)
  if (group.from < i) return !is(formAt(r, i), IS.FINITE | IS.PARTICIPLE) && is(before, IS.DETERMINER)
  if (is(before, IS.PREPOSITION) && !/^(?:à|après|avant|jour|soir)$/.test(before.lower)) return true
  if (is(formAt(r, i), IS.FINITE)) return is(before, IS.DETERMINER) && !is(before, IS.CLITIC)
  return (
    is(formAt(r, i - 1), IS.DETERMINER | IS.PREPOSITION | IS.EARLY) || is(formAt(r, group.from - 1), IS.PREPOSITION)
  )
}

function finite(
  r: Reader,
  group: VerbGroup,
  quote: number,
  start: number,
  colon: boolean,
  clause: boolean,
): Source | undefined {
  const { saying } = group
  if (!saying || (saying.reflexive && !group.reflexive && !colon)) return undefined
  const base = {
    verb: group.words,
    how: colon ? ('colon' as const) : ('before' as const),
    plural: group.plural,
    speech: true,
  }
  if (group.passive) {
    const phrase = agent(r, group.to) ?? agent(r, quote + 1)
    if (phrase) return { ...base, phrase, how: 'agent', confidence: 0.85 }
    return !colon && quote - group.to < 3 ? { ...base, confidence: 0 } : undefined
  }
  if (group.pronoun !== undefined) return { ...base, pronoun: group.pronoun, confidence: 0.9 }
  const subject =
    (colon ? inserted(r, group, quote, start) : undefined) ??
    subjectOf(r, group.from, start) ??
    postposed(r, group, quote)
  if (!subject || (saying.weak && subject.phrase?.kind === 'thing')) return { ...base, confidence: 0 }
  const sure = saying.weak ? 0.7 : colon || clause ? 0.95 : 0.85
  const { verb, how, plural } = base
  const { phrase } = subject
  const confidence = phrase?.kind === 'thing' ? sure - (saying.weak ? 0.3 : 0.15) : sure
  return {
    phrase,
    pronoun: 'pronoun' in subject ? subject.pronoun : undefined,
    verb,
    how,
    plural,
    confidence,
    speech: true,
  }
}

/** `Les enfants souffrent le plus, note X : « … »`: the clause had its verb before the comma. */
function inserted(r: Reader, group: VerbGroup, quote: number, start: number): { phrase: NounPhrase } | undefined {
  if (formAt(r, group.from - 1) !== SIGNS.comma) return undefined
  for (let i = start; i < group.from - 1; i++)
    if (is(formAt(r, i), IS.FINITE)) {
      const found = postposed(r, group, quote)
      return found && found.phrase.kind !== 'thing' ? found : undefined
    }
  return undefined
}

/** `comme l'a dit X : « … »`, `ce que résume Y :`: the subject comes after the verb. */
function postposed(r: Reader, group: VerbGroup, quote: number): { phrase: NounPhrase } | undefined {
  const phrase = nounPhrase(r, afterAdjuncts(r, group.to), group.plural !== false)
  return phrase && phrase.to <= quote ? { phrase } : undefined
}

/** `X a quitté le ponton en lançant : « … »`, `affirmant que`. */
function gerund(r: Reader, i: number, quote: number, start: number): Source {
  const subject = mainSubject(r, i, start) ?? subjectBehind(r, quote)
  return { ...subject, verb: formAt(r, i).text, how: 'before', confidence: subject ? 0.8 : 0, speech: true }
}

/** `Dénonçant une « mascarade », l'avocat a quitté la salle.` */
function subjectBehind(r: Reader, quote: number): { phrase: NounPhrase } | undefined {
  for (let at = quote + 1; at < quote + 12; at++) {
    if (formAt(r, at) === SIGNS.comma) {
      const phrase = nounPhrase(r, at + 1, true)
      return phrase && phrase.kind !== 'thing' ? { phrase } : undefined
    }
    if (!is(formAt(r, at), IS.WORD)) return undefined
  }
  return undefined
}

/** `Et X d'ajouter : « … »`; else the subject of the main verb (`a tenu, avant de partir, à saluer`). */
function infinitive(r: Reader, i: number, quote: number, start: number): Source | undefined {
  const base = { verb: formAt(r, i).text, how: 'before' as const, speech: true }
  const link = formAt(r, i - 1).lower
  if (link === 'sans' || !bearsQuote(r, i, quote)) return undefined
  if (link === 'de' || link === "d'") {
    const from = is(formAt(r, start), IS.COORDINATOR) ? start + 1 : start
    const phrase = nounPhrase(r, from, true)
    if (phrase && phrase.to === i - 1) return { ...base, phrase, confidence: 0.95 }
    if (from === i - 1) return { ...base, again: true, confidence: 0.85 }
    if (is(formAt(r, from), IS.PRONOUN) && from + 1 === i - 1) return { ...base, pronoun: from, confidence: 0.9 }
  }
  const subject = mainSubject(r, i, start)
  return subject && { ...base, ...subject, confidence: quote - i < 8 ? 0.75 : 0.6 }
}

/** Whether an infinitive has the quote for its object: nothing but small words, or a colon, between them. */
function bearsQuote(r: Reader, i: number, quote: number): boolean {
  if (formAt(r, quote - 1) === SIGNS.colon) return true
  for (let at = i + 1; at < quote; at++) {
    const form = formAt(r, at)
    if (/^(?:que|qu')$/.test(form.lower)) return true
    if (is(form, IS.WORD) && !is(form, IS.DETERMINER | IS.PREPOSITION | IS.ADVERB | IS.EARLY)) return false
  }
  return true
}
