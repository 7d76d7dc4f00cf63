import { afterAdjuncts } from './adjuncts.js'
import { agentAfter, bareAgent } from './agent.js'
import { IS, isJoined } from './form.js'
import { CLOSED, formAt, is, type Reader } from './names.js'
import { contractedPhrase, nounPhrase } from './nounPhrase.js'
import type { NounPhrase } from './phrase.js'
import type { QuoteShape, Source } from './source.js'
import { SIGNS } from './tokens.js'
import { says, type VerbGroup, verbGroup } from './verbGroup.js'

/** `a déclaré X`, `dit-elle`, `assure-t-on à la mairie`, `a indiqué à l'AFP une source policière`. */
export function inversion(r: Reader, i: number, comma: boolean, shape: QuoteShape): Source | undefined {
  let at = i
  if (/^(?:comme|ainsi|et|puis|alors)$/.test(formAt(r, at).lower)) at++
  if (formAt(r, at).lower === 'que' && formAt(r, at - 1).lower === 'ainsi') at++
  const group = verbGroup(r, at) ?? unknownVerb(r, at)
  if (!group || group.passive) return agentAfter(r, group) ?? bareAgent(r, at)
  if (!says(group) && !(comma && group.pronoun !== undefined)) {
    if (!comma || !shape.whole || group.reflexive) return undefined
  }
  const base = { verb: group.words, how: 'inversion' as const, plural: group.plural, speech: true }
  if (group.pronoun !== undefined) return withPronoun(r, group, base)
  if (!comma && !shape.whole && !mayFollowPartial(r, group)) return undefined
  return withSubject(r, group, base, comma || shape.whole)
}

/** Right after a quote that is no sentence, `raconte` is the verb of the quote's own title: a person must follow. */
function mayFollowPartial(r: Reader, group: VerbGroup): boolean {
  const phrase = nounPhrase(r, afterAdjuncts(r, group.to))
  return !group.saying?.weak && phrase !== undefined && (phrase.kind === 'person' || phrase.kind === 'name')
}

type Base = Pick<Source, 'verb' | 'how' | 'plural' | 'speech'>

function withPronoun(r: Reader, group: VerbGroup, base: Base): Source | undefined {
  const pronoun = group.pronoun
  if (pronoun === undefined) return undefined
  const { lower } = formAt(r, pronoun)
  if (lower === 'tu' || lower === 'vous' || lower === 'ce') return undefined
  if (lower !== 'on') return { ...base, pronoun, confidence: 0.95 }
  const phrase = placeOfOn(r, group.to)
  return phrase ? { ...base, phrase, confidence: 0.7 } : { ...base, pronoun, confidence: 0.5 }
}

/** `dit-on à la mairie`, `a-t-on appris de source judiciaire`, `confie-t-on chez X`, `peut-on lire dans le rapport`. */
function placeOfOn(r: Reader, i: number): NounPhrase | undefined {
  const preposition = formAt(r, i).lower
  if (/^(?:à|dans|chez|de|d'|auprès|sur|au|du|côté|en)$/.test(preposition) === false) return undefined
  if (preposition === 'au' || preposition === 'du') return contractedPhrase(r, i)
  const at = preposition === 'auprès' ? i + 2 : i + 1
  const phrase = nounPhrase(r, at)
  if (phrase) return phrase.kind === 'thing' && !/^(?:à|chez)$/.test(preposition) ? undefined : phrase
  return undefined
}

function withSubject(r: Reader, group: VerbGroup, base: Base, open: boolean): Source | undefined {
  const at = subjectPlace(r, group)
  const phrase = nounPhrase(r, at, group.plural !== false)
  if (!phrase || !agrees(phrase, group))
    return says(group) && open && !group.saying?.weak && at === group.to && !isObject(r, at)
      ? { ...base, confidence: 0 }
      : undefined
  const unknown = !says(group)
  if (unknown && phrase.kind === 'thing') return undefined
  if (group.saying?.weak && phrase.kind === 'thing') return undefined
  const sure = phrase.kind === 'thing' ? 0.6 : unknown || group.saying?.weak ? 0.75 : 0.95
  return { ...base, phrase, confidence: sure }
}

/** Whether the comma at `at` is the second of two: `a assuré, mardi, à la tribune, X`. */
function closesPair(r: Reader, from: number, at: number): boolean {
  let commas = 0
  for (let i = from; i < at; i++) if (formAt(r, i) === SIGNS.comma) commas++
  return commas > 0 && at > from && nounPhrase(r, at + 1) !== undefined
}

/** Where the subject stands: after adjuncts, and after anything in commas (`a résumé, les traits tirés, la médiatrice`). */
function subjectPlace(r: Reader, group: VerbGroup): number {
  const at = afterAdjuncts(r, group.to)
  if (formAt(r, at) !== SIGNS.comma) return at
  if (closesPair(r, group.to, at)) return at + 1
  if (at > group.to + 6) return at
  for (let i = at + 1; i < at + 10; i++) {
    const form = formAt(r, i)
    if (form === SIGNS.comma) return nounPhrase(r, i + 1) ? i + 1 : at
    if (!is(form, IS.WORD) || is(form, IS.FINITE)) return at
  }
  return at
}

const isObject = (r: Reader, at: number): boolean => is(formAt(r, at), IS.SUBORDINATOR | IS.DETERMINER)

export const agrees = (phrase: NounPhrase, group: VerbGroup): boolean =>
  group.plural === undefined ||
  group.plural === phrase.plural ||
  phrase.kind === 'pronoun' ||
  (group.plural && phrase.kind === 'name')

/** After `»,` any word in the place of a verb will do if a person follows: `», mitraille Zoé`. */
function unknownVerb(r: Reader, i: number): VerbGroup | undefined {
  const form = formAt(r, i)
  if (
    !is(form, IS.WORD) ||
    is(form, CLOSED | IS.CAPITAL | IS.ADVERB | IS.TIME | IS.LABEL | IS.PERSON | IS.COLLECTIVE | IS.SPEECH)
  )
    return undefined
  if (isJoined(formAt(r, i + 1))) return unknown(r, i, i + 1)
  if (!/(?:e|ent|a|it|ut|ait|aient|èrent|irent|d|t)$/.test(form.lower) || form.lower.length < 4) return undefined
  return unknown(r, i, undefined)
}

const unknown = (r: Reader, verb: number, pronoun: number | undefined): VerbGroup => ({
  from: verb,
  to: (pronoun ?? verb) + 1,
  verb,
  saying: undefined,
  pronoun,
  plural: undefined,
  passive: false,
  reflexive: false,
  words: formAt(r, verb).text,
})
