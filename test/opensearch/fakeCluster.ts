import { type Client, errors } from '@opensearch-project/opensearch'

/** What a request asks for: documents by their ids, or operations. */
export interface FakeRequest {
  readonly kind: 'mget' | 'bulk'
  /** How many there were before, of both kinds. */
  readonly number: number
  /** As UTF-8, of a bulk request. */
  readonly bytes: number
  readonly operations: readonly FakeOperation[]
}

export interface FakeOperation {
  readonly kind: 'index' | 'delete'
  readonly id: string
  readonly document?: Readonly<Record<string, unknown>>
}

/**
 * What goes wrong with a request: its connection is lost before the cluster has it, or after it was done; or the cluster answers with
 * a status other than 200.
 */
export type Fault = 'lost' | 'unanswered' | number | undefined

/** The status and reason with which an operation is refused. */
export type Refusal = { readonly status: number; readonly reason: string } | undefined

/** A cluster with one index in memory, as far as writing needs it, and what may go wrong. */
export class FakeCluster {
  readonly documents = new Map<string, Readonly<Record<string, unknown>>>()
  readonly requests: FakeRequest[] = []
  fault: (request: FakeRequest) => Fault = () => undefined
  refusal: (operation: FakeOperation, request: FakeRequest) => Refusal = () => undefined
  /** Waited for by each request. */
  delay: () => Promise<unknown> = () => Promise.resolve()
  /** How many requests are under way, and were at most. */
  running = 0
  mostRunning = 0
  refreshes = 0
  readonly #mappings: object

  constructor(mappings: object) {
    this.#mappings = mappings
  }

  /** The ids of all documents, in order. */
  get ids(): string[] {
    return [...this.documents.keys()].sort()
  }

  readonly client = {
    mget: ({ body: { ids } }: { body: { ids: readonly string[] } }) =>
      this.#request('mget', 0, [], () => ({
        docs: ids.map((_id) => {
          const document = this.documents.get(_id)
          return document
            ? { _id, found: true, _source: { edition: document.edition, counts: document.counts } }
            : { _id, found: false }
        }),
      })),
    bulk: ({ body }: { body: string }) => {
      const operations = parsed(body)
      return this.#request('bulk', Buffer.byteLength(body), operations, (request) => ({
        items: operations.map((operation) => ({ [operation.kind]: this.#do(operation, request) })),
      }))
    },
    indices: {
      getMapping: async () => ({ body: { presse: { mappings: this.#mappings } } }),
      refresh: async () => {
        this.refreshes++
      },
    },
  } as unknown as Client

  async #request(
    kind: FakeRequest['kind'],
    bytes: number,
    operations: readonly FakeOperation[],
    answer: (request: FakeRequest) => object,
  ): Promise<object> {
    const request = { kind, number: this.requests.length, bytes, operations }
    this.requests.push(request)
    this.running++
    this.mostRunning = Math.max(this.mostRunning, this.running)
    try {
      await this.delay()
      const fault = this.fault(request)
      if (fault === 'lost') throw new errors.ConnectionError('connect ECONNREFUSED')
      if (typeof fault === 'number')
        throw new errors.ResponseError({
          body: { error: { type: `status_${fault}` } },
          statusCode: fault,
          headers: {},
        } as never)
      const body = answer(request)
      if (fault === 'unanswered') throw new errors.ConnectionError('socket hang up')
      return { body }
    } finally {
      this.running--
    }
  }

  #do(operation: FakeOperation, request: FakeRequest): object {
    const refusal = this.refusal(operation, request)
    if (refusal) return { status: refusal.status, error: { type: 'refused', reason: refusal.reason } }
    if (operation.kind === 'delete') return { status: this.documents.delete(operation.id) ? 200 : 404 }
    this.documents.set(operation.id, operation.document ?? {})
    return { status: 201 }
  }
}

function parsed(body: string): FakeOperation[] {
  const lines = body
    .split('\n')
    .slice(0, -1)
    .map((line) => JSON.parse(line) as Record<string, { _id: string }>)
  const operations: FakeOperation[] = []
  for (let at = 0; at < lines.length; at++) {
    const { index, delete: deleted } = lines[at] as Record<string, { _id: string }>
    if (index)
      operations.push({ kind: 'index', id: index._id, document: lines[++at] as object as Record<string, unknown> })
    else if (deleted) operations.push({ kind: 'delete', id: deleted._id })
    else throw new Error(`no operation: ${JSON.stringify(lines[at])}`)
  }
  return operations
}
