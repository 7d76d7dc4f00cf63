import type { Span } from '../text/span.js'
import { isApostrophe, isDigit } from './characters.js'
import { type Form, IS } from './form.js'
import { BLANK, kindOf, LATIN, SIGN_UNIT } from './units.js'
import type { Vocabulary } from './vocabulary.js'

/** What a quote shows from inside. */
export interface Shape {
  readonly words: number
  /** It has a finite verb. */
  readonly finite: boolean
  /** It says I, you, we. */
  readonly person: boolean
  /** It ends with `. ! ? …`. */
  readonly ends: boolean
  readonly capital: boolean
  /** It ends with `?`. */
  readonly asks: boolean
  /** Most of its longer words have capitals: `Les Heures Pâles`, `Radio Nova`. */
  readonly title: boolean
  /** It is a clause or ends as a sentence: it may be all that was said. */
  readonly whole: boolean
}

/** A turn of a dialogue or a block quote: nothing inside could make it anything but speech. */
export const SPOKEN: Shape = {
  words: 0,
  finite: true,
  person: false,
  ends: true,
  capital: true,
  asks: false,
  title: false,
  whole: true,
}

/** What makes the next word a finite verb, and words that are none even so. */
const BEFORE_VERB = new Set("je j' tu il elle on ils elles ne n'".split(' '))
const NO_VERB = new Set('et ou pas y en me te se le la les nous vous lui leur'.split(' '))

/** Enough to know; a speech of many pages is judged by its beginning. */
const WORDS_READ = 40
const INNER_WORD = /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:[-‐‑]\p{L}[\p{L}\p{M}\p{N}]*)*(?:['’ʼ](?=\p{L}))?/gu
const PERSONS = new Set("je j' nous vous me m' moi mon ma mes notre nos votre vos tu toi ton te t' ça c'".split(' '))
const SUBJECTS = new Set("je j' tu il elle on nous vous ils elles ce c' ça cela qui ne n' se s' y que qu'".split(' '))

/** Read the words of a quote. */
export function shapeOf(text: string, parts: readonly Span[], vocabulary: Vocabulary): Shape {
  const first = parts[0] ?? { start: 0, end: 0 }
  const last = parts.at(-1) ?? first
  let words = 0
  let finite = false
  let person = false
  let capitals = 0
  let long = 0
  let before: Form | undefined
  for (const part of parts) {
    innerWords(text, part.start, Math.min(part.end, part.start + 400), vocabulary, (form) => {
      words++
      if (PERSONS.has(form.lower)) person = true
      finite ||= finiteHere(form, before)
      if (words > 1 && form.lower.length > 3) {
        long++
        if (form.bits & IS.CAPITAL) capitals++
      }
      before = form
      return words < WORDS_READ || !finite
    })
    if (words >= WORDS_READ) break
  }
  const ends = /[.!?…]\s*$/.test(text.slice(Math.max(first.start, last.end - 3), last.end))
  const capital = /^\p{Lu}/u.test(text.slice(first.start, first.start + 2))
  return {
    words,
    finite,
    person,
    ends,
    capital,
    asks: /\?\s*$/.test(text.slice(Math.max(first.start, last.end - 3), last.end)),
    title: long > 0 && capitals * 2 > long,
    whole: finite || ends || (person && words > 2),
  }
}

/** The words of a stretch, each given to `take` until it gives `false`. Latin words are read by hand, others as `INNER_WORD`. */
function innerWords(
  text: string,
  start: number,
  end: number,
  vocabulary: Vocabulary,
  take: (form: Form) => boolean,
): void {
  for (let at = start; at < end; ) {
    const kind = kindOf(text.charCodeAt(at))
    if (kind === BLANK || kind === SIGN_UNIT) {
      at++
      continue
    }
    const stop = kind === LATIN ? latinEnd(text, at, end) : at
    if (stop > at) {
      if (!take(vocabulary.form(text, at, stop))) return
      at = stop
      continue
    }
    INNER_WORD.lastIndex = at - start
    const match = INNER_WORD.exec(text.slice(start, end))
    if (!match) return
    if (!take(vocabulary.form(match[0], 0, match[0].length))) return
    at = start + INNER_WORD.lastIndex
  }
}

/** The end of a word of Latin letters, the apostrophe of an elision with it; `at` if it is not as simple as that. */
function latinEnd(text: string, at: number, end: number): number {
  let stop = at
  while (stop < end && kindOf(text.charCodeAt(stop)) === LATIN) stop++
  if (stop === end) return stop
  const code = text.charCodeAt(stop)
  const kind = kindOf(code)
  if (kind === BLANK || (kind === SIGN_UNIT && code !== 0x27 && code !== 0x2d)) return stop
  if (!isApostrophe(code)) return at
  if (stop + 1 === end) return stop
  return kindOf(text.charCodeAt(stop + 1)) === LATIN ? stop + Number(!isDigit(text.charCodeAt(stop + 1))) : at
}

/** A finite verb by itself, or any word that a subject pronoun makes one (`je porte`). */
function finiteHere(form: Form, before: Form | undefined): boolean {
  if (form.bits & (IS.FINITE | IS.HAVE | IS.BE))
    return !(before && before.bits & IS.DETERMINER && !(before.bits & IS.CLITIC))
  if (form.saying?.finite && before && SUBJECTS.has(before.lower)) return true
  return before !== undefined && BEFORE_VERB.has(before.lower) && !NO_VERB.has(form.lower)
}
