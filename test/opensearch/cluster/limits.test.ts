import { Client } from '@opensearch-project/opensearch'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Article } from '../../../src/indexing/article.js'
import { buildSnapshot } from '../../../src/indexing/buildSnapshot.js'
import { bulk } from '../../../src/opensearch/bulk.js'
import { openSearch } from '../../../src/opensearch/openSearch.js'
import type { RemoteIndex } from '../../../src/opensearch/remoteIndex.js'
import { removeArticles } from '../../../src/opensearch/removeArticles.js'
import { type OpenIndex, openIndex } from '../../../src/search/open.js'
import type { SearchOptions } from '../../../src/search/options.js'
import { phrase } from '../../../src/search/query/query.js'
import type { Reader } from '../../../src/search/reader.js'
import { cluster } from './cluster.js'
import { dropIndices, newIndex } from './indices.js'

type Meta = { readonly number: number }

/** In the order of their ids, each with words of its own. */
const ARTICLES = Array.from(
  { length: 60 },
  (_, number): Article<Meta> => ({
    id: `a${number + 10}`,
    title: `Le port ${number}`,
    text: `Le quai numéro ${number} est fermé. « L’eau monte au ponton ${number} », a dit Irène Valmy.\n\nUn week-end à Saint-Malo.`,
    meta: { number },
  }),
)

const client = new Client({ nodes: [...cluster.urls] })
let local: OpenIndex<Meta>
let remote: RemoteIndex<Meta>

beforeAll(async () => {
  const index = await newIndex(client, { shards: 2, replicas: 0 })
  await bulk(client, index, ARTICLES, { refresh: true })
  local = await openIndex<Meta>(await buildSnapshot(ARTICLES))
  remote = openSearch<Meta>(client, index)
})
afterAll(async () => {
  await dropIndices(client)
  await client.close()
})

/** The same of both: hits, order, scores. */
async function same<Answer>(ask: (index: Reader<Meta> | RemoteIndex<Meta>) => Answer | Promise<Answer>): Promise<void> {
  expect(await ask(remote)).toEqual(await ask(local))
}

describe('words that no expression of OpenSearch’s finds', () => {
  test.each(['zz', 'zèbre', '~', '한', '٣'])('%s: nothing in the index begins so, or comes after it', async (typed) => {
    await same((index) => index.suggest(typed))
    await same((index) => index.search(typed, { prefix: 'last' }))
  })

  test('too long to be an expression', async () => {
    const long = 'anticonstitutionnellement'.repeat(60)
    await same((index) => index.search(`quai ${long}`, { prefix: 'last' }))
    await same((index) => index.search(`${long} quai`))
    await same((index) => index.suggest(long))
  })
})

describe('queries longer than OpenSearch takes clauses', () => {
  const COMMON = ['quai', 'eau', 'port', 'ponton', 'numéro', 'fermé']
  const many = (count: number, toWord: (i: number) => string) =>
    Array.from({ length: count }, (_, i) => toWord(i)).join(' ')

  test.each<[string, string, SearchOptions<Meta>]>([
    [
      'words, any of them',
      many(400, (i) => `mot${String.fromCharCode(97 + (i % 26))}${i} ${COMMON[i % 6]}`),
      { correct: false },
    ],
    ['words, all of them', many(240, (i) => `${COMMON[i % 6]} le${i}`), { combine: 'and', correct: false }],
    ['compounds', many(60, (i) => `quai-${i} saint-malo`), { correct: false }],
    ['compounds, all of them', many(60, (i) => `week-end quai-${i}`), { combine: 'and', correct: false }],
  ])('%s', async (_, query, options) => {
    await same(async (index) => (await index.paragraphs(query, { ...options, limit: 60 })).total)
    await same(async (index) => (await index.quotes(query, options)).total)
  })

  test('phrases', async () => {
    await same((index) => index.search(phrase(many(300, (i) => `quai ${i}`))))
    await same((index) => index.quotes(phrase(many(150, (i) => `quai ${i}`))))
    await expect(remote.quotes(phrase(many(300, (i) => `quai ${i}`)))).rejects.toMatchObject({ code: 'bad-query' })
    await same((index) => index.search(phrase(`Un week-end à Saint-Malo ${many(12, () => 'week-end')}`)))
    await same((index) => index.search(phrase('week-end à Saint-Malo')))
  })

  test('more words than it takes in any way', async () => {
    const query = many(600, (i) => `mot${i}`)
    await expect(remote.search(query, { combine: 'and', correct: false })).rejects.toMatchObject({ code: 'bad-query' })
  })
})

test('compounds in a row that the query writes solid', async () => {
  const articles = [{ id: 'a', text: 'Un week-end au porte-bagage samedi soir.', meta: { number: 1 } }]
  const index = await newIndex(client, { shards: 1, replicas: 0 })
  await bulk(client, index, articles, { refresh: true })
  const own = await openIndex<Meta>(await buildSnapshot(articles))
  for (const text of ['weekend au portebagage samedi', 'weekend au porte-bagage samedi soir']) {
    expect(own.search(phrase(text)).total).toBe(1)
    expect(await openSearch<Meta>(client, index).search(phrase(text))).toEqual(own.search(phrase(text)))
  }
})

test('articles are written into one index', async () => {
  const names = [await newIndex(client, { shards: 1, replicas: 0 }), await newIndex(client, { shards: 1, replicas: 0 })]
  await expect(bulk(client, names.join(','), ARTICLES)).rejects.toMatchObject({ code: 'opensearch-index' })
  await expect(removeArticles(client, names.join(','), ['a10'])).rejects.toMatchObject({ code: 'opensearch-index' })
})

describe('an index that grows while it is searched', () => {
  test('nothing is remembered of an empty one', async () => {
    const index = await newIndex(client, { shards: 2, replicas: 0 })
    const reader = openSearch<Meta>(client, index)
    expect((await reader.search('quai')).total).toBe(0)
    expect(await reader.suggest('qu')).toEqual([])
    await bulk(client, index, ARTICLES, { refresh: true })
    for (const query of ['quai', 'ponton 7', 'saint-malo', 'kuai']) {
      expect(await reader.search(query)).toEqual(local.search(query))
      expect(await reader.quotes(query)).toEqual(local.quotes(query))
    }
    expect(await reader.suggest('qu')).toEqual(local.suggest('qu'))
  })

  test('what is remembered of a smaller one hides no hits', async () => {
    const index = await newIndex(client, { shards: 2, replicas: 0 })
    const reader = openSearch<Meta>(client, index)
    await bulk(client, index, [{ id: 'first', text: 'Une gare.\n\nUne autre.' }], { refresh: true })
    expect((await reader.search('ponton')).total).toBe(0)
    expect((await reader.search('gare')).total).toBe(1)
    await bulk(client, index, ARTICLES, { refresh: true })
    for (const query of ['ponton', 'quai', '"au ponton"']) {
      const { hits, total } = await reader.search(query)
      expect([hits.length, total]).toEqual([10, ARTICLES.length])
      expect(hits.every(({ score }) => score > 0)).toBe(true)
    }
  })
})

describe('many', () => {
  test('hits: as deep as is said', async () => {
    await same((index) => index.search('quai', { limit: 9_900 }))
    await same((index) => index.search('quai', { offset: 9_890 }))
    await expect(remote.search('quai', { offset: 9_891 })).rejects.toMatchObject({ code: 'bad-option' })
  })

  test('hits of a phrase, beyond those that are read at first', async () => {
    const index = await newIndex(client, { shards: 2, replicas: 0 })
    const text = Array.from({ length: 1300 }, (_, i) => `L’eau monte, ${i}.`).join('\n\n')
    await bulk(client, index, [{ id: 'crue', text }], { refresh: true })
    const { hits, total } = await openSearch(client, index).search('"eau monte"', { offset: 1250, limit: 20 })
    expect([hits.length, total]).toEqual([20, 1300])
  })

  test('values of a condition', async () => {
    const many = Array.from({ length: 3000 }, (_, i) => 2 * i)
    await same((index) => index.search('quai', { where: { number: { in: many } } }))
  })
})

test('what is no id', async () => {
  for (const id of [undefined, null, '', 7] as unknown as string[])
    await expect(remote.similar(id)).rejects.toMatchObject({ code: 'unknown-id' })
})
