import type { API, Client, Types } from '@opensearch-project/opensearch'
import { type ArticleDocument, documentId } from './document.js'
import type { Operation } from './operation.js'
import { Patience, type PatienceOptions } from './patience.js'
import { isPassing, passingReason, statusOf, Trouble } from './trouble.js'

/** What became of an operation: `absent` is a document that was to be deleted and was not there. */
export type Outcome = 'done' | 'absent' | { readonly reason: string }

export type Tell = (operation: Operation, outcome: Outcome) => void

/** What an index knows of an article. */
export type Known = Pick<ArticleDocument, 'edition' | 'counts'>

export interface IndexWriterOptions extends PatienceOptions {
  /** The most bytes of a request, unless one document alone has more. */
  readonly batchBytes: number
}

/** An operation to be tried again, and why. */
interface Left {
  readonly operation: Operation
  readonly status: number
  readonly reason: string
}

/** Reads and writes documents of an index. Where the cluster is busy or away, it asks again, and only for what was not done. */
export class IndexWriter {
  readonly #client: Client
  readonly #index: string
  readonly #options: IndexWriterOptions

  constructor(client: Client, index: string, options: IndexWriterOptions) {
    this.#client = client
    this.#index = index
    this.#options = options
  }

  /** What the index knows of articles, by their ids; nothing of those that it does not have. */
  known(articles: readonly string[]): Promise<ReadonlyMap<string, Known>> {
    if (articles.length === 0) return Promise.resolve(new Map())
    const ids = articles.map((article) => documentId(article))
    return this.#patiently(async () => {
      const { body } = await this.#client.mget(
        { index: this.#index, body: { ids }, _source_includes: ['edition', 'counts'] },
        ONCE,
      )
      return new Map(body.docs.flatMap((doc, i) => knownOf(articles[i] as string, doc)))
    })
  }

  /** Makes what was written visible to searches. */
  async refresh(): Promise<void> {
    await this.#patiently(() => this.#client.indices.refresh({ index: this.#index }, ONCE))
  }

  /** Does operations, taken as they are sent, one request after another; and tells of each what became of it. */
  async send(operations: Iterable<Operation>, tell: Tell): Promise<void> {
    for (const body of bodies(operations, this.#options.batchBytes)) await this.#deliver(body, tell)
  }

  async #deliver(body: readonly Operation[], tell: Tell): Promise<void> {
    const patience = new Patience(this.#options)
    let waiting = body
    while (waiting.length > 0) {
      this.#options.signal?.throwIfAborted()
      let items: readonly Types.Core_Bulk.Item[]
      try {
        items = await this.#bulk(waiting)
      } catch (error) {
        if (statusOf(error) === TOO_LARGE) return this.#deliverLess(waiting, tell)
        await pauseAfter(error, patience)
        continue
      }
      let left = waiting.flatMap((operation, i) => told(operation, items[i], tell))
      if (left.length < waiting.length) patience.renew()
      // What breaks at one document again and again is not passing, and no reason to stop the others.
      if (patience.isSpent) left = left.filter((one) => !isBroken(one, tell))
      const [first] = left
      if (first) await patience.pause(first.reason)
      waiting = left.map(({ operation }) => operation)
    }
  }

  /** Sends in two parts what was too large for the cluster. */
  async #deliverLess(operations: readonly Operation[], tell: Tell): Promise<void> {
    const [only] = operations
    if (only && operations.length === 1)
      return tell(only, { reason: `the cluster takes no document of ${only.bytes} bytes` })
    const middle = operations.length >> 1
    await this.#deliver(operations.slice(0, middle), tell)
    await this.#deliver(operations.slice(middle), tell)
  }

  async #bulk(operations: readonly Operation[]): Promise<readonly Types.Core_Bulk.Item[]> {
    const lines = operations.map(({ lines }) => lines).join('')
    const request = { index: this.#index, body: lines, filter_path: NEEDED }
    // The client sends a text as it is; its types do not say so.
    const { body } = await this.#client.bulk(request as unknown as API.Bulk_Request, ONCE)
    return body.items
  }

  async #patiently<Answer>(ask: () => Promise<Answer>): Promise<Answer> {
    const patience = new Patience(this.#options)
    for (;;) {
      this.#options.signal?.throwIfAborted()
      try {
        return await ask()
      } catch (error) {
        await pauseAfter(error, patience)
      }
    }
  }
}

/** The client's own retries have no pauses. */
const ONCE = { maxRetries: 0 }

const NEEDED = ['items.*.status', 'items.*.error']

const TOO_LARGE = 413
const BROKEN = 500

/** @throws `error`, unless it may be over when one asks again */
async function pauseAfter(error: unknown, patience: Patience): Promise<void> {
  const reason = passingReason(error)
  if (reason === undefined) throw error
  await patience.pause(reason, error)
}

function knownOf(article: string, doc: Types.Core_Mget.ResponseItem): [string, Known][] {
  if ('error' in doc) throw new Trouble(reasonOf(doc.error))
  const { found, _source } = doc as Types.Core_Get.GetResult
  return found && _source ? [[article, _source as unknown as Known]] : []
}

/** Tells what became of an operation, unless it is to be tried again. */
function told(operation: Operation, item: Types.Core_Bulk.Item | undefined, tell: Tell): Left[] {
  const { status, error } = item?.index ?? item?.delete ?? NO_ANSWER
  if (isPassing(status)) return [{ operation, status, reason: error ? reasonOf(error) : `status ${status}` }]
  if (error) tell(operation, { reason: reasonOf(error) })
  else tell(operation, status === 404 ? 'absent' : 'done')
  return []
}

const NO_ANSWER = { status: 503, error: undefined }

function isBroken({ operation, status, reason }: Left, tell: Tell): boolean {
  if (status === BROKEN) tell(operation, { reason })
  return status === BROKEN
}

const reasonOf = ({ type, reason, caused_by }: Types.Common.ErrorCause): string =>
  [type, reason, caused_by?.reason].filter((part) => typeof part === 'string').join(': ')

/** Operations in the order in which they come, as many in a body as it has room for. */
function* bodies(operations: Iterable<Operation>, most: number): Iterable<readonly Operation[]> {
  let body: Operation[] = []
  let bytes = 0
  for (const operation of operations) {
    if (body.length > 0 && bytes + operation.bytes > most) {
      yield body
      body = []
      bytes = 0
    }
    body.push(operation)
    bytes += operation.bytes
  }
  if (body.length > 0) yield body
}
