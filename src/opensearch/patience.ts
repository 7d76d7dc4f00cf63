import { GuillemetError } from '../text/error.js'

/** In milliseconds. */
const FIRST_PAUSE = 100
const LONGEST_PAUSE = 10_000

export interface PatienceOptions {
  /** How many pauses there are in a row. */
  readonly retries: number
  readonly signal: AbortSignal | undefined
  /** A sentence on what has been done, for the error that ends it. */
  readonly soFar: () => string
}

/** Between requests that get nowhere: pauses, each twice as long as the one before, and an end. */
export class Patience {
  readonly #options: PatienceOptions
  #pauses = 0

  constructor(options: PatienceOptions) {
    this.#options = options
  }

  /** Whether there are no more pauses. */
  get isSpent(): boolean {
    return this.#pauses >= this.#options.retries
  }

  /** Something got through: the next pause is the first in a row. */
  renew(): void {
    this.#pauses = 0
  }

  /** @throws GuillemetError `opensearch-unavailable`; the reason of the signal */
  async pause(reason: string, cause?: unknown): Promise<void> {
    const { retries, signal, soFar } = this.#options
    if (this.isSpent)
      throw new GuillemetError(
        'opensearch-unavailable',
        `The cluster did not take it, asked ${retries + 1} times in a row: ${reason}. ${soFar()} Call again when it is well: what is done is not done twice.`,
        { cause },
      )
    await pause(Math.min(FIRST_PAUSE * 2 ** this.#pauses++, LONGEST_PAUSE), signal)
  }
}

const pause = (milliseconds: number, signal: AbortSignal | undefined) =>
  new Promise<void>((resolve, reject) => {
    const end = () => {
      clearTimeout(timer)
      signal?.removeEventListener('abort', end)
      if (signal?.aborted) reject(signal.reason)
      else resolve()
    }
    const timer = setTimeout(end, milliseconds)
    signal?.addEventListener('abort', end)
    if (signal?.aborted) end()
  })
