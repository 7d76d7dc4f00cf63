import { describe, expect, test } from 'vitest'
import { readArticle } from '../../src/structure/read.js'
import { GuillemetError } from '../../src/text/error.js'

const TEXT = 'Elle hésite.\n\n« Non », dit-elle. Il répond “Si”.\n'

describe('readArticle', () => {
  test('gives ids by number, from 1, and spans into the text', () => {
    const { paragraphs, quotes } = readArticle({ id: 'a', text: TEXT })
    expect(paragraphs.map(({ id, text }) => [id, text])).toEqual([
      ['a#p1', 'Elle hésite.'],
      ['a#p2', '« Non », dit-elle. Il répond “Si”.'],
    ])
    expect(quotes.map(({ id, text, paragraph }) => [id, text, paragraph])).toEqual([
      ['a#q1', 'Non', 'a#p2'],
      ['a#q2', 'Si', 'a#p2'],
    ])
    for (const { text, span } of [...paragraphs, ...quotes]) expect(TEXT.slice(span.start, span.end)).toBe(text)
  })

  test.each<[string, unknown, unknown]>([
    ['no article', undefined, undefined],
    ['an empty id', { id: '', text: '' }, undefined],
    ['a number as id', { id: 3, text: '' }, undefined],
    ['no text', { id: 'a' }, undefined],
    ['options that are none', { id: 'a', text: '' }, 'auto'],
    ['an unknown option', { id: 'a', text: '' }, { newlines: 'space' }],
    ['an unknown newline policy', { id: 'a', text: '' }, { newline: 'line' }],
  ])('refuses %s', (_, article, options) => {
    expect(() => readArticle(article as never, options as never)).toThrow(GuillemetError)
  })

  test('an empty text has nothing in it', () => {
    expect(readArticle({ id: 'a', text: '' })).toEqual({ paragraphs: [], quotes: [], messages: [] })
  })
})
