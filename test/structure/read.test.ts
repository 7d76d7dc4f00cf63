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

  test('a quote in the story that goes on long after what was said has the words around it', () => {
    const story = 'on la porta jusqu’au gué, où les porteurs la posèrent sur une pierre plate, '.repeat(5)
    const text = `— Eh ! et il se releva, ${story}et la petite dit : « J’ai soif ! »`
    const { quotes } = readArticle({ id: 'a', text })
    expect(quotes.map(({ text, use, verb }) => [text, use, verb])).toEqual([
      ['Eh !', 'speech', undefined],
      ['J’ai soif !', 'speech', 'dit'],
    ])
  })

  test('an empty text has nothing in it', () => {
    expect(readArticle({ id: 'a', text: '' })).toEqual({ paragraphs: [], quotes: [], messages: [] })
  })
})
