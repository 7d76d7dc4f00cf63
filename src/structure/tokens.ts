import type { Span } from '../text/span.js'
import type { Block } from './block.js'
import { type Form, formOf, IS } from './form.js'
import type { Quotation } from './quotes.js'

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

const sign = (name: Sign): Form => ({ text: '', lower: name, bits: 0 })
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
  readonly starts: number[]
  readonly ends: number[]
  readonly forms: Form[]
  /** Number of the sentence. Sentences end at full stops, at the ends of paragraphs and after whole quotes. */
  readonly sentences: number[]
  /** First token of each sentence. */
  readonly sentenceStarts: number[]
  /** Index of the quotation of a `quote` token, -1 elsewhere. */
  readonly quotes: number[]
  /** Number of the paragraph. */
  readonly blocks: number[]
  /** The `quote` token of each quotation, the first if an incise parts it; -1 for nested ones. */
  readonly places: number[]
}

/** The spellings met so far: each distinct word is looked up once. */
export type Vocabulary = Map<string, Form>

/** Elided words, that stand alone before their apostrophe. `aujourd'hui` and `quelqu'un` stay whole. */
const ELIDED = /^(?:[cdjlmnst]|(?:jus|lors|puis|quoi|quel)?qu)['’ʼ]$/i
const KEPT_WHOLE = /^(?:aujourd|quelqu|prud|presqu)['’ʼ]/i
/** Pronouns that a hyphen joins to their verb: `a-t-elle`, `dit-il`. */
const JOINED_PRONOUN = /-(?:t-)?(?:il|elle|on|ils|elles|je|tu|nous|vous|ce)$/i
const INITIALS = /(?:\p{Lu}\.-?)+(?=[\s\u00a0\u202f]?\p{Lu})/uy
const WORD =
  /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:[-‐‑]\p{L}[\p{L}\p{M}\p{N}]*|['’ʼ]\p{L}[\p{L}\p{M}\p{N}]*|(?<=[\p{L}\p{M}])\.(?=\p{Lu}\.))*/uy

/** Scan `text` from `start` to `end` into words and signs, and hand each to `add`. */
function scan(text: string, start: number, end: number, add: (start: number, end: number, form?: Form) => void): void {
  let at = start
  while (at < end) {
    const code = text.charCodeAt(at)
    if (code === 32 || code === 10 || code === 13 || code === 160 || code === 0x202f || code === 9) at++
    else if (isSign(code)) {
      add(at, at + 1, signOf(code))
      at++
    } else at = word(text, at, end, add)
  }
}

const isSign = (code: number) =>
  code < 48 ||
  (code > 57 && code < 65) ||
  code === 0x2013 ||
  code === 0x2014 ||
  code === 0x2026 ||
  code === 0xab ||
  code === 0xbb

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

/** Take the word at `at`, cut off elisions before it and a joined pronoun after it. Gives the offset after it. */
function word(text: string, at: number, end: number, add: (start: number, end: number) => void): number {
  const plain = plainEnd(text, at, end)
  if (plain > at) {
    add(at, plain)
    return plain
  }
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

/** The end of a word of Latin letters that nothing joins to another; `at` if it is not as simple as that. */
function plainEnd(text: string, at: number, end: number): number {
  let stop = at
  while (stop < end && isLatin(text.charCodeAt(stop))) stop++
  if (stop === end) return stop
  const code = text.charCodeAt(stop)
  // A hyphen, an apostrophe, a point after one letter, a combining mark or a letter of another script: look twice.
  if (code === 45 || code === 39 || code === 0x2019 || code === 0x2bc || code === 0x2010 || code === 0x2011) return at
  if (code === 46) return stop - at === 1 ? at : stop
  return code < 0x250 || code === 0x202f || code === 0x2026 || code === 0x2013 || code === 0x2014 ? stop : at
}

const isLatin = (code: number) =>
  (code > 96 && code < 123) ||
  (code > 64 && code < 91) ||
  (code > 0xbf && code < 0x250 && code !== 0xd7 && code !== 0xf7) ||
  (code > 47 && code < 58)

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
  readonly tokens: Tokens
  private sentence = 0

  constructor(
    text: string,
    private readonly vocabulary: Vocabulary,
    quotations: number,
  ) {
    this.tokens = {
      text,
      starts: [],
      ends: [],
      forms: [],
      sentences: [],
      sentenceStarts: [0],
      quotes: [],
      blocks: [],
      places: new Array<number>(quotations).fill(-1),
    }
  }

  add(start: number, end: number, block: number, form: Form, quote = -1): void {
    const { starts, ends, forms, sentences, quotes, blocks, places } = this.tokens
    if (this.endsBefore(form)) this.begin()
    if (quote >= 0 && (places[quote] ?? -1) < 0) places[quote] = starts.length
    starts.push(start)
    ends.push(end)
    forms.push(form)
    sentences.push(this.sentence)
    quotes.push(quote)
    blocks.push(block)
  }

  word(start: number, end: number): Form {
    const text = this.tokens.text.slice(start, end)
    let form = this.vocabulary.get(text)
    if (!form) {
      form = formOf(text)
      this.vocabulary.set(text, form)
    }
    return form
  }

  private begin(): void {
    this.sentence++
    this.tokens.sentenceStarts.push(this.tokens.starts.length)
  }

  /** Whether the sentence ended with the last token, as seen from the next. */
  private endsBefore(next: Form): boolean {
    const { forms, starts, ends, text } = this.tokens
    const i = forms.length - 1
    const last = forms[i]
    if (!last || next === SIGNS.stop || next === SIGNS.comma || next === SIGNS.close) return false
    if (last === SIGNS.break) return true
    const opens =
      next === SIGNS.quote ||
      (next.bits & IS.CAPITAL) !== 0 ||
      next === SIGNS.dash ||
      (next.bits === IS.WORD && /^\d/.test(next.text))
    if (!opens) return false
    if (last === SIGNS.quote) return wholeBefore(text, ends[i] ?? 0, starts[i] ?? 0) && next !== SIGNS.dash
    if (last !== SIGNS.stop) return false
    const before = forms[i - 1]
    return !(
      before &&
      before.bits & IS.ABBREVIATION &&
      ends[i - 1] === starts[i] &&
      text.charAt(starts[i] ?? 0) === '.' &&
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
  const builder = new Builder(text, vocabulary, quotations.length)
  let next = 0
  let at = 0
  blocks.forEach((block, number) => {
    const words = (from: number, to: number) =>
      scan(text, from, to, (start, end, form) => builder.add(start, end, number, form ?? builder.word(start, end)))
    at = Math.max(at, block.start)
    for (; next < quotations.length; next++) {
      const quotation = quotations[next]
      if (!quotation || quotation.outer.start >= block.end) break
      if (quotation.outer.start < at) continue
      words(at, quotation.outer.start)
      for (const { span, incise } of pieces(quotation))
        if (incise) words(span.start, span.end)
        else builder.add(span.start, span.end, number, SIGNS.quote, next)
      at = quotation.outer.end
    }
    // A quotation that runs on into the next paragraph holds both together: what follows it is still about it.
    if (at > block.end) return
    words(at, block.end)
    at = block.end
    builder.add(at, at, number, SIGNS.break)
  })
  return builder.tokens
}

/** The tokens of a stretch of text, with `quote` tokens for these quotations in it (indexes into `quotations`). */
export function tokensOf(
  text: string,
  { start, end }: Span,
  inside: readonly number[],
  quotations: readonly Quotation[],
  vocabulary: Vocabulary,
): Tokens {
  const builder = new Builder(text, vocabulary, 0)
  const words = (from: number, to: number) =>
    scan(text, from, to, (a, b, form) => builder.add(a, b, 0, form ?? builder.word(a, b)))
  let at = start
  for (const index of inside) {
    const quotation = quotations[index]
    if (!quotation || quotation.outer.start < at) continue
    words(at, quotation.outer.start)
    builder.add(quotation.outer.start, quotation.outer.end, 0, SIGNS.quote, index)
    at = quotation.outer.end
  }
  if (at < end) words(at, end)
  builder.add(end, end, 0, SIGNS.break)
  return builder.tokens
}
