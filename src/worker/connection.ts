import { GuillemetError } from '../text/error.js'
import type { PlainError, Progress, Reply, Request } from './message.js'

/** The page's end of a worker. */
export interface Connection {
  /** Resolves when the worker runs; rejects if it cannot be started. */
  readonly ready: Promise<unknown>
  /**
   * What the worker makes of a request.
   *
   * @throws GuillemetError what the worker throws; `bad-option` if the arguments are not data; `worker-failed`
   */
  ask(
    method: Request['method'],
    args: readonly unknown[],
    transfer?: readonly Transferable[],
    report?: (progress: Progress) => void,
  ): Promise<unknown>
  /** Ends the worker; whatever is asked, or was, rejects with `reason`. */
  end(reason: unknown): void
}

interface Pending {
  readonly resolve: (value: unknown) => void
  readonly reject: (reason: unknown) => void
  readonly report?: (progress: Progress) => void
}

export function connect(worker: Worker): Connection {
  const pending = new Map<number, Pending>()
  let last = 0
  let failure: { readonly reason: unknown } | undefined

  const promised = (id: number, report?: (progress: Progress) => void) =>
    new Promise<unknown>((resolve, reject) => {
      if (failure) throw failure.reason
      pending.set(id, { resolve, reject, report })
    })
  const end = (reason: unknown) => {
    failure ??= { reason }
    worker.terminate()
    for (const { reject } of pending.values()) reject(reason)
    pending.clear()
  }
  const fail = (got: string) =>
    end(new GuillemetError('worker-failed', `Expected the worker to answer, but it broke down: ${got}. Open it again.`))

  worker.addEventListener('message', ({ data }: MessageEvent<Reply>) => {
    const asked = pending.get(data.id)
    if (!asked) return
    if ('progress' in data) return asked.report?.(data.progress)
    pending.delete(data.id)
    if ('error' in data) asked.reject(toError(data.error))
    else asked.resolve(data.value)
  })
  worker.addEventListener('error', ({ message }) => fail(message || 'its script was not loaded'))
  worker.addEventListener('messageerror', () => fail('a message could not be read'))

  return {
    ready: promised(last),
    ask(method, args, transfer = [], report) {
      const id = ++last
      const answer = promised(id, report)
      try {
        if (!failure) worker.postMessage({ id, method, args } satisfies Request, [...transfer])
      } catch (cause) {
        pending.get(id)?.reject(notData(method, cause as Error))
        pending.delete(id)
      }
      return answer
    },
    end,
  }
}

const toError = ({ name, message, code }: PlainError): Error =>
  code ? new GuillemetError(code, message) : Object.assign(new Error(message), { name })

const notData = (method: string, cause: Error) =>
  new GuillemetError(
    'bad-option',
    `Expected what \`${method}\` is given to be plain data, which a worker can be sent, without functions or proxies, got: ${cause.message}`,
    { cause },
  )
