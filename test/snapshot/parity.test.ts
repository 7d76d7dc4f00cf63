import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Article, DefaultMeta } from '../../src/indexing/article.js'
import { createIndex } from '../../src/indexing/createIndex.js'
import { readFiles } from '../../src/node/readFiles.js'
import { openIndex } from '../../src/search/open.js'
import type { SearchOptions } from '../../src/search/options.js'
import { containing, not } from '../../src/search/query/query.js'
import type { Reader } from '../../src/search/reader.js'
import { ARTICLES, oddArticles, oddQuery } from '../articles.js'
import { collected } from '../collected.js'
import { judgedQueries } from '../search/relevance.js'

const OPTIONS: readonly SearchOptions<DefaultMeta>[] = [
  {},
  { combine: 'and' },
  { prefix: 'last', correct: false },
  { combine: 'and', prefix: true, limit: 3, offset: 1 },
  { use: 'speech', facets: ['speaker', 'use'] },
  { among: not(containing('la guerre')), facets: ['speaker'] },
]

/** All that an index answers to a query. */
const answers = (index: Reader<DefaultMeta>, query: string) =>
  OPTIONS.flatMap((options) => [
    index.search(query, options),
    index.paragraphs(query, options),
    index.quotes(query, options),
    index.quotes(query, { ...options, scope: 'quote' }),
  ])

async function both(articles: readonly Article[]) {
  const live = createIndex()
  live.add(articles)
  return [live, await openIndex(await live.save())] as const
}

describe('an index that was saved and opened', async () => {
  const [live, opened] = await both(await collected(readFiles('fixtures/articles')))

  test.each([...judgedQueries('paragraphs'), ...judgedQueries('quotes')])('answers “$query”', ({ query }) => {
    const expected = answers(live, query)
    expect(expected.some(({ total }) => total > 0)).toBe(true)
    expect(answers(opened, query)).toEqual(expected)
  })

  test('has the same speakers', () => {
    expect(opened.speakers()).toEqual(live.speakers())
    expect(opened.speakers().length).toBeGreaterThan(10)
  })

  test('answers for a speaker, without words', () => {
    for (const { name } of live.speakers().slice(0, 10)) {
      expect(opened.quotes('', { speaker: name })).toEqual(live.quotes('', { speaker: name }))
      expect(opened.search('', { speaker: name })).toEqual(live.search('', { speaker: name }))
    }
  })

  test('gives every passage as it was', async () => {
    const all: SearchOptions<DefaultMeta> = { use: 'mention', limit: Number.POSITIVE_INFINITY }
    expect(opened.quotes('', all)).toEqual(live.quotes('', all))
    expect(createIndex({ from: await live.save() }).toJSON()).toEqual(live.toJSON())
  })
})

test('odd articles, odd queries', async () => {
  await fc.assert(
    fc.asyncProperty(oddArticles, oddQuery, async (articles, query) => {
      const [live, opened] = await both(articles)
      expect(answers(opened, query)).toEqual(answers(live, query))
      expect(JSON.stringify(createIndex({ from: await live.save() }))).toBe(JSON.stringify(live))
      expect(answers(await openIndex(live.toJSON()), query)).toEqual(answers(live, query))
    }),
  )
})

test('an index that has changed answers as one that is opened', async () => {
  await fc.assert(
    fc.asyncProperty(oddArticles, fc.nat(), oddQuery, async (articles, pick, query) => {
      fc.pre(articles.length > 0)
      const live = createIndex()
      live.add(ARTICLES.slice(0, 2).filter(({ id }) => !articles.some((article) => article.id === id)))
      live.add(articles)
      live.replace({ ...(articles[pick % articles.length] as Article), text: 'Le port, « le port ».' })
      if (live.has('port')) live.remove('port')
      expect(answers(await openIndex(await live.save()), query)).toEqual(answers(live, query))
    }),
    { numRuns: 50 },
  )
})

test('the same articles in the same order give the same bytes, whatever the batches', async () => {
  await fc.assert(
    fc.asyncProperty(oddArticles, fc.nat(5), async (articles, cut) => {
      const [atOnce, inTwo] = [createIndex(), createIndex()]
      atOnce.add(articles)
      inTwo.add(articles.slice(0, cut))
      inTwo.add(articles.slice(cut))
      expect(await inTwo.save()).toEqual(await atOnce.save())
    }),
    { numRuns: 50 },
  )
})
