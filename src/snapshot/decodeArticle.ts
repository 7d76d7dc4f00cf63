import type { Span } from '../text/span.js'
import type { Speaker } from '../text/speaker.js'
import { list, optional, type Path, record, refuse, string, whole } from './check.js'
import { checkedMeta } from './checkedMeta.js'
import type { StoredArticle, StoredQuote, StoredSpan } from './snapshot.js'

/** An article of a snapshot, its spans checked against its text. */
export function decodeArticle<Meta>(value: unknown, path: Path): StoredArticle<Meta> {
  const { id, title, text, meta, paragraphs, quotes } = record(value, path)
  const content = string(text, `${path}.text`)
  const spans = list(paragraphs, `${path}.paragraphs`).map((span, i) =>
    storedSpan(span, `${path}.paragraphs[${i}]`, content.length),
  )
  inOrder(spans, `${path}.paragraphs`)
  const found = list(quotes, `${path}.quotes`).map((quote, i) =>
    storedQuote(quote, `${path}.quotes[${i}]`, content.length, spans),
  )
  found.forEach(({ paragraph }, i) => {
    if (paragraph < (found[i - 1]?.paragraph ?? 0))
      refuse(`${path}.quotes[${i}].paragraph`, 'no paragraph before that of the quote before', paragraph)
  })
  return {
    id: string(id, `${path}.id`) || refuse(`${path}.id`, 'a string that is not empty', id),
    ...given('title', optional(title, `${path}.title`, string)),
    text: content,
    ...given('meta', meta === undefined ? undefined : checkedMeta<Meta>(meta, `${path}.meta`)),
    paragraphs: spans,
    quotes: found,
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

/** A property, if there is a value for it: hits of an opened index have the very keys of a live one's. */
const given = <Key extends string, Value>(key: Key, value: Value | undefined): { [K in Key]?: Value } =>
  value === undefined ? {} : ({ [key]: value } as { [K in Key]?: Value })
