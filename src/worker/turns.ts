import { GuillemetError, shown } from '../text/error.js'
import type { CallOptions } from './asyncIndex.js'

/** Calls that are computed one after the other, the next only when the one before is done: so those that nobody waits for never are. */
export interface Turns {
  /** What `task` comes to when its turn has come. Rejects when its signal says so, or a newer one on its channel, or `end`. */
  take(task: () => Promise<unknown>, options: CallOptions): Promise<unknown>
  /** Rejects all that are waiting with `reason`, and all that come later with what `later` gives. */
  end(reason: unknown, later: () => unknown): void
}

interface Turn {
  readonly task: () => Promise<unknown>
  readonly resolve: (value: unknown) => void
  readonly reject: (reason: unknown) => void
}

/** @param pause waited for before each turn, so that calls made at once can take each other's place */
export function createTurns(pause: () => Promise<unknown>): Turns {
  /** In the order in which they came: between turns, all of them wait for theirs. */
  const unsettled = new Set<Turn>()
  const last = new Map<string, Turn>()
  let isRunning = false
  let refusal: (() => unknown) | undefined

  const run = async () => {
    if (isRunning) return
    isRunning = true
    while (unsettled.size > 0) {
      await pause()
      const [turn] = unsettled
      if (!turn) break
      await turn.task().then(turn.resolve, turn.reject)
    }
    isRunning = false
  }

  return {
    take: (task, options) =>
      new Promise((resolve, reject) => {
        const { signal, channel } = checkedCall(options)
        if (refusal) throw refusal()
        signal?.throwIfAborted()
        const leave = () => {
          unsettled.delete(turn)
          signal?.removeEventListener('abort', abort)
          if (channel !== undefined && last.get(channel) === turn) last.delete(channel)
        }
        const settle =
          <Value>(how: (value: Value) => void) =>
          (value: Value) => {
            leave()
            how(value)
          }
        const turn: Turn = { task, resolve: settle(resolve), reject: settle(reject) }
        const abort = () => turn.reject(signal?.reason)
        signal?.addEventListener('abort', abort)
        if (channel !== undefined) {
          last.get(channel)?.reject(abortError(`A newer call on the channel ${shown(channel)} took its place.`))
          last.set(channel, turn)
        }
        unsettled.add(turn)
        run()
      }),
    end(reason, later) {
      refusal ??= later
      for (const turn of [...unsettled]) turn.reject(reason)
    },
  }
}

export const abortError = (message: string): DOMException => new DOMException(message, 'AbortError')

function checkedCall(options: CallOptions): CallOptions {
  const { signal, channel } = options
  // Not by `instanceof`: the signal may come from another realm.
  if (signal !== undefined && typeof signal?.throwIfAborted !== 'function')
    throw new GuillemetError('bad-option', `Expected \`signal\` to be an AbortSignal, got ${shown(signal)}.`)
  if (channel !== undefined && typeof channel !== 'string')
    throw new GuillemetError('bad-option', `Expected \`channel\` to be a string, got ${shown(channel)}.`)
  return options
}
