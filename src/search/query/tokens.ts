import { STOP_WORDS } from '../../analysis/stopWords.js'
import type { Span } from '../../text/span.js'
import { matchAt } from '../../text/sticky.js'
import { type Note, type NoteCode, note } from './note.js'
import type { Field } from './query.js'

export const WORD = 0
export const PHRASE = 1
export const PREFIX = 2
export const EQUALS = 3
export const OPEN = 4
export const FIELD = 5
export const KEY = 6
export const SIGN = 7
/** Punctuation, and what lacks an operand: a part of the text if that is all words, but no operand itself, as all kinds before it are. */
export const BLANK = 8
export const CLOSE = 9
export const AND = 10
export const OR = 11
export const NOT = 12
export const NEAR = 13
const UNCLOSED = 14

export interface Token extends Span {
  kind: number
  /** Of a phrase, what is inside the marks; of a prefix, what is before the star; of a key, its name; of `PROCHE/5`, 5. */
  text: string
}

/** Keys that are not of the meta, and the fields that they mean; none for the speaker. */
export const FIELDS: ReadonlyMap<string, Field | undefined> = new Map([
  ['titre', 'title'],
  ['texte', 'text'],
  ['citation', 'quote'],
  ['locuteur', undefined],
  ['locutrice', undefined],
])

/** The first pattern that matches is right; its group, where it has one, is the token's text. */
const PATTERNS: readonly (readonly [kind: number, pattern: RegExp])[] = [
  [PHRASE, /["«“„]((?<=")[^"]*(?=")|(?<=«)[^«»]*(?=»)|(?<=[“„])[^“”„]*(?=[“”]))./uy],
  [OPEN, /\(/y],
  [CLOSE, /\)/y],
  // After a space: not *week-end*, *C++*. Not *les mots en -tion*.
  [SIGN, /(?<![^\s(])(?<!\b[eE][nN]\s)[-+](?=[\p{L}"«“„(=])/uy],
  [KEY, /(\p{L}[\p{L}\p{N}_.-]*):(?=[^\s:/)])/uy],
  [EQUALS, /=(?=[\p{L}\p{N}"«“„])/uy],
  [PREFIX, /([^\s()"«“„*]*\p{L})\*(?![\p{L}\p{N}*])/uy],
  [NOT, /(?:(?:ET|AND)\s+)?(?:SAUF|NON|NOT)(?![^\s()])/y],
  [AND, /(?:ET|AND)(?![^\s()])/y],
  [OR, /(?:OU|OR)(?![^\s()])/y],
  [NEAR, /(?:PROCHE|NEAR)(?:\/([1-9]\d{0,2}))?(?![^\s()])/y],
  // With what is in brackets: *étudiant(e)s*; and inches: *27"*.
  [WORD, /[^\s()"«“„](?:[^\s()"«“„]|\([^\s()]*\)?|(?<=[\p{L}\p{N}])")*/uy],
  [UNCLOSED, /./uy],
]

/** Whether a query may hold more than words: all that is no `WORD` has a mark, a sign before a word or an operator in capitals. */
export const mayBeMarked = (text: string): boolean => /["«“„()=:*]|(?:^|\s)[-+]|[A-Z]{2}/.test(text)

/** Of what needs something behind it, the last kind that this may be. */
const LAST_OPERAND: Readonly<Record<number, number>> = {
  [EQUALS]: PHRASE,
  [KEY]: PHRASE,
  [NEAR]: PHRASE,
  [FIELD]: OPEN,
  [SIGN]: KEY,
  [AND]: SIGN,
  [OR]: SIGN,
  [NOT]: SIGN,
}

/** Parentheses in one another. With all that stands between them, a query is 49 deep then. */
const DEEPEST = 7

/**
 * The tokens of a query. What would have no meaning where it stands is blank or a word already, and noted.
 *
 * In a query without a small letter *ET* and *OU* are words, for a question may be typed in capitals:
 * unless the query is two or three acronyms or phrases with an operator between each (`OTAN ET ONU`).
 */
export function tokens(text: string, keys: readonly string[], notes: Note[]): Token[] {
  const found: Token[] = []
  const open: Token[] = []
  const blank = (token: Token, code: NoteCode) => {
    token.kind = BLANK
    notes.push(note(code, text, token))
  }
  for (let at = 0; ; ) {
    const token = read(text, at)
    if (!token) break
    at = token.end
    found.push(token)
    const opening = token.kind === CLOSE ? open.pop() : undefined
    if (token.kind === OPEN) open.push(token)
    else if (token.kind === UNCLOSED) blank(token, 'unclosed')
    else if (token.kind === CLOSE && (!opening || open.length >= DEEPEST)) {
      token.kind = BLANK
      if (opening) blank(opening, 'too-complex')
    } else if (token.kind === KEY) {
      const written = token.text
      if (!keys.includes(written)) token.text = written.toLowerCase()
      if (FIELDS.get(token.text)) token.kind = FIELD
      else if (!FIELDS.has(token.text) && !keys.includes(token.text)) {
        token.kind = WORD
        if (token.text === written) notes.push(note('unknown-key', text, token))
      }
    }
  }
  for (const token of open) blank(token, 'unclosed')
  const isQuestion = !/\p{Ll}/u.test(text) && !isOfAcronyms(found)
  for (let at = found.length - 1; at >= 0; at--) {
    const token = found[at] as Token
    if (isQuestion && token.kind >= AND) token.kind = WORD
    const last = LAST_OPERAND[token.kind]
    if (last !== undefined && (found[at + 1]?.kind ?? BLANK) > last) blank(token, 'operand')
  }
  return found
}

/** The token at `at` or after spaces there, by its looks alone. */
function read(text: string, at: number): Token | undefined {
  const start = at + (matchAt(/\s*/y, text, at)?.[0].length ?? 0)
  for (const [kind, pattern] of PATTERNS) {
    const matched = matchAt(pattern, text, start)
    if (!matched) continue
    const token = { kind, text: (matched[1] ?? matched[0]).trim(), start, end: pattern.lastIndex }
    const isEmpty =
      kind <= PHRASE
        ? !/[\p{L}\p{N}\p{Sc}\p{So}]/u.test(token.text)
        : kind === SIGN &&
          STOP_WORDS.includes(matchAt(/\p{L}*(?![\p{L}'’*:])/uy, text, token.end)?.[0].toLowerCase() ?? '')
    return isEmpty ? { ...token, kind: BLANK } : token
  }
  return undefined
}

const LONGEST_ACRONYM = 6

const isOfAcronyms = (found: readonly Token[]): boolean =>
  found.length < 6 &&
  found.length % 2 > 0 &&
  found.every(({ kind, start, end }, at) =>
    at % 2 > 0 ? kind >= AND : kind === PHRASE || (kind === WORD && end - start <= LONGEST_ACRONYM),
  )
