import type { Analyzer } from '../analysis/analyzer.js'
import { GuillemetError, shown } from '../text/error.js'
import { fromBytes } from './bytes.js'
import { list, record, refuse } from './check.js'
import { decodeArticle } from './decodeArticle.js'
import { decodeLexicon } from './decodeLexicon.js'
import { decodePostings } from './decodePostings.js'
import {
  PARAGRAPH_FIELDS,
  QUOTE_FIELDS,
  SNAPSHOT_FORMAT,
  SNAPSHOT_VERSION,
  type Snapshot,
  type StoredArticle,
  toSnapshot,
} from './snapshot.js'

/** What an index can be opened from without waiting. */
export type SnapshotSource<Meta = unknown> = Uint8Array | ArrayBuffer | string | Snapshot<Meta>

/**
 * A snapshot, checked whole: format, version, analyzer, then every span, number and term, so that what is returned
 * can be searched without another check. `Meta` is taken on trust.
 *
 * @throws GuillemetError `not-a-snapshot`, `snapshot-version` or `snapshot-analyzer`
 */
export function decode<Meta>(source: SnapshotSource<Meta>, analyzer: Analyzer): Snapshot<Meta> {
  const document = record(parsed(source), '')
  if (document.format !== SNAPSHOT_FORMAT) refuse('format', `"${SNAPSHOT_FORMAT}"`, document.format)
  if (document.version !== SNAPSHOT_VERSION)
    throw new GuillemetError(
      'snapshot-version',
      `This snapshot has version ${shown(document.version)}, but this guillemet reads version ${SNAPSHOT_VERSION}. Build it again with \`guillemet build\`.`,
    )
  if (document.analyzer !== analyzer.fingerprint)
    throw new GuillemetError(
      'snapshot-analyzer',
      `This snapshot was built with the analyzer ${shown(document.analyzer)}, but it is opened with ${shown(analyzer.fingerprint)}. Pass the analyzer it was built with, or build it again.`,
    )
  const articles = list(document.articles, 'articles').map((article, i) =>
    decodeArticle<Meta>(article, `articles[${i}]`),
  )
  distinctIds(articles)
  const count = (key: 'paragraphs' | 'quotes') => articles.reduce((sum, article) => sum + article[key].length, 0)
  const content = {
    articles,
    paragraphs: decodePostings(document.paragraphs, 'paragraphs', PARAGRAPH_FIELDS, count('paragraphs')),
    quotes: decodePostings(document.quotes, 'quotes', QUOTE_FIELDS, count('quotes')),
    lexicon: decodeLexicon(document.lexicon, 'lexicon', count('paragraphs')),
  }
  const snapshot = toSnapshot(analyzer.fingerprint, content)
  if (document.checksum !== snapshot.checksum)
    refuse('checksum', `${snapshot.checksum}, as the content says`, document.checksum)
  return snapshot
}

const BYTE_ORDER_MARK = /^\uFEFF/

function parsed(source: SnapshotSource): unknown {
  if (ArrayBuffer.isView(source))
    return parsed(fromBytes(new Uint8Array(source.buffer, source.byteOffset, source.byteLength)))
  if (isArrayBuffer(source)) return parsed(fromBytes(new Uint8Array(source)))
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

/** Not by `instanceof`: the buffer may come from another realm, as every one does in a Jest test. */
const isArrayBuffer = (value: unknown): value is ArrayBuffer =>
  Object.prototype.toString.call(value) === '[object ArrayBuffer]'

function distinctIds(articles: readonly StoredArticle[]): void {
  const seen = new Set<string>()
  articles.forEach(({ id }, i) => {
    if (seen.has(id)) refuse(`articles[${i}].id`, 'an id of its own', id)
    seen.add(id)
  })
}
