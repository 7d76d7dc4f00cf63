/** What is wrong with a file. */
export interface FileProblem {
  readonly ruleId?: string | undefined
  readonly reason: string
  /** Whether it is left out of the index. */
  readonly fatal?: boolean | null | undefined
}
