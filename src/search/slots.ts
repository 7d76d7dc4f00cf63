import type { Analyzer, Token } from '../analysis/analyzer.js'

/**
 * One word of a query, with all that it may be written as: a passage has it if it holds one of `wholes`,
 * or of each of `parts` one.
 */
export interface Slot {
  /** Terms of the whole word: `weekend` of `week-end`, each reading of `étudiant·e`. */
  readonly wholes: readonly string[]
  /** Of each piece of a compound, the terms it may have: `saint` and `st`, then `malo`. Empty if the word has no pieces. */
  readonly parts: readonly (readonly string[])[]
}

/**
 * The words of a query that weigh something, each distinct word once. Stop words weigh nothing,
 * unless there is nothing else.
 */
export function slots(query: string, analyzer: Analyzer): Slot[] {
  const groups = grouped(analyzer.queryTokens(query))
  const heavy = groups.filter((group) => !group.every(({ text }) => analyzer.isStopWord(text)))
  const distinct = new Map<string, Slot>()
  for (const group of heavy.length > 0 ? heavy : groups) {
    const slot = toSlot(group)
    distinct.set(JSON.stringify([slot.wholes, slot.parts]), slot)
  }
  return [...distinct.values()]
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

function toSlot(group: readonly Token[]): Slot {
  const end = Math.max(...group.map((token) => token.end))
  const whole = spanKey({ start: group[0]?.start ?? 0, end })
  const readings = new Map<string, Set<string>>([[whole, new Set()]])
  for (const token of group) {
    const key = spanKey(token)
    readings.set(key, (readings.get(key) ?? new Set()).add(token.term))
  }
  const [wholes = [], ...parts] = [...readings.values()].map((terms) => [...terms])
  return { wholes, parts }
}

const spanKey = ({ start, end }: Pick<Token, 'start' | 'end'>) => `${start}-${end}`

/** Every term of the slots: what highlights look for. */
export const termsOf = (list: readonly Slot[]): Set<string> =>
  new Set(list.flatMap(({ wholes, parts }) => [...wholes, ...parts.flat()]))
