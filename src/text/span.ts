/**
 * A stretch of a text: `text.slice(start, end)`.
 *
 * Offsets count UTF-16 code units from the start of the **original** text,
 * never of a folded or trimmed copy; `end` is the first unit after it.
 */
export interface Span {
  readonly start: number
  readonly end: number
}
