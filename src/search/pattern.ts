import { type Accepts, type Occurrence, Sequence, together } from './sequence.js'
import { type Slot, termsOf } from './slots.js'
import type { TextReader } from './textReader.js'
import { isWrittenAs } from './written.js'

/** Words that count only as they stand in a text: in a row, near each other, as written. */
export interface Pattern {
  /** All its words. */
  readonly words: readonly Slot[]
  /** All their terms. */
  readonly terms: ReadonlySet<string>
  /** Where it stands in a text, given the words of the text that have any of its terms. */
  find(words: Sequence, text: string): Occurrence[]
}

/** Whether a pattern stands anywhere in a text. */
export function holds(text: string, pattern: Pattern, reader: TextReader): boolean {
  const words = reader.sightings(text, pattern.terms)
  return words.length > 0 && pattern.find(new Sequence(words), text).length > 0
}

export const inARow = (words: readonly Slot[], isExact: boolean): Pattern =>
  pattern(words, (sequence, text) => sequence.occurrences(words, isExact ? asWritten(text) : anyhow))

export const near = (lists: readonly (readonly Slot[])[], within: number): Pattern =>
  pattern(lists.flat(), (sequence) =>
    together(
      lists.map((words) => sequence.occurrences(words, anyhow)),
      within,
    ),
  )

/** Each of the words, spelled as the query does. */
export const spelled = (words: readonly Slot[]): Pattern =>
  pattern(words, (sequence, text) => {
    const found = words.map((word) => sequence.occurrences([word], asWritten(text)))
    return found.every((list) => list.length > 0) ? found.flat() : []
  })

const pattern = (words: readonly Slot[], find: Pattern['find']): Pattern => ({ words, terms: termsOf(words), find })

const anyhow: Accepts = () => true
const asWritten =
  (text: string): Accepts =>
  ({ start, end }, sought) =>
    isWrittenAs(text.slice(start, end), sought.text)
