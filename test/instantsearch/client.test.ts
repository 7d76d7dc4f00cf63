import type instantsearch from 'instantsearch.js'
import { describe, expect, test } from 'vitest'
import { createIndex } from '../../src/indexing/createIndex.js'
import { type InstantSearchClient, instantSearchClient } from '../../src/instantsearch/index.js'
import type { SearchOptions } from '../../src/search/options.js'
import { where } from '../../src/search/query/query.js'
import { asyncIndex } from '../../src/worker/onPage.js'
import { reasonOf } from '../worker/methods.js'
import { index, type Meta } from './articles.js'

const indices = {
  articles: {},
  citations: { find: 'quotes' },
  latest: { sort: { key: 'date', order: 'desc' }, prefix: false },
} as const
const client = instantSearchClient(index, { indices, dates: ['date'] })

const ask = async (params: object, indexName = 'articles', from: InstantSearchClient<Meta> = client) => {
  const [answer] = (await from.search([{ indexName, params }])).results
  if (!answer) throw new Error('no answer')
  return answer
}
const ids = async (params: object, indexName?: string) => {
  const { hits } = await ask({ hitsPerPage: 100, ...params }, indexName)
  return hits.map(({ objectID }) => objectID)
}
/** What the index itself finds. */
const found = (query: Parameters<typeof index.quotes>[0], options: SearchOptions<Meta> = {}, find = 'paragraphs') =>
  index[find as 'quotes'](query, { prefix: 'last', limit: 100, ...options }).hits.map(({ id }) => id)

test('an answer has the shape of Algolia’s', async () => {
  const params = {
    query: 'grue',
    page: 1,
    hitsPerPage: 7,
    facets: ['section', 'pages', 'speaker'],
    maxValuesPerFacet: 2,
  }
  const { hits, ...answer } = await ask(params)
  expect(hits).toHaveLength(7)
  expect(answer).toEqual({
    index: 'articles',
    query: 'grue',
    params:
      'query=grue&page=1&hitsPerPage=7&facets=%5B%22section%22%2C%22pages%22%2C%22speaker%22%5D&maxValuesPerFacet=2',
    nbHits: 31,
    page: 1,
    nbPages: 5,
    hitsPerPage: 7,
    facets: {
      section: { '-divers': 10, social: 10 },
      pages: { 1: 1, 2: 1 },
      speaker: { 'Claire Daumier': 10, 'Irène Valmy': 10 },
    },
    facets_stats: { pages: { min: 1, max: 99, avg: 564 / 31, sum: 564 } },
    exhaustive: { nbHits: true, facetsCount: true, typo: true },
    exhaustiveNbHits: true,
    exhaustiveFacetsCount: true,
    exhaustiveTypo: true,
    processingTimeMS: expect.any(Number),
  })
})

test('pages follow one another, and end', async () => {
  const all = await ids({ query: 'grue' })
  const pages = await Promise.all([0, 1, 2, 3].map((page) => ids({ query: 'grue', page, hitsPerPage: 10 })))
  expect(pages.flat()).toEqual(all)
  expect(pages.map(({ length }) => length)).toEqual([10, 10, 10, 1])
  expect(await ask({ hitsPerPage: 0 })).toMatchObject({ hits: [], nbHits: 31, nbPages: 0 })
})

test('a record is the passage over its article’s meta', async () => {
  const [hit] = (await ask({ query: 'rouilleront', hitsPerPage: 1 }, 'citations')).hits
  const [expected] = index.quotes('rouilleront', { prefix: 'last', limit: 1 }).hits
  const meta = expected?.article.meta
  expect(hit).toEqual({
    objectID: expected?.id,
    kind: 'quote',
    text: 'Les grues rouilleront',
    articleID: expected?.article.id,
    title: expected?.article.title,
    use: 'speech',
    speaker: expected?.speaker?.name,
    verb: 'a dit',
    ...meta,
    _highlightResult: {
      text: { value: 'Les grues <em>rouilleront</em>', matchLevel: 'partial', matchedWords: ['rouilleront'] },
      title: { value: expected?.article.title, matchLevel: 'none', matchedWords: [] },
      speaker: { value: expected?.speaker?.name, matchLevel: 'none', matchedWords: [] },
      ...Object.fromEntries(
        Object.entries({ kind: 'quote', articleID: expected?.article.id, use: 'speech', verb: 'a dit' }).map(plain),
      ),
      section: plain(['', meta?.section])[1],
      date: plain(['', meta?.date])[1],
    },
  })
})
const plain = ([name, value]: readonly [string, string | undefined]) =>
  [name, { value, matchLevel: 'none', matchedWords: [] }] as const

describe('marks', () => {
  const hostile = async (params: object) => {
    const { hits } = await ask({ query: 'phare', hitsPerPage: 1, ...params })
    return hits[0]?._highlightResult as Record<string, { value: string }>
  }

  test('stand in HTML that is escaped', async () => {
    expect(await hostile({})).toMatchObject({
      text: { value: '&#60;img src=x onerror=alert(1)&#62; La grue &#38; le <em>phare</em> brillent.' },
      title: { value: 'Un &#60;b&#62;titre&#60;/b&#62;' },
      author: { value: '&#60;script&#62;alert(2)&#60;/script&#62;' },
    })
    expect(await hostile({ highlightPreTag: '<mark>', highlightPostTag: '</mark>' })).toMatchObject({
      text: { value: expect.stringContaining('&#38; le <mark>phare</mark>') },
    })
  })

  test('leave escaping to InstantSearch where it puts its own', async () => {
    const tags = { highlightPreTag: '__ais-highlight__', highlightPostTag: '__/ais-highlight__' }
    expect(await hostile(tags)).toMatchObject({
      text: { value: '<img src=x onerror=alert(1)> La grue & le __ais-highlight__phare__/ais-highlight__ brillent.' },
    })
  })

  test('are for the attributes that are asked for', async () => {
    expect(Object.keys(await hostile({ attributesToHighlight: ['title'] }))).toEqual(['title'])
    const [hit] = (await ask({ query: 'grue', hitsPerPage: 1, attributesToSnippet: ['text:2', 'title'] })).hits
    expect(hit?._snippetResult).toEqual({
      text: { value: expect.stringMatching(/^….*<em>grue<\/em>.*…$/), matchLevel: 'partial' },
      title: { value: hit?.title, matchLevel: 'none' },
    })
    const [tagged] = (await ask({ facetFilters: ['tags:nuit'], hitsPerPage: 1, attributesToSnippet: ['*:4'] })).hits
    expect(tagged?._highlightResult.tags).toEqual([plain(['', 'port'])[1], plain(['', 'nuit'])[1]])
    expect(Object.keys(tagged?._snippetResult ?? {})).toEqual(Object.keys(tagged?._highlightResult ?? {}))
  })

  test('attributes are left out as asked', async () => {
    const keys = async (attributesToRetrieve: string[]) =>
      Object.keys((await ask({ hitsPerPage: 1, attributesToRetrieve, attributesToHighlight: [] })).hits[0] ?? {}).sort()
    expect(await keys(['title', 'section'])).toEqual(['_highlightResult', 'objectID', 'section', 'title'])
    expect(await keys(['*', '-text', '-date'])).not.toContain('text')
  })
})

describe('filters', () => {
  const { length: total } = found('')
  test.each<[object, Parameters<typeof found>]>([
    [{ facetFilters: ['section:social'] }, ['', { where: { section: 'social' } }]],
    [{ facetFilters: 'section:social' }, ['', { where: { section: 'social' } }]],
    [
      { facetFilters: [['section:social', 'section:économie']] },
      ['', { where: { section: { in: ['social', 'économie'] } } }],
    ],
    [{ facetFilters: ['section:\\-divers'] }, ['', { where: { section: '-divers' } }]],
    [
      { facetFilters: ['section:social', ['speaker:Mehdi Larroque']] },
      ['', { where: { section: 'social' }, speaker: 'Larroque' }],
    ],
    [{ facetFilters: ['tags:nuit', 'tags:port'] }, ['', { where: { tags: 'nuit' } }]],
    [{ facetFilters: ['pages:7'] }, ['', { where: { pages: 7 } }]],
    [{ facetFilters: ['use:speech'] }, ['', { use: 'speech' }]],
    [{ facetFilters: ['use:-speech'] }, ['', { use: 'mention' }]],
    [{ numericFilters: ['pages>=5', 'pages < 9'] }, ['', { where: { pages: { gte: 5, lt: 9 } } }]],
    [{ numericFilters: 'pages:5 TO 8' }, ['', { where: { pages: { gte: 5, lte: 8 } } }]],
    [{ numericFilters: [['pages=3', 'pages=4']] }, ['', { where: { pages: { in: [3, 4] } } }]],
    [{ numericFilters: ['pages>5', 'pages<=6.5'] }, ['', { where: { pages: 6 } }]],
    [
      { numericFilters: [`date>=${Date.UTC(2024, 4, 15, 20)}`, `date<${Date.UTC(2024, 7, 15)}`] },
      ['', { where: { date: { gte: '2024-05-15', lt: '2024-08-15' } } }],
    ],
    [{ numericFilters: [`date=${Date.UTC(2024, 4, 15)}`] }, ['', { where: { date: '2024-05-15' } }]],
    [{ numericFilters: ['date<1e300'] }, ['', {}]],
    [{ numericFilters: ['date<=8640000000000000'] }, ['', {}]],
    [{ numericFilters: ['date>=-8640000000000000'] }, ['', {}]],
    [{ numericFilters: ['date>8640000000000000'] }, ['', { where: { section: 'none' } }]],
    [{ numericFilters: [`date<${Date.UTC(10_000, 0)}`, `date>${Date.UTC(-1, 11, 31)}`] }, ['', {}]],
    [{ filters: 'section:social' }, ['', { where: { section: 'social' } }]],
    [{ filters: 'section:"social" AND pages < 9' }, ['', { where: { section: 'social', pages: { lt: 9 } } }]],
    [
      { filters: "section:'social' AND (pages:5 TO 6 OR pages=8)" },
      ['', { where: { section: 'social', pages: { in: [5, 8] } } }],
    ],
    [
      { filters: `speaker:"Mehdi Larroque" AND NOT pages>9` },
      ['', { speaker: 'Larroque', where: { pages: { lte: 9 } } }],
    ],
    [{ filters: `date >= ${Date.UTC(2024, 9, 1)}` }, ['', { where: { date: { gte: '2024-10' } } }]],
    [
      { filters: 'section:-divers', numericFilters: ['pages<9'] },
      ['', { where: { section: '-divers', pages: { lt: 9 } } }],
    ],
    [{ query: 'grues tourn', facetFilters: ['section:social'] }, ['grues tourn', { where: { section: 'social' } }]],
    [
      { query: '"grue numéro" SAUF rouilleront', facetFilters: ['section:social'] },
      ['"grue numéro" SAUF rouilleront', { where: { section: 'social' } }],
    ],
    [
      { query: 'section:social grue', facets: ['section'], numericFilters: ['pages<9'] },
      ['section:social grue', { where: { pages: { lt: 9 } } }],
    ],
    [{ query: 'tourneornt' }, ['tourneornt']],
    [{ query: 'tourneornt', typoTolerance: false }, ['tourneornt', { correct: false }]],
    [{ query: 'tour', queryType: 'prefixNone' }, ['tour', { prefix: false, correct: true }]],
    [{ query: '!!', facetFilters: ['section:social'] }, ['!!']],
    [{ distinct: true }, ['', { perArticle: 1 }]],
  ])('%j', async (params, [query, options]) => {
    for (const [name, find] of [
      ['articles', 'paragraphs'],
      ['citations', 'quotes'],
    ] as const) {
      const expected = found(query, options, find)
      expect(await ids(params, name)).toEqual(expected)
      if (!String(query).match(/!|tour/) && !('distinct' in params) && options?.where)
        expect(expected.length).toBeLessThan(total)
    }
  })

  test('that contradict each other find nothing', async () => {
    expect(await ids({ facetFilters: ['use:speech', 'use:mention'] })).toEqual([])
    expect(await ids({ facetFilters: [['use:speech', 'use:mention']] })).toEqual(found(''))
    expect(await ids({ facetFilters: ['section:social', 'section:économie'] })).toEqual([])
  })

  test('that are negated leave the others', async () => {
    const all = found('')
    const without = (options: SearchOptions<Meta>) => all.filter((id) => !found('', options).includes(id))
    expect(await ids({ facetFilters: ['section:-social'] })).toEqual(without({ where: { section: 'social' } }))
    expect(await ids({ facetFilters: ['speaker:-Claire Daumier'] })).toEqual(without({ speaker: 'Daumier' }))
    expect(await ids({ numericFilters: ['pages!=7'] })).toEqual(without({ where: { pages: 7 } }))
    const either = await ids({ facetFilters: [['section:-social', 'speaker:Claire Daumier']] })
    expect(either).toEqual(without({ where: { section: 'social' } }))
  })

  test.each([
    'section:social grue',
    'pages:>20 grues tourn',
    '+',
    '-',
    'l’',
    "d'",
    '!!',
    '',
    ' ',
    '€',
    'grue ET',
    'tourneornt',
    'grue -rouilleront',
  ])('that admit all change nothing of “%s”', async (query) => {
    for (const name of ['articles', 'citations']) {
      const plain = await ask({ query, hitsPerPage: 100 }, name)
      const { hits, nbHits } = await ask({ query, hitsPerPage: 100, numericFilters: ['date>0'] }, name)
      expect([hits, nbHits]).toEqual([plain.hits, plain.nbHits])
    }
  })

  test('stand beside those of the index', async () => {
    const own = instantSearchClient(index, { indices: { articles: { among: where('section', 'social') } } })
    expect((await ask({ query: 'grue' }, 'articles', own)).nbHits).toBe(10)
    expect(
      (await ask({ query: 'grue', filters: 'pages<9' }, 'articles', own)).hits.map(({ section }) => section),
    ).toEqual(Array(3).fill('social'))
  })

  test('keep the scores of the words', async () => {
    const plain = found('grues tourneront', { where: { section: 'social' } })
    expect(await ids({ query: 'grues tourneront', facetFilters: ['section:social'] })).toEqual(plain)
    expect(plain.length).toBe(10)
  })

  test('shrink the counts of their own facet, as they do at Algolia', async () => {
    const facets = ['section', 'speaker']
    const filtered = await ask({ facets, facetFilters: ['section:social'] })
    expect(filtered.facets).toEqual({ section: { social: 10 }, speaker: { 'Mehdi Larroque': 10 } })
    const own = createIndex<Meta>()
    own.add({
      id: 'a',
      text: 'Le mot « accord » fâche. « Je reste sur le quai », a dit Ana Roux.',
      meta: { date: '2024', section: 'a', pages: 1 },
    })
    const uses = async (params: object) =>
      (
        await ask(
          { facets: ['use'], ...params },
          'citations',
          instantSearchClient(own, { indices: { citations: { find: 'quotes' } } }),
        )
      ).facets
    expect(await uses({})).toEqual({ use: { speech: 1, mention: 1 } })
    expect(await uses({ facetFilters: ['use:mention'] })).toEqual({ use: { mention: 1 } })
  })

  test('on days say between which of them the hits lie', async () => {
    const { facets_stats } = await ask({ facets: ['date'], facetFilters: ['section:phares', 'section:phares'] })
    const day = Date.UTC(2025, 0, 1)
    expect(facets_stats).toEqual({ date: { min: day, max: day, avg: day, sum: day } })
  })
})

describe('values of a facet', () => {
  const values = async (facetQuery: string, params: object = {}) => {
    const request = { indexName: 'citations', params: { facetName: 'speaker', facetQuery, ...params } }
    const [answer] = await client.searchForFacetValues([request])
    return answer?.facetHits.map(({ highlighted, count }) => [highlighted, count])
  }

  test('are found by the beginnings of their words', async () => {
    expect(await values('dau')).toEqual([['Claire <em>Dau</em>mier', 10]])
    expect(await values('Valmy ire')).toEqual([['<em>Irè</em>ne <em>Valmy</em>', 10]])
    expect(await values('')).toHaveLength(3)
    expect(await values('', { maxFacetHits: 1 })).toHaveLength(1)
    expect(await values('claire valmy')).toEqual([])
    expect(await values('dau', { query: 'rouilleront' })).toEqual([['Claire <em>Dau</em>mier', 5]])
  })

  test('are those of a facet that is named', async () => {
    const reason = await reasonOf(
      client.searchForFacetValues([{ indexName: 'citations', params: { facetQuery: 'a' } }]),
    )
    expect(reason).toMatchObject({ code: 'bad-option', message: expect.stringContaining('`facetName`') })
  })

  test('come by a search of the type facet too', async () => {
    const request = { type: 'facet', facet: 'speaker', indexName: 'citations', params: { facetQuery: 'dau' } }
    const { results } = await client.search([request])
    expect(results).toMatchObject([{ facetHits: [{ value: 'Claire Daumier', count: 10 }] }])
  })
})

describe('what cannot be translated is named', () => {
  test.each([
    [{ aroundLatLng: '48,2' }, /`aroundLatLng` \("48,2"\) has no counterpart/],
    [{ filters: 'section:social OR' }, /`filters`/],
    [{ filters: 'AND section:social' }, /`filters`/],
    [{ filters: 'section:social pages:3' }, /`attribute:value`, in quotation marks if it has spaces in `filters`/],
    [{ filters: 'section:"social' }, /`filters`/],
    [{ filters: 'section:"social" "rire"' }, /`filters`/],
    [{ filters: '(section:social' }, /Expected a closing parenthesis in `filters`/],
    [{ filters: 'section:social)' }, /Expected an operator between two conditions in `filters`/],
    [{ filters: 'a:1 OR b:2 AND c:3' }, /parentheses where both AND and OR stand/],
    [{ filters: 'tag' }, /`filters`/],
    [{ filters: 'use:speech' }, /no `use`, which is one for `facetFilters`/],
    [{ tagFilters: ['a'] }, /`tagFilters`/],
    [{ restrictSearchableAttributes: ['title'] }, /`restrictSearchableAttributes`/],
    [{ snippetEllipsisText: '[…]' }, /`snippetEllipsisText`/],
    [{ facets: ['*'] }, /`facets` to be an array of names, without "\*"/],
    [{ page: -1 }, /`page` to be a whole number from 0, got -1/],
    [{ hitsPerPage: '20' }, /`hitsPerPage`/],
    [{ facetFilters: ['section'] }, /Expected `attribute:value` in `facetFilters`, got "section"/],
    [{ facetFilters: [['use:speech', 'section:social']] }, /`use` by itself/],
    [{ facetFilters: [[['a:b']]] }, /`facetFilters`/],
    [{ numericFilters: ['pages'] }, /in `numericFilters`, got "pages"/],
    [{ numericFilters: ['pages>'] }, /`numericFilters`/],
    [{ numericFilters: ['pages>many'] }, /`numericFilters`/],
    [{ numericFilters: ['>3'] }, /`numericFilters`/],
    [{ numericFilters: ['pages:1'] }, /`numericFilters`/],
    [{ attributesToSnippet: ['text:0'] }, /`attributesToSnippet`.+"text:0"/],
    [{ query: 'nichts', typoTolerance: false, attributesToSnippet: ['text:0'] }, /`attributesToSnippet`.+"text:0"/],
    [{ typoTolerance: 'min' }, /`typoTolerance`/],
    [{ queryType: 'constructor' }, /`queryType` to be prefixLast, prefixAll, prefixNone/],
    [JSON.parse('{ "__proto__": 1 }'), /`__proto__`/],
  ])('%j', async (params, message) => {
    expect(await reasonOf(ask(params))).toMatchObject({ code: 'bad-option', message: expect.stringMatching(message) })
  })

  test.each(['(', 'NOT ', 'a:"', 'a:1 AND '])('filters of %s without end', async (piece) => {
    expect(await reasonOf(ask({ filters: piece.repeat(50_000) }))).toMatchObject({ name: 'GuillemetError' })
  })

  test('an index that is not known', async () => {
    expect(await reasonOf(ask({}, 'constructor'))).toMatchObject({
      code: 'bad-option',
      message: expect.stringMatching(/one of articles, citations, latest, got "constructor"/),
    })
    const any = instantSearchClient(index)
    expect((await ask({}, 'whatever', any)).nbHits).toBe(31)
  })

  test('an option', () => {
    expect(() => instantSearchClient(index, { colour: 'red' } as object)).toThrow(/no option "colour"/)
    const refused = (settings: unknown) => () => instantSearchClient(index, { indices: { a: settings } } as object)
    expect(refused({ find: 'articles' })).toThrow(
      /Expected `indices.a.find` to be paragraphs or quotes, got "articles"/,
    )
    expect(refused({ find: null })).toThrow(expect.objectContaining({ code: 'bad-option' }))
    expect(refused('quotes')).toThrow(/Expected `indices.a` to be an object, got "quotes"/)
  })

  test.each([
    { analytics: true },
    { clickAnalytics: false },
    { tagFilters: '' },
    { userToken: 'a' },
    { query: undefined },
  ])('but %j changes nothing', async (params) => {
    expect((await ask(params)).nbHits).toBe(31)
  })
})

test('an index stands for its settings', async () => {
  const dates = (await ask({ hitsPerPage: 100 }, 'latest')).hits.map(({ date }) => date)
  expect(dates[0]).toBe('2025-01-01')
  expect(dates).toEqual([...dates].sort().reverse())
  expect(await ids({ query: 'tour' }, 'latest')).toEqual(found('tour', indices.latest))
})

test('an index behind promises answers the same', async () => {
  const other = instantSearchClient(asyncIndex(index), { indices, dates: ['date'] })
  const params = { query: 'grue', facets: ['section', 'date'], facetFilters: ['section:social'] }
  const { processingTimeMS, ...expected } = await ask(params)
  expect(await ask(params, 'articles', other)).toMatchObject(expected)
})

test('it is a client for InstantSearch in TypeScript as well', () => {
  const { searchClient }: Pick<Parameters<typeof instantsearch>[0], 'searchClient'> = { searchClient: client }
  const { search }: InstantSearchClient<Meta> = client
  expect(searchClient?.search).toBe(search)
})
