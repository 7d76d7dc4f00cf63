import { type Asked, isBlank, isSame, NOTHING } from './asked.js'
import type { Place } from './location.js'

/** What is asked, and how. Another one is another object. */
export interface Question {
  readonly asked: Asked
  /** The query is being typed, and so its last word may be half of one. */
  readonly isTyped: boolean
  /** Words are sought as they are written, however rare. */
  readonly isAsWritten: boolean
}

/** From question to question, each with its entry in the history: what is typed in one go has a single one. */
export interface Questions {
  readonly latest: Question
  /** Takes what the address asks, or else `asked`. */
  start(asked: Partial<Asked> | undefined): void
  /** Takes the query as it is being typed; the address has it once `write` is called. */
  type(query: string): void
  write(): void
  change(change: Partial<Asked>): void
  takeAsWritten(): void
  /** Takes what the address asks; false if that is asked already, or the address is not read. */
  read(): boolean
}

/** @param within what is asked at first */
export function createQuestions(place: Place, within: Asked['within']): Questions {
  let latest = whole({ ...NOTHING, within })
  /** What is typed has its entry in the history already. */
  let isWritten = false
  return {
    get latest() {
      return latest
    },
    start(asked) {
      const written = place.read()
      latest = whole(written && !isBlank(written) ? written : { ...latest.asked, ...asked })
    },
    type(query) {
      latest = { asked: { ...latest.asked, query }, isTyped: true, isAsWritten: false }
    },
    write() {
      place.write(latest.asked, isWritten ? 'replace' : 'push')
      isWritten = true
    },
    change(change) {
      const asked = { ...latest.asked, ...change }
      latest = change.query === undefined ? { ...latest, asked } : whole(asked)
      place.write(asked, isWritten && change.query !== undefined ? 'replace' : 'push')
      isWritten = false
    },
    takeAsWritten() {
      latest = { ...latest, isTyped: false, isAsWritten: true }
    },
    read() {
      const asked = place.read()
      if (!asked || isSame(asked, latest.asked)) return false
      latest = whole(asked)
      isWritten = false
      return true
    },
  }
}

const whole = (asked: Asked): Question => ({ asked, isTyped: false, isAsWritten: false })
