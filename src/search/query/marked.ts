import { condition } from './bounds.js'
import { exact, phrase, type Query, saidBy, where } from './query.js'
import { FIELDS, PHRASE, type Token } from './tokens.js'

/** What the sign `=` or a key makes of a word or phrase. */
export function marked(mark: string, { kind, text }: Token): Query {
  const isPhrase = kind === PHRASE
  const value = isPhrase ? text : bare(text)
  if (mark === '=') return isPhrase ? phrase(text, { exact: true }) : exact(value)
  if (FIELDS.has(mark)) return saidBy(value)
  return where(mark, isPhrase ? value : condition(value))
}

/** A word without the punctuation behind it. */
export const bare = (word: string): string => word.replace(/(?<![,;.?!…])[,;.?!…]+$/, '')
