import { isApostrophe, isJoint, isSpace, isUpper, isWord, runEnd } from './characters.js'
import { fold } from './fold.js'
import { capped, type Word } from './word.js'

/** Articles and pronouns of one letter, which are dropped; *z* and *ç* are of spoken French. */
export const ELIDED_LETTERS = 'ldjmtscnçzLDJMTSCNÇZ'

/** Longer words that lose their last letter before a vowel. (Grevisse and Goosse, *Le bon usage*, § 45.) */
const ELIDED = /^(?:(?:jus|lors|puis|quoi|pres|quel)?qu|entr)$/i

/** The whole word; empty for *que*, which is dropped, and undefined for what is not elided. */
const wholeOf = (stub: string): string | undefined =>
  ELIDED.test(stub) ? (stub.length > 2 ? `${stub.toLowerCase()}e` : '') : undefined

/** Stubs that are no elision before these words: one word with what follows (1990: *entracte*; *quelqu’un*). */
const FUSED = /^(?:aujourd'hui$|prud'h|quelqu'une?$|presqu'iles?$|entr'(?!(?:eux|elles?|autres?|ils?)$))/

/**
 * Names whose article or particle belongs to them, by what follows it: people write *loreal* and *dartagnan* as well.
 * Closed, from the titles of the French Wikipedia; before a consonant no list is needed (N’Djamena, M’Bappé).
 */
const NAMES = new Set('artagnan alembert annunzio estaing ormesson aurevilly orsay oreal occitane hay hamed'.split(' '))

/** Whether the stub and the run after its apostrophe are one word. */
export const isFused = (stub: string, following: string): boolean => FUSED.test(fold(`${stub}'${following}`))

/**
 * Reads over the elided word at `start`, whose letters end at `end` where an apostrophe stands.
 *
 * Where the apostrophe is not an elision in good French, the whole is a word too: before a consonant (j’vais, N’Golo)
 * and in some names (D’Artagnan).
 *
 * @returns where the next word begins, or undefined if nothing is elided here
 */
export function elision(text: string, start: number, end: number, found: Word[]): number | undefined {
  const isLetter = end - start === 1
  if (isLetter && !ELIDED_LETTERS.includes(text.charAt(start))) return undefined
  // 'l' in quotation marks is a letter; but c'qu'il.
  if (isApostrophe(text, start - 1) && (start < 2 || !isWord(text, start - 2))) return undefined
  const next = end + 1
  if (isLetter) {
    if (mayKeepArticle(text, start, next)) pushNamed(text, start, next, found)
    return next
  }
  const stub = text.slice(start, end)
  const whole = wholeOf(stub)
  if (whole === undefined) return undefined
  if (whole === '') return next
  if (isFused(stub, text.slice(next, Math.min(runEnd(text, next), next + 64)))) return undefined
  found.push({ form: whole, start, end })
  return next
}

/** The article, and the name or word that begins at `next`, as one word. */
function pushNamed(text: string, start: number, next: number, found: Word[]): void {
  const end = runEnd(text, next)
  // What goes on behind the run is read as one with it.
  if (
    end - next < 2 ||
    isStub(text.slice(next, end)) ||
    (isJoint(text, end) && (isWord(text, end + 1) || text[end] !== '.'))
  )
    return
  const following = capped(text.slice(next, end))
  if (CONSONANTS.includes(following.charAt(0).toLowerCase()) || NAMES.has(fold(following)))
    found.push({ form: text.charAt(start) + following, start, end })
}

const CONSONANTS = 'bcdfgjklmnpqrstvwxz'
const mayKeepArticle = (text: string, start: number, next: number): boolean =>
  CONSONANTS.includes(text.charAt(next)) ||
  isUpper(text, next) ||
  (text[next] === 'h' && /[mM]/.test(text.charAt(start)))

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
  const whole = wholeOf(stub)
  if (!whole) return undefined
  found.push({ form: whole, start, end })
  return end
}

/** Stubs that are not words by themselves: lorsqu, quelqu, aujourd, prud. */
export const isStub = (form: string): boolean =>
  'dDuU'.includes(form.charAt(form.length - 1)) && /^(?:aujourd|prud|.+qu)$/i.test(form)
