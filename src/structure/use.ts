import { IS } from './form.js'
import { formAt, is, type Reader } from './names.js'
import type { Shape } from './shape.js'
import type { Source } from './source.js'
import { SIGNS } from './tokens.js'

/** Nouns of saying that name a word rather than a speech when nobody says it: `le mot « laïcité »`. */
const WORD_NOUN =
  /^(?:mot|mots|terme|termes|vocable|adjectif|verbe|expression|formule|slogan|devise|notion|concept|qualificatif|titre|nom|surnom)$/

/** Whether the words before the quote at token `quote` name it: `le film « … »`, `baptisé « … »`, `dans « … »,`. */
export function labelled(r: Reader, quote: number, shape: Shape, source?: Source): boolean {
  let at = quote - 1
  if (formAt(r, at) === SIGNS.colon) {
    if (shape.finite || shape.words > 8 || (shape.ends && shape.words > 2)) return false
    at--
    return is(formAt(r, at), IS.LABEL) || WORD_NOUN.test(formAt(r, at).lower)
  }
  if (!shape.whole && callsIt(r, at)) return true
  // `le film franco-belge « … »`, `l'opération dite « … »`
  for (let guard = 0; guard < 3; guard++, at--) {
    const form = formAt(r, at)
    if (is(form, IS.NAMING)) return !isSaid(r, at)
    if (is(form, IS.LABEL) || WORD_NOUN.test(form.lower)) {
      // `un ouvrage « en bon état », selon les experts`: names have a capital.
      if (
        source?.speech &&
        !shape.capital &&
        !WORD_NOUN.test(form.lower) &&
        /^(?:un|une|des)$/.test(formAt(r, at - 1).lower)
      )
        return false
      return named(r, at, shape)
    }
    if (
      !is(form, IS.WORD) ||
      is(form, IS.DETERMINER | IS.PREPOSITION | IS.HAVE | IS.BE | IS.FINITE) ||
      form.saying?.third
    )
      break
  }
  return inTitle(r, quote, shape) || workOf(r, quote, shape)
}

/** Verbs whose object is a work: `a chanté « Les Rivières bleues »`. */
const PERFORMS = /^(?:chanter|entonner|réciter|publier|écrire|lire|jouer|présenter|signer|diffuser|interpréter)$/

function workOf(r: Reader, quote: number, shape: Shape): boolean {
  if (!shape.capital || shape.finite || shape.ends || shape.person || shape.words < 2) return false
  return PERFORMS.test(formAt(r, quote - 1).saying?.lemma ?? '')
}

/** `s'appelle « … »`, `on appelle « … »`, `ce qui veut dire « … »`: the quote is a name or a meaning. */
function callsIt(r: Reader, at: number): boolean {
  const { lower, saying } = formAt(r, at)
  const before = formAt(r, at - 1).lower
  if (lower === 'dire') return /^(?:veut|voulait|voudrait|voulant)$/.test(before)
  if (!saying || !/^(?:appeler|intituler|signifier|traduire)$/.test(saying.lemma)) return false
  return /^(?:s'|se|on|signifie)$/.test(before) || saying.lemma !== 'appeler'
}

/** `il dit « oui »`: the verb, not the participle that names (`un tramway dit « sur pneus »`). */
function isSaid(r: Reader, at: number): boolean {
  const form = formAt(r, at)
  const before = formAt(r, at - 1)
  if (!/^dite?s?$/.test(form.lower)) return false
  return (
    !is(before, IS.WORD) ||
    is(
      before,
      IS.PRONOUN |
        IS.HAVE |
        IS.BE |
        IS.CLITIC |
        IS.CAPITAL |
        IS.PERSON |
        IS.ADVERB |
        IS.SUBORDINATOR |
        IS.COORDINATOR |
        IS.COLLECTIVE,
    )
  )
}

/** A label noun names a short quote; a sentence in the first person after `message` or `titre` is still said. */
function named(r: Reader, at: number, shape: Shape): boolean {
  const noun = formAt(r, at)
  if (is(noun, IS.FINITE) && !is(formAt(r, at - 1), IS.DETERMINER | IS.EARLY | IS.PREPOSITION)) return false
  if (shape.person && shape.finite && shape.words > 4) return false
  if (shape.finite && !shape.capital) return false
  return !(shape.finite && shape.ends && shape.words > 7)
}

/** `Dans « Le Vent du large », l'autrice`, `auteur de « … »`: a capital and no clause right after a preposition. */
function inTitle(r: Reader, quote: number, shape: Shape): boolean {
  if (!shape.capital || shape.ends || shape.person || shape.words > 9) return false
  const before = formAt(r, quote - 1)
  if (/^(?:dans|de|d'|du|pour|avec|sur|à)$/.test(before.lower)) return !shape.finite
  return false
}

/** Speech or mention: from the inside first, then by the frame. Nobody named is no sign of a mention. */
export function useOf(
  r: Reader,
  quote: number,
  shape: Shape,
  source: Source | undefined,
  label: boolean,
): 'speech' | 'mention' {
  if (label || (source && planned(r, quote, shape))) return 'mention'
  if (source?.speech) return 'speech'
  if (shape.finite && (shape.person || shape.ends || shape.words >= (shape.capital ? 3 : 4))) return 'speech'
  if (shape.ends && (shape.words > 2 || shape.asks || alone(r, quote))) return 'speech'
  if (shape.person && shape.words > 2) return 'speech'
  return source && !shape.title ? 'speech' : 'mention'
}

/** Verbs of plans, whose objects have names: `annonce la création d'un « pass rural »`. */
const PLANS = /^(?:prévoir|annoncer|proposer|lancer|présenter|envisager|préparer|inscrire|confirmer)$/

/** A short name governed by a noun that a plan has for its object, or an adjective of that noun (`un hôtel « haut de gamme »`). */
function planned(r: Reader, quote: number, shape: Shape): boolean {
  const noun = formAt(r, quote - 1)
  if (!shape.finite && shape.words <= 4 && is(noun, IS.WORD) && noun.bits === IS.WORD && !noun.saying)
    return plans(r, quote - 2, quote - 12)
  if (shape.finite || shape.words > 4 || !/^(?:un|une|l'|le|la|des|de)$/.test(formAt(r, quote - 1).lower)) return false
  if (!/^(?:d'|de|du)$/.test(formAt(r, quote - 2).lower)) return false
  return plans(r, quote - 4, quote - 9)
}

function plans(r: Reader, from: number, to: number): boolean {
  for (let at = from; at > to; at--) {
    if (!is(formAt(r, at), IS.WORD)) return false
    if (PLANS.test(formAt(r, at).saying?.lemma ?? '')) return true
  }
  return false
}

/** A quote that is a sentence of its own. */
function alone(r: Reader, quote: number): boolean {
  const before = formAt(r, quote - 1)
  const after = formAt(r, quote + 1)
  return (
    (before === SIGNS.stop || before === SIGNS.break || before === SIGNS.colon || quote === 0) && !is(after, IS.WORD)
  )
}
