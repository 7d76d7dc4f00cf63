import { APOSTROPHES, isSpace, isUpper, isWord, runEnd } from './characters.js'
import { fold } from './fold.js'
import { capped, type Word } from './word.js'

export const isApostrophe = (sign: string | undefined): boolean => !!sign && APOSTROPHES.includes(sign)

/** Articles and pronouns of one letter, which are dropped; *z* and *ç* are of spoken French. */
const LETTERS = 'ldjmtscnçzLDJMTSCNÇZ'

/**
 * Longer words that lose their last letter before a vowel, and the whole; *que* has none, for it is dropped.
 * (Grevisse and Goosse, *Le bon usage*, § 45.)
 */
const ELIDED = new Map([
  ['qu', ''],
  ['jusqu', 'jusque'],
  ['lorsqu', 'lorsque'],
  ['puisqu', 'puisque'],
  ['quoiqu', 'quoique'],
  ['presqu', 'presque'],
  ['quelqu', 'quelque'],
  ['entr', 'entre'],
])

/** Stubs that are no elision before these words: one word with what follows (1990: *entracte*; *quelqu’un*). */
const FUSED: Readonly<Record<string, RegExp>> = {
  aujourd: /^hui$/,
  prud: /^h/,
  quelqu: /^une?$/,
  presqu: /^iles?$/,
  entr: /^(?!(?:eux|elles?|autres?|ils?)$)/,
}

/**
 * Names whose article or particle belongs to them, by what follows it: people write *loreal* and *dartagnan* as well.
 * Closed, from the titles of the French Wikipedia; before a consonant no list is needed (N’Djamena, M’Bappé).
 */
const NAMES = new Set(
  'artagnan alembert annunzio amico angelo agostino este estaing ormesson holbach aurevilly orsay oreal occitane hay hamed hammed'.split(
    ' ',
  ),
)

/** Whether the stub and the run after its apostrophe are one word. */
export const isFused = (stub: string, following: string): boolean => {
  const pattern = Object.hasOwn(FUSED, stub.toLowerCase()) ? FUSED[stub.toLowerCase()] : undefined
  return pattern?.test(fold(following)) ?? false
}

const elided = (stub: string): string | undefined =>
  stub.length === 1 ? (LETTERS.includes(stub) ? '' : undefined) : ELIDED.get(stub.toLowerCase())

export const isElidable = (stub: string): boolean => elided(stub) !== undefined

/**
 * Reads over the elided word at `start`, whose letters end at `end` where an apostrophe stands.
 *
 * Where the apostrophe is not an elision in good French, the whole is a word too: before a consonant (j’vais, N’Golo)
 * and in some names (D’Artagnan).
 *
 * @returns where the next word begins, or undefined if nothing is elided here
 */
export function elision(text: string, start: number, end: number, found: Word[]): number | undefined {
  const stub = text.slice(start, end)
  const whole = elided(stub)
  if (whole === undefined) return undefined
  const next = end + 1
  if (whole) {
    if (isFused(stub, text.slice(next, Math.min(runEnd(text, next), next + 64)))) return undefined
    found.push({ form: whole, start, end })
  } else if (stub.length === 1 && mayKeepArticle(text, next)) {
    const stop = runEnd(text, next)
    const following = capped(text.slice(next, stop))
    if (isNamedWhole(following) && !/['’-]/.test(text.charAt(stop)))
      found.push({ form: stub + following, start, end: stop })
  }
  return next
}

const CONSONANTS = /^[bcdfgjklmnpqrstvwxz]/i
const mayKeepArticle = (text: string, at: number): boolean =>
  'bcdfgjklmnpqrstvwxzh'.includes(text.charAt(at) || ' ') || isUpper(text, at)
const isNamedWhole = (following: string): boolean => CONSONANTS.test(following) || NAMES.has(fold(following))

/**
 * What a stub before a space is: people type *aujourd hui* and *lorsqu il*.
 *
 * @returns where the word that was pushed ends, or undefined if it is none
 */
export function spacedStub(text: string, start: number, end: number, found: Word[]): number | undefined {
  const stub = text.slice(start, end)
  const stop = isSpace(text, end) && isWord(text, end + 1) ? runEnd(text, end + 1) : end
  if (stop > end && stop - end < 20) {
    const following = text.slice(end + 1, stop)
    if (isFused(stub, following) && !isUpper(text, end + 2) === !isUpper(text, start + 1)) {
      found.push({ form: stub + following, start, end: stop })
      return stop
    }
  }
  const whole = elided(stub)
  if (!whole) return undefined
  found.push({ form: whole, start, end })
  return end
}

/** Stubs that are not words by themselves: lorsqu, quelqu, aujourd, prud. */
export function isStub(form: string): boolean {
  const { length } = form
  const last = form.charCodeAt(length - 1) | 0x20
  // u after q, d
  if (last === 0x75) return (form.charCodeAt(length - 2) | 0x20) === 0x71 && length > 2
  return last === 0x64 && (length === 4 || length === 7) && /^(?:aujourd|prud)$/i.test(form)
}
