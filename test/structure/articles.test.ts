import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { readArticle } from '../../src/structure/read.js'
import type { Span } from '../../src/text/span.js'
import { frontMatter, readDrawn, trimmed } from '../fixtures/drawn.js'

/** The words of spans, as trimmed as annotators and programs may differ on. */
const shown = (text: string, spans: readonly Span[]) =>
  spans
    .map((span) => trimmed(text, span))
    .sort((a, b) => a.start - b.start || b.end - a.end)
    .map(({ start, end }) => `${start} ${text.slice(start, end)}`)

// Where a careful reader drew the paragraphs and the parts of quotes.
describe.each(readdirSync('fixtures/drawn'))('fixtures/drawn/%s', (name) => {
  const drawn = readDrawn(readFileSync(`fixtures/drawn/${name}`, 'utf8'))
  const shift = frontMatter(drawn.text).length
  const text = drawn.text.slice(shift)
  const shifted = ({ start, end }: Span) => ({ start: start - shift, end: end - shift })
  const read = readArticle({ id: 'a', text })

  test('paragraphs', () => {
    const found = read.paragraphs.map(({ span }) => span)
    expect(shown(text, found)).toEqual(shown(text, drawn.paragraphs.map(shifted)))
  })

  test('parts of quotes', () => {
    const found = read.quotes.flatMap(({ parts }) => parts)
    expect(shown(text, found)).toEqual(shown(text, drawn.quotes.flatMap(({ parts }) => parts).map(shifted)))
  })
})
