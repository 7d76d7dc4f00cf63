import { agent } from './agent.js'
import { colonBefore } from './colon.js'
import { IS } from './form.js'
import { accordingTo } from './frames.js'
import { clitics } from './mainSubject.js'
import { CLOSED, formAt, is, type Reader } from './names.js'
import { verbBefore } from './reported.js'
import type { Source } from './source.js'
import { subjectOf } from './subject.js'
import { SIGNS } from './tokens.js'

/** A sentence is read from its head, but no farther back than this: a text without full stops costs no more. */
const MOST_TOKENS = 150

/** Who speaks, from the words of the sentence before the quote at token `quote`. */
export function before(r: Reader, quote: number): Source | undefined {
  const { sentences, sentenceStarts } = r.tokens
  let start = Math.max(sentenceStarts[sentences[quote] ?? 0] ?? 0, quote - MOST_TOKENS)
  // A speech on a line of its own after `X dit :`.
  if (formAt(r, quote - 1) === SIGNS.break && formAt(r, quote - 2) === SIGNS.colon) {
    start = Math.max(sentenceStarts[sentences[quote - 2] ?? 0] ?? 0, quote - MOST_TOKENS)
    return verbBefore(r, quote - 1, start, true) ?? colonBefore(r, quote - 1, start)
  }
  // `… des mesures : « … »` and `… a dit. – « … »` alike: a sentence of its own has nothing before.
  if (start === quote && formAt(r, quote - 1) !== SIGNS.colon) return undefined
  if (start === quote) start = sentenceStarts[(sentences[quote] ?? 1) - 1] ?? 0
  const colon = formAt(r, quote - 1) === SIGNS.colon
  return (
    adjacentFrame(r, quote, start) ??
    verbBefore(r, quote, start, colon) ??
    participleAfter(r, quote) ??
    frameBefore(r, quote, start) ??
    (colon ? colonBefore(r, quote, start) : undefined)
  )
}

/** `une « … » dénoncée par X`. */
function participleAfter(r: Reader, quote: number): Source | undefined {
  const next = formAt(r, quote + 1)
  if (!next.saying?.participle || is(next, CLOSED)) return undefined
  const phrase = agent(r, quote + 2)
  return phrase && { phrase, verb: next.text, how: 'agent', confidence: 0.8, speech: true }
}

/** Verbs whose complement a quote may be: `a dû « tout réapprendre »`. */
const MODAL = /^(?:dû|pu|voulu|su|doit|peut|veut|va|devra|pourra|voudrait|pourrait|devrait|aurait|avait|a|ont)$/

/** `Elle a dû « tout réapprendre »`: the predicate stands inside the marks, and its subject says it. */
export function predicate(r: Reader, quote: number): Source | undefined {
  if (!MODAL.test(formAt(r, quote - 1).lower)) return undefined
  const start = Math.max(r.tokens.sentenceStarts[r.tokens.sentences[quote] ?? 0] ?? 0, quote - MOST_TOKENS)
  const from = is(formAt(r, quote - 2), IS.HAVE) ? quote - 2 : quote - 1
  const subject = subjectOf(r, clitics(r, from, start), start)
  return subject && { ...subject, how: 'continuation', confidence: 0.7, speech: true }
}

/** `, d'après sa maîtresse, « … »`: a frame right before the quote. */
function adjacentFrame(r: Reader, quote: number, start: number): Source | undefined {
  const end = formAt(r, quote - 1) === SIGNS.comma ? quote - 1 : quote
  for (let i = end - 1; i >= start && i > end - 14; i--) {
    if (!/^(?:selon|d'|pour|aux|à|dixit|suivant)$/.test(formAt(r, i).lower)) continue
    const found = accordingTo(r, i)
    if (found && /^(?:qui|lequel|laquelle)$/.test(formAt(r, end - 1).lower) && i === end - 2) return found
    const to = found?.phrase?.to ?? (found?.pronoun === undefined ? -1 : found.pronoun + 1)
    if (found && to === end && !/^pour$/i.test(found.verb ?? '')) return { ...found, speech: true }
  }
  return undefined
}

/** `Selon X, « … »`, `Pour X, le projet est une « … »`. */
function frameBefore(r: Reader, quote: number, start: number): Source | undefined {
  for (let i = quote - 1; i >= start && i > quote - 60; i--) {
    const form = formAt(r, i)
    if (form === SIGNS.quote || form === SIGNS.semicolon) break
    if (!is(form, IS.PREPOSITION | IS.SUBORDINATOR) && form.lower !== 'dixit') continue
    const found = accordingTo(r, i)
    if (found?.pronoun !== undefined && !/^pour$/i.test(found.verb ?? '')) return found
    if (!found?.phrase || found.phrase.to > quote) continue
    if (
      /^pour$/i.test(found.verb ?? '') &&
      formAt(r, i + 1).lower !== 'qui' &&
      !(i === start && formAt(r, found.phrase.to) === SIGNS.comma && found.phrase.kind !== 'thing')
    )
      continue
    return found
  }
  return undefined
}
