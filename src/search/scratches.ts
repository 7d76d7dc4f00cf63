import type { Source } from './engine.js'
import { Scratch } from './slotScores.js'

/** What a query over a source is scored on. */
export interface Scratches {
  readonly paragraphs: Scratch
  readonly quotes: Scratch
}

/** Runs queries of one source one after another on the same scratch, which each finds clean. */
export function scratchesOf<Meta>(source: Source<Meta>): <Answer>(query: (scratches: Scratches) => Answer) => Answer {
  const scratches = { paragraphs: new Scratch(), quotes: new Scratch() }
  return (query) => {
    scratches.paragraphs.clear(source.paragraphs.end)
    scratches.quotes.clear(source.quotes.end)
    return query(scratches)
  }
}
