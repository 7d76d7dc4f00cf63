import { APOSTROPHES, isSpace, isUpper, isWord, runEnd } from './characters.js'
import { fold } from './fold.js'
import type { Word } from './word.js'

export const isApostrophe = (sign: string | undefined): boolean => !!sign && APOSTROPHES.includes(sign)

/**
 * Words that lose their last letter before a vowel, and the whole word; articles and pronouns of one letter, and *que*,
 * have none, for they are dropped. (Grevisse and Goosse, *Le bon usage*, § 45.) *z* and *ç* are of spoken French.
 */
const ELIDED: Readonly<Record<string, string>> = {
  l: '',
  d: '',
  j: '',
  m: '',
  t: '',
  s: '',
  c: '',
  ç: '',
  n: '',
  z: '',
  qu: '',
  jusqu: 'jusque',
  lorsqu: 'lorsque',
  puisqu: 'puisque',
  quoiqu: 'quoique',
  presqu: 'presque',
  quelqu: 'quelque',
  entr: 'entre',
}

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

const elided = (stub: string): string | undefined => {
  const lower = stub.toLowerCase()
  return Object.hasOwn(ELIDED, lower) ? ELIDED[lower] : undefined
}

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
  const following = runEnd(text, end + 1)
  const next = text.slice(end + 1, Math.min(following, end + 65))
  if (isFused(stub, next)) return undefined
  if (whole) found.push({ form: whole, start, end })
  else if (next !== '' && isNamedWhole(stub, next) && !/['’-]/.test(text.charAt(following)))
    found.push({ form: stub + next, start, end: following })
  return end + 1
}

const isNamedWhole = (stub: string, next: string): boolean => {
  if (stub.length > 1) return false
  const following = fold(next)
  return /^[bcdfgjklmnpqrstvwxz]/.test(following) || NAMES.has(following)
}

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
export function mayBeStub(form: string): boolean {
  const last = form.charCodeAt(form.length - 1) | 0x20
  return (last === 0x75 || last === 0x64) && form.length > 3 && /^(?:.*[sli]qu|aujourd|prud)$/i.test(form)
}
