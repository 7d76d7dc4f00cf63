import { wordKey } from '../text/wordKey.js'
import type { Source } from './engine.js'
import { wordsBeginning } from './lexicon.js'
import { termsOfWords } from './lexiconTerms.js'
import type { CheckedOptions } from './options.js'
import type { Slot } from './slots.js'

/** Shorter beginnings say nothing. */
const SHORTEST = 2

/**
 * The words of a query, with all words of the lexicon that begin as the last one does, or as each does. A word after which
 * the query goes on, be it with a blank, is written out.
 */
export function withBeginnings<Meta>(
  query: string,
  list: readonly Slot[],
  source: Source<Meta>,
  prefix: CheckedOptions['prefix'],
): readonly Slot[] {
  if (prefix === true) return list.map((slot) => begun(slot, slot.text, source))
  const chunk = prefix === 'last' ? query.search(/\S+$/) : -1
  const typed = chunk < 0 ? undefined : list.find(({ end }) => end > chunk)
  if (!typed) return list
  // Up to the end of the query: in `week-e`, the scanner sees a word and a stray letter.
  const text = query.slice(Math.max(chunk, typed.start))
  return list.map((slot) => (slot === typed ? begun(slot, text, source) : slot))
}

function begun<Meta>(slot: Slot, text: string, source: Source<Meta>): Slot {
  const key = wordKey(text)
  if (key.length < SHORTEST) return slot
  source.lexicon.expect?.('beginning', key)
  const [from, to] = wordsBeginning(source.lexicon, key)
  return { ...slot, others: termsOfWords(source, from, to) }
}
