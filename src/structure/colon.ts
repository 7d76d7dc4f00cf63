import { agent } from './agent.js'
import { IS } from './form.js'
import { complementOf } from './frames.js'
import { formAt, is, type Reader } from './names.js'
import { nounPhrase } from './nounPhrase.js'
import type { Source } from './source.js'
import { firstSubject } from './subject.js'
import { SIGNS } from './tokens.js'

/** A colon without a verb of saying: `la réaction de X :`, `X, agriculteur :`, `Le patron est catégorique :`. */
export function colonBefore(r: Reader, quote: number, start: number): Source | undefined {
  const from = lastClause(r, quote - 1, start)
  const noun = nounOfSaying(r, from, quote - 1)
  if (noun) return noun
  const label = nounPhrase(r, from, true)
  if (label && label.kind !== 'thing' && onlyLabel(r, label.to, quote - 1))
    return { phrase: label, how: 'label', confidence: 0.9, speech: true }
  const among = formAt(r, from) === SIGNS.break ? undefined : chez(r, from, quote - 1)
  if (among) return among
  const subject = firstSubject(r, from, quote - 1)
  const { phrase } = subject ?? {}
  if (phrase && (phrase.kind === 'thing' || phrase.kind === 'collective') && !phrase.name)
    return {
      how: 'colon',
      confidence: 0,
      speech: true,
      ...(phrase.kind === 'collective' && { phrase, confidence: 0.5 }),
    }
  return { ...subject, how: 'colon', confidence: subject ? 0.65 : 0, speech: true }
}

/** `Même son de cloche chez X : « … »`. */
export function chez(r: Reader, from: number, colon: number): Source | undefined {
  for (let i = from; i < colon; i++) {
    const form = formAt(r, i)
    if (is(form, IS.FINITE | IS.HAVE | IS.BE)) return undefined
    if (form.lower !== 'chez' && form.lower !== 'pour') continue
    const phrase = nounPhrase(r, i + 1, true)
    if (phrase?.to === colon) return { phrase, how: 'colon', confidence: 0.8, speech: true }
  }
  return undefined
}

function lastClause(r: Reader, colon: number, start: number): number {
  for (let i = colon - 1; i >= start; i--) {
    const form = formAt(r, i)
    if (form === SIGNS.semicolon || form === SIGNS.colon || form === SIGNS.stop) return i + 1
  }
  return start
}

/** A name with at most an apposition before the colon, and no verb. */
function onlyLabel(r: Reader, from: number, colon: number): boolean {
  for (let i = from; i < colon; i++)
    if (is(formAt(r, i), IS.FINITE | IS.HAVE | IS.BE) || formAt(r, i) === SIGNS.quote) return false
  return true
}

export function nounOfSaying(r: Reader, from: number, colon: number): Source | undefined {
  for (let i = from; i < colon; i++) {
    const form = formAt(r, i)
    if (!is(form, IS.SPEECH) || is(form, IS.FINITE)) continue
    const phrase =
      complementOf(r, i, Math.min(i + 4, colon)) ?? (is(formAt(r, i + 1), IS.PARTICIPLE) ? agent(r, i + 2) : undefined)
    if (phrase && (phrase.kind !== 'thing' || phrase.name))
      return { phrase, verb: form.text, how: 'noun', confidence: 0.8, speech: true }
  }
  return undefined
}
