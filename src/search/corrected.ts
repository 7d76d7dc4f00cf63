import { wordKey } from '../text/wordKey.js'
import type { Engine, Source } from './engine.js'
import { termsOfWords } from './lexiconTerms.js'
import { meant } from './meant.js'
import { type Slot, termsIn } from './slots.js'

/** A word of a query that the index does not know, and the likeliest of those that were searched in its stead. */
export interface Correction {
  /** As the query writes it. */
  readonly from: string
  /** As the texts write it. */
  readonly to: string
}

/** So many unknown words are looked for: a query that has more is no slip of the hand. */
const MOST = 20

/** The words of a query, those that the index does not know standing for those that they may have been meant to be. */
export function corrected<Meta>(
  query: string,
  list: readonly Slot[],
  source: Source<Meta>,
): { readonly slots: readonly Slot[]; readonly corrections: readonly Correction[]; readonly text: string } {
  const corrections: Correction[] = []
  let text = ''
  let end = 0
  let unknown = 0
  const slots = list.map((slot) => {
    if (isKnown(slot, source) || unknown++ >= MOST) return slot
    const words = meant(source.lexicon, wordKey(slot.text))
    const [likeliest] = words
    if (likeliest === undefined) return slot
    const to = source.lexicon.spelling(likeliest)
    corrections.push({ from: slot.text, to })
    text += query.slice(end, slot.start) + to
    end = slot.end
    const others = new Set(words.flatMap((word) => termsOfWords(source, word, word + 1)))
    return { ...slot, others: [...others] }
  })
  return { slots, corrections, text: text + query.slice(end) }
}

const isKnown = <Meta>(slot: Slot, { paragraphs, quotes }: Source<Meta>): boolean =>
  termsIn(slot).some((term) => holds(paragraphs, term) || holds(quotes, term))

const holds = (engine: Engine, term: string): boolean =>
  engine.documentFrequency(term, 0) > 0 || engine.documentFrequency(term, 1) > 0
