import type { OpenIndex } from '../search/open.js'
import { GuillemetError } from '../text/error.js'
import { fulfil } from './fulfil.js'
import type { Order, PlainError, Reply, Request } from './message.js'

/** The global scope of a worker, as far as it is needed. */
export interface Port {
  postMessage(reply: Reply): void
  addEventListener(type: 'message', listener: (event: { readonly data: Request }) => void): void
}

/** Answers the requests of a page. */
export function serve(port: Port): void {
  let index: OpenIndex<unknown>
  const answer = async ({ id, method, args }: Request): Promise<unknown> => {
    if (method !== 'open') return (index[method] as (...args: readonly unknown[]) => unknown)(...args)
    index = await fulfil(args[0] as Order, (progress) => port.postMessage({ id, progress }))
    return index.size
  }
  port.addEventListener('message', ({ data }) => {
    const { id } = data
    answer(data)
      .then((value) => port.postMessage({ id, value }))
      .catch((error: unknown) => port.postMessage({ id, error: toPlain(error) }))
  })
  // The page waits for it.
  port.postMessage({ id: 0, value: undefined })
}

function toPlain(error: unknown): PlainError {
  const { name, message } = error as Error
  return error instanceof GuillemetError ? { name, message, code: error.code } : { name, message }
}
