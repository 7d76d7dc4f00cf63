/** A cluster that is busy, a node that is away, a connection that was lost: what may be over when one asks again. */
export class Trouble extends Error {
  override readonly name = 'Trouble'
}

const LOST = ['ConnectionError', 'TimeoutError', 'NoLivingConnectionsError']

/** Whether a request with this answer may succeed later: the cluster has too much to do, or something in it has failed. */
export const isPassing = (status: number): boolean => status === 408 || status === 429 || status >= 500

/** What is said of an error that may be over when one asks again; undefined for any other. */
export function passingReason(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined
  // By name: the client's own classes are not loaded here.
  const mayPass = error instanceof Trouble || LOST.includes(error.name) || isPassing(statusOf(error) ?? 0)
  return mayPass ? error.message || error.name : undefined
}

/** The status of an answer that the client throws as an error. */
export function statusOf(error: unknown): number | undefined {
  const status = (error as { readonly statusCode?: unknown } | null | undefined)?.statusCode
  return typeof status === 'number' ? status : undefined
}
