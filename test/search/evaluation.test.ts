import fc from 'fast-check'
import { describe, expect, expectTypeOf, test } from 'vitest'
import { analyze } from '../../src/analysis/analyzer.js'
import { createIndex } from '../../src/indexing/createIndex.js'
import type { ParagraphHit, QuoteHit, Results } from '../../src/search/hit.js'
import { openIndex } from '../../src/search/open.js'
import type { SearchOptions } from '../../src/search/options.js'
import {
  all,
  any,
  containing,
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
} from '../../src/search/query/query.js'
import type { Where } from '../../src/search/query/where.js'
import { ARTICLES, oddArticles, oddQuery } from '../articles.js'

const index = createIndex()
index.add(ARTICLES)
index.add([
  {
    id: 'lignes',
    title: 'Les lignes',
    text: 'La ligne rouge est franchie. Une ligne, puis une rouge.\n\nDes lignes rouges, dit-elle. L’homme de l’été.',
    meta: { date: '2024-05-25', tags: ['otan', 'russie'], pages: 4 },
  },
])

describe('queries as data', () => {
  test.each<[string, Query, string[]]>([
    ['any of its words', containing('port grues'), ['accord#p1', 'port#p1', 'port#p2']],
    ['nothing', containing('zzzz'), []],
    ['a phrase, inflected', phrase('lignes rouges'), ['lignes#p1', 'lignes#p2']],
    ['a phrase as written', phrase('lignes rouges', { exact: true }), ['lignes#p2']],
    ['a phrase across an elided article', phrase('l’homme de l’été'), ['lignes#p2']],
    ['a phrase in another order', phrase('rouge ligne'), []],
    ['a phrase of stop words', phrase('puis une'), ['lignes#p1']],
    ['a phrase across two fields', phrase('lignes la ligne'), []],
    ['words as written', exact('ligne'), ['lignes#p1']],
    ['words as written, in capitals', exact('LIGNES'), ['lignes#p1', 'lignes#p2']],
    ['without its accent', exact('ete'), []],
    ['what begins so', prefix('roug'), ['lignes#p1', 'lignes#p2']],
    ['words near each other', near(2, 'homme', 'été'), ['lignes#p2']],
    ['words too far from each other', near(2, 'lignes', 'homme'), []],
    ['a phrase near a word', near(4, 'lignes rouges', 'homme'), ['lignes#p2']],
    ['in the title', inField('title', 'lignes'), ['lignes#p1', 'lignes#p2']],
    ['in the text', inField('text', 'Sarmouville'), ['ecole#p1']],
    ['in the quotes of a paragraph', inField('quote', 'rien'), ['accord#p2']],
    ['said by', saidBy('Daumier'), ['accord#p1', 'port#p1']],
    ['meta', where('date', { gte: '2024-03-03' }), ['accord#p1', 'accord#p2', 'accord#p3', 'lignes#p1', 'lignes#p2']],
    ['all', all('accord', 'dockers'), ['port#p2']],
    ['any', any('grues', 'école'), ['accord#p1', 'ecole#p1']],
    [
      'all of nothing',
      all(),
      ['accord#p1', 'accord#p2', 'accord#p3', 'ecole#p1', 'ecole#p2', 'lignes#p1', 'lignes#p2', 'port#p1', 'port#p2'],
    ],
    ['any of nothing', any(), []],
    ['not', all('port', not('dockers')), []],
    ['not, in an article', all(inField('title', 'port'), not(inField('text', phrase('le port')))), ['port#p2']],
    ['not alone', not(any('lignes', 'accord')), ['ecole#p1', 'ecole#p2', 'port#p1']],
    ['optional', all('dockers', optional('zzzz')), ['port#p1', 'port#p2']],
    [
      'only optional',
      all(optional('rouge')),
      ['accord#p1', 'accord#p2', 'accord#p3', 'ecole#p1', 'ecole#p2', 'lignes#p1', 'lignes#p2', 'port#p1', 'port#p2'],
    ],
  ])('%s', (_, query, ids) => {
    const { hits, total } = index.paragraphs(query, { limit: Number.POSITIVE_INFINITY, correct: false })
    expect(hits.map(({ id }) => id).sort()).toEqual(ids)
    expect(total).toBe(ids.length)
  })

  test.each<[string, Query, string[]]>([
    ['by its paragraph', containing('maire'), ['port#q1']],
    ['in the marks', inField('quote', 'maire'), []],
    ['a phrase of its paragraph', phrase('la maire a remercié'), ['port#q1']],
    ['said by, about', all('signé', saidBy('Larroque')), ['accord#q2']],
    ['not said by', all(any('grues', 'signé'), not(saidBy('Daumier'))), ['accord#q2']],
    ['of an article', all(inField('title', 'port')), ['port#q1']],
  ])('quotes %s', (_, query, ids) => {
    expect(index.quotes(query, { correct: false }).hits.map(({ id }) => id)).toEqual(ids)
  })

  test('an optional word lifts', () => {
    const first = (query: Query) => index.paragraphs(query).hits[0]?.id
    expect(first(all('dockers', optional('signature')))).toBe('port#p2')
    expect(first(all('dockers', optional('maire')))).toBe('port#p1')
  })

  test('marks are of what counted', () => {
    const marked = (query: Query) =>
      index
        .paragraphs(query)
        .hits.map(({ text, highlights }) => highlights.map(({ start, end }) => text.slice(start, end)))
    expect(marked(phrase('ligne rouge'))).toEqual([
      ['ligne', 'rouge'],
      ['lignes', 'rouges'],
    ])
    expect(marked(all('homme', not('zzz')))).toEqual([['homme']])
    expect(marked(exact('ligne'))).toEqual([['ligne', 'ligne']])
  })

  test('the quotes of a paragraph are those of the speaker', () => {
    const [hit] = index.search(all('dockers', saidBy('Daumier'))).hits
    expect(hit?.quotes.map(({ id }) => id)).toEqual(['port#q1'])
  })

  test('what is no query is refused', () => {
    for (const query of [{ kind: 'all' }, { kind: 'nothing' }, [], { kind: 'phrase' }])
      expect(() => index.paragraphs(query as unknown as Query)).toThrow(expect.objectContaining({ code: 'bad-query' }))
  })

  const leaf = fc.oneof(
    oddQuery.map(containing),
    oddQuery.map((text) => phrase(text)),
    oddQuery.map((text) => phrase(text, { exact: true })),
    oddQuery.map(exact),
    oddQuery.map(prefix),
    fc.tuple(fc.integer({ min: 1, max: 5 }), oddQuery, oddQuery).map(([n, a, b]) => near(n, a, b)),
    fc.constantFrom(saidBy('Jean Roux'), saidBy('Roux'), where('date', { exists: false })),
  )
  const tree = fc.letrec<{ query: Query }>((tie) => ({
    query: fc.oneof(
      { maxDepth: 3 },
      leaf,
      fc.array(tie('query'), { maxLength: 3 }).map((of) => all(...of)),
      fc.array(tie('query'), { maxLength: 3 }).map((of) => any(...of)),
      tie('query').map(not),
      tie('query').map(optional),
      tie('query').map((query) => inField('text', query)),
    ),
  })).query

  test('what is found does not answer the opposite, and saving changes nothing', async () => {
    await fc.assert(
      fc.asyncProperty(oddArticles, tree, async (articles, query) => {
        const live = createIndex()
        live.add(articles)
        const opened = await openIndex(await live.save())
        const every = { limit: Number.POSITIVE_INFINITY }
        for (const kind of ['paragraphs', 'quotes'] as const) {
          const ids = (asked: Query) => live[kind](asked, every).hits.map(({ id }) => id)
          const [found, others, everything] = [ids(query), ids(not(query)), ids(all())]
          expect([...found, ...others].sort()).toEqual([...everything].sort())
          expect(opened[kind](query, every)).toEqual(live[kind](query, every))
        }
      }),
      { numRuns: 100 },
    )
  })

  test('`among` leaves of the hits those that it admits, as they were', async () => {
    await fc.assert(
      fc.asyncProperty(oddArticles, tree, fc.oneof(oddQuery, tree), async (articles, among, query) => {
        const live = createIndex()
        live.add(articles)
        const opened = await openIndex(await live.save())
        const every = { limit: Number.POSITIVE_INFINITY }
        for (const kind of ['paragraphs', 'quotes'] as const) {
          const admitted = new Set(live[kind](among, { ...every, correct: false }).hits.map(({ id }) => id))
          const { hits, ...others } = live[kind](query, every)
          const kept = (hits as readonly { id: string }[]).filter(({ id }) => admitted.has(id))
          const found = live[kind](query, { ...every, among })
          expect(found).toEqual({ ...others, hits: kept, total: kept.length })
          expect(opened[kind](query, { ...every, among })).toEqual(found)
        }
      }),
      { numRuns: 100 },
    )
  })

  test('every hit of a phrase holds it', () => {
    fc.assert(
      fc.property(oddArticles, oddQuery, (articles, text) => {
        fc.pre(analyze(text).length > 0)
        const live = createIndex()
        live.add(articles)
        for (const { highlights } of live.paragraphs(inField('text', phrase(text))).hits)
          expect(highlights.length).toBeGreaterThan(0)
      }),
    )
  })
})

test('types follow the meta', () => {
  interface Meta {
    readonly date: string
    readonly pages: number
  }
  const typed = createIndex<Meta>()
  expectTypeOf(typed.quotes('port')).toEqualTypeOf<Results<QuoteHit<Meta>>>()
  expectTypeOf(typed.paragraphs('port')).toEqualTypeOf<Results<ParagraphHit<Meta>>>()
  expectTypeOf<SearchOptions<Meta>['facets']>().toEqualTypeOf<
    readonly ('speaker' | 'use' | 'date' | 'pages')[] | undefined
  >()
  expectTypeOf<{ facets: ['dat'] }>().not.toExtend<SearchOptions<Meta>>()
  expectTypeOf<{ where: { dat: '2024' } }>().not.toExtend<{ where: Required<Where<Meta>> }>()
  expectTypeOf<{ sort: { key: 'dat' } }>().not.toExtend<SearchOptions<Meta>>()
})

describe('options that choose', () => {
  const ids = (query: string, options: object) => index.paragraphs(query, options).hits.map(({ id }) => id)

  test('where, with facets that see past their own filter', () => {
    const { facets, total } = index.quotes('', {
      where: { section: 'social' },
      speaker: 'Daumier',
      facets: ['section', 'speaker', 'use'],
    })
    expect(total).toBe(1)
    expect(facets).toEqual({
      section: [
        { value: 'social', count: 1 },
        { value: 'économie', count: 1 },
      ],
      speaker: [
        { value: 'Claire Daumier', count: 1 },
        { value: 'Mehdi Larroque', count: 1 },
      ],
      use: [{ value: 'speech', count: 1 }],
    })
  })

  test('among, which facets do not see past', () => {
    const among = where('section', 'social')
    const { facets, total } = index.quotes('', { among, facets: ['section'] })
    expect([total, facets]).toEqual([3, { section: [{ value: 'social', count: 3 }] }])
  })

  test('among says which, and no more', () => {
    const signing = index.paragraphs('dockers').hits.filter(({ id }) => id === 'port#p2')
    expect(index.paragraphs('dockers', { among: all('accord', 'signature') }).hits).toEqual(signing)
    const { hits, corrections } = index.paragraphs('dockers', { among: all('accrod', 'accord') })
    expect([hits, corrections]).toEqual([[], []])
    expect(index.paragraphs('dockers', { among: containing('signat'), prefix: 'last' }).total).toBe(0)
    expect(ids('dock', { among: containing('accord'), prefix: 'last' })).toEqual(['port#p2'])
    const explained = (id: string, among?: Query) => index.explain('dockers', id, { ...(among && { among }) })
    expect(explained('port#p2', containing('accord'))).toEqual(explained('port#p2'))
    expect(explained('port#p1', containing('accord')).score).toBe(0)
    expect(explained('port#p1').score).toBeGreaterThan(0)
  })

  test('a query that is refused in `among` is called so', () => {
    const refused = (among: unknown) => () => index.paragraphs('', { among } as object)
    expect(refused('port')).toThrow(/Expected `among` to be an object whose kind/)
    expect(refused(all('port', { kind: 'phrase' } as Query))).toThrow(
      expect.objectContaining({ code: 'bad-query', message: expect.stringContaining('`among.of[1].text`') }),
    )
  })

  test('facets of arrays count each value', () => {
    expect(index.paragraphs('rouge', { facets: ['tags', 'toString'] }).facets).toEqual({
      tags: [
        { value: 'otan', count: 2 },
        { value: 'russie', count: 2 },
      ],
      toString: [],
    })
  })

  test('sort by meta, what has none last, either way', () => {
    expect(ids('', { sort: { key: 'date' }, limit: 99 })).toEqual([
      'port#p1',
      'port#p2',
      'accord#p1',
      'accord#p2',
      'accord#p3',
      'lignes#p1',
      'lignes#p2',
      'ecole#p1',
      'ecole#p2',
    ])
    expect(ids('', { sort: { key: 'date', order: 'desc' }, limit: 3 })).toEqual(['lignes#p1', 'lignes#p2', 'accord#p1'])
  })

  test('perArticle', () => {
    const { hits, total } = index.paragraphs('', { perArticle: 1, offset: 1, limit: 2 })
    expect([hits.map(({ id }) => id), total]).toEqual([['accord#p1', 'ecole#p1'], 4])
  })

  test('a blank query browses', () => {
    expect(ids(' ', { limit: 2, offset: 1 })).toEqual(['port#p2', 'accord#p1'])
  })

  test('facet counts are what searching for each value finds', () => {
    fc.assert(
      fc.property(oddArticles, oddQuery, (articles, query) => {
        const live = createIndex()
        live.add(articles.map((article, i) => ({ ...article, meta: { part: i % 2, tags: ['a', `b${i % 3}`] } })))
        const { facets } = live.quotes(query, { facets: ['part', 'tags', 'use'] })
        for (const [name, counts] of Object.entries(facets ?? {}))
          for (const { value, count } of counts) {
            const chosen = name === 'use' ? { use: value as 'speech' } : { where: { [name]: value } }
            expect(live.quotes(query, chosen).total).toBe(count)
          }
      }),
    )
  })

  test.each([
    { where: 'a' },
    { where: { a: {} } },
    { facets: 'speaker' },
    { sort: 'date' },
    { sort: { key: 1 } },
    { sort: { key: 'a', order: 'up' } },
    { perArticle: 0 },
  ])('%j is refused', (options) => {
    expect(() => index.paragraphs('', options as object)).toThrow(expect.objectContaining({ code: 'bad-option' }))
  })
})
