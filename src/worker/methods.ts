import type { OpenIndex } from '../search/open.js'
import { GuillemetError } from '../text/error.js'
import type { AsyncIndex, CallOptions } from './asyncIndex.js'
import { abortError, createTurns } from './turns.js'

/** The read methods, and which of their arguments are the options. */
const METHODS = {
  has: 1,
  search: 1,
  paragraphs: 1,
  quotes: 1,
  speakers: 0,
  suggest: 1,
  correct: 1,
  similar: 1,
  explain: 2,
} as const satisfies { readonly [Name in keyof Omit<OpenIndex<unknown>, 'size'>]: number }

export type Method = keyof typeof METHODS

/** What answers calls. */
export interface Answerer extends Pick<AsyncIndex<unknown>, 'runsIn' | 'size'> {
  answer(method: Method, args: readonly unknown[]): Promise<unknown>
  pause(): Promise<unknown>
  close(): void
}

/** An index whose methods are answered somewhere, one call at a time. */
export function createMethods<Meta>(answerer: Answerer): AsyncIndex<Meta> {
  const turns = createTurns(answerer.pause)
  const methods = Object.entries(METHODS).map(([name, at]) => [
    name,
    (...args: readonly unknown[]) => {
      const { call, options } = split(args[at])
      return turns.take(() => answerer.answer(name as Method, [...args.slice(0, at), options]), call)
    },
  ])
  return {
    // Each is what the type of the same name says of it.
    ...(Object.fromEntries(methods) as Omit<AsyncIndex<Meta>, 'runsIn' | 'size' | 'close'>),
    runsIn: answerer.runsIn,
    get size() {
      return answerer.size
    },
    close() {
      turns.end(abortError('The index was closed.'), closed)
      answerer.close()
    },
  }
}

/** What of the options is about the call; the index sees the others, whatever they are. */
function split(given: unknown): { readonly call: CallOptions; readonly options: unknown } {
  if (typeof given !== 'object' || given === null) return { call: {}, options: given }
  const { signal, channel, ...options } = given as CallOptions
  return { call: { signal, channel }, options }
}

const closed = () =>
  new GuillemetError('index-closed', 'Expected an index that is open, but it was closed. Open it again.')
