import type { Analyzer } from '../analysis/analyzer.js'
import { GuillemetError, shown } from '../text/error.js'
import type { Span } from '../text/span.js'
import type { Speaker } from '../text/speaker.js'
import { fromBytes } from './bytes.js'
import { list, optional, type Path, record, refuse, string, whole } from './check.js'
import { decodePostings } from './decodePostings.js'
import {
  PARAGRAPH_FIELDS,
  QUOTE_FIELDS,
  SNAPSHOT_FORMAT,
  SNAPSHOT_VERSION,
  type Snapshot,
  type StoredArticle,
  type StoredQuote,
  type StoredSpan,
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
    storedArticle<Meta>(article, `articles[${i}]`),
  )
  distinctIds(articles)
  const count = (key: 'paragraphs' | 'quotes') => articles.reduce((sum, article) => sum + article[key].length, 0)
  const content = {
    articles,
    paragraphs: decodePostings(document.paragraphs, 'paragraphs', PARAGRAPH_FIELDS, count('paragraphs')),
    quotes: decodePostings(document.quotes, 'quotes', QUOTE_FIELDS, count('quotes')),
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

/**
 * Of a snapshot, only `meta` is handed on as it came: there, an own key `__proto__`, which `JSON.parse` of a hostile file
 * makes, would change the prototype of a careless copy.
 */
function checkedMeta<Meta>(value: unknown, path: Path): Meta {
  const seen = new Set<unknown>()
  const waiting = [value]
  while (waiting.length > 0) {
    const next = waiting.pop()
    if (typeof next !== 'object' || next === null || seen.has(next)) continue
    seen.add(next)
    if (Object.hasOwn(next, '__proto__')) refuse(path, 'no key "__proto__"', value)
    for (const inner of Object.values(next)) waiting.push(inner)
  }
  return value as Meta
}

/** A property, if there is a value for it: hits of an opened index have the very keys of a live one's. */
const given = <Key extends string, Value>(key: Key, value: Value | undefined): { [K in Key]?: Value } =>
  value === undefined ? {} : ({ [key]: value } as { [K in Key]?: Value })

function distinctIds(articles: readonly StoredArticle[]): void {
  const seen = new Set<string>()
  articles.forEach(({ id }, i) => {
    if (seen.has(id)) refuse(`articles[${i}].id`, 'an id of its own', id)
    seen.add(id)
  })
}

function storedArticle<Meta>(value: unknown, path: Path): StoredArticle<Meta> {
  const { id, title, text, meta, paragraphs, quotes } = record(value, path)
  const content = string(text, `${path}.text`)
  const spans = list(paragraphs, `${path}.paragraphs`).map((span, i) =>
    storedSpan(span, `${path}.paragraphs[${i}]`, content.length),
  )
  inOrder(spans, `${path}.paragraphs`)
  return {
    id: string(id, `${path}.id`) || refuse(`${path}.id`, 'a string that is not empty', id),
    ...given('title', optional(title, `${path}.title`, string)),
    text: content,
    ...given('meta', meta === undefined ? undefined : checkedMeta<Meta>(meta, `${path}.meta`)),
    paragraphs: spans,
    quotes: list(quotes, `${path}.quotes`).map((quote, i) =>
      storedQuote(quote, `${path}.quotes[${i}]`, content.length, spans),
    ),
  }
}

function inOrder(spans: readonly StoredSpan[], path: Path): void {
  spans.forEach((span, i) => {
    if (i > 0 && span[0] < (spans[i - 1] as StoredSpan)[1]) refuse(`${path}[${i}]`, 'a span after the one before', span)
  })
}

function storedSpan(value: unknown, path: Path, length: number): StoredSpan {
  const pair = list(value, path)
  if (pair.length !== 2) refuse(path, 'a start and an end', value)
  const start = whole(pair[0], `${path}[0]`, 0, length)
  return [start, whole(pair[1], `${path}[1]`, start, length)]
}

function storedQuote(value: unknown, path: Path, length: number, paragraphs: readonly StoredSpan[]): StoredQuote {
  const { parts, use, speaker, verb, paragraph } = record(value, path)
  if (use !== 'speech' && use !== 'mention') refuse(`${path}.use`, '"speech" or "mention"', use)
  const spans = list(parts, `${path}.parts`).map((part, i) => storedSpan(part, `${path}.parts[${i}]`, length))
  if (spans.length === 0) refuse(`${path}.parts`, 'at least one part', parts)
  inOrder(spans, `${path}.parts`)
  const number = whole(paragraph, `${path}.paragraph`, 0, paragraphs.length - 1)
  const [start, end] = paragraphs[number] as StoredSpan
  const first = (spans[0] as StoredSpan)[0]
  if (first < start || first > end) refuse(`${path}.paragraph`, 'the paragraph that the quote begins in', paragraph)
  return {
    parts: spans,
    use,
    ...given(
      'speaker',
      optional(speaker, `${path}.speaker`, (value, path) => storedSpeaker(value, path, length)),
    ),
    ...given('verb', optional(verb, `${path}.verb`, string)),
    paragraph: number,
  }
}

function storedSpeaker(value: unknown, path: Path, length: number): Speaker {
  const { name, mention, span, how, confidence } = record(value, path)
  if (confidence !== undefined && !(typeof confidence === 'number' && confidence > 0 && confidence <= 1))
    refuse(`${path}.confidence`, 'a number above 0 and up to 1', confidence)
  return {
    ...given('name', optional(name, `${path}.name`, string)),
    mention: string(mention, `${path}.mention`),
    ...given(
      'span',
      optional(span, `${path}.span`, (value, path) => mentionSpan(value, path, length)),
    ),
    ...given('how', optional(how, `${path}.how`, string)),
    ...given('confidence', confidence as number | undefined),
  }
}

function mentionSpan(value: unknown, path: Path, length: number): Span {
  const { start, end } = record(value, path)
  const first = whole(start, `${path}.start`, 0, length)
  return { start: first, end: whole(end, `${path}.end`, first, length) }
}
