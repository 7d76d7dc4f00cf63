import type { Span } from '../text/span.js'
import { type Form, IS } from './form.js'
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

/** Enough to know; a speech of many pages is judged by its beginning. */
const WORDS_READ = 40
const INNER_WORD = /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:[-‐‑]\p{L}[\p{L}\p{M}\p{N}]*)*(?:['’ʼ](?=\p{L}))?/gu
const PERSONS = /^(?:je|j'|nous|vous|me|m'|moi|mon|ma|mes|notre|nos|votre|vos|tu|toi|ton|te|t'|ça|c')$/
const SUBJECTS = /^(?:je|j'|tu|il|elle|on|nous|vous|ils|elles|ce|c'|ça|cela|qui|ne|n'|se|s'|y|que|qu')$/

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
    for (const match of text.slice(part.start, Math.min(part.end, part.start + 400)).matchAll(INNER_WORD)) {
      const form = vocabulary.form(match[0], 0, match[0].length)
      words++
      if (PERSONS.test(form.lower)) person = true
      finite ||= finiteHere(form, before)
      if (words > 1 && form.lower.length > 3) {
        long++
        if (form.bits & IS.CAPITAL) capitals++
      }
      before = form
      if (words >= WORDS_READ && finite) break
    }
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

/** A finite verb by itself, or any word that a subject pronoun makes one (`je porte`). */
function finiteHere(form: Form, before: Form | undefined): boolean {
  if (form.bits & (IS.FINITE | IS.HAVE | IS.BE))
    return !(before && before.bits & IS.DETERMINER && !(before.bits & IS.CLITIC))
  if (form.saying?.finite && before && SUBJECTS.test(before.lower)) return true
  return (
    before !== undefined &&
    /^(?:je|j'|tu|il|elle|on|ils|elles|ne|n')$/.test(before.lower) &&
    !/^(?:et|ou|pas|y|en|me|te|se|le|la|les|nous|vous|lui|leur)$/.test(form.lower)
  )
}
