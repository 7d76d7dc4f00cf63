import type { Analyzer, Token } from '../analysis/analyzer.js'
import type { Span } from '../text/span.js'

/**
 * One word of a query, with all that it may be written as: a passage has it if it holds one of `wholes`,
 * or of each of `parts` one, or one of `others`.
 */
export interface Slot {
  /** As the query writes it, from its first letter to its last. */
  readonly text: string
  /** Where it stands in the query. */
  readonly start: number
  readonly end: number
  /** Terms of the whole word: `weekend` of `week-end`, each reading of `étudiant·e`. */
  readonly wholes: readonly string[]
  /** Of each piece of a compound, the terms it may have: `saint` and `st`, then `malo`. Empty if the word has no pieces. */
  readonly parts: readonly (readonly string[])[]
  /** Terms of words that may be meant, though the query does not write them. They count as one term, which is rarer than none of them. */
  readonly others: readonly string[]
  /** Whether it weighs nothing beside other words. */
  readonly isStopWord: boolean
}

/** The words of a query, in order, stop words among them. */
export function slots(query: string, analyzer: Analyzer): Slot[] {
  return grouped(analyzer.queryTokens(query)).map((group) => toSlot(query, group, analyzer))
}

/** Tokens that overlap belong to one word of the query. */
function grouped(tokens: readonly Token[]): Token[][] {
  const groups: Token[][] = []
  let end = -1
  for (const token of tokens) {
    if (token.start >= end) groups.push([])
    groups.at(-1)?.push(token)
    end = Math.max(end, token.end)
  }
  return groups
}

/** Tokens come in the order of their places, of those that begin together the widest first. */
function toSlot(query: string, group: readonly Token[], analyzer: Analyzer): Slot {
  const start = group[0]?.start ?? 0
  const end = Math.max(...group.map((token) => token.end))
  const wholes: string[] = []
  const parts: string[][] = []
  let place: Span = { start, end }
  let terms = wholes
  for (const token of group) {
    if (token.start !== place.start || token.end !== place.end) {
      place = token
      terms = []
      parts.push(terms)
    }
    if (!terms.includes(token.term)) terms.push(token.term)
  }
  const isStopWord = group.every(({ text }) => analyzer.isStopWord(text))
  return { text: query.slice(start, end), start, end, wholes, parts, others: [], isStopWord }
}

/** The term of a word that can be written as nothing else. */
export const onlyTerm = ({ wholes, parts, others }: Slot): string | undefined =>
  wholes.length === 1 && parts.length === 0 && others.length === 0 ? wholes[0] : undefined

/** Every term of a slot. */
export const termsIn = ({ wholes, parts, others }: Slot): string[] => [...wholes, ...parts.flat(), ...others]

/** Every term of the slots: what highlights look for. */
export const termsOf = (list: readonly Slot[]): Set<string> => new Set(list.flatMap(termsIn))
