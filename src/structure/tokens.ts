import { hashed } from '../text/forms.js'
import { grown } from '../text/grown.js'
import type { Span } from '../text/span.js'
import type { Block } from './block.js'
import { type Form, IS } from './form.js'
import type { Quotation } from './quotes.js'
import { BLANK, isLatin, kindOf, LATIN, SIGN_UNIT } from './units.js'
import { LAST, type Vocabulary } from './vocabulary.js'

/** What a token is besides a word. */
export const SIGN = {
  COMMA: 'comma',
  COLON: 'colon',
  SEMICOLON: 'semicolon',
  STOP: 'stop',
  OPEN: 'open',
  CLOSE: 'close',
  DASH: 'dash',
  QUOTE: 'quote',
  BREAK: 'break',
  OTHER: 'other',
} as const
type Sign = (typeof SIGN)[keyof typeof SIGN]

const sign = (name: Sign): Form => ({ text: '', lower: name, bits: 0, saying: undefined })
/** One object per sign, so that a token is compared by identity. */
export const SIGNS: Readonly<Record<Sign, Form>> = {
  comma: sign('comma'),
  colon: sign('colon'),
  semicolon: sign('semicolon'),
  stop: sign('stop'),
  open: sign('open'),
  close: sign('close'),
  dash: sign('dash'),
  quote: sign('quote'),
  break: sign('break'),
  other: sign('other'),
}
export const NOTHING: Form = SIGNS.break

/**
 * The narrator's text as tokens: words, signs, and one `quote` token in the place of each quotation.
 *
 * Columns of equal length. What stands inside a quotation is not here, but for its incises: a quotation with an
 * incise is a `quote` token, the incise's words, and another `quote` token (`resumed`).
 */
export interface Tokens {
  readonly text: string
  readonly starts: Int32Array
  readonly ends: Int32Array
  readonly forms: readonly Form[]
  /** The bits of the forms: what is sought by class is sought here. */
  readonly bits: Int32Array
  /** Number of the sentence. Sentences end at full stops, at the ends of paragraphs and after whole quotes. */
  readonly sentences: Int32Array
  /** First token of each sentence. */
  readonly sentenceStarts: readonly number[]
  /** Number of the paragraph. */
  readonly blocks: Int32Array
  /** The `quote` token of each quotation, the first if an incise parts it; -1 for nested ones. */
  readonly places: readonly number[]
}

/** Elided words, that stand alone before their apostrophe. `aujourd'hui` and `quelqu'un` stay whole. */
const ELIDED = /^(?:[cdjlmnst]|(?:jus|lors|puis|quoi|quel)?qu)['’ʼ]$/i
const KEPT_WHOLE = /^(?:aujourd|quelqu|prud|presqu)['’ʼ]/i
/** Pronouns that a hyphen joins to their verb: `a-t-elle`, `dit-il`. */
const JOINED_PRONOUN = /-(?:t-)?(?:il|elle|on|ils|elles|je|tu|nous|vous|ce)$/i
const INITIALS = /(?:\p{Lu}\.-?)+(?=[\s\u00a0\u202f]?\p{Lu})/uy
const WORD =
  /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:[-‐‑]\p{L}[\p{L}\p{M}\p{N}]*|['’ʼ]\p{L}[\p{L}\p{M}\p{N}]*|(?<=[\p{L}\p{M}])\.(?=\p{Lu}\.))*/uy

function signOf(code: number): Form {
  switch (code) {
    case 44:
      return SIGNS.comma
    case 58:
      return SIGNS.colon
    case 59:
      return SIGNS.semicolon
    case 46:
    case 33:
    case 63:
    case 0x2026:
      return SIGNS.stop
    case 40:
      return SIGNS.open
    case 41:
      return SIGNS.close
    case 45:
    case 0x2013:
    case 0x2014:
      return SIGNS.dash
    default:
      return SIGNS.other
  }
}

/** A word that is not as simple as a run of Latin letters. Gives the offset after it. */
function word(text: string, at: number, end: number, add: (start: number, end: number) => void): number {
  if (text.charCodeAt(at + 1) === 46) {
    INITIALS.lastIndex = at
    const initials = INITIALS.exec(text)
    if (initials && at + initials[0].length <= end) {
      add(at, at + initials[0].length)
      return at + initials[0].length
    }
  }
  WORD.lastIndex = at
  const length = WORD.exec(text)?.[0].length ?? 0
  if (length === 0) return at + 1
  const stop = Math.min(at + length, end)
  cut(text, at, stop, add)
  return stop
}

/** Whether a word of Latin letters ends at `stop`: no hyphen, apostrophe, point after one letter or foreign letter follows. */
function endsPlainly(code: number, letters: number): boolean {
  if (code === 45 || code === 39 || code === 0x2019 || code === 0x2bc || code === 0x2010 || code === 0x2011)
    return false
  if (code === 46) return letters !== 1
  return kindOf(code) !== 0 || code < 0x250
}

/** Whether the letters before an apostrophe at `stop` are an elided word, with a Latin word right after it and no initials. */
function elides(text: string, at: number, stop: number, end: number): boolean {
  const letters = stop - at
  if (letters > 6 || stop + 2 >= end) return false
  const mark = text.charCodeAt(stop)
  if (mark !== 0x2019 && mark !== 39 && mark !== 0x2bc) return false
  const next = text.charCodeAt(stop + 1)
  if (!isLatin(next) || next < 58 || text.charCodeAt(stop + 2) === 46) return false
  const first = text.charCodeAt(at) | 32
  if (letters === 1) return ELISIONS.includes(first)
  if (letters === 2) return first === 113 && (text.charCodeAt(at + 1) | 32) === 117
  return false
}
/** c d j l m n s t */
const ELISIONS = Uint8Array.of(99, 100, 106, 108, 109, 110, 115, 116)

function cut(text: string, at: number, stop: number, add: (start: number, end: number) => void): void {
  let from = at
  let hyphen = false
  for (let i = at; i < stop; i++) {
    const code = text.charCodeAt(i)
    if (code === 45) hyphen = true
    if (code !== 39 && code !== 0x2019 && code !== 0x2bc) continue
    if (KEPT_WHOLE.test(text.slice(from, from + 10))) break
    if (i - from > 8 || !ELIDED.test(text.slice(from, i + 1))) continue
    add(from, i + 1)
    from = i + 1
  }
  const joined = hyphen ? JOINED_PRONOUN.exec(text.slice(from, stop)) : null
  if (joined && joined.index > 0) {
    add(from, from + joined.index)
    add(from + joined.index, stop)
  } else if (from < stop) add(from, stop)
}

class Builder {
  private readonly forms: Form[] = []
  private readonly sentenceStarts = [0]
  private readonly places: number[]
  private starts: Int32Array
  private ends: Int32Array
  private bits: Int32Array
  private sentences: Int32Array
  private blocks: Int32Array
  private sentence = 0
  /** The last token, and the one before it. */
  private last: Form = SIGNS.other
  private before: Form = SIGNS.other
  /** Number of the paragraph that is under way. */
  block = 0

  constructor(
    private readonly text: string,
    private readonly vocabulary: Vocabulary,
    quotations: number,
    length: number,
  ) {
    this.places = new Array<number>(quotations).fill(-1)
    // A token for four letters and a blank, mostly.
    const room = 16 + (length >> 2)
    this.starts = new Int32Array(room)
    this.ends = new Int32Array(room)
    this.bits = new Int32Array(room)
    this.sentences = new Int32Array(room)
    this.blocks = new Int32Array(room)
  }

  add(start: number, end: number, form: Form): void {
    const { forms } = this
    const i = forms.length
    if (this.endsBefore(form)) {
      this.sentence++
      this.sentenceStarts.push(i)
    }
    if (i === this.starts.length) this.grow()
    this.starts[i] = start
    this.ends[i] = end
    this.bits[i] = form.bits
    this.sentences[i] = this.sentence
    this.blocks[i] = this.block
    forms.push(form)
    this.before = this.last
    this.last = form
  }

  private grow(): void {
    this.starts = grown(this.starts, this.starts.length + 1)
    this.ends = grown(this.ends, this.ends.length + 1)
    this.bits = grown(this.bits, this.bits.length + 1)
    this.sentences = grown(this.sentences, this.sentences.length + 1)
    this.blocks = grown(this.blocks, this.blocks.length + 1)
  }

  tokens(): Tokens {
    const { text, forms, sentenceStarts, places } = this
    const { length } = forms
    return {
      text,
      forms,
      sentenceStarts,
      places,
      starts: this.starts.subarray(0, length),
      ends: this.ends.subarray(0, length),
      bits: this.bits.subarray(0, length),
      sentences: this.sentences.subarray(0, length),
      blocks: this.blocks.subarray(0, length),
    }
  }

  /** Put a quotation in the place of its words. */
  quote(start: number, end: number, quote: number): void {
    if ((this.places[quote] ?? -1) < 0) this.places[quote] = this.forms.length
    this.add(start, end, SIGNS.quote)
  }

  /** Scan the text from `start` to `end` into words and signs. */
  scan(start: number, end: number): void {
    const { text } = this
    let at = start
    while (at < end) {
      const code = text.charCodeAt(at)
      const kind = kindOf(code)
      if (kind === BLANK) at++
      else if (kind === LATIN) at = this.word(text, at, end)
      else if (kind === SIGN_UNIT) this.add(at, ++at, signOf(code))
      else at = word(text, at, end, this.cutOut)
    }
  }

  /** Take the word at `at`, cut off elisions before it and a joined pronoun after it. Gives the offset after it. */
  private word(text: string, at: number, end: number): number {
    const { letters } = this.vocabulary
    let hash = 0
    let stop = at
    let code = text.charCodeAt(at)
    do {
      hash = hashed(hash, code)
      letters[(stop - at) & LAST] = code
      code = text.charCodeAt(++stop)
    } while (stop < end && kindOf(code) === LATIN)
    if (stop === end || endsPlainly(code, stop - at)) {
      this.add(at, stop, this.vocabulary.formOf(text, at, stop, hash))
      return stop
    }
    if (!elides(text, at, stop, end)) return word(text, at, end, this.cutOut)
    letters[(stop - at) & LAST] = code
    this.add(at, stop + 1, this.vocabulary.formOf(text, at, stop + 1, hashed(hash, code)))
    return stop + 1
  }

  private readonly cutOut = (start: number, end: number): void =>
    this.add(start, end, this.vocabulary.form(this.text, start, end))

  /** Whether the sentence ended with the last token, as seen from the next. */
  private endsBefore(next: Form): boolean {
    const { last, before, starts, ends, text } = this
    if (last !== SIGNS.break && last !== SIGNS.stop && last !== SIGNS.quote) return false
    if (next === SIGNS.stop || next === SIGNS.comma || next === SIGNS.close) return false
    if (last === SIGNS.break) return true
    if (next !== SIGNS.quote && next !== SIGNS.dash && (next.bits & IS.CAPITAL) === 0) return false
    const i = this.forms.length - 1
    const start = starts[i] as number
    if (last === SIGNS.quote) return wholeBefore(text, ends[i] as number, start) && next !== SIGNS.dash
    return !(
      before.bits & IS.ABBREVIATION &&
      ends[i - 1] === start &&
      text.charCodeAt(start) === 46 &&
      next !== SIGNS.quote
    )
  }
}

/** Whether the quotation that ends at `end` ends as a sentence: with `. ! ? …` before its closing mark. */
function wholeBefore(text: string, end: number, start: number): boolean {
  let at = end - 1
  while (at > start && /[\s»”"›’'\]]/.test(text.charAt(at))) at--
  return /[.!?…]/.test(text.charAt(at))
}

/** The pieces between the incises of a quotation, and the incises, in turns: first and last are its words. */
function pieces(quotation: Quotation): { span: Span; incise: boolean }[] {
  const found: { span: Span; incise: boolean }[] = []
  let at = quotation.outer.start
  for (const incise of quotation.incises) {
    if (incise.start < at || incise.end > quotation.outer.end) continue
    found.push({ span: { start: at, end: incise.start }, incise: false }, { span: incise, incise: true })
    at = incise.end
  }
  if (found.length === 0 || at < quotation.outer.end)
    found.push({ span: { start: at, end: quotation.outer.end }, incise: false })
  return found
}

/** The narrator's tokens of a text with these paragraphs and quotations. */
export function narration(
  text: string,
  blocks: readonly Block[],
  quotations: readonly Quotation[],
  vocabulary: Vocabulary,
): Tokens {
  const builder = new Builder(text, vocabulary, quotations.length, text.length)
  let next = 0
  let at = 0
  blocks.forEach((block, number) => {
    builder.block = number
    at = Math.max(at, block.start)
    for (; next < quotations.length; next++) {
      const quotation = quotations[next]
      if (!quotation || quotation.outer.start >= block.end) break
      if (quotation.outer.start < at) continue
      builder.scan(at, quotation.outer.start)
      for (const { span, incise } of pieces(quotation))
        if (incise) builder.scan(span.start, span.end)
        else builder.quote(span.start, span.end, next)
      at = quotation.outer.end
    }
    // A quotation that runs on into the next paragraph holds both together: what follows it is still about it.
    if (at > block.end) return
    builder.scan(at, block.end)
    at = block.end
    builder.add(at, at, SIGNS.break)
  })
  return builder.tokens()
}

/** The tokens of a stretch of text, with `quote` tokens for these quotations in it (indexes into `quotations`). */
export function tokensOf(
  text: string,
  { start, end }: Span,
  inside: readonly number[],
  quotations: readonly Quotation[],
  vocabulary: Vocabulary,
): Tokens {
  const builder = new Builder(text, vocabulary, 0, end - start)
  let at = start
  for (const index of inside) {
    const quotation = quotations[index]
    if (!quotation || quotation.outer.start < at) continue
    builder.scan(at, quotation.outer.start)
    builder.quote(quotation.outer.start, quotation.outer.end, index)
    at = quotation.outer.end
  }
  if (at < end) builder.scan(at, end)
  builder.add(end, end, SIGNS.break)
  return builder.tokens()
}
