import { VFileMessage } from 'vfile-message'
import { GuillemetError, messageOf } from '../../text/error.js'

/** What may be wrong with a file. */
export type ReadRule =
  | 'unreadable-file'
  | 'unknown-format'
  | 'no-match'
  | 'binary-file'
  | 'encoding'
  | 'front-matter'
  | 'reserved-meta'
  | 'xml'
  | 'excess'
  | 'json-line'
  | 'unknown-speaker'
  | 'duplicate-id'
  | 'bad-article'

/** Something to say about a file. */
export interface Problem {
  /** The path by which it was read. */
  readonly file: string
  readonly rule: ReadRule
  /** A sentence without its point: what was found, and what to do. */
  readonly reason: string
  readonly place?: { readonly line: number; readonly column: number }
  /** Whether something is left out because of it that the reader should have had: an error, if the reading is strict. @default true */
  readonly fatal?: boolean
  readonly cause?: unknown
}

/**
 * Whether something of a file is left out because of a problem.
 *
 * Of XML that is not TEI all is, though it is not fatal: a sitemap among the articles is nobody's mistake.
 */
export const leavesOut = ({ rule, fatal = true }: Pick<Problem, 'rule' | 'fatal'>): boolean =>
  fatal || rule === 'unknown-format'

/** What there is to say of a file or folder that the system does not let us read. */
export const unreadable = (file: string, cause: unknown, what: 'it' | 'the folder' = 'it'): Problem => ({
  file,
  rule: 'unreadable-file',
  reason: `Cannot read ${what}: ${reasonOf(cause)}`,
  cause,
})

/** Takes what there is to say; throws if the reading is strict and the problem fatal. */
export type Report = (problem: Problem) => void

/** Says something about the file that is being read. */
export type Say = (problem: Omit<Problem, 'file'>) => void

/** Hands problems on as messages. @throws GuillemetError `unreadable-file`, if `strict`, for what is fatal */
export function reporter(onMessage: ((message: VFileMessage) => void) | undefined, strict: boolean): Report {
  return ({ file, rule, reason, place, fatal = true, cause }) => {
    const message = new VFileMessage(reason, { place, source: 'guillemet', ruleId: rule, cause: errorOf(cause) })
    message.file = file
    message.fatal = fatal
    message.name = [visible(file), place?.line, place?.column].filter((part) => part !== undefined).join(':')
    onMessage?.(message)
    if (fatal && strict) throw new GuillemetError('unreadable-file', `${message.name}: ${reason}.`, { cause: message })
  }
}

const errorOf = (cause: unknown): Error | undefined => (cause instanceof Error ? cause : undefined)

/** A path on one line: a name of a file may hold any character. */
export const visible = (path: string): string =>
  path.replace(/\p{Cc}/gu, (character) => JSON.stringify(character).slice(1, -1))

/** What went wrong, on one line. */
export const reasonOf = (cause: unknown): string => visible(messageOf(cause))
