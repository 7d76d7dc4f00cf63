import { GuillemetError } from '../../text/error.js'
import { Failure } from './failure.js'
import type { Wording } from './language.js'
import { printableLines } from './printable.js'

/** What to say of what went wrong. @throws what was no misuse: the fault is ours, and its stack says where */
export function failureMessage(error: unknown, say: Wording): string {
  if (error instanceof Failure) return printableLines(say.failure(error.message))
  if (error instanceof GuillemetError) return printableLines(say.failure(say.error(error)))
  throw error
}
