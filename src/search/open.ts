import { type Analyzer, french } from '../analysis/analyzer.js'
import { decode, type SnapshotSource } from '../snapshot/decode.js'
import { GuillemetError, shown } from '../text/error.js'
import { createReader, type Reader } from './reader.js'
import { snapshotSource } from './snapshotSource.js'

/** What `openIndex` takes: what was saved, in whatever form it came. */
export type OpenSource<Meta = unknown> =
  | SnapshotSource<Meta>
  | Response
  | Blob
  | ReadableStream<Uint8Array>
  | Promise<Response>

export interface OpenOptions {
  /** The analyzer that the index was built with. @default french */
  readonly analyzer?: Analyzer
}

/** An index at rest, to be searched. */
export interface OpenIndex<Meta> extends Reader<Meta> {
  /** How many articles there are. */
  readonly size: number
  /** Whether the index has an article with this id. */
  has(id: string): boolean
}

/**
 * Open an index that was saved: bytes, JSON (as text or parsed), a `Response`, a `Blob` or a stream of either.
 *
 * It finds the same hits, in the same order with the same scores, as the index that was saved.
 *
 * @throws GuillemetError `not-a-snapshot`, `snapshot-version`, `snapshot-analyzer`, `bad-option`
 *
 * @example
 * const index = await openIndex(await fetch('/index.json'))
 * index.quotes('lignes rouges', { speaker: 'Stoltenberg' })
 */
export async function openIndex<Meta = Readonly<Record<string, unknown>> | undefined>(
  source: OpenSource<Meta>,
  { analyzer = french }: OpenOptions = {},
): Promise<OpenIndex<Meta>> {
  const snapshot = decode<Meta>(await arrived(await source), analyzer)
  const ids = new Set(snapshot.articles.map(({ id }) => id))
  return {
    ...createReader(snapshotSource(snapshot, analyzer)),
    size: ids.size,
    has: (id) => ids.has(id),
  }
}

async function arrived<Meta>(source: Awaited<OpenSource<Meta>>): Promise<SnapshotSource<Meta>> {
  if (is(source, 'Response')) {
    const response = source as Response
    if (response.ok) return response.arrayBuffer()
    throw new GuillemetError(
      'not-a-snapshot',
      `Expected the response to hold a snapshot, got the status ${response.status} from ${shown(response.url)}. Check the address.`,
    )
  }
  if (is(source, 'Blob')) return (source as Blob).arrayBuffer()
  if (is(source, 'ReadableStream')) return new Response(source as ReadableStream<Uint8Array>).arrayBuffer()
  return source as SnapshotSource<Meta>
}

/** Whether a value is an instance of a class that this platform has: a `Response` in Node, a `Blob` in a page. */
function is(value: unknown, name: 'Response' | 'Blob' | 'ReadableStream'): boolean {
  const type: unknown = globalThis[name]
  return typeof type === 'function' && value instanceof type
}
