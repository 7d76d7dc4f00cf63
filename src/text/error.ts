/**
 * What went wrong, to branch on.
 *
 * - `bad-option`: an option, argument or article that has another shape than the types say
 * - `bad-query`: a query as data that has another shape than `Query`
 * - `duplicate-id`, `unknown-id`: an article that the index has already, or does not have
 * - `not-a-snapshot`: `openIndex` was given something else, or a damaged snapshot
 * - `snapshot-version`, `snapshot-analyzer`: a snapshot that another version or another analyzer made
 * - `unreachable-snapshot`: the address of a snapshot gave no answer, or an error
 * - `worker-failed`, `index-closed`: the worker that holds an index has broken down, or was let go
 * - `opensearch-index`: an index of OpenSearch that is not there, or that was not made for this version and this analyzer
 * - `opensearch-unavailable`: a cluster that gave no answer, or was too busy, however often it was asked; or one without some of its shards
 * - `no-files`, `unreadable-file`, `unwritable-file`: what `guillemet/node` was asked to read or write
 */
export type ErrorCode =
  | 'bad-option'
  | 'bad-query'
  | 'duplicate-id'
  | 'unknown-id'
  | 'not-a-snapshot'
  | 'snapshot-version'
  | 'snapshot-analyzer'
  | 'unreachable-snapshot'
  | 'worker-failed'
  | 'index-closed'
  | 'opensearch-index'
  | 'opensearch-unavailable'
  | 'no-files'
  | 'unreadable-file'
  | 'unwritable-file'

/**
 * Misuse by a program. What is odd in a *text* never throws: it is a message of `readArticle`.
 *
 * The message says what was expected, what came, and what to do.
 */
export class GuillemetError extends Error {
  override readonly name = 'GuillemetError'
  readonly code: ErrorCode

  constructor(code: ErrorCode, message: string, options?: ErrorOptions) {
    super(message, options)
    this.code = code
  }
}

/** What was thrown says: its message, if it is an error. */
export const messageOf = (cause: unknown): string => (cause instanceof Error ? cause.message : String(cause))

/** A value as an error message shows it: its type and, where that helps, a short beginning of it. */
export function shown(value: unknown): string {
  if (value === null) return 'null'
  if (typeof value === 'string')
    return value.length > 40 ? `${JSON.stringify(value.slice(0, 40))}…` : JSON.stringify(value)
  if (typeof value === 'number' || typeof value === 'boolean' || value === undefined) return String(value)
  if (Array.isArray(value)) return `an array of ${value.length}`
  return typeof value === 'function'
    ? 'a function'
    : `an object (${Object.keys(value).slice(0, 3).join(', ') || 'empty'})`
}
