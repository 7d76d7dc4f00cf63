import { afterApposition } from './adjuncts.js'
import { IS } from './form.js'
import { formAt, is, type Reader } from './names.js'
import { contractedPhrase, nounPhrase } from './nounPhrase.js'
import type { NounPhrase } from './phrase.js'
import type { Source } from './source.js'
import { antecedent } from './subject.js'
import { SIGNS } from './tokens.js'

/** Frames of several words, each ending right before who speaks. The longest are tried first. */
const FRAMES: readonly (readonly string[])[] = [
  "si l' on en croit",
  'à en croire',
  "s' il faut en croire",
  'pour reprendre les mots de',
  "pour reprendre l' expression de",
  'pour reprendre la formule de',
  'pour reprendre le mot de',
  'aux yeux de',
  "aux yeux d'",
  'aux yeux du',
  'aux yeux des',
  'aux dires de',
  'aux dires du',
  'au dire de',
  "de l' aveu même de",
  "de l' aveu même du",
  "de l' aveu de",
  "de l' aveu du",
  "de l' avis de",
  "de l' avis du",
  "de l' avis des",
  'dans la bouche de',
  'dans la bouche du',
  'sous la plume de',
  'par la voix de',
  'du point de vue de',
  'dixit',
  'selon',
  'suivant',
  "d' après",
  'pour',
].map((words) => words.split(' '))

/** The frames by their first word, so that most words are known to begin none. */
const BY_FIRST = new Map<string, (readonly string[])[]>()
for (const words of FRAMES) BY_FIRST.set(words[0] as string, [...(BY_FIRST.get(words[0] as string) ?? []), words])

/** Pronouns after a preposition. */
const TONIC = /^(?:lui|elle|eux|elles|celui-ci|celle-ci|ce|cette)$/

/** A frame that begins at `i`, with the speaker that it names. */
export function accordingTo(r: Reader, i: number): Source | undefined {
  for (const words of BY_FIRST.get(formAt(r, i).lower) ?? []) {
    if (!words.every((word, n) => formAt(r, i + n).lower === word)) continue
    const last = words.at(-1) ?? ''
    const at = i + words.length
    // `aux yeux du ministre`: the article is in the preposition.
    const phrase = /^(?:du|des)$/.test(last) ? contractedPhrase(r, at - 1) : nounPhrase(r, at, true)
    // `l'association, pour qui « … »`
    if (/^(?:qui|lequel|laquelle)$/.test(formAt(r, at).lower) && words.length === 1) {
      const owner = antecedent(r, i, Math.max(0, i - 20))
      if (owner)
        return { phrase: owner, verb: written(r, i, words), how: 'according-to', confidence: 0.85, speech: true }
    }
    if (!phrase && words.length === 1 && TONIC.test(formAt(r, at).lower))
      return { pronoun: at, verb: written(r, i, words), how: 'according-to', confidence: 0.8, speech: false }
    if (!phrase) continue
    const spoken = spokenBy(r, phrase)
    if (words.length === 1 && phrase.kind === 'thing' && !spoken) continue
    return {
      phrase: spoken ?? phrase,
      verb: written(r, i, words),
      how: 'according-to',
      confidence: 0.85,
      speech: false,
    }
  }
  return undefined
}

/** The words of a frame as written, without the `de` or `du` that only joins it: `aux yeux`. */
function written(r: Reader, i: number, words: readonly string[]): string {
  const { text, starts, ends } = r.tokens
  const joins = words.length > 1 && /^(?:de|d'|du|des)$/.test(words.at(-1) ?? '')
  return text.slice(starts[i], ends[i + words.length - (joins ? 2 : 1)]).replace(/\s+/g, ' ')
}

/** `selon la formule de X`: X, and not the formula. */
function spokenBy(r: Reader, phrase: NounPhrase): NounPhrase | undefined {
  const head = phrase.head === undefined ? undefined : formAt(r, phrase.head)
  if (!head || !((is(head, IS.SPEECH) && !is(head, IS.DOCUMENT)) || DATA.test(head.lower))) return undefined
  return complementOf(r, phrase.head ?? 0, phrase.to + 4)
}

/** What is counted or known by somebody: `d'après les chiffres de X` is X, too. */
const DATA =
  /^(?:chiffres|données|estimations|relevés|calculs|mesures|résultats|décompte|bilan|comptage|informations|prévisions|projections|conclusions|travaux)$/

/** The noun phrase after the first `de` behind a noun: `la réponse | de X`, `le constat, à peine romancé, de X`. */
export function complementOf(r: Reader, head: number, limit: number): NounPhrase | undefined {
  for (let at = head + 1; at < limit; at++) {
    const { lower } = formAt(r, at)
    if (/^(?:de|d'|du|des)$/.test(lower)) {
      // `le cri d'alarme de X`: the first complement may be the noun's own.
      const phrase = lower.startsWith('du') || lower === 'des' ? contractedPhrase(r, at) : nounPhrase(r, at + 1, true)
      if (phrase) return phrase
      continue
    }
    if (formAt(r, at) === SIGNS.comma && at === head + 1) {
      const closed = afterApposition(r, at)
      if (closed === at) return undefined
      at = closed - 1
    } else if (!is(formAt(r, at), IS.WORD) || is(formAt(r, at), IS.FINITE | IS.DETERMINER)) return undefined
  }
  return undefined
}
