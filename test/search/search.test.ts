import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createIndex } from '../../src/indexing/createIndex.js'
import { openIndex } from '../../src/search/open.js'
import { ARTICLES, oddArticles, oddQuery } from '../articles.js'

const index = createIndex()
index.add(ARTICLES)

/** A text with its highlights drawn in. */
const drawn = ({ text, highlights }: { text: string; highlights: readonly { start: number; end: number }[] }) =>
  [...highlights]
    .reverse()
    .reduce(
      (picture, { start, end }) => `${picture.slice(0, start)}[${picture.slice(start, end)}]${picture.slice(end)}`,
      text,
    )

describe('paragraphs', () => {
  test.each([
    ['école', ['L’[école] de Sarmouville ferme.']],
    ['ECOLE', ['L’[école] de Sarmouville ferme.']],
    ['l’été', ['L’[été] sera long pour les écoliers.']],
    [
      'SARMOUVILLE',
      [
        '« Le port rouvre lundi », a annoncé Claire Daumier. La maire a remercié les dockers.',
        'Les dockers, eux, attendent la signature de l’accord.',
        'L’école de [Sarmouville] ferme.',
      ],
    ],
    ['grue', ['Selon Claire Daumier, « les [grues] tourneront dès l’aube ».']],
    ['xylophone', []],
    [' — « » ! ', []],
  ])('%s', (query, pictures) => {
    expect(index.paragraphs(query).hits.map(drawn).sort()).toEqual([...pictures].sort())
  })

  test('a query of stop words only is searched as it is', () => {
    expect(index.paragraphs('de la').total).toBeGreaterThan(0)
    expect(index.paragraphs('la grue').total).toBe(1)
  })

  test('all of the words, or any', () => {
    expect(index.paragraphs('port lundi accord', { combine: 'and' }).total).toBe(0)
    expect(index.paragraphs('port lundi', { combine: 'and' }).hits.map(({ id }) => id)).toEqual(['port#p1'])
    expect(index.paragraphs('port accord').total).toBeGreaterThan(2)
  })

  test('limit and offset cut one list', () => {
    const all = index.paragraphs('port accord Sarmouville').hits
    expect(all.length).toBeGreaterThan(3)
    expect(index.paragraphs('port accord Sarmouville', { limit: 2, offset: 1 })).toEqual({
      hits: all.slice(1, 3),
      total: all.length,
      corrections: [],
      notes: [],
    })
    expect(index.paragraphs('port', { limit: 0 })).toMatchObject({ hits: [], total: index.paragraphs('port').total })
    expect(index.paragraphs('port', { limit: Number.POSITIVE_INFINITY, offset: 99 }).hits).toEqual([])
  })

  test('ties stand in the order of the texts', () => {
    const tied = createIndex()
    tied.add(['c', 'a', 'b'].map((id) => ({ id, text: 'La mer.\n\nLa mer.' })))
    expect(tied.paragraphs('mer').hits.map(({ id }) => id)).toEqual(['c#p1', 'c#p2', 'a#p1', 'a#p2', 'b#p1', 'b#p2'])
  })

  test('a hit says where it is from', () => {
    expect(index.paragraphs('grues').hits[0]).toMatchObject({
      kind: 'paragraph',
      id: 'accord#p1',
      span: { start: 0, end: 58 },
      article: { id: 'accord', title: 'Un accord « historique »', meta: { date: '2024-03-03', section: 'social' } },
      quotes: [],
    })
  })
})

describe('quotes', () => {
  test('are found by their own words', () => {
    const [hit] = index.quotes('grues', { scope: 'quote' }).hits
    expect(hit).toMatchObject({
      kind: 'quote',
      id: 'accord#q1',
      text: 'les grues tourneront dès l’aube',
      paragraph: 'accord#p1',
      use: 'speech',
    })
  })

  test('are found by the words around them, unless only the inside counts', () => {
    expect(index.quotes('dockers').hits.map(({ id }) => id)).toEqual(['port#q1'])
    expect(index.quotes('dockers', { scope: 'quote' }).total).toBe(0)
    expect(index.quotes('lundi dockers', { combine: 'and' }).total).toBe(1)
  })

  test('are found by their speaker', () => {
    const said = (speaker: string) => index.quotes('', { speaker }).hits.map(({ text }) => text)
    expect(said('daumier')).toEqual(['Le port rouvre lundi', 'les grues tourneront dès l’aube'])
    expect(said('Mehdi LARROQUE')).toEqual(['Nous n’avons rien signé'])
    expect(said('Mehdi Daumier')).toEqual([])
    expect(index.quotes('Larroque').hits[0]?.text).toBe('Nous n’avons rien signé')
  })

  test('a speaker without a letter is none', () => {
    for (const speaker of ['', ' — ']) expect(index.quotes('accord', { speaker })).toEqual(index.quotes('accord'))
  })

  test('inside the marks, the speaker is not', () => {
    expect(index.quotes('Larroque', { scope: 'quote' }).total).toBe(0)
    expect(index.search('Larroque').hits[0]?.quotes.map(({ highlights }) => highlights)).toEqual([[]])
  })

  test('mark their own words, not those of an incise', () => {
    const some = createIndex()
    some.add({ id: 'a', text: '« Le port, a dit Jean Roux au port, rouvre. »' })
    expect(some.quotes('port').hits.map(drawn)).toEqual(['Le [port], a dit Jean Roux au port, rouvre.'])
  })

  test('are found by their use', () => {
    expect(index.quotes('accord', { use: 'mention', scope: 'quote' }).hits.map(({ text }) => text)).toEqual(['accord'])
    expect(index.quotes('', { use: 'speech' }).total).toBe(3)
  })
})

describe('search', () => {
  test('gives one hit per paragraph, with the quotes that match in it', () => {
    const { hits, total } = index.search('grues Sarmouville')
    expect(total).toBe(4)
    expect(hits.find(({ id }) => id === 'accord#p1')?.quotes.map(({ id }) => id)).toEqual(['accord#q1'])
    expect(hits.find(({ id }) => id === 'ecole#p1')?.quotes).toEqual([])
  })

  test('keeps to the paragraphs in which the speaker is quoted', () => {
    expect(index.search('accord', { speaker: 'Larroque' }).hits.map(({ id }) => id)).toEqual(['accord#p2'])
    expect(index.search('', { speaker: 'Daumier' }).hits.map(({ id, quotes }) => [id, quotes.length])).toEqual([
      ['port#p1', 1],
      ['accord#p1', 1],
    ])
  })
})

test('speakers are counted, most quoted first', () => {
  expect(index.speakers()).toEqual([
    { name: 'Claire Daumier', quotes: 2 },
    { name: 'Mehdi Larroque', quotes: 1 },
  ])
})

describe('laws', () => {
  test('every hit and highlight cuts its own text', () => {
    fc.assert(
      fc.property(oddArticles, oddQuery, (articles, query) => {
        const some = createIndex()
        some.add(articles)
        const texts = new Map(articles.map(({ id, text }) => [id, text]))
        const hits = [...some.search(query).hits.flatMap((hit) => [hit, ...hit.quotes]), ...some.quotes(query).hits]
        for (const { article, span, text, highlights, score } of hits) {
          expect(texts.get(article.id)?.slice(span.start, span.end)).toBe(text)
          if (query.trim() !== '') expect(score).toBeGreaterThan(0)
          let last = -1
          for (const { start, end } of highlights) {
            expect(start).toBeGreaterThanOrEqual(last)
            expect(end).toBeGreaterThan(start)
            expect(end).toBeLessThanOrEqual(text.length)
            last = end
          }
        }
      }),
    )
  })

  test('the order in which articles came changes no score', () => {
    fc.assert(
      fc.property(oddArticles, oddQuery, fc.nat(), (articles, query, seed) => {
        const shuffled = [...articles].sort(
          (a, b) => ((a.id.charCodeAt(0) * seed) % 7) - ((b.id.charCodeAt(0) * seed) % 7),
        )
        const scores = (list: typeof articles) => {
          const some = createIndex()
          for (const article of list) some.add(article)
          const every = { limit: Number.POSITIVE_INFINITY }
          return new Map(
            [...some.paragraphs(query, every).hits, ...some.quotes(query, every).hits].map(({ id, score }) => [
              id,
              score,
            ]),
          )
        }
        expect(scores(shuffled)).toEqual(scores(articles))
      }),
    )
  })

  test('openIndex(save(x)) finds what x finds', async () => {
    await fc.assert(
      fc.asyncProperty(oddArticles, fc.array(oddQuery, { minLength: 1, maxLength: 4 }), async (articles, queries) => {
        const live = createIndex()
        live.add(articles)
        const opened = await openIndex(await live.save())
        const again = createIndex({ from: live.toJSON() })
        expect(JSON.stringify(again)).toBe(JSON.stringify(live))
        for (const query of queries)
          for (const options of [
            {},
            { combine: 'and' },
            { scope: 'quote' },
            { speaker: 'Roux' },
            { use: 'mention' },
          ] as const)
            for (const other of [opened, again]) {
              expect(other.search(query, options)).toStrictEqual(live.search(query, options))
              expect(other.quotes(query, options)).toStrictEqual(live.quotes(query, options))
            }
        expect(opened.speakers()).toEqual(live.speakers())
      }),
      { numRuns: 60 },
    )
  })
})

describe('compounds', () => {
  const some = createIndex()
  some.add([
    { id: 'a', text: 'Saint Malo' },
    { id: 'b', text: 'Saint-Malo' },
    { id: 'c', text: 'St-Malo' },
    { id: 'd', text: 'un saint' },
  ])
  test.each(['Saint-Malo', 'St-Malo', 'saint malo'])('%s', (query) => {
    expect(
      some
        .paragraphs(query, { combine: 'and' })
        .hits.map(({ id }) => id)
        .sort(),
    ).toEqual(['a#p1', 'b#p1', 'c#p1'])
  })
})
