import type { Combine } from '../options.js'
import { gathered, type Item, several, together } from './gathered.js'
import { bare, marked } from './marked.js'
import { type Note, note } from './note.js'
import { containing, inField, not, phrase, prefix, type Query } from './query.js'
import {
  AND,
  BLANK,
  CLOSE,
  EQUALS,
  FIELD,
  FIELDS,
  KEY,
  mayBeMarked,
  NEAR,
  NOT,
  OPEN,
  OR,
  PHRASE,
  PREFIX,
  SIGN,
  type Token,
  tokens,
  WORD,
} from './tokens.js'

export interface ParseOptions {
  /** Whether any of the words is enough where nothing else is said, or all are needed. @default 'or' */
  readonly combine?: Combine
  /** The keys of the meta that a query may ask for: letters, digits, `_`, `.` and `-`, a letter first. @default [] */
  readonly keys?: readonly string[]
}

export interface ParsedQuery {
  /** Undefined if there is nothing in the text but spaces. */
  readonly query: Query | undefined
  /** What looks like the language but is searched as words, in order. */
  readonly notes: readonly Note[]
}

/** More phrases, signs and operators nobody types. */
const MOST_MARKS = 200

/** Of PROCHE without a number. */
const WITHIN = 10

/**
 * What a person typed, as a query. Any text is one: what cannot be understood is searched as words, and noted.
 *
 * `docs/queries.md` shows the language. From what binds most to what binds least: signs and keys, PROCHE, standing
 * side by side, ET and SAUF, OU. Side by side, what is marked is needed (a phrase, `=mot`, `+mot`, PROCHE, `titre:`,
 * parentheses around more than words); the words beside it are optional then, if any word is enough. What only
 * restricts (`-mot`, `locuteur:`, a key of the meta) leaves the words as they are.
 *
 * @example
 * parseQuery('otan restrictions').query // => containing('otan restrictions')
 * parseQuery('otan "lignes rouges"').query // => all(phrase('lignes rouges'), optional('otan'))
 * parseQuery('frappes SAUF (Russie OU Moscou)').query // => all('frappes', not(any('Russie', 'Moscou')))
 */
export function parseQuery(text: string, { combine = 'or', keys = [] }: ParseOptions = {}): ParsedQuery {
  const notes: Note[] = []
  if (text.trim() === '') return { query: undefined, notes }
  if (!mayBeMarked(text)) return { query: containing(text), notes }
  const list = tokens(text, keys, notes)
  if (list.filter(({ kind }) => kind !== WORD && kind !== BLANK).length > MOST_MARKS)
    return { query: containing(text), notes: [note('too-complex', text, { start: 0, end: text.length })] }
  const reading: Reading = { text, combine, notes, list, at: 0, marks: 0 }
  const query = either(reading)
  return {
    query: reading.marks > 0 ? query : containing(text),
    notes: notes.sort((a, b) => a.span.start - b.span.start),
  }
}

/** A query that is being read. */
interface Reading {
  readonly text: string
  readonly combine: Combine
  readonly notes: Note[]
  readonly list: readonly Token[]
  /** The token to be read next. */
  at: number
  /** How much has been read that is more than words. */
  marks: number
}

/** What stands between two OU, and so on up to a closing parenthesis or the end. */
function either(reading: Reading): Query {
  const of = [both(reading)]
  while (isNext(reading, OR)) of.push(both(reading))
  return several('any', of)
}

function both(reading: Reading): Query {
  const of = [group(reading)]
  for (;;) {
    if (isNext(reading, AND)) of.push(group(reading))
    else if (isNext(reading, NOT)) of.push(not(group(reading)))
    else return several('all', of)
  }
}

/** Goes over an operator if it is the next token. */
function isNext(reading: Reading, kind: number): boolean {
  if (reading.list[reading.at]?.kind !== kind) return false
  reading.at++
  reading.marks++
  return true
}

/** What stands side by side. */
function group(reading: Reading): Query {
  const { list, notes, text, combine } = reading
  const items: Item[] = []
  let hasOperand = false
  for (let token = list[reading.at]; token && token.kind !== CLOSE; token = list[reading.at]) {
    if (hasOperand && token.kind >= AND && token.kind < NEAR) break
    const last = items.at(-1)
    if (token.kind === NEAR && last?.operand !== undefined) {
      isNext(reading, NEAR)
      const right = item(reading)
      items.splice(-1, 1, ...together(last, Number(token.text) || WITHIN, right))
      continue
    }
    if (token.kind >= AND) {
      token.kind = BLANK
      notes.push(note('operand', text, token))
    }
    hasOperand ||= token.kind < BLANK
    items.push(item(reading))
  }
  return gathered(items, text, combine)
}

function item(reading: Reading): Item {
  const { list, marks } = reading
  const { kind, start, text } = list[reading.at] as Token
  if (kind === SIGN) reading.at++
  const query = primary(reading)
  const { end } = list[reading.at - 1] as Token
  if (kind === WORD) return { start, end, operand: bare(text) }
  if (kind === BLANK || (kind === OPEN && reading.marks === marks)) return { start, end, isBlank: kind === BLANK }
  reading.marks++
  const operand = kind === PHRASE ? text : undefined
  return {
    start,
    end,
    query: kind === SIGN && text === '-' ? not(query) : query,
    isLoose: kind === PREFIX,
    isCited: kind === PHRASE,
    operand,
  }
}

/** What a sign or a field is about. */
function primary(reading: Reading): Query {
  const { list } = reading
  const { kind, text } = list[reading.at++] as Token
  switch (kind) {
    case PHRASE:
      return phrase(text)
    case PREFIX:
      return prefix(text)
    case FIELD:
      return inField(FIELDS.get(text) ?? 'text', primary(reading))
    case OPEN: {
      const query = either(reading)
      reading.at++
      return query
    }
    case EQUALS:
    case KEY:
      return marked(text, list[reading.at++] as Token)
    default:
      return containing(text)
  }
}
