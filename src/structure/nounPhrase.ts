import { withName } from './apposedName.js'
import { civilName, genderOf, guessed } from './civility.js'
import { adjectival, ages, complementEnd, complements, isContent, strictDeterminer } from './complement.js'
import { type Form, IS } from './form.js'
import { CLOSED, formAt, is, isName, nameEnd, type Reader } from './names.js'
import { type NounPhrase, phraseOf } from './phrase.js'
import { SIGNS } from './tokens.js'

/** Nouns and adjectives for where people come from: `l'Uruguayen`, `la Bretonne`. */
const DEMONYM =
  /(?:ais|aise|ois|oise|ain|aine|ien|ienne|éen|éenne|and|ande|agnol|agnole|ol|ole|on|onne|que|sse|urc|urque|ec|ecque)s?$/

const INDEFINITE =
  /^(?:un|une|des|plusieurs|quelques|certains|certaines|deux|trois|quatre|cinq|dix|aucun|aucune|chaque)$/

/** What resumes somebody without naming them. */
const RESUMING =
  /^(?:celui-ci|celle-ci|ceux-ci|celles-ci|celui-là|celle-là|quelqu'un|quelqu'une|certains|certaines|beaucoup|chacun|chacune)$/

const isPlural = (form: Form): boolean => is(form, IS.PLURAL)

/** The noun phrase that begins at `i`, if one does. `coordinated` also reads `et` and a second phrase. */
export function nounPhrase(r: Reader, i: number, coordinated = false): NounPhrase | undefined {
  const one = single(r, i)
  if (!one || !coordinated || !mayGoOn(formAt(r, one.to))) return one
  const all = [one]
  let end = one.to
  while (all.length < 5) {
    const form = formAt(r, end)
    const and = isAnd(form)
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
  return phraseOf({
    ...one,
    to: end,
    end,
    plural: true,
    gender: feminine ? 'f' : 'm',
    all,
    name: all.every(({ name }) => name) ? { from: one.from, to: end } : undefined,
  })
}

const isAnd = (form: Form): boolean => is(form, IS.COORDINATOR) && form.lower === 'et'
const mayGoOn = (form: Form): boolean => form === SIGNS.comma || isAnd(form)

/** Names go with names (`les avocats Léa Morin et Hugo Blanc`), nouns with nouns. */
function sameKind(one: NounPhrase, next: NounPhrase): boolean {
  if (next.head === undefined) return one.name !== undefined && (one.head === undefined || one.plural)
  return one.head !== undefined && !one.name && !next.name && next.kind !== 'thing'
}

/** `du ministre`, `aux avocats`: the phrase whose article the preposition at `i` holds. */
export function contractedPhrase(r: Reader, i: number): NounPhrase | undefined {
  const phrase = determined(r, i)
  return phrase && phraseOf({ ...phrase, definite: true, contracted: true })
}

function listGoesOn(r: Reader, i: number): boolean {
  const form = formAt(r, i)
  return form.lower === 'et' || (form === SIGNS.comma && single(r, i + 1) !== undefined)
}

function single(r: Reader, i: number): NounPhrase | undefined {
  const form = formAt(r, i)
  if (!is(form, IS.WORD)) return undefined
  if (RESUMING.test(form.lower)) return pronounPhrase(r, i, i + 1)
  const civil = is(form, IS.CIVILITY) ? civilName(r, i) : undefined
  if (civil) return civil
  if (strictDeterminer(r, i)) return determined(r, i)
  if (isName(r, i) || is(form, IS.CAPITAL)) {
    const end = nameEnd(r, i)
    if (end > i) return named(r, i, end)
  }
  if (is(form, IS.SOURCE) && isContent(r, i + 1))
    return phraseOf({ from: i, to: i + 2, head: i, kind: 'collective', plural: isPlural(form) })
  return undefined
}

function pronounPhrase(r: Reader, from: number, to: number): NounPhrase {
  const { lower } = formAt(r, to - 1)
  const feminine = /^(?:celle|une|chacune|certaines|quelqu'une|dernière|première|seconde)/.test(lower)
  const plural = /^(?:ceux|celles|certain|beaucoup)|ers$|ères$/.test(lower)
  return phraseOf({ from, to, kind: 'pronoun', gender: feminine ? 'f' : 'm', plural, definite: true })
}

/** `Jens Stoltenberg`; an acronym or a place speaks as a body. */
function named(r: Reader, from: number, to: number): NounPhrase {
  const first = formAt(r, from)
  const body = to === from + 1 && is(first, IS.PLACE | IS.CAPITALS)
  const known = genderOf(is(first, IS.FIRST_NAME | IS.PERSON) ? first.bits : 0)
  const gender = known ?? (to > from + 1 && !is(first, IS.FIRST_NAME) ? guessed(first.lower) : undefined)
  return phraseOf({ from, to, name: { from, to }, kind: body ? 'collective' : 'name', gender })
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
    if (civil)
      return phraseOf({ ...civil, from: i, gender: civil.gender ?? (genderOf(bits) === 'f' ? 'f' : undefined) })
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
  if (resumes(r, i, at)) return phraseOf({ ...base, to: at + 1, kind: 'pronoun', definite: true })
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
  return phraseOf({ ...pronounPhrase(r, i, i + 2), to: end, end, plural: false })
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
  const { from, plural, definite, gender } = base
  const kind = person ? 'person' : 'collective'
  return phraseOf({ from, to: end, head: at, kind, gender, plural, definite, bare: person })
}

function withNoun(r: Reader, at: number, { from, plural, definite, gender }: Base): NounPhrase {
  const head = headNoun(r, at)
  const noun = formAt(r, head)
  const end = ages(r, complements(r, head + 1, head))
  const phrase = phraseOf({
    from,
    to: end,
    head,
    kind: kindOf(noun.bits),
    gender: gender ?? (plural ? undefined : genderOf(noun.bits)),
    plural,
    definite,
    bare: end === head + 1 || formAt(r, end - 1).lower === 'ans',
    demonym: end === head + 2 && DEMONYM.test(formAt(r, end - 1).lower),
  })
  return withName(r, phrase)
}

function kindOf(bits: number): NounPhrase['kind'] {
  if (bits & IS.PERSON) return 'person'
  if (bits & (IS.COLLECTIVE | IS.SOURCE)) return 'collective'
  return bits & IS.DOCUMENT ? 'document' : 'thing'
}

/** The first word of the next three that is a known noun, or the first. */
function headNoun(r: Reader, at: number): number {
  for (let i = at; i < at + 3 && isContent(r, i); i++)
    if (is(formAt(r, i), IS.PERSON | IS.COLLECTIVE | IS.DOCUMENT | IS.SOURCE)) return i
  return at
}
