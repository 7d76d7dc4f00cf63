/** A place as the unified family writes it: line and column from 1, offset from 0. */
export interface Point {
  readonly line: number
  readonly column: number
  readonly offset: number
}

/**
 * From offsets in `text` to points, for offsets that do not decrease.
 *
 * `\r\n`, `\n` and `\r` end a line. Reads the text once, whatever the number of calls.
 */
export function pointsIn(text: string): (offset: number) => Point {
  let line = 1
  let lineStart = 0
  let read = 0
  return (offset) => {
    for (; read < offset; read++) {
      const unit = text.charCodeAt(read)
      if (unit === LF || (unit === CR && text.charCodeAt(read + 1) !== LF)) {
        line++
        lineStart = read + 1
      }
    }
    return { line, column: offset - lineStart + 1, offset }
  }
}

const LF = 10
const CR = 13
