import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Article } from '../../src/indexing/article.js'
import { createIndex } from '../../src/indexing/createIndex.js'
import { ARTICLES, oddArticles, oddQuery } from '../articles.js'

const ids = (results: { readonly hits: readonly { readonly id: string }[] }) => results.hits.map(({ id }) => id)
const filled = () => {
  const index = createIndex()
  index.add(ARTICLES)
  return index
}

describe('changing an index', () => {
  test('articles come and go', () => {
    const index = filled()
    expect([index.size, index.has('port'), index.has('quai')]).toEqual([4, true, false])
    index.remove('port')
    expect([index.size, index.has('port')]).toEqual([3, false])
    expect(ids(index.paragraphs('dockers'))).toEqual([])
    index.add(ARTICLES[0] as Article)
    expect(ids(index.paragraphs('dockers'))).toEqual(['port#p2', 'port#p1'])
  })

  test('a replaced article keeps its place and loses its old words', () => {
    const index = filled()
    index.replace({ id: 'port', text: 'L’école de Sarmouville brille.' })
    expect(ids(index.paragraphs('dockers'))).toEqual([])
    expect(ids(index.paragraphs('Sarmouville'))).toEqual(['port#p1', 'ecole#p1'])
    expect(index.toJSON().articles.map(({ id }) => id)).toEqual(['port', 'accord', 'ecole', 'vide'])
  })

  test('a failed add leaves the index as it was', () => {
    const index = filled()
    const before = JSON.stringify(index)
    const fresh = { id: 'neuf', text: 'Du neuf.' }
    for (const bad of [
      { id: 'port', text: 'Encore.' },
      { id: 'neuf', text: 'Deux fois.' },
      { id: '', text: '' },
      { id: 'x' },
    ])
      expect(() => index.add([fresh, bad as Article])).toThrow(expect.objectContaining({ name: 'GuillemetError' }))
    expect(JSON.stringify(index)).toBe(before)
  })

  test('meta is copied', () => {
    const index = createIndex<{ tags: string[] }>()
    const meta = { tags: ['mer'] }
    index.add({ id: 'a', text: 'La mer.', meta })
    meta.tags.push('montagne')
    expect(index.paragraphs('mer').hits[0]?.article.meta).toEqual({ tags: ['mer'] })
  })

  test('an article removed leaves no trace', () => {
    fc.assert(
      fc.property(oddArticles, fc.nat(), oddQuery, (articles, pick, query) => {
        fc.pre(articles.length > 0)
        const gone = articles[pick % articles.length] as Article
        const [never, once] = [createIndex(), createIndex()]
        never.add(articles.filter(({ id }) => id !== gone.id))
        once.add(articles)
        once.remove(gone.id)
        expect(JSON.stringify(once)).toBe(JSON.stringify(never))
        expect(once.quotes(query)).toEqual(never.quotes(query))
        expect(once.search(query)).toEqual(never.search(query))
      }),
    )
  })

  test('a replaced article is as if it had always been so', () => {
    fc.assert(
      fc.property(oddArticles, fc.nat(), oddQuery, (articles, pick, query) => {
        fc.pre(articles.length > 0)
        const article = articles[pick % articles.length] as Article
        const index = createIndex()
        index.add(articles.map((one) => (one === article ? { id: one.id, text: 'Le port, « le port ».' } : one)))
        index.replace(article)
        const straight = createIndex()
        straight.add(articles)
        expect(JSON.stringify(index)).toBe(JSON.stringify(straight))
        expect(index.search(query)).toEqual(straight.search(query))
      }),
    )
  })
})

test('an index that changes for ever stays small', () => {
  const index = createIndex()
  index.add(ARTICLES)
  const before = JSON.stringify(index)
  for (let i = 0; i < 1500; i++) index.replace(ARTICLES[i % 4] as Article)
  expect(JSON.stringify(index)).toBe(before)
  expect(index.quotes('port')).toEqual(filled().quotes('port'))
})

describe('misuse', () => {
  const index = filled()
  const meta = (value: unknown) => () => index.add({ id: 'm', text: '', meta: value as Record<string, unknown> })
  const cycle: Record<string, unknown> = {}
  cycle.self = cycle
  test.each<[string, () => unknown, string, RegExp]>([
    ['an id twice', () => index.add(ARTICLES[0] as Article), 'duplicate-id', /"port".*`replace`/],
    ['an unknown id', () => index.remove('quai'), 'unknown-id', /"quai"/],
    ['replacing nothing', () => index.replace({ id: 'quai', text: '' }), 'unknown-id', /"quai"/],
    ['no id', () => index.add({ text: '' } as Article), 'bad-option', /`id`.*undefined/],
    ['no text', () => index.add({ id: 'a', text: 4 as unknown as string }), 'bad-option', /`text` of article "a".*4/],
    [
      'a title that is no text',
      () => index.add({ id: 'a', text: '', title: null as unknown as string }),
      'bad-option',
      /null/,
    ],
    ['a date in meta', meta({ date: new Date(0) }), 'bad-option', /instance of a class/],
    ['a function in meta', meta({ f: () => 1 }), 'bad-option', /a function/],
    ['NaN in meta', meta({ n: Number.NaN }), 'bad-option', /NaN/],
    ['meta without end', meta(JSON.parse(`${'{"a":'.repeat(300)}1${'}'.repeat(300)}`)), 'bad-option', /plain data/],
    ['an analyzer that is none', () => createIndex({ analyzer: {} as never }), 'bad-option', /createAnalyzer/],
    ['a cycle in meta', meta(cycle), 'bad-option', /plain data/],
    ['a prototype in meta', meta(JSON.parse('{"__proto__": {"a": 1}}')), 'bad-option', /__proto__/],
    [
      'an unknown index option',
      () => createIndex({ stemmer: 'x' } as object),
      'bad-option',
      /"stemmer".*analyzer, from, newline, quotes, texts/,
    ],
    [
      'a bad newline policy',
      () => createIndex({ newline: 'x' as 'auto' }).add({ id: 'a', text: '' }),
      'bad-option',
      /newline/,
    ],
    ['an unknown kind', () => index.toMiniSearch('article' as 'quote'), 'bad-option', /"article"/],
    ['an unknown search option', () => index.search('a', { fuzzy: 1 } as object), 'bad-option', /"fuzzy".*limit/],
    ['a bad limit', () => index.search('a', { limit: -1 }), 'bad-option', /`limit`.*-1/],
    [
      'a bad use',
      () => index.quotes('a', { use: 'title' as 'speech' }),
      'bad-option',
      /"speech" or "mention".*"title"/,
    ],
    ['a query that is no text', () => index.search(undefined as unknown as string), 'bad-option', /undefined/],
  ])('%s', (_, act, code, message) => {
    expect(act).toThrow(
      expect.objectContaining({ name: 'GuillemetError', code, message: expect.stringMatching(message) }),
    )
  })
})
