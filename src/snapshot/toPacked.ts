import type { Analyzer } from '../analysis/analyzer.js'
import { GuillemetError, shown } from '../text/error.js'
import { refuse } from './check.js'
import { isContainer } from './container.js'
import { damaged } from './damaged.js'
import { decode } from './decode.js'
import { isGzip } from './gzip.js'
import { IndexPacker } from './indexPacker.js'
import { toColumns } from './postingColumns.js'
import type { Snapshot } from './snapshot.js'

/** What an index can be opened from without waiting. */
export type SnapshotSource<Meta = unknown> = Uint8Array | ArrayBuffer | string | Snapshot<Meta>

/**
 * The packed form of whatever an index was saved as: packed bytes as they are, unchecked; JSON checked whole, and packed.
 *
 * @throws GuillemetError `not-a-snapshot`; for JSON, `snapshot-version` and `snapshot-analyzer` too
 */
export function toPacked<Meta>(source: SnapshotSource<Meta>, analyzer: Analyzer): Uint8Array {
  const bytes = toBytes(source)
  if (!bytes) return packed(decode(parsed(source), analyzer))
  return isContainer(bytes) ? bytes : packed(decode(parsed(jsonText(bytes)), analyzer))
}

function packed({ analyzer, articles, paragraphs, quotes, lexicon }: Snapshot): Uint8Array {
  const packer = new IndexPacker(analyzer, 'inside')
  for (const article of articles) packer.add(article)
  return packer.finish({ paragraphs: toColumns(paragraphs), quotes: toColumns(quotes), lexicon }).snapshot
}

/** The bytes of a view or buffer, or undefined for anything else. */
export function toBytes(source: unknown): Uint8Array | undefined {
  if (ArrayBuffer.isView(source)) return new Uint8Array(source.buffer, source.byteOffset, source.byteLength)
  return isArrayBuffer(source) ? new Uint8Array(source) : undefined
}

/** Not by `instanceof`: the buffer may come from another realm, as every one does in a Jest test. */
const isArrayBuffer = (value: unknown): value is ArrayBuffer =>
  Object.prototype.toString.call(value) === '[object ArrayBuffer]'

/** JSON begins with a brace, after blanks or a byte order mark, which the decoder drops. */
function jsonText(bytes: Uint8Array): string {
  if (/^\s*\{/.test(new TextDecoder().decode(bytes.subarray(0, 64)))) return new TextDecoder().decode(bytes)
  throw damaged(
    bytes.length === 0
      ? 'nothing (0 bytes)'
      : `${bytes.length} bytes of ${isGzip(bytes) ? 'gzip, which only openIndex unpacks' : 'something else'}`,
  )
}

const BYTE_ORDER_MARK = /^\uFEFF/

function parsed(source: unknown): unknown {
  if (typeof source === 'object' && source !== null && 'then' in source)
    refuse('', 'bytes, JSON or a parsed snapshot', 'a promise: await it first')
  if (typeof source !== 'string') return source
  try {
    return JSON.parse(source.replace(BYTE_ORDER_MARK, ''))
  } catch (cause) {
    throw new GuillemetError(
      'not-a-snapshot',
      `Expected a guillemet snapshot as JSON, got ${source === '' ? 'an empty text' : `${shown(source)}, which is not whole JSON`}. Use what \`JSON.stringify(index)\` or \`guillemet build\` wrote.`,
      { cause },
    )
  }
}
