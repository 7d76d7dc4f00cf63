import { fold } from '../text/fold.js'
import { genderOf } from './civility.js'
import { IS } from './form.js'
import { CLOSED, formAt, is, type Reader } from './names.js'
import { nounPhrase } from './nounPhrase.js'
import type { Gender, NounPhrase } from './phrase.js'
import { SIGNS } from './tokens.js'

/** Somebody whom an article names, once, however often and in however many ways. */
export interface Entity {
  readonly kind: 'person' | 'body' | 'role' | 'group'
  /** The fullest form in the article. */
  name: string
  /** Words of the name, folded, particles left out. */
  words: readonly string[]
  gender: Gender
  readonly plural: boolean
  /** The token of its first mention. */
  first: number
}

/** A place in the narrator's text that names somebody. */
export interface Mention {
  readonly token: number
  readonly phrase: NounPhrase
  readonly entity: Entity
  /** Subject of a verb, object or such, in an adjunct, or complement of a noun. */
  readonly role: 'subject' | 'object' | 'adjunct' | 'complement'
}

/** Who is named where in an article, in the order of the text. Built once; every question walks back from a place. */
export interface People {
  readonly mentions: readonly Mention[]
  /** Who a phrase names, by the token where the phrase's name or head stands. */
  readonly named: ReadonlyMap<number, Entity>
  /** Persons by the nouns that the article gives them: `ministre`, latest last. */
  readonly functions: ReadonlyMap<string, readonly { token: number; entity: Entity }[]>
  /** Mentions that turned out to resume a person: `le vieil homme`. Filled in the order of the text. */
  readonly resumed: Map<Mention, Entity>
}

/** The mentions from token `from` up to `to`, found by halving. */
export function mentionsBetween({ mentions }: People, from: number, to: number): readonly Mention[] {
  const start = firstMention(mentions, from)
  let end = start
  while ((mentions[end]?.token ?? to) < to) end++
  return mentions.slice(start, end)
}

/** Index of the first mention at or after a token. */
export function firstMention(mentions: readonly Mention[], token: number): number {
  let low = 0
  let high = mentions.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((mentions[middle]?.token ?? 0) < token) low = middle + 1
    else high = middle
  }
  return low
}

/** Blank space that is not one space. */
const UNEVEN = /[^\S ]| {2}/

/** The words of a phrase as the article has them, `du ministre` as `le ministre`. */
export function wordsOf(r: Reader, phrase: { from: number; to: number; contracted?: boolean }): string {
  const { text, starts, ends } = r.tokens
  const written = text.slice(starts[phrase.from], ends[phrase.to - 1])
  const words = UNEVEN.test(written) ? written.replace(/\s+/g, ' ') : written
  if (!phrase.contracted) return words
  return words.replace(/^(?:du|au)\b/i, 'le').replace(/^(?:des|aux)\b/i, 'les')
}

const keyWords = (r: Reader, from: number, to: number): string[] => {
  const words: string[] = []
  for (let i = from; i < to; i++) if (!is(formAt(r, i), IS.PARTICLE)) words.push(fold(formAt(r, i).text))
  return words
}

/** Find everybody. Full names first, so that a surname finds its owner wherever the full name stands. */
export function people(r: Reader): People {
  const found = phrasesOf(r)
  const phrases = found.flatMap((phrase) => phrase.all ?? [phrase])
  const book = new Book(r)
  for (const phrase of phrases) if (phrase.name && phrase.name.to - phrase.name.from > 1) book.full(phrase)
  for (const phrase of phrases) if (phrase.name && phrase.name.to - phrase.name.from === 1) book.short(phrase)
  const mentions: Mention[] = []
  for (const phrase of found) {
    const role = roleOf(r, phrase)
    if (phrase.all) mentions.push({ token: phrase.from, phrase, entity: book.group(phrase), role })
    for (const one of phrase.all ?? [phrase]) {
      const entity = book.entityOf(one)
      if (entity) mentions.push({ token: one.from, phrase: one, entity, role })
    }
  }
  return { mentions, named: book.named, functions: book.functions, resumed: new Map() }
}

/** Every phrase that may name somebody, each token in one at most. */
function phrasesOf(r: Reader): NounPhrase[] {
  const found: NounPhrase[] = []
  const { bits } = r.tokens
  for (let i = 0; i < bits.length; i++) {
    if (((bits[i] as number) & OPENS_NAME) === 0 || !mayName(r, i)) continue
    const phrase = nounPhrase(r, i, true)
    if (!phrase || phrase.kind === 'thing' || phrase.kind === 'pronoun' || phrase.kind === 'document') continue
    found.push(phrase)
    i = phrase.to - 1
  }
  return found
}

const OPENS_NAME = IS.CAPITAL | IS.CIVILITY | IS.DETERMINER
const NAMING = IS.PERSON | IS.COLLECTIVE | IS.CAPITAL | IS.SOURCE | IS.CIVILITY

function mayName(r: Reader, i: number): boolean {
  const { bits } = r.tokens
  const here = bits[i] as number
  if ((here & IS.CAPITAL) !== 0 && (here & CLOSED) === 0) return true
  const next = bits[i + 1] ?? 0
  if ((here & IS.CIVILITY) !== 0) return (next & IS.CAPITAL) !== 0 || formAt(r, i + 1) === SIGNS.stop
  if ((here & IS.DETERMINER) === 0) return false
  return (next & NAMING) !== 0 || ((next & (IS.EARLY | IS.DETERMINER)) !== 0 && ((bits[i + 2] ?? 0) & NAMING) !== 0)
}

/** The register of names, while it is written. */
class Book {
  readonly named = new Map<number, Entity>()
  readonly functions = new Map<string, { token: number; entity: Entity }[]>()
  private readonly bySurname = new Map<string, Entity[]>()
  private readonly byFirst = new Map<string, Entity[]>()
  private readonly byWords = new Map<string, Entity>()
  private readonly groups = new Map<string, Entity>()
  /** Tokens where an entity is named, ascending. */
  private readonly places = new Map<Entity, number[]>()
  private readonly withParticle = new Map<string, Entity>()

  constructor(private readonly r: Reader) {}

  full(phrase: NounPhrase): void {
    const { from = 0, to = 0 } = phrase.name ?? {}
    const words = keyWords(this.r, from, to)
    const surname = words.at(-1) ?? ''
    const same = this.bySurname.get(surname)?.find((entity) => sameNames(entity.words, words))
    const entity = same ?? this.person(wordsOf(this.r, { from, to }), words, phrase)
    if (same && words.length > same.words.length) {
      same.name = wordsOf(this.r, { from, to })
      same.words = words
    }
    this.register(phrase, entity, from)
    this.particle(from, to, entity)
  }

  private person(name: string, words: string[], phrase: NounPhrase): Entity {
    const entity: Entity = {
      kind: phrase.kind === 'collective' ? 'body' : 'person',
      name,
      words,
      gender: phrase.gender,
      plural: false,
      first: phrase.from,
    }
    push(this.bySurname, words.at(-1) ?? '', entity)
    if (words.length > 1) push(this.byFirst, words[0] ?? '', entity)
    return entity
  }

  /** `Marine Le Pen` is also found as `Le Pen`, which by itself looks like an article and a name. */
  private particle(from: number, to: number, entity: Entity): void {
    for (let i = from + 1; i < to - 1; i++)
      if (is(formAt(this.r, i), IS.PARTICLE)) {
        this.withParticle.set(fold(wordsOf(this.r, { from: i, to })), entity)
        return
      }
  }

  short(phrase: NounPhrase): void {
    const { from = 0 } = phrase.name ?? {}
    const word = fold(formAt(this.r, from).text)
    const owners = this.bySurname.get(word) ?? []
    const fitting = owners.filter(({ gender }) => !gender || !phrase.gender || gender === phrase.gender)
    const firsts = this.byFirst.get(word) ?? []
    const entity = this.nearest(fitting, from) ?? (firsts.length === 1 ? firsts[0] : undefined)
    this.register(phrase, entity ?? this.person(formAt(this.r, from).text, [word], phrase), from)
  }

  /** Of several with one surname, the one named last before `token`. */
  private nearest(entities: readonly Entity[], token: number): Entity | undefined {
    let best = entities[0]
    let at = -1
    if (entities.length < 2) return best
    for (const entity of entities) {
      const place = lastBefore(this.places.get(entity) ?? [], token)
      if (place <= at) continue
      best = entity
      at = place
    }
    return best
  }

  /** `Le groupe` after `le groupe Océlogis`: kept with the functions. A body that is named itself needs nothing. */
  private body(phrase: NounPhrase): Entity | undefined {
    return phrase.kind === 'collective' && phrase.bare ? functionOwner(this.r, this.functions, phrase) : undefined
  }

  /** All of `Paris et Berlin`, as one. */
  group(phrase: NounPhrase): Entity {
    const names = (phrase.all ?? []).map((one) => this.entityOf(one)?.name ?? wordsOf(this.r, one))
    const name = listed(names)
    const known = this.groups.get(name)
    if (known) return known
    const entity: Entity = { kind: 'group', name, words: [], gender: phrase.gender, plural: true, first: phrase.from }
    this.groups.set(name, entity)
    return entity
  }

  private register(phrase: NounPhrase, entity: Entity, from: number): void {
    entity.gender ??= phrase.gender
    entity.first = Math.min(entity.first, from)
    push(this.places, entity, from)
    const { r } = this
    const apposed = apposedNouns(r, phrase)
    const office = CIVIL_OFFICES[formAt(r, phrase.from).lower]
    if (office) for (const noun of office.split(' ')) this.function(noun, phrase.from, entity)
    if (apposed) {
      entity.gender ??= apposed.gender
      for (const noun of apposed.nouns) this.function(noun, phrase.from, entity)
    }
    this.named.set(from, entity)
    if (phrase.head !== undefined && !phrase.plural) this.function(formAt(r, phrase.head).lower, phrase.from, entity)
  }

  /** Under both genders: `la ministre` may resume what `le ministre` introduced. */
  private function(noun: string, token: number, entity: Entity): void {
    push(this.functions, noun, { token, entity })
  }

  /** Who a phrase names: a person by name or function, or itself. */
  entityOf(phrase: NounPhrase): Entity | undefined {
    if (phrase.name) return this.named.get(phrase.name.from)
    const words = fold(wordsOf(this.r, phrase))
    const person = this.withParticle.get(words)
    if (person) {
      this.named.set(phrase.head ?? phrase.from, person)
      return person
    }
    const byFunction = functionOwner(this.r, this.functions, phrase)
    if (byFunction) return byFunction
    const body = this.body(phrase)
    if (body) return body
    const known = this.byWords.get(words)
    if (known) return known
    const entity: Entity = {
      kind: phrase.kind === 'person' ? 'role' : 'body',
      name: wordsOf(this.r, phrase),
      words: [],
      gender: phrase.gender,
      plural: phrase.plural,
      first: phrase.from,
    }
    this.byWords.set(words, entity)
    return entity
  }
}

/** What a civility says of its bearer. */
const CIVIL_OFFICES: Readonly<Record<string, string>> = {
  me: 'avocat avocate',
  maître: 'avocat avocate',
  dr: 'médecin docteur docteure',
  pr: 'professeur professeure',
  mgr: 'évêque archevêque prélat',
}

/** Verbs that say what somebody is: `X est boulanger`, `X, qui fut maire`. */
const COPULA = /^(?:est|était|fut|sera|devient|devenu|devenue|reste)$/

/** The nouns that a name is given after it: `X, étudiante et porte-parole du mouvement`, `X, 58 ans, un maraîcher`, `X est boulanger`. */
function apposedNouns(r: Reader, phrase: NounPhrase): { nouns: string[]; gender: Gender } | undefined {
  const start = apposition(r, phrase.to)
  if (start === undefined) return undefined
  const nouns: string[] = []
  let gender: Gender
  for (let at = start; at < start + 16; at++) {
    const noun = formAt(r, at)
    const before = formAt(r, at - 1)
    if (!is(noun, IS.WORD) || is(noun, IS.CAPITAL) || (is(noun, IS.FINITE) && !is(noun, IS.PERSON))) break
    const governed = is(before, IS.PREPOSITION) && formAt(r, at - 2).lower !== 'une' && formAt(r, at - 2).lower !== 'un'
    if (governed || !is(noun, IS.PERSON | IS.COLLECTIVE)) continue
    // Only the first noun, or one that `et` joins to it: `directeur du club | et entraîneur`.
    if (nouns.length > 0 && !is(before, IS.COORDINATOR | IS.PREPOSITION)) continue
    nouns.push(noun.lower)
    gender ??= genderOf(noun.bits) ?? genderOf(is(before, IS.DETERMINER) ? before.bits & ~IS.PLURAL : 0)
  }
  return nouns.length > 0 ? { nouns, gender } : undefined
}

/** Where an apposition or a predicate begins after a name, its age passed over. */
function apposition(r: Reader, i: number): number | undefined {
  if (COPULA.test(formAt(r, i).lower)) return i + 1
  if (formAt(r, i) !== SIGNS.comma && formAt(r, i) !== SIGNS.open) return undefined
  if (!/^\d+$/.test(formAt(r, i + 1).lower) || formAt(r, i + 2).lower !== 'ans') return i + 1
  return formAt(r, i + 3) === SIGNS.comma ? i + 4 : i + 3
}

/** `Paris, Rome et Berlin`. */
export const listed = (names: readonly string[]): string =>
  names.length > 1 ? `${names.slice(0, -1).join(', ')} et ${names.at(-1)}` : (names[0] ?? '')

/** The last of ascending numbers below `limit`, or -1. */
function lastBefore(places: readonly number[], limit: number): number {
  let low = 0
  let high = places.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((places[middle] ?? 0) < limit) low = middle + 1
    else high = middle
  }
  return low > 0 ? (places[low - 1] ?? -1) : -1
}

function push<K, T>(map: Map<K, T[]>, key: K, value: T): void {
  const list = map.get(key)
  if (list) list.push(value)
  else map.set(key, [value])
}

/** `J. Stoltenberg` and `Jens Stoltenberg`, `Ursula von der Leyen` and `Leyen`; not `Léa Morin` and `Hugo Morin`. */
function sameNames(a: readonly string[], b: readonly string[]): boolean {
  const [x = '', y = ''] = [a[0], b[0]]
  if (a.length === 1 || b.length === 1) return a.at(-1) === b.at(-1)
  return x === y || ((/^.\.?$|\./.test(x) || /^.\.?$|\./.test(y)) && x.charAt(0) === y.charAt(0))
}

/** The person to whom the article gave this function last before the phrase: `le ministre` after `le ministre Paul Roux`. */
export function functionOwner(
  r: Reader,
  functions: ReadonlyMap<string, readonly { token: number; entity: Entity }[]>,
  phrase: NounPhrase,
): Entity | undefined {
  if (phrase.head === undefined || !phrase.definite || phrase.plural) return undefined
  // `le ministre de la Défense` is not the minister of the Interior whom the article named.
  const owners = functions.get(formAt(r, phrase.head).lower)
  if (phrase.kind !== 'person' && !phrase.bare) return undefined
  if (!owners) return undefined
  for (let i = owners.length - 1; i >= 0; i--) {
    const owner = owners[i]
    if (
      owner &&
      owner.token < phrase.from &&
      (!owner.entity.gender || !phrase.gender || owner.entity.gender === phrase.gender)
    )
      return owner.entity
  }
  return undefined
}

function roleOf(r: Reader, phrase: NounPhrase): Mention['role'] {
  const before = formAt(r, phrase.from - 1)
  if (phrase.contracted || /^(?:de|d'|du|des)$/.test(before.lower)) return 'complement'
  if (is(before, IS.PREPOSITION)) return 'adjunct'
  // `C'est un homme courtois` says what somebody is and introduces nobody.
  if (is(before, IS.BE) && !phrase.name) return 'complement'
  return followedByVerb(r, phrase.to) || before.saying?.third || before.saying?.participle ? 'subject' : 'object'
}

function followedByVerb(r: Reader, i: number): boolean {
  let at = i
  for (let guard = 0; guard < 5 && is(formAt(r, at), IS.CLITIC | IS.ADVERB); guard++) at++
  const form = formAt(r, at)
  if (form === SIGNS.comma) return verbAt(r, at + 1) || closesBeforeVerb(r, at)
  return is(form, IS.FINITE | IS.HAVE | IS.BE) || form.saying?.third === true || form.lower === 'et'
}

/** `, chef du service,` and then a verb. */
function closesBeforeVerb(r: Reader, comma: number): boolean {
  for (let at = comma + 1; at < comma + 16; at++) {
    const form = formAt(r, at)
    if (form === SIGNS.comma) return verbAt(r, at + 1)
    if (!is(form, IS.WORD)) return false
  }
  return false
}

function verbAt(r: Reader, i: number): boolean {
  let at = i
  while (is(formAt(r, at), IS.CLITIC) && at < i + 4) at++
  return is(formAt(r, at), IS.FINITE | IS.HAVE | IS.BE) || formAt(r, at).saying?.third === true
}
