import { type Form, IS } from './form.js'
import { NOTHING, SIGNS, type Tokens } from './tokens.js'
import type { Vocabulary } from './vocabulary.js'

/** The narrator's tokens, and what the article as a whole tells about capitals. */
export interface Reader {
  readonly tokens: Tokens
  /** Small-letter forms of the words that have a capital inside a sentence somewhere: names. */
  readonly proper: ReadonlySet<string>
  readonly vocabulary: Vocabulary
}

export const formAt = ({ tokens }: Pick<Reader, 'tokens'>, i: number): Form => tokens.forms[i] ?? NOTHING
export const is = (form: Form, bits: number): boolean => (form.bits & bits) !== 0
/** Words that belong to a closed class, and so begin no name though they may have a capital. */
export const CLOSED =
  IS.DETERMINER | IS.PREPOSITION | IS.PRONOUN | IS.CLITIC | IS.SUBORDINATOR | IS.COORDINATOR | IS.HAVE | IS.BE
/** What a capital at the head of a sentence is likely to be instead of a name. */
const COMMON =
  CLOSED |
  IS.ADVERB |
  IS.TIME |
  IS.PERSON |
  IS.COLLECTIVE |
  IS.DOCUMENT |
  IS.SPEECH |
  IS.CIVILITY |
  IS.FINITE |
  IS.EARLY |
  IS.SOURCE
const NAME_WITH_SMALL_HEAD = /^(?:al|el|ben|bin|ould|abou)-\p{Lu}/u

/** Read what capitals tell. */
export const reader = (tokens: Tokens, vocabulary: Vocabulary): Reader => ({
  tokens,
  proper: properIn(tokens),
  vocabulary,
})

function properIn({ forms, bits, sentences }: Tokens): Set<string> {
  const proper = new Set<string>()
  for (let i = 1; i < bits.length; i++) {
    const here = bits[i] as number
    if ((here & IS.CAPITAL) === 0 || (here & CLOSED) !== 0) continue
    const before = bits[i - 1] as number
    if ((before & IS.WORD) === 0 || sentences[i] !== sentences[i - 1]) continue
    if ((before & IS.CAPITAL) === 0 || proper.has((forms[i - 1] as Form).lower)) proper.add((forms[i] as Form).lower)
  }
  return proper
}

/** Whether a capital at `i` says nothing: first word of a sentence, or after a quote or a dash. */
export function atHead(r: Reader, i: number): boolean {
  const { sentences } = r.tokens
  const at = formAt(r, i - 1) === SIGNS.dash ? i - 1 : i
  if (at === 0 || sentences[at] !== sentences[at - 1]) return true
  const before = formAt(r, at - 1)
  return before === SIGNS.quote || before === SIGNS.stop || before === SIGNS.break
}

/** Whether the word at `i` is, or begins, a name. */
export function isName(r: Reader, i: number): boolean {
  const form = formAt(r, i)
  if (!is(form, IS.CAPITAL)) return NAME_WITH_SMALL_HEAD.test(form.text)
  if (is(form, CLOSED | IS.CIVILITY)) return false
  if (!atHead(r, i)) return !is(form, IS.TIME) || r.proper.has(form.lower)
  if (r.proper.has(form.lower) || is(form, IS.FIRST_NAME | IS.PLACE | IS.CAPITALS))
    return !is(form, IS.ADVERB | IS.TIME)
  if (is(form, COMMON) || form.saying?.participle || form.saying?.gerund) return false
  const next = formAt(r, i + 1)
  if (is(next, IS.CAPITAL) && !is(next, CLOSED | IS.CIVILITY)) return !r.vocabulary.has(form.lower)
  return (
    !r.vocabulary.has(form.lower) &&
    (verbFollows(r, i + 1) || next === SIGNS.colon || (next.lower === 'et' && is(formAt(r, i + 2), IS.CAPITAL)))
  )
}

function verbFollows(r: Reader, i: number): boolean {
  const form = formAt(r, i)
  if (/^(?:ne|n'|se|s'|lui|leur|y)$/.test(form.lower)) return true
  return is(form, IS.FINITE | IS.HAVE | IS.BE) || form.saying?.third === true
}

const isPart = (r: Reader, i: number): boolean => {
  const form = formAt(r, i)
  if (NAME_WITH_SMALL_HEAD.test(form.text)) return true
  // `Percefort SA`: in capitals a small word is none.
  return is(form, IS.CAPITALS) || (is(form, IS.CAPITAL) && !is(form, CLOSED | IS.CIVILITY | IS.TIME))
}

/** How many particles stand at `i` before a name's next part: `de La`, `van der`; 0 if none or no part follows. */
function particles(r: Reader, i: number): number {
  let n = 0
  while (n < 3 && is(formAt(r, i + n), IS.PARTICLE)) n++
  return n > 0 && isPart(r, i + n) ? n : 0
}

const FRENCH_PARTICLE = /^(?:de|d'|du|des)$/

/**
 * The token after the name that begins at `i`, or `i` if none does.
 *
 * A French particle continues a name of one part (`Bernard de Galard`), `d'` one of two (`Giscard d'Estaing`), a
 * foreign or capital one any (`Ursula von der Leyen`, `Marine Le Pen`); a place never follows (`Mercier de Lyon`).
 */
export function nameEnd(r: Reader, i: number): number {
  const first = formAt(r, i)
  if (!isName(r, i) && !(is(first, IS.CAPITAL) && is(first, IS.PARTICLE) && !atHead(r, i) && isPart(r, i + 1))) return i
  let end = i + 1
  // An article with a capital counts for nothing: `Le Courrier du Drac`.
  let parts = is(first, IS.DETERMINER) ? 0 : 1
  while (end - i < 8) {
    if (isPart(r, end)) {
      // A new name begins where a place or an acronym ends and a first name comes: `Renault Luca…` is split elsewhere.
      end++
      parts++
      continue
    }
    const n = particles(r, end)
    if (n === 0) break
    const particle = formAt(r, end)
    if (FRENCH_PARTICLE.test(particle.text)) {
      if (parts > (particle.lower === "d'" ? 2 : 1) || is(first, IS.CAPITALS | IS.PLACE | IS.COLLECTIVE)) break
      if (is(formAt(r, end + n), IS.PLACE)) break
    } else if (!is(particle, IS.CAPITAL) && /^(?:la|le|l'|les|y|e)$/.test(particle.text)) break
    end += n + 1
    parts++
  }
  return end
}
