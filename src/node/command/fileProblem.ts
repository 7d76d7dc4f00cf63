import type { ReadRule } from '../read/report.js'

/** What is wrong with a file. */
export interface FileProblem {
  readonly rule: ReadRule
  readonly reason: string
  /** Whether the file, or a part of it, is left out. */
  readonly isLeftOut: boolean
}
