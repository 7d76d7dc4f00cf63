import { IS } from './form.js'
import { formAt, is, type Reader } from './names.js'
import { type Entity, firstMention, functionOwner, listed, type Mention, type People, wordsOf } from './people.js'
import { type Gender, type NounPhrase, phraseOf } from './phrase.js'

/** Who a phrase or a pronoun means, and how sure that is. Without an entity nobody knows. */
export interface Referent {
  readonly name?: string
  readonly entity?: Entity
  readonly confidence: number
}

/** Somebody who spoke before, as pronouns see it. */
export interface Turn {
  readonly token: number
  readonly entity: Entity
}

/** How many sentences a pronoun looks back. */
const SENTENCES_BACK = 4
const MENTIONS_BACK = 40
/** Points by the role of a mention; a sentence of distance costs `PER_SENTENCE`. */
const POINTS = { subject: 3, object: 1.2, adjunct: 0.6, complement: 0.2 } as const
const PER_SENTENCE = 1.3
/** Less lead than this over the next candidate, and nobody is named. */
const LEAST_LEAD = 0.7

/** Who the phrase names. A phrase that is no name and no known function stands for itself: `une source policière`. */
export function referent(r: Reader, people: People, phrase: NounPhrase, turns: readonly Turn[]): Referent {
  if (phrase.all) return group(r, people, phrase, turns)
  if (phrase.name) {
    const entity = people.named.get(phrase.name.from)
    return { name: entity?.name ?? wordsOf(r, phrase.name), entity, confidence: 1 }
  }
  if (phrase.kind === 'pronoun') return resumed(r, people, phrase, turns)
  const own = people.named.get(phrase.head ?? phrase.from)
  if (own) return { name: own.name, entity: own, confidence: 1 }
  const owner = functionOwner(r, people.functions, phrase)
  if (owner) return { name: owner.name, entity: owner, confidence: 0.85 }
  return anonymous(r, people, phrase, turns)
}

function group(r: Reader, people: People, phrase: NounPhrase, turns: readonly Turn[]): Referent {
  const names = (phrase.all ?? []).map((one) => referent(r, people, one, turns).name ?? wordsOf(r, one))
  const name = names.length > 1 ? `${names.slice(0, -1).join(', ')} et ${names.at(-1)}` : names[0]
  return {
    name,
    entity: { kind: 'group', name: name ?? '', words: [], gender: phrase.gender, plural: true, first: phrase.from },
    confidence: 0.95,
  }
}

/** `l'industriel`, said of the only person around; else the role itself. */
function anonymous(r: Reader, people: People, phrase: NounPhrase, turns: readonly Turn[]): Referent {
  const two = twoOf(r, people, phrase)
  if (two) return two
  const turn = turns.at(-1)
  if (turn && points(r, phrase) && sentencesBetween(r, turn.token, phrase.from) <= 2)
    return { name: turn.entity.name, entity: turn.entity, confidence: 0.75 }
  const itself: Entity = {
    kind: phrase.kind === 'person' ? 'role' : 'body',
    name: wordsOf(r, phrase),
    words: [],
    gender: phrase.gender,
    plural: phrase.plural,
    first: phrase.from,
  }
  if (mayResume(r, phrase)) {
    const { entity, name, confidence } = best(r, people, phrase.from, turns, phrase.gender, false, true)
    if (entity) return { name, entity, confidence: confidence - 0.1 }
  }
  return { name: itself.name, entity: itself, confidence: 0.9 }
}

/** `les deux élus`, where the text has two persons. */
function twoOf(r: Reader, people: People, phrase: NounPhrase): Referent | undefined {
  if (formAt(r, phrase.from).lower !== 'les' || formAt(r, phrase.from + 1).lower !== 'deux' || phrase.kind !== 'person')
    return undefined
  const pair = pairBefore(r, people, phrase.from)
  if (!pair) return undefined
  const name = listed(pair.map((entity) => entity.name))
  return {
    name,
    entity: { kind: 'group', name, words: [], gender: phrase.gender, plural: true, first: phrase.from },
    confidence: 0.75,
  }
}

/** `cette source`, `ce responsable`: who just spoke. */
const points = (r: Reader, phrase: NounPhrase): boolean =>
  phrase.bare &&
  /^(?:ce|cet|cette)$/.test(formAt(r, phrase.from).lower) &&
  phrase.head !== undefined &&
  is(formAt(r, phrase.head), IS.PERSON | IS.SOURCE)

const sentencesBetween = (r: Reader, a: number, b: number): number =>
  (r.tokens.sentences[b] ?? 0) - (r.tokens.sentences[a] ?? 0)

/** Offices that stand for themselves in the press, though nobody was named: `le procureur`, `le préfet`. */
const OFFICE =
  /^(?:président|présidente|ministre|premier-ministre|procureur|procureure|préfet|préfète|maire|juge|roi|reine|pape|chancelier|chancelière|police|avocat|avocate|gouverneur|gouverneure|commissaire|porte-parole|directeur|directrice|patron|patronne|père|mère|fils|fille|frère|sœur|mari|femme|gens|public)$/

/** `l'industriel`, `la vieille dame`: a bare noun for a person may resume somebody just named. */
function mayResume(r: Reader, phrase: NounPhrase): boolean {
  if (!phrase.definite || phrase.plural || phrase.head === undefined) return false
  if (
    !phrase.bare &&
    !phrase.demonym &&
    !/^(?:élue?|parlementaire|intéressée?|quadragénaire|quinquagénaire|sexagénaire|trentenaire|native|natif)$/.test(
      formAt(r, phrase.head).lower,
    )
  )
    return false
  if (phrase.kind !== 'person') return false
  const determiner = formAt(r, phrase.from).lower
  if (!/^(?:le|la|l'|ce|cet|cette)$/.test(determiner)) return false
  return /^ce/.test(determiner) || !OFFICE.test(formAt(r, phrase.head).lower)
}

/** Let every bare role in the text resume the person whom it means, so that later pronouns see that person. */
export function resumeRoles(r: Reader, people: People): void {
  for (const mention of people.mentions) {
    if (mention.entity.kind !== 'role' || !mayResume(r, mention.phrase)) continue
    const { entity } = best(r, people, mention.token, [], mention.phrase.gender, false, true)
    if (entity) people.resumed.set(mention, entity)
  }
}

/** The mentions before a token, nearest first, as far back as a pronoun looks; earlier speakers count as subjects. */
function* recent(
  r: Reader,
  people: People,
  token: number,
  turns: readonly Turn[],
): Generator<Mention & { spoke?: boolean }> {
  const { sentences } = r.tokens
  const oldest = (sentences[token] ?? 0) - SENTENCES_BACK
  let m = firstMention(people.mentions, token) - 1
  let t = turns.length - 1
  for (let n = 0; n < MENTIONS_BACK; n++) {
    const mention = people.mentions[m]
    const turn = turns[t]
    if (turn && turn.token < token && turn.token >= (mention?.token ?? -1)) {
      t--
      if ((sentences[turn.token] ?? 0) >= oldest)
        yield { token: turn.token, entity: turn.entity, role: 'subject', spoke: true, phrase: NO_PHRASE }
      continue
    }
    if (turn && turn.token >= token) {
      t--
      continue
    }
    if (!mention || (sentences[mention.token] ?? 0) < oldest) return
    m--
    yield people.resumed.has(mention) ? { ...mention, entity: people.resumed.get(mention) ?? mention.entity } : mention
  }
}

const NO_PHRASE = phraseOf({ from: 0, to: 0, kind: 'thing', bare: false })

/** `selon lui` is as `il`. */
const TONIC: Readonly<Record<string, string>> = { lui: 'il', eux: 'ils' }

/** Who `il`, `elle`, `ils` or `elles` at `token` is; nobody for `on`, `je`, `nous`. */
export function pronounReferent(
  r: Reader,
  people: People,
  token: number,
  turns: readonly Turn[],
  hint?: Gender,
): Referent {
  const lower = TONIC[formAt(r, token).lower] ?? formAt(r, token).lower
  if (!/^(?:il|elle|ils|elles|qui)$/.test(lower)) return { confidence: 0.5 }
  const plural = lower.endsWith('s')
  const gender: Gender = lower.startsWith('elle') ? 'f' : lower === 'qui' ? hint : 'm'
  return best(r, people, token, turns, gender, plural)
}

function best(
  r: Reader,
  people: People,
  token: number,
  turns: readonly Turn[],
  gender: Gender,
  plural: boolean,
  named = false,
): Referent {
  const scores = new Map<Entity, number>()
  const here = r.tokens.sentences[token] ?? 0
  for (const { entity, role, token: place, spoke, phrase } of recent(r, people, token, turns)) {
    if (!fits(entity, phrase, gender, plural, role) || (named && entity.kind !== 'person')) continue
    const distance = here - (r.tokens.sentences[place] ?? 0)
    const points =
      POINTS[role] +
      (spoke ? 1 : 0) -
      PER_SENTENCE * distance +
      (entity.gender === gender ? 0.4 : entity.gender ? 0 : -1.1) +
      (entity.kind === 'person'
        ? 0.4
        : entity.kind === 'body'
          ? -0.8
          : entity.kind === 'role' && phrase.definite && !possessive(r, phrase)
            ? -0.6
            : 0)
    scores.set(
      entity,
      Math.max(scores.get(entity) ?? Number.NEGATIVE_INFINITY, points) + (scores.has(entity) ? 0.2 : 0),
    )
  }
  return winner(scores)
}

/** `sa fille` is nobody who was named before. */
const possessive = (r: Reader, phrase: NounPhrase): boolean => /^(?:son|sa|leur)$/.test(formAt(r, phrase.from).lower)

function winner(scores: ReadonlyMap<Entity, number>): Referent {
  let first: Entity | undefined
  let top = Number.NEGATIVE_INFINITY
  let second = Number.NEGATIVE_INFINITY
  for (const [entity, points] of scores)
    if (points > top) {
      second = top
      top = points
      first = entity
    } else if (points > second) second = points
  if (!first || top < -2.5) return { confidence: 0.4 }
  const lead = top - second
  if (lead < LEAST_LEAD) return { confidence: 0.4 }
  return { name: first.name, entity: first, confidence: lead >= 2 ? 0.85 : 0.7 }
}

function fits(entity: Entity, phrase: NounPhrase, gender: Gender, plural: boolean, role: Mention['role']): boolean {
  if (entity.plural !== plural) return false
  if (gender && entity.gender && entity.gender !== gender) return false
  // A body takes a pronoun too, but hardly ever as a speaker.
  if (entity.kind === 'body') return role === 'subject' && gender !== undefined && entity.gender === gender
  return !(entity.kind === 'role' && phrase.kind === 'person' && !phrase.definite && phrase.from === 0)
}

/** `ce dernier`, `celle-ci`: whom the text named last; `le premier`, `la seconde`: one of the two named last. */
function resumed(r: Reader, people: People, phrase: NounPhrase, turns: readonly Turn[]): Referent {
  const { lower } = formAt(r, phrase.to - 1)
  const order = /^(?:premier|première)$/.test(lower) ? 0 : /^(?:second|seconde|deuxième)$/.test(lower) ? 1 : undefined
  const unknown = { name: wordsOf(r, phrase), confidence: 0.5 }
  if (order !== undefined) return oneOfTwo(r, people, phrase, order) ?? unknown
  if (!/^(?:dernier|dernière|celui-ci|celle-ci)$/.test(lower)) return unknown
  for (const { entity, spoke } of recent(r, people, phrase.from, turns))
    if (
      !spoke &&
      entity.kind !== 'body' &&
      !entity.plural &&
      (!entity.gender || !phrase.gender || entity.gender === phrase.gender)
    )
      return { name: entity.name, entity, confidence: 0.7 }
  return unknown
}

/** The only two persons of the last sentences, in the order in which the article first names them. */
function pairBefore(r: Reader, people: People, token: number): readonly [Entity, Entity] | undefined {
  const seen = new Set<Entity>()
  for (const { entity, spoke } of recent(r, people, token, [])) if (!spoke && entity.kind === 'person') seen.add(entity)
  const [a, b] = seen
  if (seen.size !== 2 || !a || !b) return undefined
  return a.first < b.first ? [a, b] : [b, a]
}

function oneOfTwo(r: Reader, people: People, phrase: NounPhrase, order: 0 | 1): Referent | undefined {
  const pair = pairBefore(r, people, phrase.from)
  const entity = pair?.[order]
  if (!entity) return undefined
  if (entity.gender && phrase.gender && entity.gender !== phrase.gender) return undefined
  return { name: entity.name, entity, confidence: 0.75 }
}
