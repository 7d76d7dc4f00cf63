import { prepositionalEnd } from './adjuncts.js'
import { IS } from './form.js'
import { CLOSED, formAt, is, type Reader } from './names.js'
import { nounPhrase } from './nounPhrase.js'
import type { NounPhrase } from './phrase.js'
import type { Source } from './source.js'
import { says, type VerbGroup } from './verbGroup.js'

/** `« … », lâché par X`, `a été qualifié ainsi par X`. */
export function agentAfter(r: Reader, group: VerbGroup | undefined): Source | undefined {
  if (!group || !says(group)) return undefined
  const phrase = agent(r, group.to)
  return phrase && { phrase, verb: group.words, how: 'agent', confidence: 0.85, speech: true }
}

/** `« … », résumé par X`. */
export function bareAgent(r: Reader, i: number): Source | undefined {
  const form = formAt(r, i)
  if (!form.saying?.participle || is(form, CLOSED)) return undefined
  const phrase = agent(r, i + 1)
  return phrase && { phrase, verb: form.text, how: 'agent', confidence: 0.85, speech: true }
}

/** The phrase after `par` at `i`, a few adjuncts on. */
export function agent(r: Reader, i: number): NounPhrase | undefined {
  let at = i
  for (let guard = 0; guard < 3 && formAt(r, at).lower !== 'par'; guard++) {
    const form = formAt(r, at)
    if (is(form, IS.ADVERB | IS.TIME)) at++
    else if (is(form, IS.PREPOSITION)) at = Math.max(prepositionalEnd(r, at), at + 1)
    else return undefined
  }
  if (formAt(r, at).lower !== 'par') return undefined
  const phrase = nounPhrase(r, at + 1, true)
  return phrase && (phrase.kind !== 'thing' || phrase.name) ? phrase : undefined
}
