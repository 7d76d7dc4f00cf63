import { kind, ODD, signOf } from './characters.js'
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
  let copy = ''
  // Of each unit of the copy, where the cluster that it comes from begins and ends.
  const starts: number[] = []
  const ends: number[] = []
  let kept = 0
  for (let at = 0; at < text.length; ) {
    const end = clusterEnd(text, at)
    let last = end
    if (end > at + 1 || kind(text.charCodeAt(at)) & ODD) {
      const cluster = text.slice(at, end)
      const spelt = respelt(cluster.replace(INVISIBLE, ''), text, at)
      last = at + cluster.replace(INVISIBLE_END, '').length
      copy += text.slice(kept, at) + spelt
      kept = end
      for (let i = 1; i < spelt.length; i++) {
        starts.push(at)
        ends.push(last)
      }
      if (spelt === '') {
        at = end
        continue
      }
    }
    starts.push(at)
    ends.push(last)
    at = end
  }
  return {
    text: copy + text.slice(kept),
    original: ({ start, end }) => ({ start: starts[start] as number, end: ends[end - 1] as number }),
  }
}

const isHighSurrogate = (code: number): boolean => code >= 0xd800 && code < 0xdc00
const isLowSurrogate = (code: number): boolean => code >= 0xdc00 && code < 0xe000

/** A combining mark or an invisible character goes with what is before it. */
function continues(code: number): boolean {
  return (kind(code) & ODD) !== 0 && /[\p{M}\p{Default_Ignorable_Code_Point}]/u.test(String.fromCharCode(code))
}

function clusterEnd(text: string, at: number): number {
  let end = at + 1
  if (isHighSurrogate(text.charCodeAt(at)) && end < text.length && isLowSurrogate(text.charCodeAt(end))) end++
  const limit = Math.min(text.length, at + LONGEST_CLUSTER)
  while (end < limit && continues(text.charCodeAt(end))) end++
  return end
}

const INVISIBLE = /\p{Default_Ignorable_Code_Point}/gu
const INVISIBLE_END = /\p{Default_Ignorable_Code_Point}+$/u
const SUPERSCRIPT_DIGIT = /^[²³¹⁰⁴-⁹]/
const OTHER_SPELLING = /[\p{L}\p{N}\u3300-\u33FF℃℉№\uFF01-\uFF5E\u{1F100}-\u{1F1FF}]/u
/** A mark belongs to a letter or digit; on anything else it is of no use to a word. */
const STRAY_MARKS = /^([^\p{L}\p{N}\p{M}]|[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}])\p{M}+/u

function respelt(visible: string, text: string, start: number): string {
  const sign = signOf(visible.charAt(0))
  if (sign) return sign
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
    .replace(INVISIBLE, '')
  return /(?:(?![ʼʹ])[\p{L}\p{M}]){3}$|\d$/u.test(before)
}
