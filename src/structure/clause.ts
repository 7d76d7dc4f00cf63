import type { Span } from '../text/span.js'
import { isDash, isDigit, isSpace, isUpper, skipSpace, skipSpaceBack } from './characters.js'
import { endsSentenceAt } from './sentences.js'
import { type Token, tokenAt, tokens } from './token.js'
import { voice } from './voice.js'

/** The narrator's words inside a quote: `dit-elle`, `reprit le vieux en riant`. */
export interface Incise extends Span {
  /** The unit that ends it: a comma, a point…; 0 where the stretch ends. */
  readonly stop: number
}

/** The beginning of an incise: `lui dit-il`, `a ajouté`, `s'écria`. */
export interface InciseHead {
  /** Where the verb, its pronoun and its participle end. */
  readonly end: number
  /** What its subject is: the pronoun after the verb, or a noun that is still to come. */
  readonly subject: 'pronoun' | 'noun'
}

const list = (words: string) => new Set(words.trim().split(/\s+/))
const units = (characters: string) => new Set(Array.from(characters, (character) => character.charCodeAt(0)))

const COMMA = 0x2c
const POINT = 0x2e
const QUESTION_MARK = 0x3f
const STOPS = units(';:!?…«“"')
const CLAUSE_STOPS = units('.;:!?…«“"»”')

/** What somebody does something with while speaking: `, les yeux baissés`. */
const BODY =
  list(`yeux œil oeil voix main mains tête bras visage air front bouche lèvres dents poing poings regard ton cœur coeur
  larmes larme doigt doigts sourcils sourcil sourire gorge poitrine joues face mine figure haleine dos`)
const RELATIVES = list('qui dont où lequel laquelle lesquels lesquelles duquel auquel')
/** What only the speaker goes on with. */
const SPEAKS_ON = list("mais car que qu' c' oui non donc si ou parce puisque puisqu' eh ah oh hein n'est-ce")
const ARTICLES = list("le la les l' un une sa son ses")
const SUBORDINATORS =
  list(`quand lorsque lorsqu' comme tandis pendant dès afin au aux tant si pour à sur dans sous par devant tout après
  depuis vers presque toujours encore`)
const AFTER_AND = list("en avec sans d' des de du à se s'")
/** What a noun phrase in apposition has not. */
const FINITE = list(
  "est a sont ont va vont fait peut doit ne n' se s' je j' tu vous nous il elle ils elles on que qu' c' ce y en sera",
)
const NOT_GERUNDS =
  list(`avant pendant devant maintenant pourtant cependant autant tant durant instant enfant suivant quant
  moyennant méchant galant néant couchant vivant important intéressant charmant étant ayant avant-hier`)
/** Nouns of what somebody is, which stand without an article after a name: `, directrice de l'hôpital`. */
const OFFICES =
  /(?:eur|euse|trice|iste|ien|ienne|ologue|graphe|aire|crate|ière|ier)$|^(?:ministre|maire|chef|cheffe|députée?|porte-parole|analyste|avocate?|présidente?|membre|associée?|professeure?|maître|médecin|juge|préfète?|évêque|responsable|adjointe?|déléguée?|agente?|adjudant|commandant|lieutenant|étudiante?|habitante?|militante?|représentante?|dirigeante?|patronne?|roi|reine|prince|princesse|comte|comtesse|duc|père|mère|fils|fille|frère|sœur|femme|veuve|ami|amie|voisine?|cousine?|capitaine|colonel|général|élève|âgée?|auteure?|autrice)$/
/** At the end, what somebody looks like: `, stupéfait.`, `, rouge de colère.` */
const ADJECTIVE =
  /(?:[ae]nte?|eux|euse|ive|if|[ai]ble|ique|faite?|rise?|âle|rouge|sombre|grave|émue?|tendue?|muet|muette|las|lasse)$/
const ADJECTIVE_OF = list("de d' et comme")
const OFFICE_OF = list("de du des d' à au aux chez en dans général générale et")

/** `riant`, `fronçant`; not `enfant`. */
export const isGerund = (form: string): boolean => form.length > 4 && form.endsWith('ant') && !NOT_GERUNDS.has(form)

/**
 * The incise that begins at `start` with `head`, up to where its clause ends: at `; : ! ? …`, an opening mark, a dash, the point of its
 * sentence, or a comma after which the speaker goes on.
 *
 * @param dashed Whether a dash precedes it; then a dash ends it, if there is one.
 */
export function inciseFrom(text: string, start: number, head: InciseHead, end: number, dashed: boolean): Incise {
  const dash = dashed ? nextDash(text, head.end, end) : undefined
  if (dash !== undefined) return incise(text, start, dash, text.charCodeAt(dash))
  let awaited = head.subject === 'noun' && text.charCodeAt(skipSpace(text, head.end, end)) === COMMA ? 2 : 0
  let relative = false
  for (let at = head.end; at < end; at++) {
    const code = text.charCodeAt(at)
    if (code === COMMA) {
      if (awaited > 0) awaited--
      else {
        const more = goesOn(text, at + 1, end, head.subject, relative)
        if (!more) return incise(text, start, at, code)
        relative ||= more === 'relative'
      }
    } else if (STOPS.has(code) || (code === POINT && endsSentenceAt(text, at, end)))
      return incise(text, start, at, code)
    else if (isDash(code) && isSpace(text.charCodeAt(at - 1))) return incise(text, start, at, code)
    else if (code === 0x28) at = closingBracket(text, at, end)
  }
  return incise(text, start, end, 0)
}

const incise = (text: string, start: number, end: number, stop: number): Incise => ({
  start,
  end: skipSpaceBack(text, end, start),
  stop,
})

/** A dash between blanks in the rest of the sentence. */
function nextDash(text: string, from: number, end: number): number | undefined {
  const limit = Math.min(end, from + 300)
  for (let at = from; at < limit; at++) if (isDash(text.charCodeAt(at)) && isSpace(text.charCodeAt(at - 1))) return at
  return undefined
}

function closingBracket(text: string, at: number, end: number): number {
  const limit = Math.min(end, at + 400)
  for (let place = at + 1; place < limit; place++) if (text.charCodeAt(place) === 0x29) return place
  return at
}

/** Whether the words after a comma still belong to the incise; `relative` if they begin a clause that may go on long. */
function goesOn(
  text: string,
  at: number,
  end: number,
  subject: InciseHead['subject'],
  relative: boolean,
): boolean | 'relative' {
  const first = tokenAt(text, at, end)
  if (!first) return isAge(text, at)
  if (SPEAKS_ON.has(first.form)) return false
  const second = tokenAt(text, first.end, end)
  const clause = { start: first.start, end: clauseEnd(text, first.start, end) }
  if (RELATIVES.has(first.form) || isCe(first, second))
    return text.charCodeAt(clause.end) !== QUESTION_MARK && 'relative'
  if (isGerund(first.form) || (isManner(first) && second !== undefined && isGerund(second.form))) return true
  const segment = { start: first.start, end: segmentEnd(text, first.start, clause.end) }
  if (voice(text, segment) === 'speaker') return false
  if (relative || describes(first, second)) return true
  const last =
    segment.end === clause.end && text.charCodeAt(clause.end) !== QUESTION_MARK && text.charCodeAt(clause.end) !== 0x21
  if (last && ADJECTIVE.test(first.form) && (segment.end <= first.end + 1 || (second && ADJECTIVE_OF.has(second.form))))
    return true
  if (first.form === 'avec' || first.form === 'sans') return last
  if (first.form === 'et' || first.form === 'puis')
    return (second !== undefined && AFTER_AND.has(second.form) && last) || voice(text, clause) === 'narrator'
  if (last && SUBORDINATORS.has(first.form) && voice(text, clause) === 'narrator') return true
  if (subject === 'noun' && (isFullName(text, segment) || isDay(first, second))) return true
  return subject === 'noun' && isApposition(text, first, second, segment, last)
}

/** `, 16 ans,` */
function isAge(text: string, at: number): boolean {
  AGE.lastIndex = at
  return AGE.test(text)
}
const AGE = /\s{1,2}\d{1,3}\sans(?=[\s,.])/y

const isManner = ({ form }: Token) => form === 'en' || form === 'tout' || form === 'et' || form === 'toujours'
const isCe = (first: Token, second: Token | undefined) =>
  first.form === 'ce' && second !== undefined && /^(?:qui|que|qu'|dont)$/.test(second.form)

/** `, d'un ton sec`, `, les yeux baissés`, `, à voix basse`, `, tout ému`, `, après un silence`, `, étonnée` */
function describes({ form }: Token, next: Token | undefined): boolean {
  if (/^[^\s'-]{3,}(?:é|ée|és|ées)$/.test(form)) return true
  if (!next) return false
  switch (form) {
    case "d'":
      return next.form === 'un' || next.form === 'une'
    case 'à':
      return /^(?:demi|moitié|voix|mi-voix|part|peine|genoux|son|sa)$/.test(next.form)
    case 'après':
      return /^(?:avoir|s'|être|un|une|quelques?|ce|cette)$/.test(next.form)
    case 'au':
      return next.form === 'bout' || next.form === 'comble'
    case 'un':
    case 'quelques':
      return /^(?:peu|instant|moment|instants|moments|minutes|secondes)$/.test(next.form)
    case 'tout':
    case 'toute':
    case 'très':
    case 'fort':
      return next.form === 'en' || /(?:é|ée|és|ées|u|ue|ant|ante|eux|euse)$/.test(next.form)
    default:
      return ARTICLES.has(form) && BODY.has(next.form)
  }
}

/** `le ministre, Gérard Noir,`; one name alone calls somebody: `, Jean, viens` */
function isFullName(text: string, segment: Span): boolean {
  let names = 0
  for (const { start, form } of tokens(text, segment)) {
    if (isUpper(text.charCodeAt(start))) names++
    else if (!PARTICLES.has(form)) return false
    if (CALLS.has(form)) return false
  }
  return names >= 2 && names <= 5
}
const PARTICLES = list("de d' du des la le von van der")
const CALLS = list('monsieur madame mademoiselle messieurs mon ma oui non')

/** `, mardi devant la presse,` */
const isDay = (first: Token, second: Token | undefined) =>
  /^(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)$/.test(first.form) &&
  (second === undefined ||
    /^(?:matin|midi|soir|dernier|sur|à|au|aux|dans|devant|lors|en|après|avant|depuis)$/.test(second.form))

/** `, directrice de l'hôpital`; `, le chanteur le plus célèbre de la troupe.` after a name */
function isApposition(text: string, first: Token, second: Token | undefined, segment: Span, last: boolean): boolean {
  if (!second) return false
  if (OFFICES.test(first.form) && OFFICE_OF.has(second.form)) return true
  if (!last || !ARTICLES.has(first.form) || !afterName(text, first.start)) return false
  for (const { form } of tokens(text, segment)) if (FINITE.has(form) || /(?:ait|aient|ez)$/.test(form)) return false
  return true
}

/** Whether the word before the comma before `at` has a capital. */
function afterName(text: string, at: number): boolean {
  const comma = skipSpaceBack(text, at, 0) - 1
  let start = comma
  while (start > 0 && !isSpace(text.charCodeAt(start - 1)) && comma - start < 40) start--
  return isUpper(text.charCodeAt(start))
}

function clauseEnd(text: string, from: number, end: number): number {
  const limit = Math.min(end, from + 400)
  for (let at = from; at < limit; at++) {
    const code = text.charCodeAt(at)
    if (CLAUSE_STOPS.has(code) && !(code === POINT && isDigit(text.charCodeAt(at + 1)))) return at
  }
  return limit
}

function segmentEnd(text: string, from: number, end: number): number {
  for (let at = from; at < end; at++) if (text.charCodeAt(at) === COMMA) return at
  return end
}
