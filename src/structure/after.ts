import { afterAdjuncts, afterApposition } from './adjuncts.js'
import { IS, isJoined } from './form.js'
import { accordingTo, complementOf } from './frames.js'
import { agrees, inversion } from './inversion.js'
import { formAt, is, type Reader } from './names.js'
import { nounPhrase } from './nounPhrase.js'
import type { QuoteShape, Source } from './source.js'
import { SIGNS } from './tokens.js'
import { says, verbGroup } from './verbGroup.js'

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
