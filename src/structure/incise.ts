import { isDash, isLower, isUpper, skipSpace } from './characters.js'
import { type Incise, type InciseHead, inciseFrom, isGerund } from './clause.js'
import { ADVERBS, DETERMINERS, PREPOSITIONS, TIMES } from './functionWords.js'
import { isInvertedPast, isPast, isSimplePast } from './past.js'
import { type Token, tokenAt } from './token.js'
import { type SayingVerb, sayingForm } from './verbs.js'

const list = (words: string) => new Set(words.trim().split(/\s+/))

const CLITICS = list("me m' te t' se s' le la l' les lui leur nous vous y en ne n'")
const OBJECTS = list("le la l' les")
const SECOND_PERSON = list("te t' vous")
const REFLEXIVE = list("me m' te t' se s' nous vous")
const AUXILIARIES =
  list(`a ont avait avaient eut eurent aura auront aurait auraient ai avais avons est sont était étaient
  fut furent serait seraient suis`)
/** Those of the closed class, and what the narrator says of a voice. */
const ADVERB = list(`${ADVERBS} ${TIMES} bas fort sèchement brusquement doucement finalement beaucoup si jadis naguère
  là-dessus tranquillement`)
const PREPOSITION = list(PREPOSITIONS)
const DETERMINER = list(DETERMINERS)
const PRONOUNS =
  list(`celui-ci celle-ci ceux-ci celui-là celle-là celui celle ceux celles quelqu'un quelqu'une chacun chacune
  tous toutes personne maître maîtres monsieur madame mademoiselle mme mlle dame frère sœur maman papa`)
/** Subjects after a hyphen. `tu` and `vous` ask rather than report. */
const SUBJECTS = list('je il elle on nous ils elles')
/** First and indefinite persons that belong to the speech itself: `, dit-on,`, `, crois-je,`. */
const PARENTHESES = list(
  'dit-on croit-on crois-je pensé-je dirait-on dira-t-on suppose-t-on sait-on crois-tu dis-tu vois-tu dirais-je dirai-je dirons-nous disons-nous puis-je suis-je ai-je veux-je semble-t-il paraît-il parait-il est-il a-t-il était-il faut-il fallait-il importe-t-il',
)
/** Those of them that a noun can be the subject of. */
const THIRD_AUXILIARIES = list(
  'a ont avait avaient eut eurent aura auront aurait auraient est sont était étaient fut furent',
)
/** A verb before the infinitive that says: `finit par dire`, `se mit à crier`, `fit observer`, `veut croire`. */
const BEFORE_INFINITIVE =
  list(`finit finirent finissait finira finissent fit firent fait font faisait faisaient fera commença
  commence commençait mit mirent met mettent mettait crut croit croient croyait croyaient veut veulent voulut tient tiennent
  tint tenait contenta contente contentait contentent put pouvait peut laissa laisse laissent laissait osa ose hâta hâte
  empressa empresse vint vient essaya essaie essayait tenta tente tentait dut doit devait alla va sembla semble semblait
  parvint parvient réussit plut plaît plaisait aime aimait tarda tarde`)
const LINKS = list("par à de d' pas se s' me m' te lui leur nous vous y en qu' le la l' les guère plus")

/**
 * The incise that begins at `at`, after a comma, a `!`, `?` or `…`, or a dash, if there is one.
 *
 * Shapes: clitics + verb + pronoun (`lui dit-il`), auxiliary + pronoun + participle (`a-t-il ajouté`), auxiliary + participle + noun
 * (`a promis la sénatrice`), verb + noun (`s'écria vivement Rodolphe`). The verb is one that says, as inside a quote anything
 * else is the speaker's; but an inverted passé simple (`grinça-t-il`) is nobody's spoken French and is taken whatever the verb.
 *
 * @param separator The unit before the blank before `at`.
 */
export function inciseAt(text: string, at: number, end: number, separator: number): Incise | undefined {
  if (!isLower(text.charCodeAt(at))) return undefined
  const head = headAt(text, at, end, STRONG_SEPARATORS.has(separator))
  if (!head || (head.subject === 'noun' && !head.named && separator === COMMA && endsRelative(text, at)))
    return undefined
  const found = inciseFrom(text, at, head, end, isDash(separator))
  return found.stop === QUESTION_MARK && head.doubtful ? undefined : found
}

const QUESTION_MARK = 0x3f
const COMMA = 0x2c

/** Whether the comma before `at` ends a relative clause, so that the verb is that of its antecedent: `le maire, qui hésitait, a promis un pont`. */
function endsRelative(text: string, at: number): boolean {
  const comma = text.lastIndexOf(',', at - 1)
  const before = text.slice(Math.max(0, comma - 200), comma)
  const clause = before.slice(before.lastIndexOf(',') + 1)
  return clause.length < before.length && RELATIVE.test(clause)
}
const RELATIVE =
  /^\s*(?:qui|que|qu['’]|dont|où|(?:au|du)?quels?|lequel|laquelle|lesquels|lesquelles)[\s\p{L}][^.!?…»«]*$/u

const STRONG_SEPARATORS = new Set([0x21, 0x3f, 0x2026, 0x2e, 0xbb])

interface Head extends InciseHead {
  /** Whether a question mark after it makes it a question. */
  readonly doubtful: boolean
  /** Whether its subject is a name. */
  readonly named: boolean
}

const withPronoun = (end: number, doubtful: boolean): Head => ({ end, subject: 'pronoun', doubtful, named: false })
const withNoun = (end: number, named: boolean): Head => ({ end, subject: 'noun', doubtful: false, named })

/** What mostly stands after a comma and never begins an incise; spares the look for a verb. */
const NEVER_FIRST = list(
  "et mais que qu' qui ou où je j' tu il elle on ils elles de d' à dans pour avec sans par sur comme si un une mon ma ton ta son sa ce c' cela ça quand puis pas plus car donc non oui",
)

function headAt(text: string, at: number, end: number, strong: boolean): Head | undefined {
  let token = tokenAt(text, at, end)
  if (!token || NEVER_FIRST.has(token.form)) return undefined
  let reflexive = false
  let object = false
  let second = false
  let negated = false
  for (let clitics = 0; token && CLITICS.has(token.form) && clitics < 3; clitics++) {
    reflexive ||= REFLEXIVE.has(token.form)
    object ||= OBJECTS.has(token.form)
    second ||= SECOND_PERSON.has(token.form)
    negated ||= token.form === 'ne' || token.form === "n'"
    token = tokenAt(text, token.end, end)
  }
  if (!token || negated || text.charCodeAt(token.start - 1) === 0x2d) return undefined
  const inverted = inversion(token.form)
  if (inverted) return pronounHead(text, token, inverted, { end, reflexive, second })
  if (THIRD_AUXILIARIES.has(token.form)) return participleHead(text, token, end, strong)
  return nounHead(text, token, { end, strong, reflexive, object })
}

interface Inversion {
  readonly verb: string
  readonly pronoun: string
}

/** `a-t-il` → a, il; `dit-elle` → dit, elle. */
function inversion(form: string): Inversion | undefined {
  const hyphen = form.lastIndexOf('-')
  if (hyphen < 1) return undefined
  const pronoun = form.slice(hyphen + 1)
  if (!SUBJECTS.has(pronoun)) return undefined
  const verb = form.slice(0, hyphen)
  return { verb: verb.endsWith('-t') ? verb.slice(0, -2) : verb, pronoun }
}

function pronounHead(
  text: string,
  token: Token,
  { verb, pronoun }: Inversion,
  context: { end: number; reflexive: boolean; second: boolean },
): Head | undefined {
  if (AUXILIARIES.has(verb)) {
    const participle = participleAfter(text, token.end, context.end)
    if (participle) return withPronoun(participle.end, false)
  }
  if (PARENTHESES.has(token.form) || (context.second && pronoun === 'je')) return undefined
  const saying = sayingForm(verb)
  const past = isSimplePast(verb, saying?.lemma)
  const ok = saying?.finite
    ? pronoun === 'je' || pronoun === 'nous' || saying.third === true
    : isInvertedPast(verb) &&
      !AUXILIARIES.has(verb) &&
      (pronoun === 'il' || pronoun === 'elle' || pronoun === 'ils' || pronoun === 'elles')
  if (!ok || (pronoun === 'nous' && !/mes$/.test(verb) && !/ions$/.test(verb))) return undefined
  if (saying?.weak && !past && pronoun !== 'je' && !WEAK_PRESENTS.has(verb)) return undefined
  return withPronoun(token.end, !saying?.finite || saying.weak)
}
const WEAK_PRESENTS = list('fait pense lit')

/** A participle of a verb of saying after an auxiliary and at most three adverbs. */
function participleAfter(text: string, at: number, end: number): Token | undefined {
  let token = tokenAt(text, at, end)
  for (let adverbs = 0; token && isAdverb(token.form) && adverbs < 3; adverbs++) token = tokenAt(text, token.end, end)
  return token && sayingForm(token.form)?.participle ? token : undefined
}

const isAdverb = (form: string) => ADVERB.has(form) || (form.length > 6 && form.endsWith('ment'))

function participleHead(text: string, token: Token, end: number, strong: boolean): Head | undefined {
  const participle = participleAfter(text, token.end, end)
  if (!participle) return undefined
  const subject = subjectAfter(text, participle.end, end)
  const weak = sayingForm(participle.form)?.weak === true && !strong && subject !== 'name'
  return subject === undefined || weak ? undefined : withNoun(participle.end, subject === 'name')
}

function nounHead(
  text: string,
  token: Token,
  context: { end: number; strong: boolean; reflexive: boolean; object: boolean },
): Head | undefined {
  const verb = sayingForm(token.form)
  if (verb?.finite && verb.third && (!verb.reflexive || context.reflexive || verb.lemma === 'exclamer')) {
    const found = plainHead(text, token, verb, context)
    if (found) return found
  }
  // `, le fait de dire`: a noun
  if (context.object && !isPast(token.form, verb?.lemma)) return undefined
  return BEFORE_INFINITIVE.has(token.form) ? infinitiveHead(text, token, context.end) : undefined
}

function plainHead(
  text: string,
  token: Token,
  verb: SayingVerb,
  { end, strong, object }: { end: number; strong: boolean; object: boolean },
): Head | undefined {
  const past = isPast(token.form, verb.lemma)
  // `, la demande`, `, le doute`: a noun
  if (object && !past) return undefined
  const subject = subjectAfter(text, token.end, end)
  // `me répétait oncle meunier`: in the past and after `!` the subject may have no article
  if (subject === undefined)
    return past && strong && !verb.weak && tokenAt(text, token.end, end) ? withNoun(token.end, false) : undefined
  const named = subject === 'name'
  if (verb.weak && strong && !past && !named && !WEAK_PRESENTS.has(token.form)) return undefined
  if (
    verb.weak &&
    !(named || strong || LITERARY.has(token.form) || (subject === 'noun' && isSimplePast(token.form, verb.lemma)))
  )
    return undefined
  if (!past && !named && !strong && subject !== 'noun') return undefined
  return withNoun(token.end, named)
}
const LITERARY = list('faisait pensait')

/** `finit par dire`, `se mit à crier`, `fit observer`. */
function infinitiveHead(text: string, token: Token, end: number): Head | undefined {
  let next = tokenAt(text, token.end, end)
  for (let links = 0; next && LINKS.has(next.form) && links < 4; links++) next = tokenAt(text, next.end, end)
  if (!next || !sayingForm(next.form)?.infinitive) return undefined
  return subjectAfter(text, next.end, end) === undefined ? undefined : withNoun(next.end, false)
}

/** What stands after a verb where its subject should: a name, a noun with its determiner, or a complement before either. */
function subjectAfter(text: string, at: number, end: number): 'name' | 'noun' | 'complement' | undefined {
  for (let words = 0; words < 6; words++) {
    const token = tokenAt(text, at, end)
    if (!token) return commaAt(text, at, end) ? 'complement' : undefined
    if (isUpper(text.charCodeAt(token.start))) return 'name'
    if (DETERMINER.has(token.form) || PRONOUNS.has(token.form)) return 'noun'
    if (PREPOSITION.has(token.form)) return 'complement'
    if (!isAdverb(token.form)) return nameFollows(text, token, end) ? 'name' : undefined
    at = token.end
  }
  return undefined
}

/** `dit mère Clarisse`, `répétait oncle Jean` */
function nameFollows(text: string, token: Token, end: number): boolean {
  const next = tokenAt(text, token.end, end)
  return next !== undefined && next.start <= token.end + 2 && isUpper(text.charCodeAt(next.start))
}

/** `dit, fronçant les sourcils, sa mère` */
function commaAt(text: string, at: number, end: number): boolean {
  const place = skipSpace(text, at, end)
  if (text.charCodeAt(place) !== 0x2c) return false
  const token = tokenAt(text, place + 1, end)
  return (
    token !== undefined && (isGerund(token.form) || token.form === 'en' || token.form === 'avec' || token.form === "d'")
  )
}
