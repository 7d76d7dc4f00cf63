import type { Analyzer } from '../analysis/analyzer.js'
import { GuillemetError, shown } from '../text/error.js'
import { refuse } from './check.js'
import { damaged } from './damaged.js'
import { decode } from './decode.js'
import { isGzip } from './gzip.js'
import { IndexPacker } from './indexPacker.js'
import { toColumns } from './postingColumns.js'
import type { Snapshot, SnapshotSource } from './snapshot.js'
import { toBytes } from './toBytes.js'

/**
 * The packed form of an index that was saved as JSON: as text, as its bytes, or parsed. It is checked whole.
 *
 * @throws GuillemetError `not-a-snapshot`, `snapshot-version`, `snapshot-analyzer`
 */
export function packedJSON<Meta>(source: SnapshotSource<Meta>, analyzer: Analyzer): Uint8Array {
  const bytes = toBytes(source)
  return packed(decode(parsed(bytes ? jsonText(bytes) : source), analyzer))
}

function packed({ analyzer, articles, paragraphs, quotes, lexicon }: Snapshot): Uint8Array {
  const packer = new IndexPacker(analyzer, 'inside')
  for (const article of articles) packer.add(article)
  return packer.finish({ paragraphs: toColumns(paragraphs), quotes: toColumns(quotes), lexicon }).snapshot
}

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
