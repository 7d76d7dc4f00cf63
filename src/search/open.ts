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
 * A parsed snapshot is searched where it is: do not change it afterwards. It finds the same hits, in the same order with the same scores, as the index that was saved.
 *
 * @throws GuillemetError `not-a-snapshot`, `snapshot-version`, `snapshot-analyzer`, `bad-option`
 *
 * @example
 * const index = await openIndex(await fetch('/index.json'))
 * index.quotes('lignes rouges', { speaker: 'Stoltenberg' })
 */
export async function openIndex<Meta = Readonly<Record<string, unknown>> | undefined>(
  source: OpenSource<Meta>,
  options: OpenOptions = {},
): Promise<OpenIndex<Meta>> {
  const analyzer = checkedAnalyzer(options)
  const snapshot = decode<Meta>(await arrived(await source), analyzer)
  const ids = new Set(snapshot.articles.map(({ id }) => id))
  return {
    ...createReader(snapshotSource(snapshot, analyzer)),
    size: ids.size,
    has: (id) => ids.has(id),
  }
}

function checkedAnalyzer(options: OpenOptions): Analyzer {
  if (typeof options !== 'object' || options === null)
    throw new GuillemetError('bad-option', `Expected the options of openIndex as an object, got ${shown(options)}.`)
  const unknown = Object.keys(options).find((name) => name !== 'analyzer')
  if (unknown !== undefined)
    throw new GuillemetError('bad-option', `openIndex has no option ${shown(unknown)}. Its only option is analyzer.`)
  return options.analyzer ?? french
}

async function arrived<Meta>(source: Awaited<OpenSource<Meta>>): Promise<SnapshotSource<Meta>> {
  if (is(source, 'Response')) {
    const response = source as Response
    if (response.ok && !response.bodyUsed) return response.arrayBuffer()
    if (response.ok)
      throw new GuillemetError(
        'not-a-snapshot',
        `Expected the response to hold a snapshot, but it has been read before. Pass it to openIndex alone.`,
      )
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
