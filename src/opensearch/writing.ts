import { expectOption } from '../text/checkOptions.js'

/** How documents are sent. */
export interface WritingOptions {
  /** The most bytes of a request, and about so much text is read before it is sent: from 1. @default 5_000_000 */
  readonly batchBytes?: number
  /** How often in a row something is sent again that the cluster did not take, after 100 ms, 200 ms … 10 s. @default 10 */
  readonly retries?: number
  /** Whether searches see what was written when the promise is fulfilled. Without it, they do within a second or so. @default false */
  readonly refresh?: boolean
  /** Ends the work between two requests: the promise is rejected with the signal's reason. */
  readonly signal?: AbortSignal
}

export const WRITING_DEFAULTS = { batchBytes: 5_000_000, retries: 10, refresh: false } as const satisfies WritingOptions

export const WRITING_OPTIONS = ['batchBytes', 'retries', 'refresh']

/** @throws GuillemetError `bad-option` */
export function checkedWriting<Options extends WritingOptions>(
  options: Options,
): Options & Required<Omit<WritingOptions, 'signal'>> {
  const {
    batchBytes = WRITING_DEFAULTS.batchBytes,
    retries = WRITING_DEFAULTS.retries,
    refresh = WRITING_DEFAULTS.refresh,
  } = options
  expectOption(Number.isFinite(batchBytes) && batchBytes >= 1, '`batchBytes` to be a number from 1', batchBytes)
  expectOption(Number.isInteger(retries) && retries >= 0, '`retries` to be a whole number from 0', retries)
  expectOption(typeof refresh === 'boolean', '`refresh` to be true or false', refresh)
  return { ...options, batchBytes, retries, refresh }
}
