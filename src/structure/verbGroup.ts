import { IS, isJoined } from './form.js'
import { CLOSED, formAt, is, type Reader } from './names.js'
import { SIGNS } from './tokens.js'
import type { SayingVerb } from './verbs.js'

/** A verb of saying with what belongs to it: `a-t-il, lundi, ajouté`, `fait valoir`, `n'a cessé de répéter`. */
export interface VerbGroup {
  readonly from: number
  readonly to: number
  /** The token of the verb of saying. */
  readonly verb: number
  readonly saying: SayingVerb | undefined
  /** The token of a joined pronoun: `-t-il`. */
  readonly pronoun: number | undefined
  /** Undefined if the form does not tell. */
  readonly plural: boolean | undefined
  readonly passive: boolean
  /** With `se`. */
  readonly reflexive: boolean
  /** As written, without pronoun and adverbs: `a ajouté`. */
  readonly words: string
}

/** Auxiliaries and verbs that only stand for a plural. */
const PLURAL_VERB =
  /^(?:ont|avaient|auront|auraient|eurent|aient|sont|étaient|seront|seraient|furent|soient|font|vont|veulent|peuvent|doivent|tiennent|viennent)$/
/** Verbs that make their compound tenses with être, so that `est intervenu` is no passive. */
const WITH_BE =
  /^(?:intervenir|convenir|revenir|repartir|venir|sortir|demeurer|rester|arriver|partir|entrer|rentrer|aller)$/
const LINK = /^(?:à|de|d'|jusqu'|jusqu'à|pour)$/
const MOST_BETWEEN = 9

/** The group that begins at `i`, where its first clitic or its verb stands. */
export function verbGroup(r: Reader, i: number): VerbGroup | undefined {
  let at = i
  let reflexive = false
  while (is(formAt(r, at), IS.CLITIC) && at < i + 4 && !isJoined(formAt(r, at))) {
    if (/^(?:se|s')$/.test(formAt(r, at).lower)) reflexive = true
    at++
  }
  const first = formAt(r, at)
  if (is(first, IS.HAVE | IS.BE) && !is(first, IS.CAPITAL)) return compound(r, i, at, reflexive)
  if (is(first, CLOSED) || !is(first, IS.WORD)) return undefined
  if (first.saying?.third) return simple(r, i, at, reflexive)
  return is(first, IS.FINITE) ? chained(r, i, at, reflexive) : undefined
}

/** The `se` of a group, and nothing if it has none. */
function reflexiveToken(r: Reader, from: number, to: number): string[] {
  for (let i = from; i < to; i++) if (/^(?:se|s')$/.test(formAt(r, i).lower)) return [formAt(r, i).text]
  return []
}

const join = (words: readonly string[]): string =>
  words.length === 1 ? (words[0] as string) : words.join(' ').replace(/(['’ʼ]) /g, '$1')

/** `déclare`, `dit-elle`, `veut croire`, `fait-il valoir`. */
function simple(r: Reader, from: number, at: number, reflexive: boolean): VerbGroup {
  const form = formAt(r, at)
  const pronoun = isJoined(formAt(r, at + 1)) ? at + 1 : undefined
  const next = pronoun === undefined ? at + 1 : pronoun + 1
  const chain = form.saying?.weak ? infinitive(r, next) : undefined
  const words = reflexive ? reflexiveToken(r, from, at) : []
  const group = (to: number, verb: number, saying: SayingVerb | undefined): VerbGroup => ({
    from,
    to,
    verb,
    saying,
    pronoun,
    plural: pluralOf(form),
    passive: false,
    reflexive,
    words: join(words),
  })
  if (chain !== undefined) {
    words.push(form.text, ...link(r, next, chain), formAt(r, chain).text)
    return group(chain + 1, chain, formAt(r, chain).saying)
  }
  if (pronoun !== undefined) {
    words.push(form.text)
    return group(next, at, form.saying)
  }
  const phrase = phrased(r, at)
  words.push(...phrase.words)
  return group(phrase.end, at, phrase.saying)
}

const link = (r: Reader, from: number, to: number): string[] => {
  const words: string[] = []
  for (let i = from; i < to; i++)
    if (LINK.test(formAt(r, i).lower) || /^(?:se|s')$/.test(formAt(r, i).lower)) words.push(formAt(r, i).text)
  return words
}

const pluralOf = (form: { lower: string; saying?: SayingVerb }): boolean | undefined => {
  if (PLURAL_VERB.test(form.lower)) return true
  if (form.saying?.third) return form.saying.plural
  if (/(?:aient|èrent|ront|issent)$/.test(form.lower)) return true
  return undefined
}

/** `tient à rappeler`, `va jusqu'à dire`, `doit reconnaître`: a verb of saying in the infinitive within a few words. */
function chained(r: Reader, from: number, at: number, reflexive: boolean): VerbGroup | undefined {
  const pronoun = isJoined(formAt(r, at + 1)) ? at + 1 : undefined
  const chain = infinitive(r, pronoun === undefined ? at + 1 : pronoun + 1)
  if (chain === undefined) return undefined
  const words = [formAt(r, at).text, ...link(r, at + 1, chain), formAt(r, chain).text]
  return {
    from,
    to: chain + 1,
    verb: chain,
    saying: formAt(r, chain).saying,
    pronoun,
    plural: pluralOf(formAt(r, at)),
    passive: false,
    reflexive,
    words: join(words),
  }
}

function infinitive(r: Reader, i: number): number | undefined {
  for (let at = i; at < i + 5; at++) {
    const form = formAt(r, at)
    if (form.saying?.infinitive) return at
    if (!is(form, IS.WORD) || !(LINK.test(form.lower) || is(form, IS.ADVERB | IS.CLITIC))) return undefined
  }
  return undefined
}

/** Phrases that say though their verb by itself does not, by the verb's lemma: what follows it. */
const PHRASES: Readonly<Record<string, readonly string[]>> = {
  mettre: ['en', 'garde'],
  faire: ['part'],
  laisser: ['entendre'],
  couper: ['court'],
  enfoncer: ['le', 'clou'],
  hausser: ['le', 'ton'],
  prendre: ['la', 'parole'],
  tirer: ['la', 'sonnette'],
}

/** The token after a phrase that the verb at `i` begins: `met | en garde`. */
function phraseEnd(r: Reader, i: number): number {
  const rest = PHRASES[formAt(r, i).saying?.lemma ?? '']
  return rest?.every((word, n) => formAt(r, i + 1 + n).lower === word) ? i + 1 + rest.length : i + 1
}

/** The verb of a phrase is no longer weak: `mettre en garde`. */
function phrased(r: Reader, i: number): { end: number; saying?: SayingVerb; words: string[] } {
  const end = phraseEnd(r, i)
  const { saying, text } = formAt(r, i)
  if (end === i + 1 || !saying) return { end, saying, words: [text] }
  const rest = Array.from({ length: end - i - 1 }, (_, n) => formAt(r, i + 1 + n).text)
  return { end, saying: { ...saying, lemma: [saying.lemma, ...rest].join(' '), weak: false }, words: [text, ...rest] }
}

/** `a déclaré`, `s'est-elle, hier, réjouie`, `a été jugé`, `n'a cessé de répéter`. */
function compound(r: Reader, from: number, at: number, reflexive: boolean): VerbGroup | undefined {
  const auxiliary = formAt(r, at)
  const pronoun = isJoined(formAt(r, at + 1)) ? at + 1 : undefined
  const found = participle(r, (pronoun ?? at) + 1)
  if (!found) return undefined
  const form = formAt(r, found.at)
  const chain = form.saying === undefined || form.saying.weak ? infinitive(r, found.at + 1) : undefined
  const verb = chain ?? found.at
  const phrase = phrased(r, verb)
  const { saying } = phrase
  const be = is(auxiliary, IS.BE)
  const passive = chain === undefined && ((be && !reflexive && !WITH_BE.test(saying?.lemma ?? '')) || found.been)
  const words = [
    ...(reflexive ? reflexiveToken(r, from, at) : []),
    auxiliary.text,
    ...(found.been ? ['été'] : []),
    ...(chain === undefined ? phrase.words : [form.text]),
  ]
  if (chain !== undefined) words.push(...link(r, found.at + 1, chain), formAt(r, chain).text)
  return {
    from,
    to: phrase.end,
    verb,
    saying,
    pronoun,
    plural: PLURAL_VERB.test(auxiliary.lower),
    passive,
    reflexive,
    words: join(words),
  }
}

/** The participle after an auxiliary, adverbs and adjuncts in between skipped: `a, mardi à Lyon, déclaré`. */
function participle(r: Reader, i: number): { at: number; been: boolean } | undefined {
  let been = false
  for (let at = i; at < i + MOST_BETWEEN; at++) {
    const form = formAt(r, at)
    if (form.lower === 'été') been = true
    else if (form.saying?.participle) return { at, been }
    else if (
      is(form, IS.PARTICIPLE) &&
      !is(form, CLOSED | IS.ADVERB | IS.TIME | IS.PERSON) &&
      at <= i + 4 &&
      !nounBefore(r, at)
    )
      return { at, been }
    else if (form === SIGNS.comma) continue
    else if (!is(form, IS.WORD) || is(form, IS.SUBORDINATOR | IS.PRONOUN | IS.HAVE | IS.BE)) return undefined
    else if (is(form, IS.FINITE) && !is(form, IS.TIME)) return undefined
  }
  return undefined
}

/** A participle after a noun is its adjective: `a une mine réjouie`. */
const nounBefore = (r: Reader, at: number): boolean =>
  is(formAt(r, at - 1), IS.DETERMINER | IS.PREPOSITION) ||
  (is(formAt(r, at - 1), IS.WORD) &&
    !is(formAt(r, at - 1), CLOSED | IS.ADVERB | IS.TIME) &&
    !isJoined(formAt(r, at - 1)))

/** Whether a group reports words: `s'amuse`, but not `amuse`. */
export const says = (group: VerbGroup): boolean =>
  group.saying !== undefined && (!group.saying.reflexive || group.reflexive)
