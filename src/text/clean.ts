import { isInvisible, kind, ODD } from './characters.js'
import type { Span } from './span.js'

/** A text as the scanner wants it, and the way back. */
export interface CleanText {
  readonly text: string
  /** The span of the original that a span of `text` comes from. */
  original(span: Span): Span
}

/** Stream-safe text has no more combining marks than this in a row (Unicode, UAX 15); NFC takes linear time then. */
const LONGEST_CLUSTER = 32

/**
 * The text in NFC, without invisible characters, and with plain letters for ligatures, superscripts, fullwidth and
 * mathematical letters. Punctuation, spaces, apostrophes and everything else stay as they are.
 *
 * Superscript digits after a digit or a longer word are calls for footnotes, and go: `mètre²` but `m²` is m2.
 *
 * @example
 * clean('la ﬁn').text // => 'la fin'
 */
export function clean(text: string): CleanText {
  const pieces: string[] = []
  // For each cluster: where it begins in the copy, and its beginning and end in the original.
  const copies: number[] = [0]
  const starts: number[] = [0]
  const ends: number[] = [0]
  let length = 0
  let kept = 0
  for (let at = 0; at < text.length; ) {
    const end = clusterEnd(text, at)
    if (end === at + 1 && !(kind(text.charCodeAt(at)) & ODD)) {
      at = end
      continue
    }
    const spelt = spelling(text, at, end)
    pieces.push(text.slice(kept, at), spelt.text)
    length += at - kept
    copies.push(length, length + spelt.text.length)
    starts.push(at, end)
    ends.push(spelt.end, end)
    length += spelt.text.length
    at = kept = end
  }
  pieces.push(text.slice(kept))
  // The last cluster or stretch that begins at or before a place of the copy.
  const before = (place: number): number => {
    let low = 0
    let high = copies.length
    while (high - low > 1) {
      const middle = (low + high) >> 1
      if ((copies[middle] as number) <= place) low = middle
      else high = middle
    }
    return low
  }
  const isCluster = (index: number) => index % 2 === 1
  const original = ({ start, end }: Span): Span => {
    const first = before(start)
    const last = before(end - 1)
    return {
      start: (starts[first] as number) + (isCluster(first) ? 0 : start - (copies[first] as number)),
      end: isCluster(last) ? (ends[last] as number) : (starts[last] as number) + end - (copies[last] as number),
    }
  }
  return { text: pieces.join(''), original }
}

const isHighSurrogate = (code: number): boolean => code >= 0xd800 && code < 0xdc00
const isLowSurrogate = (code: number): boolean => code >= 0xdc00 && code < 0xe000

/** A combining mark or an invisible character goes with what is before it. */
function continues(code: number): boolean {
  if (!(kind(code) & ODD)) return false
  const unit = String.fromCharCode(code)
  return isInvisible(unit) || /\p{M}/u.test(unit)
}

function clusterEnd(text: string, at: number): number {
  let end = at + 1
  if (isHighSurrogate(text.charCodeAt(at)) && end < text.length && isLowSurrogate(text.charCodeAt(end))) end++
  const limit = Math.min(text.length, at + LONGEST_CLUSTER)
  while (end < limit && continues(text.charCodeAt(end))) end++
  return end
}

/** How a cluster is spelt, and where its last visible character ends. */
function spelling(text: string, start: number, end: number): { text: string; end: number } {
  let visible = ''
  let last = start
  for (let at = start; at < end; at++) {
    const unit = text.charAt(at)
    if (isInvisible(unit)) continue
    visible += unit
    last = at + 1
  }
  return { text: respelt(visible, text, start), end: last }
}

const SUPERSCRIPT_DIGIT = /^[²³¹⁰⁴-⁹]/
const OTHER_SPELLING = /[\p{L}\p{N}\u3300-\u33FF℃℉№\uFF01-\uFF5E\u{1F100}-\u{1F1FF}]/u
/** U+02BC and U+02B9 are letters to Unicode. */
const LETTER_APOSTROPHE = /[ʼʹ]/g
/** A mark belongs to a letter or digit; on anything else it is of no use to a word. */
const STRAY_MARKS = /^([^\p{L}\p{N}\p{M}]|[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}])\p{M}+/u

function respelt(visible: string, text: string, start: number): string {
  if (visible.search(LETTER_APOSTROPHE) === 0) return "'"
  if (SUPERSCRIPT_DIGIT.test(visible) && isAfterWord(text, start)) return ' '
  // The o of nº is written with °, and glued to digits.
  if (/^[ºᵒ]/.test(visible) && /[nN]$/.test(text.charAt(start - 1))) return '°'
  const composed = visible.normalize('NFC').replace(STRAY_MARKS, '$1')
  if (!OTHER_SPELLING.test(composed)) return composed
  // Not what would be several words: (1), a.m., km∕h in one character; nor ½, which folding makes 1/2.
  const plain = composed.normalize('NFKC')
  return plain.length === 1 || /^(?:°[CF]|[\p{Script=Latin}\p{Script=Greek}\p{M}\p{N}]+)$/u.test(plain)
    ? plain
    : composed
}

/** Whether a number, or a word that is no unit and no chemical symbol, ends at a place. */
const isAfterWord = (text: string, at: number): boolean => {
  const before = text
    .slice(Math.max(0, at - 24), at)
    .normalize('NFKC')
    .replace(/\p{Default_Ignorable_Code_Point}/gu, '')
    .replace(LETTER_APOSTROPHE, "'")
  return /[\p{L}\p{M}]{3}$|\d$/u.test(before)
}
