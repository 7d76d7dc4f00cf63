import { readdirSync, readFileSync } from 'node:fs'
import { Client } from '@opensearch-project/opensearch'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { corpus, queries } from '../../../bench/corpus.mjs'
import type { Article } from '../../../src/indexing/article.js'
import { buildSnapshot } from '../../../src/indexing/buildSnapshot.js'
import { bulk } from '../../../src/opensearch/bulk.js'
import { indexBody } from '../../../src/opensearch/indexBody.js'
import { openSearch } from '../../../src/opensearch/openSearch.js'
import type { RemoteIndex } from '../../../src/opensearch/remoteIndex.js'
import type { Hit, Results } from '../../../src/search/hit.js'
import { type OpenIndex, openIndex } from '../../../src/search/open.js'
import type { SearchOptions } from '../../../src/search/options.js'
import {
  all,
  any,
  exact,
  inField,
  near,
  not,
  optional,
  phrase,
  prefix,
  type Query,
  saidBy,
  where,
} from '../../../src/search/query/query.js'
import { judgedQueries } from '../../search/relevance.js'
import { cluster } from './cluster.js'

/** A text of your own (paragraphs, as `npm run bench` takes them), whose figures are told. */
const PATH = process.env.PARITY_TEXTS
const MADE_UP = 5000
const PER_ARTICLE = 10

type Meta = { readonly [key: string]: string | number | boolean | readonly string[] }

const FIXTURES = readdirSync('fixtures/articles').map(
  (file): Article<Meta> => ({
    id: file.slice(0, file.indexOf('.')),
    title: file.slice(0, file.indexOf('.')).replaceAll('-', ' '),
    text: readFileSync(`fixtures/articles/${file}`, 'utf8'),
    meta: metaOf(file.length),
  }),
)

const PARAGRAPHS = corpus(PATH, 3_000_000).slice(0, MADE_UP)

const ARTICLES: readonly Article<Meta>[] = [
  ...FIXTURES,
  ...Array.from({ length: Math.ceil(PARAGRAPHS.length / PER_ARTICLE) }, (_, i) => {
    const texts = PARAGRAPHS.slice(i * PER_ARTICLE, (i + 1) * PER_ARTICLE)
    return {
      id: `z${String(i).padStart(4, '0')}`,
      title: texts[0]?.split(' ').slice(0, 6).join(' ') ?? '',
      text: texts.join('\n\n'),
      meta: metaOf(i),
    }
  }),
].sort((a, b) => (a.id < b.id ? -1 : 1))

function metaOf(i: number): Meta {
  return {
    section: ['sport', 'culture', 'monde'][i % 3] as string,
    year: 1990 + (i % 30),
    date: `20${String(i % 25).padStart(2, '0')}-0${1 + (i % 9)}-1${i % 10}`,
    tags: i % 2 ? ['a', 'b'] : ['c'],
    hot: i % 4 === 0,
  }
}

type Method = 'search' | 'paragraphs' | 'quotes'

interface Asked {
  readonly method: Method
  readonly query: string | Query
  readonly options?: SearchOptions<Meta>
}

const made = queries(PARAGRAPHS, 40)
const madeUp = (kind: keyof typeof made, options: SearchOptions<Meta> = {}) =>
  made[kind].map(({ words }): Asked => ({ method: 'paragraphs', query: words.join(' '), options }))

/** What people type. */
const TYPED: Readonly<Record<string, readonly Asked[]>> = {
  'about the fixtures': judgedQueries('paragraphs').map(({ query }) => ({ method: 'search', query })),
  'quotes of the fixtures': judgedQueries('quotes').map(({ query }) => ({ method: 'quotes', query })),
  'any of the words': madeUp('or'),
  'all of the words': madeUp('and', { combine: 'and' }),
  'being typed': madeUp('prefix', { prefix: 'last' }),
  misspelt: madeUp('typo'),
}

/** Each kind of query and each option, on words of the fixtures: what OpenSearch finds of them fits into what is ranked anew. */
const EXACT: readonly Asked[] = [
  {
    method: 'search',
    query: 'le prix de l’eau',
    options: { facets: ['speaker', 'use', 'section', 'year', 'tags', 'hot'] },
  },
  { method: 'search', query: 'eau', options: { where: { section: 'sport' }, facets: ['section', 'speaker'] } },
  { method: 'paragraphs', query: 'eau', options: { where: { date: { gte: '2003', lte: '2010-04' } } } },
  { method: 'paragraphs', query: 'eau', options: { where: { year: { in: ['1999', 2001] }, hot: { exists: true } } } },
  { method: 'paragraphs', query: 'eau prix', options: { sort: { key: 'date', order: 'desc' } } },
  { method: 'quotes', query: 'eau prix', options: { sort: { key: 'year' }, use: 'speech', facets: ['use', 'year'] } },
  { method: 'quotes', query: 'eau', options: { scope: 'quote' } },
  { method: 'quotes', query: 'eau', options: { speaker: 'Aurenche' } },
  { method: 'search', query: '', options: { speaker: 'Aurenche' } },
  { method: 'search', query: 'eau', options: { perArticle: 1 } },
  { method: 'quotes', query: 'eau', options: { perArticle: 2, offset: 1, limit: 3 } },
  { method: 'paragraphs', query: '', options: { offset: 5, limit: 7 } },
  { method: 'quotes', query: '', options: { use: 'mention' } },
  { method: 'search', query: '???' },
  { method: 'search', query: 'section:sport eau' },
  { method: 'search', query: 'eau SAUF prix' },
  { method: 'search', query: '"verre d’eau"' },
  { method: 'quotes', query: '"lignes rouges"' },
  { method: 'paragraphs', query: phrase('ligne rouge', { exact: true }) },
  { method: 'paragraphs', query: near(5, 'eau', 'prix') },
  { method: 'paragraphs', query: near(3, 'eau', 'le prix') },
  { method: 'paragraphs', query: exact('eau') },
  { method: 'paragraphs', query: prefix('poli') },
  { method: 'paragraphs', query: all(any('eau', 'banc'), not('prix'), optional('commune')) },
  { method: 'paragraphs', query: all('eau', not(phrase('verre d’eau'))) },
  { method: 'paragraphs', query: inField('quote', 'eau') },
  { method: 'paragraphs', query: inField('title', 'eau') },
  { method: 'quotes', query: inField('text', phrase('lignes rouges')) },
  { method: 'quotes', query: all('eau', saidBy('Aurenche')) },
  { method: 'paragraphs', query: saidBy('Aurenche') },
  { method: 'paragraphs', query: all('eau', where('section', { in: ['sport', 'culture'] })) },
  { method: 'paragraphs', query: 'élèvent', options: { accents: 'exact' } },
  { method: 'search', query: 'eau', options: { among: any('prix', phrase('lignes rouges')), facets: ['speaker'] } },
  { method: 'paragraphs', query: 'polise amendemant' },
  { method: 'paragraphs', query: 'cartier' },
]

let local: OpenIndex<Meta>
const client = new Client({ nodes: [...cluster.urls] })

beforeAll(async () => {
  local = await openIndex<Meta>(await buildSnapshot(ARTICLES))
})
afterAll(() => client.close())

/** Of the hits that both have, how alike their order is: Spearman's rho, 1 where fewer than two are shared. */
function correlation(ours: readonly string[], theirs: readonly string[]): number {
  const shared = ours.filter((id) => theirs.includes(id))
  const n = shared.length
  if (n < 2) return 1
  const places = theirs.filter((id) => ours.includes(id))
  const squares = shared.reduce((sum, id, i) => sum + (i - places.indexOf(id)) ** 2, 0)
  return 1 - (6 * squares) / (n * (n * n - 1))
}

const overlap = (ours: readonly string[], theirs: readonly string[]): number =>
  ours.length === 0 ? Number(theirs.length === 0) : ours.filter((id) => theirs.includes(id)).length / ours.length

const mean = (list: readonly number[]) => list.reduce((sum, one) => sum + one, 0) / list.length
const ids = ({ hits }: Results<Hit<Meta>>) => hits.map(({ id }) => id)

describe.each([1, 3])('%i shards', (shards) => {
  const index = `parity-${process.pid}-${shards}`
  let remote: RemoteIndex<Meta>

  beforeAll(async () => {
    await client.indices.create({ index, body: indexBody({ shards, replicas: 0 }) })
    const { failed } = await bulk(client, index, ARTICLES, { refresh: true })
    expect(failed).toEqual([])
    remote = openSearch<Meta>(client, index)
  })
  afterAll(() => client.indices.delete({ index }))

  const both = async ({
    method,
    query,
    options = {},
  }: Asked): Promise<readonly [Results<Hit<Meta>>, Results<Hit<Meta>>]> => [
    local[method](query, options),
    await remote[method](query, options),
  ]

  test.each(Object.entries(TYPED))('%s: nearly the same ten, with the same scores', async (kind, list) => {
    const overlaps: number[] = []
    const correlations: number[] = []
    let same = 0
    for (const asked of list) {
      const [ours, theirs] = await both(asked)
      expect(theirs.total).toBe(ours.total)
      expect(theirs.corrections).toEqual(ours.corrections)
      overlaps.push(overlap(ids(ours), ids(theirs)))
      correlations.push(correlation(ids(ours), ids(theirs)))
      const known = new Map(ours.hits.map((hit) => [hit.id, hit]))
      for (const hit of theirs.hits) if (known.has(hit.id)) expect(hit).toEqual(known.get(hit.id))
      same += Number(JSON.stringify(ids(ours)) === JSON.stringify(ids(theirs)))
    }
    if (PATH) console.log(shards, kind, list.length, mean(overlaps), mean(correlations), same)
    expect(mean(overlaps)).toBeGreaterThanOrEqual(0.95)
    expect(mean(correlations)).toBeGreaterThanOrEqual(0.95)
  })
  test.each(EXACT)('$method, $query, $options: the very same', async (asked) => {
    const [ours, theirs] = await both(asked)
    expect(theirs).toEqual(ours)
  })

  test('finds something by nearly all of them', () => {
    const empty = EXACT.filter(({ method, query, options }) => local[method](query, options).total === 0)
    expect(empty.length).toBeLessThan(3)
  })

  test('the same speakers', async () => {
    expect(await remote.speakers()).toEqual(local.speakers())
    const some = { query: 'eau', where: { hot: true }, limit: 3 }
    expect(await remote.speakers(some)).toEqual(local.speakers(some))
    const heard = { query: phrase('verre d’eau') }
    expect(await remote.speakers(heard)).toEqual(local.speakers(heard))
  })

  test.each(['ea', 'am', 'ligne r', 'aur', ''])('the same suggestions for “%s”', async (typed) => {
    expect(await remote.suggest(typed)).toEqual(local.suggest(typed))
  })

  test.each(['polise', 'cartier', 'amendemant eau', 'eau', '"polise"'])('the same correction of %s', async (query) => {
    expect(await remote.correct(query)).toEqual(local.correct(query))
  })

  test('the same explanation, and the same passages like another', async () => {
    for (const hit of [local.search('eau').hits[0], local.quotes('eau').hits[0]]) {
      const id = hit?.id as string
      expect(await remote.explain('eau du prix', id)).toEqual(local.explain('eau du prix', id))
      expect(await remote.similar(id)).toEqual(local.similar(id))
    }
  })

  test('counts articles, and knows them', async () => {
    expect(await remote.size()).toBe(ARTICLES.length)
    expect(await remote.has('bancs')).toBe(true)
    expect(await remote.has('nulle part')).toBe(false)
  })

  test.each<[string, () => Promise<unknown>, string]>([
    ['an id that nobody has', () => remote.similar('nulle#p1'), 'unknown-id'],
    ['the id of an article', () => remote.explain('eau', 'bancs#'), 'unknown-id'],
    ['a page too deep', () => remote.search('eau', { offset: 9_900 }), 'bad-option'],
    ['all hits', () => remote.search('eau', { limit: Number.POSITIVE_INFINITY }), 'bad-option'],
    ['too many of an article', () => remote.search('eau', { perArticle: 101 }), 'bad-option'],
    ['no query', () => remote.search(undefined as unknown as string), 'bad-option'],
    ['a query of no shape', () => remote.search({ kind: 'any' } as unknown as Query), 'bad-query'],
  ])('%s: %s', async (_, call, code) => {
    await expect(call()).rejects.toMatchObject({ name: 'GuillemetError', code })
  })
})

test('an index that is not ours is refused', async () => {
  const index = `strange-${process.pid}`
  await expect(openSearch(client, index).search('eau')).rejects.toMatchObject({ code: 'opensearch-index' })
  await client.indices.create({ index })
  await expect(openSearch(client, index).size()).rejects.toMatchObject({ code: 'opensearch-index' })
  await client.indices.delete({ index })
})

test('texts that hold signs of queries', async () => {
  const index = `odd-${process.pid}`
  const articles: Article<Meta>[] = [
    {
      id: 'C++ & co #p1',
      title: 'C++|C#',
      text: 'AT&T, C++ | et .NET (en « R&D »).\n\n* “un” [a] \\ ? . {2} ~ <1-5> @ jean@exemple.fr',
      meta: { 'a.b': 'x|y', '': 1 },
    },
    { id: '\u{1F600}', text: 'Mot seul, 3,5 % et 1\u202F000\u202F000 €.', meta: {} },
  ]
  await client.indices.create({ index, body: indexBody({ replicas: 0 }) })
  await bulk(client, index, articles, { refresh: true })
  const [own, remote] = [await openIndex<Meta>(await buildSnapshot(articles)), openSearch<Meta>(client, index)]
  for (const query of [
    'C++',
    'c#',
    'at&t',
    '.net',
    'R&D',
    'jean@exemple.fr',
    '1000000',
    '3,5 %',
    'mot seul',
    'et .n',
    'a.b:x',
    '{2}',
    '~<',
  ])
    for (const options of [{}, { prefix: true }] as const)
      expect(await remote.search(query, options)).toEqual(own.search(query, options))
  for (const typed of ['c+', '.', 'at&', '(', '*', '\\', '"', '<'])
    expect(await remote.suggest(typed)).toEqual(own.suggest(typed))
  expect(await remote.search('mot', { where: { 'a.b': 'x|y' } })).toEqual(
    own.search('mot', { where: { 'a.b': 'x|y' } }),
  )
  await client.indices.delete({ index })
})

test('several indices, searched as one', async () => {
  const names = ['first', 'second'].map((name) => `many-${process.pid}-${name}`)
  const parts = [FIXTURES.slice(0, 9), FIXTURES.slice(9)]
  for (const [i, name] of names.entries()) {
    await client.indices.create({ index: name, body: indexBody({ replicas: 0, native: false }) })
    await bulk(client, name, parts[i] as readonly Article<Meta>[], { refresh: true })
  }
  const own = await openIndex<Meta>(await buildSnapshot(FIXTURES))
  const remote = openSearch<Meta>(client, `many-${process.pid}-*`)
  expect(await remote.search('eau prix')).toEqual(own.search('eau prix'))
  expect(await remote.quotes('lignes rouges', { facets: ['speaker'] })).toEqual(
    own.quotes('lignes rouges', { facets: ['speaker'] }),
  )
  const id = own.search('eau').hits[0]?.id as string
  expect(await remote.similar(id)).toEqual(own.similar(id))
  expect(await remote.has('bancs')).toBe(true)
  await client.indices.delete({ index: names })
})
