import { expectOption } from '../../text/checkOptions.js'

export interface TypographyOptions {
  /** The space inside « »: U+00A0, or U+202F as many sites have it. @default '\u00a0' */
  readonly guillemets?: '\u00a0' | '\u202f'
}

/**
 * A text to be shown, with the spaces and signs of French: U+202F before `;` `!` `?` and between thousands, U+00A0
 * before `:`, before `%` and units, after `n°`, `p.` and `M.`, one space inside « », `’` for `'` and `…` for `...`.
 *
 * Addresses, tags, `code`, entities and times (12:30) stay as they are. Doing it twice changes nothing more. Never for
 * a text to be indexed: its spans are those of the text as it was written.
 *
 * @example
 * typography("L'eau: 3 500 litres, dit-il...") // => 'L’eau : 3 500 litres, dit-il…'
 * @throws GuillemetError `bad-option`
 */
export function typography(text: string, { guillemets = '\u00a0' }: TypographyOptions = {}): string {
  const isSpace = guillemets === '\u00a0' || guillemets === '\u202f'
  expectOption(isSpace, '`guillemets` to be "\\u00a0" or "\\u202f", the space inside « »', guillemets)
  patterns ??= { signs: signs(), spaces: spaces() }
  const signed = replaced(text, patterns.signs, ([sign]) => (sign === "'" ? '’' : '…'))
  return replaced(signed, patterns.spaces, ([, , inside, narrow]) => {
    if (inside !== undefined) return guillemets
    return narrow === undefined ? '\u00a0' : '\u202f'
  })
}

/**
 * What the pattern matches, but for its first group, becomes something else. By `matchAll`: in V8, the groups that
 * `replace` hands over are wrong behind an empty match.
 */
function replaced(text: string, pattern: RegExp, by: (match: RegExpExecArray) => string): string {
  let [written, from] = ['', 0]
  for (const match of text.matchAll(pattern)) {
    written += text.slice(from, match.index) + (match[1] ?? by(match))
    from = match.index + match[0].length
  }
  return written + text.slice(from)
}

/** Made when they are first needed: most who load this never do. */
let patterns: { readonly signs: RegExp; readonly spaces: RegExp } | undefined

/** Blank space within a line. */
const BLANK = '[ \\t\\u00a0\\u2009\\u202f]'

const KEPT = [
  /https?:\/\/[^\s«»<>"]+/, // addresses
  /www\.[^\s«»<>"]+/,
  /<[a-z/!][^<>]*>/, // tags
  /`[^`\n]*`/, // code
  /&#?\w{1,31};/, // characters by their names: &eacute; :smile:
  /(?<![^\s«]):\w{1,40}:/,
]

const signs = () =>
  either(KEPT, [
    /(?<=[\p{L}\p{M}])'(?=[\p{L}\p{N}«“])/u,
    // Not of a path, nor of code: `../..`, `(...all)`
    /(?<![./])\.{3}(?![./\p{L}])/u,
    /(?<![./([{])\.{3}(?=\p{L})/u,
  ])

/** Each matches the blank space to be replaced, and may match where there is none: `_` is blank space in a line. */
const spaces = () =>
  either(
    KEPT,
    // inside guillemets
    [/(?<=«)_*(?=[^\s»])/, /(?<=[^\s«])_*(?=»)/],
    // U+202F: before what ends a sentence or clause, between thousands
    [
      /(?<=[\p{L}\p{M}\p{N}»”’"'.…)\]%‰€$£°*])_*(?=[!?]+(?:[\s»”’"'…)\]*,]|$))/u,
      /(?<=[\p{L}\p{M}\p{N}»”’"'.…)\]%‰€$£°*])_*(?=;(?:[\s»”"]|$))/u,
      /(?<=(?<![\p{L}\p{N}.,]|\d_)[1-9]\d{0,2}(?:_\d{3}){0,6})_(?=\d{3}(?!\d))/u,
    ],
    // U+00A0: before a colon, signs and units; after what belongs to the number or name behind it
    [
      /(?<=[\p{L}\p{M}\p{N}»”’.…)\]%‰€$£°*])_*(?=:(?:[\s»]|$))/u,
      /(?<=\d)_*(?=(?:[%‰€$£]|°[CFK])(?![\p{L}\p{N}]))/u,
      /(?<=\d)_+(?=(?:[kcm]?m[²³]?|[km]?g|[cmd]?l|L|t|ha|h|min|s|[kMG]?W|[kMGT]?Wh|[kMG]?Hz|[kKMGT]o|(?:[kM]|Md)€|ans?|millions?|milliards?)(?![\p{L}\p{N}'’]))/u,
      /(?<=\d_h)_+(?=\d\d)/,
      /(?<=(?<![\p{L}\p{N}./-])[nN][°º]|§)_*(?=\d)/u,
      /(?<=(?<![\p{L}\p{N}./-])(?:pp?|art|chap|fig|vol)\.)_+(?=\d)/u,
      /(?<=(?<![\p{L}\p{N}./-])(?:MM?\.|Mmes?|Mlles?|Dr|Pr|Me|Mgr))_+(?=\p{Lu})/u,
    ],
  )

/** One of these, of which the group says from which list it is. */
function either(...lists: readonly (readonly RegExp[])[]): RegExp {
  const groups = lists.map((list) => `(${list.map(({ source }) => source.replaceAll('_', BLANK)).join('|')})`)
  return new RegExp(groups.join('|'), 'gu')
}
