import { finiteForm } from './finite.js'
import { FEMININE_NAMES, MASCULINE_NAMES } from './firstNames.js'
import {
  ABBREVIATIONS,
  ADVERBS,
  BE,
  CIVILITIES,
  CLITICS,
  COORDINATORS,
  DETERMINERS,
  EARLY_ADJECTIVES,
  FEMININE_CIVILITIES,
  FEMININE_DETERMINERS,
  HAVE,
  MASCULINE_CIVILITIES,
  MASCULINE_DETERMINERS,
  MENT_NOUNS,
  PARTICLES,
  PLURAL_DETERMINERS,
  PREPOSITIONS,
  SUBJECT_PRONOUNS,
  SUBORDINATORS,
  TIMES,
} from './functionWords.js'
import { PLACES, SEATS } from './places.js'
import { COLLECTIVE_NOUNS, DOCUMENT_NOUNS, NOT_PERSONS, PERSON_ENDINGS, PERSON_NOUNS, SOURCE_NOUNS } from './roles.js'
import { LABEL_NOUNS, NAMING_WORDS, SPEECH_NOUNS } from './speechNouns.js'
import { type SayingVerb, sayingForm } from './verbs.js'

/** The classes that a word may belong to, as bits. */
export const IS = {
  WORD: 1,
  /** Begins with a capital. */
  CAPITAL: 1 << 1,
  /** Two capitals or more and no small letter. */
  CAPITALS: 1 << 2,
  DETERMINER: 1 << 3,
  PREPOSITION: 1 << 4,
  PRONOUN: 1 << 5,
  CLITIC: 1 << 6,
  HAVE: 1 << 7,
  BE: 1 << 8,
  ADVERB: 1 << 9,
  TIME: 1 << 10,
  SUBORDINATOR: 1 << 11,
  COORDINATOR: 1 << 12,
  PARTICLE: 1 << 13,
  CIVILITY: 1 << 14,
  /** A person by trade, office or kin. */
  PERSON: 1 << 15,
  COLLECTIVE: 1 << 16,
  DOCUMENT: 1 << 17,
  /** A noun of saying. */
  SPEECH: 1 << 18,
  /** A noun that names what follows it. */
  LABEL: 1 << 19,
  /** A word that introduces a name: `baptisé`. */
  NAMING: 1 << 20,
  FIRST_NAME: 1 << 21,
  PLACE: 1 << 22,
  EARLY: 1 << 23,
  MASCULINE: 1 << 24,
  FEMININE: 1 << 25,
  PLURAL: 1 << 26,
  /** Any verb, finite. */
  FINITE: 1 << 27,
  /** Looks like a past participle. */
  PARTICIPLE: 1 << 28,
  ABBREVIATION: 1 << 29,
  SOURCE: 1 << 30,
  NUMBER: 1 << 31,
} as const

/** What is known of a word apart from its neighbours. One object for each spelling in an article. */
export interface Form {
  /** As written. */
  readonly text: string
  /** Small letters, composed, apostrophes straight. */
  readonly lower: string
  readonly bits: number
  readonly saying: SayingVerb | undefined
}

let classes: Map<string, number> | undefined

/** `chercheur/chercheuse` with plurals: the slash parts the genders. */
function persons(enter: (words: string[], bits: number) => void): void {
  for (const pair of PERSON_NOUNS.split(' ')) {
    const [masculine = '', feminine] = pair.split('/')
    const gender = feminine === undefined ? 0 : IS.MASCULINE
    enter([masculine], IS.PERSON | gender)
    enter(plurals(masculine), IS.PERSON | IS.PLURAL | gender)
    if (feminine === undefined) continue
    enter([feminine], IS.PERSON | IS.FEMININE)
    enter(plurals(feminine), IS.PERSON | IS.PLURAL | IS.FEMININE)
  }
}

function plurals(noun: string): string[] {
  if (/[sxz]$/.test(noun)) return []
  if (/(?:eau|eu)$/.test(noun)) return [`${noun}x`]
  return /al$/.test(noun) ? [`${noun.slice(0, -1)}ux`, `${noun}s`] : [`${noun}s`]
}

function build(): Map<string, number> {
  const all = new Map<string, number>()
  const enter = (words: readonly string[], bits: number) => {
    for (const word of words) all.set(word, (all.get(word) ?? 0) | bits)
  }
  const list = (words: string, bits: number) => enter(words.split(' '), bits)
  const nouns = (words: string, bits: number) => {
    for (const word of words.split(' ')) enter([word, ...plurals(word)], bits)
  }
  list(DETERMINERS, IS.DETERMINER)
  list(MASCULINE_DETERMINERS, IS.MASCULINE)
  list(FEMININE_DETERMINERS, IS.FEMININE)
  list(PLURAL_DETERMINERS, IS.PLURAL)
  list(PREPOSITIONS, IS.PREPOSITION)
  list(SUBJECT_PRONOUNS, IS.PRONOUN)
  list(CLITICS, IS.CLITIC)
  list(SUBORDINATORS, IS.SUBORDINATOR)
  list(COORDINATORS, IS.COORDINATOR)
  list(ADVERBS, IS.ADVERB)
  list(TIMES, IS.TIME)
  list(HAVE, IS.HAVE)
  list(BE, IS.BE)
  list(EARLY_ADJECTIVES, IS.EARLY)
  list(PARTICLES, IS.PARTICLE)
  list(CIVILITIES, IS.CIVILITY)
  list(MASCULINE_CIVILITIES, IS.MASCULINE)
  list(FEMININE_CIVILITIES, IS.FEMININE)
  list(ABBREVIATIONS, IS.ABBREVIATION)
  persons(enter)
  nouns(COLLECTIVE_NOUNS, IS.COLLECTIVE)
  nouns(DOCUMENT_NOUNS, IS.DOCUMENT)
  nouns(SPEECH_NOUNS, IS.SPEECH)
  nouns(LABEL_NOUNS, IS.LABEL)
  list(NAMING_WORDS, IS.NAMING)
  list(SOURCE_NOUNS, IS.SOURCE)
  return all
}

let names: Map<string, number> | undefined

function buildNames(): Map<string, number> {
  const all = new Map<string, number>()
  for (const name of MASCULINE_NAMES.split(' ')) all.set(name, IS.FIRST_NAME | IS.MASCULINE)
  for (const name of FEMININE_NAMES.split(' ')) all.set(name, IS.FIRST_NAME | IS.FEMININE | (all.get(name) ?? 0))
  for (const place of `${PLACES} ${SEATS}`.split(' ')) all.set(place, (all.get(place) ?? 0) | IS.PLACE)
  return all
}

const PARTICIPLE_END =
  /(?:é|ée|és|ées|[^aeiou]i|[^fpru]ie|is|[^fpru]ies|[^aeo]u|ue|us|ues|[aeo]int|ert|erte|[^aeo]it|ite|mis|mise|pris|prise)$/
const CAPITALS_ONLY = /^\p{Lu}[\p{Lu}\p{N}&.-]+$/u

const ASCII = /^[a-z-]*$/

function capitalBits(text: string, lower: string, bits: number): number {
  names ??= buildNames()
  const plain = ASCII.test(lower) ? lower : lower.normalize('NFD').replace(/\p{M}/gu, '')
  // A compound first name has the gender of its first part: `Marie-Jo`, `Jean-Luc`.
  const name = names.get(plain) ?? (names.get(plain.split('-')[0] ?? '') ?? 0) & ~IS.PLACE
  return bits | IS.CAPITAL | name | (CAPITALS_ONLY.test(text) ? IS.CAPITALS : 0)
}

/** Small letters, composed, apostrophes straight. Most words are Latin, and composed already. */
function lowered(text: string): string {
  const lower = BEYOND_LATIN.test(text) ? text.normalize('NFC').toLowerCase() : text.toLowerCase()
  return APOSTROPHES.test(lower) ? lower.replace(/[’ʼ]/g, "'") : lower
}
const BEYOND_LATIN = /[\u0300-\uffff]/
const APOSTROPHES = /[’ʼ]/

/** What is known of a word by itself. */
export function formOf(text: string): Form {
  classes ??= build()
  const lower = lowered(text)
  if (lower.startsWith('-')) return joinedPronoun(text, lower)
  const first = text.charAt(0)
  const capital = first !== first.toLowerCase()
  let bits = IS.WORD | (classes.get(lower) ?? 0)
  if (/^\d/.test(text)) return { text, lower, bits: IS.WORD | IS.NUMBER, saying: undefined }
  const closed = (bits & CLOSED) !== 0
  if (capital) bits = capitalBits(text, lower, bits)
  if (closed) return { text, lower, bits: bits & (IS.HAVE | IS.BE) ? bits | IS.FINITE : bits, saying: undefined }
  const saying = sayingForm(lower)
  if (lower.length > 5 && lower.endsWith('ment') && !saying?.finite && !NOUNS_IN_MENT.has(lower)) bits |= IS.ADVERB
  if (saying?.participle || (!capital && PARTICIPLE_END.test(lower))) bits |= IS.PARTICIPLE
  if ((saying?.third && !NOUN_LIKE.has(lower)) || finiteForm(lower)) bits |= IS.FINITE
  if (!(bits & (IS.PERSON | IS.FINITE)) && PERSON_ENDINGS.test(lower) && !THINGS.has(lower.replace(/s$/, '')))
    bits |= IS.PERSON
  return { text, lower, bits, saying }
}

/** Nouns that end as adverbs do. */
const NOUNS_IN_MENT = new Set(MENT_NOUNS.split(' '))
const THINGS = new Set(NOT_PERSONS.split(' '))

const CLOSED =
  IS.DETERMINER | IS.PREPOSITION | IS.PRONOUN | IS.CLITIC | IS.SUBORDINATOR | IS.COORDINATOR | IS.HAVE | IS.BE

/** Forms of verbs of saying that are nouns or adjectives at least as often. */
const NOUN_LIKE = new Set(
  'note notes demande demandes réponse cause causes annonce annonces attaque attaques menace menaces juge juges conseil conseils offre offres critique critiques commande commandes doute doutes alerte alertes analyse analyses expose exposes exposé parie pointe pointes poste postes propose rappel signale signe signes texte visite visites murmures plainte plaintes insulte insultes excuse excuses reproche reproches remarque remarques réforme reprise reprises livres portes trouble peste lance lances balance envie formule formules conclus conteur pose écrit écrits promis promise compris admis soumis conclu conclue prévenu prévenue entendu entendue reconnu reconnue prétendu prétendue presse adresse adresses porte portes livre livres reste restes montre montres garde gardes vote votes place places liste listes bout lit lits sens joue joues souffle traite traites contrat contrats titre titres devise devises taxe taxes tranche tranches coupe coupes échange échanges débat débats crâne crânes conte contes réplique répliques riposte ripostes blague blagues tacle tacles songe songes épingle épingles peste relance relances grimace grimaces avance avances râle râles'.split(
    ' ',
  ),
)

/** `-t-elle`, `-il`: a pronoun that a hyphen joins to its verb. Its `lower` is the pronoun. */
function joinedPronoun(text: string, lower: string): Form {
  const pronoun = lower.replace(/^-(?:t-)?/, '')
  return { text, lower: pronoun, bits: IS.WORD | IS.PRONOUN, saying: undefined }
}

/** Whether a form is a pronoun joined to the verb before it. */
export const isJoined = (form: Form): boolean => form.text.startsWith('-') && (form.bits & IS.PRONOUN) !== 0
