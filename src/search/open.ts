import { type Analyzer, french } from '../analysis/analyzer.js'
import { isContainer, isOfKind } from '../snapshot/container.js'
import { unzipped } from '../snapshot/gzip.js'
import { ARTICLES_SHAPE } from '../snapshot/shapes.js'
import type { SnapshotSource } from '../snapshot/snapshot.js'
import { toBytes } from '../snapshot/toBytes.js'
import { checkOptions, expectOption } from '../text/checkOptions.js'
import { GuillemetError, shown } from '../text/error.js'
import type { TextOf } from './packedArticle.js'
import { PackedSource } from './packedSource.js'
import { createReader, type Reader } from './reader.js'

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
  /**
   * The texts of a snapshot that was saved without them: what `save({ texts: 'apart' })` gave with it; or a function that gives the text of
   * an article, which must be the one that was indexed. Without them, hits have empty texts and no highlights.
   */
  readonly texts?: OpenSource | TextOf
  /** The most bytes to which gzip may unpack. @default 536_870_912 (512 MB) */
  readonly maxBytes?: number
}

export const OPEN_DEFAULTS = { analyzer: french, maxBytes: 2 ** 29 } as const satisfies OpenOptions

/** An index at rest, to be searched. */
export interface OpenIndex<Meta> extends Reader<Meta> {
  /** How many articles there are. */
  readonly size: number
  /** Whether the index has an article with this id. */
  has(id: string): boolean
}

/**
 * Open an index that was saved: bytes, JSON (as text or parsed), a `Response`, a `Blob` or a stream of either; bytes may be gzipped.
 *
 * Packed bytes are searched where they are: do not change them afterwards. A snapshot that was saved without its postings is indexed first.
 * It finds the same hits, in the same order with the same
 * scores, as the index that was saved.
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
  const { analyzer, texts, maxBytes } = checkedOptions(options)
  const snapshot = await toPackedIndex(await unpacked(await source, maxBytes), analyzer)
  const opened = new PackedSource<Meta>(snapshot, analyzer, await openedTexts(texts, maxBytes))
  return {
    ...createReader(opened),
    size: opened.size,
    has: (id) => opened.hasArticle(id),
  }
}

/** Packed bytes are searched as they are. What makes them of anything else is loaded only for that. */
export async function toPackedIndex<Meta>(source: SnapshotSource<Meta>, analyzer: Analyzer): Promise<Uint8Array> {
  const bytes = toBytes(source)
  if (!bytes || !isContainer(bytes)) return (await import('../snapshot/packedJSON.js')).packedJSON(source, analyzer)
  if (isOfKind(bytes, ARTICLES_SHAPE)) return (await import('./indexed.js')).indexed(bytes, analyzer)
  return bytes
}

const OPTIONS = ['analyzer', 'texts', 'maxBytes']

function checkedOptions(options: OpenOptions): OpenOptions & typeof OPEN_DEFAULTS {
  checkOptions('openIndex', options, OPTIONS)
  const { maxBytes = OPEN_DEFAULTS.maxBytes } = options
  expectOption(typeof maxBytes === 'number' && maxBytes >= 0, '`maxBytes` to be a number from 0', maxBytes)
  return { ...options, analyzer: options.analyzer ?? french, maxBytes } as OpenOptions & typeof OPEN_DEFAULTS
}

async function openedTexts(texts: OpenOptions['texts'], maxBytes: number): Promise<Uint8Array | TextOf | undefined> {
  if (texts === undefined || typeof texts === 'function') return texts
  const bytes = toBytes(await unpacked(await texts, maxBytes))
  if (bytes) return bytes
  throw new GuillemetError(
    'bad-option',
    'Expected `texts` to be the bytes that `save` gave as `texts`, or a function that gives the text of an article by its id.',
  )
}

/** What has arrived, out of its gzip. */
async function unpacked<Meta>(source: Awaited<OpenSource<Meta>>, maxBytes: number): Promise<SnapshotSource<Meta>> {
  const whole = await arrived(source)
  const bytes = toBytes(whole)
  return bytes ? unzipped(bytes, maxBytes) : whole
}

async function arrived<Meta>(source: Awaited<OpenSource<Meta>>): Promise<SnapshotSource<Meta>> {
  // Bytes first: where nobody fetches, as on a server, asking for `Response` costs more than opening a snapshot.
  if (typeof source === 'string' || toBytes(source)) return source as SnapshotSource<Meta>
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
