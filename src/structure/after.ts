import { afterAdjuncts, prepositionalEnd } from './adjuncts.js'
import { IS, isJoined } from './form.js'
import { CLOSED, formAt, is, type Reader } from './names.js'
import { contractedPhrase, type NounPhrase, nounPhrase } from './noun-phrase.js'
import type { Source } from './source.js'
import { antecedent } from './subject.js'
import { SIGNS } from './tokens.js'
import { type VerbGroup, verbGroup } from './verb-group.js'

/** What the quote before the frame is like. */
export interface QuoteShape {
  /** It has a finite verb or ends as a sentence: it may be all that was said. */
  readonly whole: boolean
}

/** Who speaks, from the words after a quote: `i` is the token after the `quote` token. */
export function after(r: Reader, i: number, shape: QuoteShape): Source | undefined {
  let at = i
  // A new sentence says nothing of the quote before it, but for what reads like a translation or points back.
  if (r.tokens.sentences[i] !== r.tokens.sentences[i - 1])
    return (
      signature(r, i) ??
      subjectVerb(r, i, false, shape) ??
      (/^c'$/.test(formAt(r, i).lower) ? nounOfSaying(r, i) : undefined)
    )
  const comma = formAt(r, at) === SIGNS.comma
  if (comma || formAt(r, at) === SIGNS.other) at++
  if (comma && formAt(r, at) === SIGNS.quote) return undefined
  return (
    signature(r, i) ??
    frame(r, at) ??
    inversion(r, at, comma, shape) ??
    subjectVerb(r, at, comma, shape) ??
    nounOfSaying(r, formAt(r, at) === SIGNS.colon ? at + 1 : at)
  )
}

/** `« … » — Paul Roux`, `« … » (Paul Roux, 1932)`: a name and little more before the paragraph ends. */
function signature(r: Reader, i: number): Source | undefined {
  const opener = formAt(r, i)
  if (opener !== SIGNS.dash && opener !== SIGNS.open) return undefined
  const phrase = nounPhrase(r, i + 1)
  if (!phrase || (!phrase.name && phrase.kind !== 'collective')) return undefined
  const next = formAt(r, phrase.to)
  if (next !== SIGNS.break && next !== SIGNS.comma && next !== SIGNS.close && next !== SIGNS.stop) return undefined
  if (opener === SIGNS.dash && !endsSoon(r, phrase.to)) return undefined
  return { phrase, how: 'signature', confidence: 0.85, speech: true }
}

function endsSoon(r: Reader, i: number): boolean {
  for (let at = i; at < i + 14; at++) {
    const form = formAt(r, at)
    if (form === SIGNS.break) return true
    if (form === SIGNS.dash || form === SIGNS.quote || is(form, IS.FINITE)) return false
  }
  return false
}

/** `selon X`, `d'après X`, `dixit X`, `pour X`, `à en croire X`, `aux yeux de X`, `de l'avis de X`. */
function frame(r: Reader, at: number): Source | undefined {
  const found = accordingTo(r, at)
  if (!found) return undefined
  const { phrase } = found
  if (
    /^pour$/i.test(found.verb ?? '') &&
    !(phrase && phrase.kind !== 'thing' && phrase.kind !== 'document' && endsClause(r, phrase.to))
  )
    return undefined
  return { ...found, speech: true }
}

const endsClause = (r: Reader, i: number): boolean => {
  const form = formAt(r, i)
  return (
    form === SIGNS.stop ||
    form === SIGNS.comma ||
    form === SIGNS.break ||
    form === SIGNS.close ||
    is(form, IS.SUBORDINATOR)
  )
}

/** Frames of several words, each ending right before who speaks. The longest are tried first. */
const FRAMES: readonly (readonly string[])[] = [
  "si l' on en croit",
  'à en croire',
  "s' il faut en croire",
  'pour reprendre les mots de',
  "pour reprendre l' expression de",
  'pour reprendre la formule de',
  'pour reprendre le mot de',
  'aux yeux de',
  "aux yeux d'",
  'aux yeux du',
  'aux yeux des',
  'aux dires de',
  'aux dires du',
  'au dire de',
  "de l' aveu même de",
  "de l' aveu même du",
  "de l' aveu de",
  "de l' aveu du",
  "de l' avis de",
  "de l' avis du",
  "de l' avis des",
  'dans la bouche de',
  'dans la bouche du',
  'sous la plume de',
  'par la voix de',
  'du point de vue de',
  'dixit',
  'selon',
  'suivant',
  "d' après",
  'pour',
].map((words) => words.split(' '))

/** Pronouns after a preposition. */
const TONIC = /^(?:lui|elle|eux|elles|celui-ci|celle-ci|ce|cette)$/

/** A frame that begins at `i`, with the speaker that it names. */
export function accordingTo(r: Reader, i: number): Source | undefined {
  for (const words of FRAMES) {
    if (!words.every((word, n) => formAt(r, i + n).lower === word)) continue
    const last = words.at(-1) ?? ''
    const at = i + words.length
    // `aux yeux du ministre`: the article is in the preposition.
    const phrase = /^(?:du|des)$/.test(last) ? contractedPhrase(r, at - 1) : nounPhrase(r, at, true)
    // `l'association, pour qui « … »`
    if (/^(?:qui|lequel|laquelle)$/.test(formAt(r, at).lower) && words.length === 1) {
      const owner = antecedent(r, i, Math.max(0, i - 20))
      if (owner)
        return { phrase: owner, verb: written(r, i, words), how: 'according-to', confidence: 0.85, speech: true }
    }
    if (!phrase && words.length === 1 && TONIC.test(formAt(r, at).lower))
      return { pronoun: at, verb: written(r, i, words), how: 'according-to', confidence: 0.8, speech: false }
    if (!phrase) continue
    const spoken = spokenBy(r, phrase)
    if (words.length === 1 && phrase.kind === 'thing' && !spoken) continue
    return {
      phrase: spoken ?? phrase,
      verb: written(r, i, words),
      how: 'according-to',
      confidence: 0.85,
      speech: false,
    }
  }
  return undefined
}

/** The words of a frame as written, without the `de` or `du` that only joins it: `aux yeux`. */
function written(r: Reader, i: number, words: readonly string[]): string {
  const { text, starts, ends } = r.tokens
  const joins = words.length > 1 && /^(?:de|d'|du|des)$/.test(words.at(-1) ?? '')
  return text.slice(starts[i], ends[i + words.length - (joins ? 2 : 1)]).replace(/\s+/g, ' ')
}

/** `selon la formule de X`: X, and not the formula. */
function spokenBy(r: Reader, phrase: NounPhrase): NounPhrase | undefined {
  const head = phrase.head === undefined ? undefined : formAt(r, phrase.head)
  if (!head || !((is(head, IS.SPEECH) && !is(head, IS.DOCUMENT)) || DATA.test(head.lower))) return undefined
  return complementOf(r, phrase.head ?? 0, phrase.to + 4)
}

/** What is counted or known by somebody: `d'après les chiffres de X` is X, too. */
const DATA =
  /^(?:chiffres|données|estimations|relevés|calculs|mesures|résultats|décompte|bilan|comptage|informations|prévisions|projections|conclusions|travaux)$/

/** The noun phrase after the first `de` behind a noun: `la réponse | de X`, `le constat, à peine romancé, de X`. */
export function complementOf(r: Reader, head: number, limit: number): NounPhrase | undefined {
  for (let at = head + 1; at < limit; at++) {
    const { lower } = formAt(r, at)
    if (/^(?:de|d'|du|des)$/.test(lower)) {
      // `le cri d'alarme de X`: the first complement may be the noun's own.
      const phrase = lower.startsWith('du') || lower === 'des' ? contractedPhrase(r, at) : nounPhrase(r, at + 1, true)
      if (phrase) return phrase
      continue
    }
    if (formAt(r, at) === SIGNS.comma && at === head + 1) {
      const closed = afterApposition(r, at)
      if (closed === at) return undefined
      at = closed - 1
    } else if (!is(formAt(r, at), IS.WORD) || is(formAt(r, at), IS.FINITE | IS.DETERMINER)) return undefined
  }
  return undefined
}

/** `a déclaré X`, `dit-elle`, `assure-t-on à la mairie`, `a indiqué à l'AFP une source policière`. */
function inversion(r: Reader, i: number, comma: boolean, shape: QuoteShape): Source | undefined {
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

const says = (group: VerbGroup): boolean => group.saying !== undefined && (!group.saying.reflexive || group.reflexive)

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

const agrees = (phrase: NounPhrase, group: VerbGroup): boolean =>
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
  if (isJoined(formAt(r, i + 1)))
    return { from: i, to: i + 2, verb: i, pronoun: i + 1, passive: false, words: form.text, reflexive: false }
  if (!/(?:e|ent|a|it|ut|ait|aient|èrent|irent|d|t)$/.test(form.lower) || form.lower.length < 4) return undefined
  return { from: i, to: i + 1, verb: i, passive: false, words: form.text, reflexive: false }
}

/** `« … », lâché par X`, `a été qualifié ainsi par X`. */
function agentAfter(r: Reader, group: VerbGroup | undefined): Source | undefined {
  if (!group || !says(group)) return undefined
  const phrase = agent(r, group.to)
  return phrase && { phrase, verb: group.words, how: 'agent', confidence: 0.85, speech: true }
}

/** `« … », résumé par X`. */
function bareAgent(r: Reader, i: number): Source | undefined {
  const form = formAt(r, i)
  if (!form.saying?.participle || is(form, CLOSED)) return undefined
  const phrase = agent(r, i + 1)
  return phrase && { phrase, verb: form.text, how: 'agent', confidence: 0.85, speech: true }
}

/** The phrase after `par` at `i`, a few adjuncts on. */
export function agent(r: Reader, i: number): NounPhrase | undefined {
  let at = i
  for (let guard = 0; guard < 3 && formAt(r, at).lower !== 'par'; guard++) {
    const form = formAt(r, at)
    if (is(form, IS.ADVERB | IS.TIME)) at++
    else if (is(form, IS.PREPOSITION)) at = Math.max(prepositionalEnd(r, at), at + 1)
    else return undefined
  }
  if (formAt(r, at).lower !== 'par') return undefined
  const phrase = nounPhrase(r, at + 1, true)
  return phrase && (phrase.kind !== 'thing' || phrase.name) ? phrase : undefined
}

/** `« … », X a déclaré`, `« … » Stoltenberg dit vendredi`, `« … », il a dit`. */
function subjectVerb(r: Reader, i: number, comma: boolean, shape: QuoteShape): Source | undefined {
  if (!comma && !shape.whole) return undefined
  const first = formAt(r, i)
  const pronoun = is(first, IS.PRONOUN) && !isJoined(first) && /^(?:il|elle|ils|elles|on)$/.test(first.lower)
  const phrase = pronoun ? undefined : nounPhrase(r, i, true)
  if (!pronoun && (!phrase || phrase.kind === 'thing')) return undefined
  let at = phrase ? phrase.to : i + 1
  if (formAt(r, at) === SIGNS.comma) at = verbGroup(r, at + 1) ? at + 1 : afterApposition(r, at)
  while (is(formAt(r, at), IS.ADVERB) && !is(formAt(r, at), IS.CLITIC)) at++
  // `X, 58 ans, il a dit`
  if (phrase && is(formAt(r, at), IS.PRONOUN) && formAt(r, at - 1) === SIGNS.comma) at++
  const group = verbGroup(r, at)
  if (!group?.saying || !says(group) || group.passive || group.pronoun !== undefined) return undefined
  if (group.saying.weak || !nothingSaid(r, group.to)) return undefined
  if (phrase && !agrees(phrase, group)) return undefined
  return {
    phrase,
    pronoun: pronoun ? i : undefined,
    verb: group.words,
    how: 'subject-verb',
    plural: group.plural,
    confidence: comma ? 0.85 : 0.8,
    speech: true,
  }
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

/** Whether nothing but adjuncts follows a verb up to the end of the clause: what it said must be the quote before. */
function nothingSaid(r: Reader, i: number): boolean {
  const end = afterAdjuncts(r, i)
  const form = formAt(r, end)
  if (form === SIGNS.stop || form === SIGNS.break || form === SIGNS.semicolon || form === SIGNS.close) return true
  if (form === SIGNS.comma)
    return !is(formAt(r, end + 1), IS.SUBORDINATOR) || /^qui|dont|où$/.test(formAt(r, end + 1).lower)
  return is(form, IS.COORDINATOR) && end > i
}

/** `« … », c'est le constat de X`, `le mot est de X`, `une formule de X`. */
function nounOfSaying(r: Reader, i: number): Source | undefined {
  for (let at = i; at < i + 7; at++) {
    const form = formAt(r, at)
    if (!is(form, IS.WORD) || is(form, IS.CAPITAL)) {
      if (form === SIGNS.dash || form === SIGNS.other) continue
      return undefined
    }
    if (!is(form, IS.SPEECH) || !is(formAt(r, at - 1), IS.DETERMINER | IS.EARLY)) continue
    const is_ = formAt(r, at + 1)
    const from = is(is_, IS.BE) ? at + 1 : at
    const phrase = complementOf(r, from, from + 14)
    if (!phrase || (phrase.kind === 'thing' && !phrase.name)) return undefined
    return { phrase, verb: form.text, how: 'noun', confidence: 0.85, speech: true }
  }
  return undefined
}

/** A frame at the end of the sentence, behind a comma: `Le projet est « insensé » et sera abandonné, a estimé X.` */
export function inversionIn(r: Reader, i: number): Source | undefined {
  const sentence = r.tokens.sentences[i - 1]
  for (let at = i; r.tokens.sentences[at] === sentence && at < i + 60; at++) {
    if (formAt(r, at) === SIGNS.quote) return undefined
    if (formAt(r, at) !== SIGNS.comma) continue
    const group = verbGroup(r, at + 1)
    const found =
      (at === i || (group && says(group)) ? inversion(r, at + 1, true, { whole: true }) : undefined) ?? frame(r, at + 1)
    if (found && found.confidence > 0) return { ...found, confidence: found.confidence - 0.1 }
  }
  return undefined
}
