/** What a code unit is to the scanner: bits, so that a run of units is described by their sum. */
export const LOWER = 1 // any letter or number that is not one of the next two
export const UPPER = 2
export const DIGIT = 4 // 0 to 9
/** After a word, it may go on behind this sign: apostrophes, hyphens, full stop, middle dot, bracket… */
export const JOINT = 8
export const SPACE = 16
/** Stands for a word by itself: €, %, a Chinese character, an emoji; or begins one: @, #. */
export const SIGN = 32
/** Not as the scanner wants it: invisible, combining, or another way of writing a character (`clean.ts`). */
export const ODD = 64
export const WORD = LOWER | UPPER | DIGIT
/** What belongs to a word, may join two or may be one. */
export const WORDY = WORD | JOINT | SIGN | ODD

/** An apostrophe, which is a joint too. */
export const APOSTROPHE = 128

const KNOWN = 256

const JOINTS = '-·.@_&/+#(:°'
const SIGNS = '@#€$£¥%‰'

/**
 * What is typed for an apostrophe, a hyphen (U+2010 hyphen, U+2011 non-breaking hyphen, U+2212 minus, the small and
 * fullwidth ones) and a middle dot (U+2027 hyphenation point, U+2022 bullet, U+22C5 and U+2219 operators, U+30FB).
 */
const OTHER_SIGNS = ["'‘‛ʼʹ′´`＇", '-‐‑−﹣－', '·‧•⋅∙・']

/** The sign that a character is typed for. */
export const signOf = (character: string): string | undefined =>
  OTHER_SIGNS.find((others) => others.indexOf(character) > 0)?.charAt(0)

/** Format characters that no reader sees: soft hyphen, zero-width spaces and joiners, directions, variation selectors. */
export const INVISIBLE = /\p{Default_Ignorable_Code_Point}/u
const IDEOGRAPH = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u

const kinds = new Uint16Array(0x10000)

/** The kind of a code unit. Looked up once per unit of the alphabet, by its Unicode properties. */
export const kind = (code: number): number => kinds[code] || classify(code)

const classify = (code: number): number => {
  kinds[code] = KNOWN | kindOf(code, String.fromCharCode(code))
  return kinds[code] as number
}

function kindOf(code: number, character: string): number {
  if (code >= 0xd800 && code < 0xe000) return surrogate(code)
  const sign = (JOINTS.includes(character) ? JOINT : 0) | (SIGNS.includes(character) ? SIGN : 0)
  if ("'’".includes(character)) return JOINT | APOSTROPHE
  if (sign) return sign
  if (signOf(character)) return ODD
  if (/\p{Zs}/u.test(character)) return SPACE
  if (INVISIBLE.test(character)) return ODD
  if (/\p{M}/u.test(character)) return LOWER | ODD
  const odd = isOtherSpelling(code, character) ? ODD : 0
  if (/\d/.test(character)) return DIGIT
  if (IDEOGRAPH.test(character)) return SIGN | odd
  if (/\p{Lu}/u.test(character)) return UPPER | odd
  return /[\p{L}\p{N}]/u.test(character) ? LOWER | odd : odd
}

/**
 * Characters outside the first plane, by the half that comes first. Emoji (and flags) are signs, as are the Chinese
 * characters; everything else is taken for letters, and a lone half too, so that it stays with its neighbours.
 */
const surrogate = (code: number): number =>
  ((code >= 0xd83c && code <= 0xd83e) || (code >= 0xd840 && code <= 0xd88f) ? SIGN : LOWER) | (code < 0xdc00 ? ODD : 0)

/** Ligatures, superscripts, fullwidth forms: what NFKC writes with other letters. */
const isOtherSpelling = (code: number, character: string): boolean =>
  (/[\p{L}\p{N}℃℉№]/u.test(character) || (code > 0x3300 && code < 0x3400) || (code > 0xff00 && code < 0xff5f)) &&
  character.normalize('NFKC') !== character

export const isWord = (text: string, at: number): boolean =>
  at < text.length && (kind(text.charCodeAt(at)) & WORD) !== 0
export const isSpace = (text: string, at: number): boolean =>
  at >= 0 && at < text.length && (kind(text.charCodeAt(at)) & SPACE) !== 0
export const isApostrophe = (text: string, at: number): boolean =>
  at >= 0 && at < text.length && (kind(text.charCodeAt(at)) & APOSTROPHE) !== 0
export const isJoint = (text: string, at: number): boolean =>
  at < text.length && (kind(text.charCodeAt(at)) & JOINT) !== 0
export const isUpper = (text: string, at: number): boolean =>
  at < text.length && (kind(text.charCodeAt(at)) & UPPER) !== 0

/** The end of the letters and digits that begin at `at`. */
export function runEnd(text: string, at: number): number {
  let end = at
  while (end < text.length && kind(text.charCodeAt(end)) & WORD) end++
  return end
}

/** The start of the letters and digits that end at `end`. */
export function runStart(text: string, end: number): number {
  let at = end
  while (at > 0 && kind(text.charCodeAt(at - 1)) & WORD) at--
  return at
}

/** The kinds of the units of a stretch, together. */
export function kindsOf(text: string, start: number, end: number): number {
  let kinds = 0
  for (let at = start; at < end; at++) kinds |= kind(text.charCodeAt(at))
  return kinds
}
