import { IS } from './form.js'
import { CLOSED, formAt, is, isName, nameEnd, type Reader } from './names.js'
import { SIGNS } from './tokens.js'

export type Gender = 'm' | 'f' | undefined

/** A phrase that may name a speaker: tokens from `from` to `to`. */
export interface NounPhrase {
  readonly from: number
  readonly to: number
  /** The tokens of a proper name in it: `Jens Stoltenberg` in `le secrétaire général, Jens Stoltenberg`. */
  readonly name?: { readonly from: number; readonly to: number }
  /** The token of its noun: `secrétaire`. */
  readonly head?: number
  /** Where the phrase without an apposed name ends. */
  readonly end: number
  readonly kind: 'name' | 'person' | 'collective' | 'document' | 'thing' | 'pronoun'
  readonly gender: Gender
  readonly plural: boolean
  /** `le`, `ce`, `l'`: the phrase may resume somebody. */
  readonly definite: boolean
  /** `le ministre` and not `le ministre de l'Intérieur`. */
  readonly bare: boolean
  /** `l'industriel allemand`: bare but for where somebody comes from. */
  readonly demonym?: boolean
  /** Its article is in the preposition before it: `du` is `de` + `le`. */
  readonly contracted?: boolean
  /** All of `Paris et Berlin`, itself first. */
  readonly all?: readonly NounPhrase[]
}

/** Nouns whose complement may come with à: `secrétaire à la Défense`. */
const TAKES_TO =
  /^(?:ministre|secrétaire|délégué|déléguée|adjoint|adjointe|commissaire|haut-commissaire|maître|candidat|candidate|conseiller|conseillère|professeur|professeure|chercheur|chercheuse|avocat|avocate|ambassadeur|ambassadrice)$/
/** Nouns and adjectives for where people come from: `l'Uruguayen`, `la Bretonne`. */
const DEMONYM =
  /(?:ais|aise|ois|oise|ain|aine|ien|ienne|éen|éenne|and|ande|agnol|agnole|ol|ole|on|onne|que|sse|urc|urque|ec|ecque)s?$/
const INDEFINITE =
  /^(?:un|une|des|plusieurs|quelques|certains|certaines|deux|trois|quatre|cinq|dix|aucun|aucune|chaque)$/
/** What resumes somebody without naming them. */
const RESUMING =
  /^(?:celui-ci|celle-ci|ceux-ci|celles-ci|celui-là|celle-là|quelqu'un|quelqu'une|certains|certaines|beaucoup|chacun|chacune)$/

const strictDeterminer = (r: Reader, i: number): boolean =>
  is(formAt(r, i), IS.DETERMINER) && (!is(formAt(r, i), IS.PREPOSITION) || formAt(r, i).lower === 'des')

/** A small-letter word that may be a noun or an adjective. */
function isContent(r: Reader, i: number): boolean {
  const form = formAt(r, i)
  return (
    is(form, IS.WORD) &&
    !is(form, CLOSED | IS.CAPITAL | IS.TIME | IS.NUMBER) &&
    (!is(form, IS.FINITE) || is(form, IS.PERSON)) &&
    !(is(form, IS.ADVERB) && !is(form, IS.EARLY))
  )
}

const number = (form: { bits: number; lower: string }): boolean => (form.bits & IS.PLURAL) !== 0

/** The noun phrase that begins at `i`, if one does. `coordinated` also reads `et` and a second phrase. */
export function nounPhrase(r: Reader, i: number, coordinated = false): NounPhrase | undefined {
  const one = single(r, i)
  if (!one || !coordinated) return one
  const all = [one]
  let end = one.to
  while (all.length < 5) {
    const form = formAt(r, end)
    const and = is(form, IS.COORDINATOR) && form.lower === 'et'
    if (!and && !(form === SIGNS.comma && all.length < 4)) break
    const next = single(r, end + 1)
    if (!next || !sameKind(one, next)) break
    // A comma goes on with the list only if an `et` ends it.
    if (!and && !listGoesOn(r, next.to)) break
    all.push(next)
    end = next.to
    if (and) break
  }
  if (all.length === 1) return one
  const feminine = all.every(({ gender }) => gender === 'f')
  return {
    ...one,
    to: end,
    end,
    plural: true,
    gender: feminine ? 'f' : 'm',
    all,
    name: all.every(({ name }) => name) ? { from: one.from, to: end } : undefined,
  }
}

/** Names go with names (`les avocats Léa Morin et Hugo Blanc`), nouns with nouns. */
function sameKind(one: NounPhrase, next: NounPhrase): boolean {
  if (next.head === undefined) return one.name !== undefined && (one.head === undefined || one.plural)
  return one.head !== undefined && !one.name && !next.name && next.kind !== 'thing'
}

/** `du ministre`, `aux avocats`: the phrase whose article the preposition at `i` holds. */
export function contractedPhrase(r: Reader, i: number): NounPhrase | undefined {
  const phrase = determined(r, i)
  return phrase && { ...phrase, definite: true, contracted: true }
}

function listGoesOn(r: Reader, i: number): boolean {
  const form = formAt(r, i)
  return form.lower === 'et' || (form === SIGNS.comma && single(r, i + 1) !== undefined)
}

function single(r: Reader, i: number): NounPhrase | undefined {
  const form = formAt(r, i)
  if (!is(form, IS.WORD)) return undefined
  if (RESUMING.test(form.lower)) return pronounPhrase(r, i, i + 1)
  if (is(form, IS.CIVILITY) && civilName(r, i)) return civilName(r, i)
  if (strictDeterminer(r, i)) return determined(r, i)
  if (isName(r, i) || is(form, IS.CAPITAL)) {
    const end = nameEnd(r, i)
    if (end > i) return named(r, i, end)
  }
  if (is(form, IS.SOURCE) && isContent(r, i + 1)) return { ...plain(r, i, i + 2, i), kind: 'collective' }
  return undefined
}

function pronounPhrase(r: Reader, from: number, to: number): NounPhrase {
  const { lower } = formAt(r, to - 1)
  const feminine = /^(?:celle|une|chacune|certaines|quelqu'une|dernière|première|seconde)/.test(lower)
  const plural = /^(?:ceux|celles|certain|beaucoup)|ers$|ères$/.test(lower)
  return { from, to, end: to, kind: 'pronoun', gender: feminine ? 'f' : 'm', plural, definite: true, bare: true }
}

function plain(r: Reader, from: number, to: number, head: number): NounPhrase {
  return {
    from,
    to,
    end: to,
    head,
    kind: 'thing',
    gender: undefined,
    plural: number(formAt(r, head)),
    definite: false,
    bare: true,
  }
}

/** `Jens Stoltenberg`; an acronym or a place speaks as a body. */
function named(r: Reader, from: number, to: number): NounPhrase {
  const first = formAt(r, from)
  const body = to === from + 1 && is(first, IS.PLACE | IS.CAPITALS)
  const known = genderOf(is(first, IS.FIRST_NAME | IS.PERSON) ? first.bits : 0)
  const gender = known ?? (to > from + 1 && !is(first, IS.FIRST_NAME) ? guessed(first.lower) : undefined)
  return {
    from,
    to,
    end: to,
    name: { from, to },
    kind: body ? 'collective' : 'name',
    gender,
    plural: false,
    definite: false,
    bare: true,
  }
}

/** The gender that the end of a first name suggests, for names that the list has not. */
const guessed = (name: string): Gender =>
  /(?:a|ine|elle|ette|anne|ienne|ée)$/.test(name) ? 'f' : /(?:ard|ert|and|ick|ien|ël)$/.test(name) ? 'm' : undefined

export const genderOf = (bits: number): Gender => {
  const both = bits & (IS.MASCULINE | IS.FEMININE)
  return both === IS.MASCULINE ? 'm' : both === IS.FEMININE ? 'f' : undefined
}

/** Civilities that are nouns for men or women, and not for offices. */
const REAL_GENDER = /^(?:monsieur|madame|mademoiselle|père|mère|frère|sœur|oncle|tante|abbé|dame)$/

/** `Mme Dupuis`, `MM. Durand et Petit` (the first), `maître Éolas`. A small `maître` needs its name as well. */
function civilName(r: Reader, i: number): NounPhrase | undefined {
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
  return {
    from: i,
    to: end,
    end,
    name: { from: at, to: end },
    kind: 'name',
    gender,
    plural: /^(?:mm|mmes|messieurs|mesdames)$/.test(form.lower),
    definite: false,
    bare: true,
  }
}

/** `le ministre de l'Intérieur Paul Roux`, `l'ONU`, `une source proche du dossier`, `le Dr Haddou`. */
function determined(r: Reader, i: number): NounPhrase | undefined {
  if (formAt(r, i).lower === "l'" && /^une?$/.test(formAt(r, i + 1).lower)) return oneOf(r, i)
  let at = i + 1
  while (at < i + 3 && strictDeterminer(r, at)) at++
  const bits = formAt(r, i).bits | (at > i + 1 ? formAt(r, at - 1).bits & IS.PLURAL : 0)
  const plural = (bits & IS.PLURAL) !== 0
  const definite = !INDEFINITE.test(formAt(r, i).lower)
  if (is(formAt(r, at), IS.CIVILITY)) {
    const civil = civilName(r, at)
    if (civil) return { ...civil, from: i, gender: civil.gender ?? (genderOf(bits) === 'f' ? 'f' : undefined) }
  }
  const first = at
  while (
    is(formAt(r, at), IS.EARLY) &&
    at < first + 3 &&
    (isContent(r, at + 1) || is(formAt(r, at + 1), IS.EARLY | IS.CAPITAL))
  )
    at++
  const base = { from: i, plural, definite, gender: plural ? undefined : genderOf(bits) }
  const word = formAt(r, at)
  if (is(word, IS.CAPITAL) && !is(word, CLOSED) && !is(word, IS.PERSON)) return designated(r, at, base)
  if (resumes(r, i, at)) return { ...base, to: at + 1, end: at + 1, kind: 'pronoun', definite: true, bare: true }
  if (!isContent(r, at) && !is(word, IS.PERSON)) return undefined
  return withNoun(r, at, base)
}

/** `l'un`, `l'une d'elles`, `l'un des élus`. */
function oneOf(r: Reader, i: number): NounPhrase {
  const link = formAt(r, i + 2).lower
  const of = link === "d'" && /^(?:eux|elles|entre)$/.test(formAt(r, i + 3).lower)
  const end = of
    ? i + (formAt(r, i + 3).lower === 'entre' ? 5 : 4)
    : link === 'des'
      ? complementEnd(r, i + 3) || i + 2
      : i + 2
  return { ...pronounPhrase(r, i, i + 2), to: end, end, plural: false }
}

/** `l'un`, `ce dernier`, `la seconde`, `l'intéressée`. */
function resumes(r: Reader, i: number, at: number): boolean {
  const { lower } = formAt(r, at)
  if (isContent(r, at + 1)) return false
  if (/^(?:un|une|autre|autres)$/.test(lower)) return /^(?:l'|les)$/.test(formAt(r, i).lower)
  return /^(?:premier|première|second|seconde|deuxième|dernier|dernière|derniers|dernières)$/.test(lower)
}

type Base = Pick<NounPhrase, 'from' | 'plural' | 'definite' | 'gender'>

/** A determiner and a capital: `le Kremlin`, `la Cour des comptes`, `l'Uruguayen`. Persons' names take none. */
function designated(r: Reader, at: number, base: Base): NounPhrase {
  const capital = formAt(r, at)
  let end = at + 1
  while (is(formAt(r, end), IS.CAPITAL) && !is(formAt(r, end), CLOSED)) end++
  const single = end === at + 1
  if (
    isContent(r, end) &&
    !formAt(r, end).saying?.third &&
    !is(capital, IS.CAPITALS) &&
    adjectival(formAt(r, end).lower)
  )
    end++
  if (single) end = complements(r, end, -1)
  const person =
    single && end === at + 1 && !is(capital, IS.PLACE | IS.CAPITALS) && DEMONYM.test(capital.lower) && !base.plural
  return { ...base, to: end, end, head: at, kind: person ? 'person' : 'collective', bare: person }
}

const adjectival = (word: string): boolean =>
  /(?:al|ale|ales|aux|ique|iques|iste|istes|aire|aires|ain|aine|ains|aines|ais|aise|ois|oise|ien|ienne|éen|éenne|éenne|and|ande|ant|ante|if|ive|uni|unis|unie|blanche|vert|verte|rouge)$/.test(
    word,
  )

function withNoun(r: Reader, at: number, base: Base): NounPhrase {
  const head = headNoun(r, at)
  const noun = formAt(r, head)
  const gender = base.gender ?? (base.plural ? undefined : genderOf(noun.bits))
  const end = ages(r, complements(r, head + 1, head))
  const kind = kindOf(noun.bits)
  const demonym = end === head + 2 && DEMONYM.test(formAt(r, end - 1).lower)
  const phrase: NounPhrase = {
    ...base,
    demonym,
    gender,
    head,
    to: end,
    end,
    kind,
    bare: end === head + 1 || formAt(r, end - 1).lower === 'ans',
  }
  return withName(r, phrase)
}

function kindOf(bits: number): NounPhrase['kind'] {
  if (bits & IS.PERSON) return 'person'
  if (bits & (IS.COLLECTIVE | IS.SOURCE)) return 'collective'
  return bits & IS.DOCUMENT ? 'document' : 'thing'
}

/** `le retraité | de 77 ans`. */
const ages = (r: Reader, i: number): number =>
  formAt(r, i).lower === 'de' && /^\d+$/.test(formAt(r, i + 1).lower) && formAt(r, i + 2).lower === 'ans' ? i + 3 : i

/** The first word of the next three that is a known noun, or the first. */
function headNoun(r: Reader, at: number): number {
  for (let i = at; i < at + 3 && isContent(r, i); i++)
    if (is(formAt(r, i), IS.PERSON | IS.COLLECTIVE | IS.DOCUMENT | IS.SOURCE)) return i
  return at
}

/** The end of the adjectives and complements at `i`: `général de l'OTAN`, `de l'Économie et des Finances`. */
function complements(r: Reader, i: number, head: number): number {
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

/** A name that follows its function, at once or after a comma: `le préfet, Yves Carpentier,`. */
function withName(r: Reader, phrase: NounPhrase): NounPhrase {
  const { head = phrase.end } = phrase
  const end = bracketEnd(r, phrase.end)
  const direct = is(formAt(r, end - 1), IS.CAPITAL) ? end : nameEnd(r, end)
  if (direct > end || (isName(r, end) && splitBefore(r, end))) {
    const to = Math.max(direct, nameEnd(r, end))
    if (phrase.kind === 'person' || phrase.kind === 'thing') {
      const place = to === end + 1 && is(formAt(r, end), IS.PLACE)
      if (place) return { ...phrase, to, end: to, bare: false }
      const gender = phrase.gender ?? genderOf(formAt(r, end).bits & (is(formAt(r, end), IS.FIRST_NAME) ? -1 : 0))
      return {
        ...phrase,
        to,
        name: { from: end, to },
        kind: phrase.kind === 'thing' ? 'name' : 'person',
        gender,
        bare: false,
      }
    }
    return collectiveName(r, phrase, end, to)
  }
  if (phrase.kind === 'document' || (!phrase.definite && phrase.kind !== 'person')) return phrase
  const titled =
    formAt(r, end) === SIGNS.comma
      ? is(formAt(r, end + 1), IS.CIVILITY)
        ? end + 1
        : strictDeterminer(r, end + 1) && is(formAt(r, end + 2), IS.CIVILITY)
          ? end + 2
          : 0
      : 0
  const civil = titled > 0 ? civilName(r, titled) : undefined
  if (civil?.name && phrase.kind !== 'collective' && closes(r, civil.to))
    return { ...phrase, to: civil.to, name: civil.name, gender: phrase.gender ?? civil.gender }
  const apposed = formAt(r, end) === SIGNS.comma && isName(r, end + 1) ? nameEnd(r, end + 1) : end
  if (apposed <= end + 1 || !closes(r, apposed) || is(formAt(r, head), IS.PLURAL)) return phrase
  // One word after a comma may begin a list (`le maire, Paris et Lyon`): only a person's function takes it.
  if (phrase.kind === 'thing' && apposed === end + 2) return phrase
  return { ...phrase, to: apposed, name: { from: end + 1, to: apposed } }
}

/** `le collectif Rives libres`: small words may belong to the name of a body. */
function collectiveName(r: Reader, phrase: NounPhrase, from: number, end: number): NounPhrase {
  let to = end
  while (to < end + 2 && isContent(r, to) && !formAt(r, to).saying?.third) to++
  return { ...phrase, to, end: to, name: phrase.kind === 'collective' ? { from, to } : undefined, bare: false }
}

/** `le maire (sans étiquette) | Gilles Maurin`: a bracket between a function and its name is passed over. */
function bracketEnd(r: Reader, i: number): number {
  if (formAt(r, i) !== SIGNS.open) return i
  for (let at = i + 1; at < i + 8; at++) if (formAt(r, at) === SIGNS.close) return isName(r, at + 1) ? at + 1 : i
  return i
}

/** `le directeur d'EFI Michel Balandier`: the complement ended before a first name. */
const splitBefore = (r: Reader, i: number): boolean =>
  is(formAt(r, i), IS.FIRST_NAME) || is(formAt(r, i - 1), IS.CAPITALS | IS.PLACE)

/** What may come after an apposed name. */
function closes(r: Reader, i: number): boolean {
  const form = formAt(r, i)
  if (!is(form, IS.WORD)) return form !== SIGNS.dash
  return (
    is(form, IS.FINITE | IS.HAVE | IS.BE | IS.CLITIC | IS.SUBORDINATOR | IS.PREPOSITION | IS.TIME | IS.ADVERB) ||
    form.saying !== undefined
  )
}
