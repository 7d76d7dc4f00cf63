import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createIndex } from '../../src/indexing/createIndex.js'
import { openIndex } from '../../src/search/open.js'
import { containing, inField } from '../../src/search/query/query.js'
import { ARTICLES, oddArticles, oddQuery } from '../articles.js'

const index = createIndex()
index.add(ARTICLES)
index.add([
  {
    id: 'lignes',
    text: '« Les lignes rouges tiennent », a dit Jens Stoltenberg. M. Stoltenberg voit des lignes rouges.\n\nUne ligne rouge, une ligne bleue. « Une ligne », a répété Stoltenberg.',
    meta: { date: '2024-05-25' },
  },
  {
    id: 'autre',
    text: 'Des lignes de côte. « Nous verrons », a dit Anne Roux. « Ou pas », a dit Paul Roux. Le mot de Roux : « Non. »',
  },
])

describe('suggest', () => {
  const texts = (typed: string) => index.suggest(typed).map(({ kind, text, hits }) => `${kind} ${text} ${hits}`)

  test.each([
    ['lig', ['word lignes 3', 'words lignes rouges 2']],
    ['LÍG', ['word lignes 3', 'words lignes rouges 2']],
    ['rouges li', ['word rouges lignes 2', 'words rouges lignes rouges 2']],
    ['stol', ['word Stoltenberg 2', 'speaker Jens Stoltenberg 2']],
    ['Dau', ['word Daumier 2', 'speaker Claire Daumier 2']],
    ["l'aub", ["word l'aube 1"]],
    ['qu’une l’aub', ['word qu’une l’aube 1']],
    ['l’', []],
    ['écoliers zz', []],
    ['zz', []],
    ['', []],
    ['lignes ', []],
  ])('%s', (typed, expected) => {
    expect(texts(typed)).toEqual(expected)
  })

  test('as many as are asked for', () => {
    expect(index.suggest('l', { limit: 1 })).toHaveLength(1)
    expect(index.suggest('l', { limit: 0 })).toEqual([])
    expect(() => index.suggest(3 as unknown as string)).toThrow(expect.objectContaining({ code: 'bad-option' }))
  })

  test('speakers are those of the articles that there are now', () => {
    const changing = createIndex()
    const speakers = () => changing.suggest('ren').filter(({ kind }) => kind === 'speaker')
    changing.add({ id: 'a', text: '« Oui », a dit Anne Renard.' })
    expect(speakers()).toEqual([{ kind: 'speaker', text: 'Anne Renard', hits: 1 }])
    changing.add({ id: 'b', text: '« Oui », a dit Anne Renard.' })
    expect(speakers()).toEqual([{ kind: 'speaker', text: 'Anne Renard', hits: 2 }])
    changing.replace({ id: 'a', text: '« Oui », a dit Paul Renaud.' })
    expect(speakers().map(({ text }) => text)).toEqual(['Anne Renard', 'Paul Renaud'])
    changing.remove('b')
    expect(speakers()).toEqual([{ kind: 'speaker', text: 'Paul Renaud', hits: 1 }])
  })

  test('words in a row are counted in the 100 best paragraphs', async () => {
    const site = createIndex()
    const text = [...Array(150).fill('La grue jaune du quai, et rien d’autre que des mots.'), 'Grue, jaune.'].join(
      '\n\n',
    )
    site.add({ id: 'a', title: 'La grue du port', text })
    const expected = [
      { kind: 'word', text: 'grue', hits: 151 },
      { kind: 'words', text: 'grue jaune', hits: 100 },
    ]
    expect(site.suggest('gru', { limit: 4 })).toMatchObject(expected)
    expect((await openIndex(await site.save())).suggest('gru', { limit: 4 })).toMatchObject(expected)
  })

  test('what is suggested is found as often as it says, live and at rest', async () => {
    await fc.assert(
      fc.asyncProperty(oddArticles, oddQuery, async (articles, query) => {
        const live = createIndex()
        live.add(articles)
        const typed = query.slice(0, -1)
        const suggestions = live.suggest(typed)
        expect((await openIndex(await live.save())).suggest(typed)).toEqual(suggestions)
        for (const { kind, text, hits } of suggestions)
          if (kind === 'word')
            expect(live.paragraphs({ kind: 'containing', text }, { combine: 'and', correct: false }).total).toBe(hits)
      }),
      { numRuns: 60 },
    )
  })
})

describe('correct', () => {
  test.each([
    ['stoltenbreg', 'Stoltenberg'],
    ['Lignse rouges', 'Lignes rouges'],
    ['lignse SAUF (stoltenbreg OU bleue)', 'lignes SAUF (Stoltenberg OU bleue)'],
    ['lignes rouges', undefined],
    ['"lignse rouges"', undefined],
    ['=lignse', undefined],
    ['"lignse" lignse', '"lignse" lignes'],
    ['=lignse lignse', '=lignse lignes'],
    ['locuteur:lignse lignse', 'locuteur:lignse lignes'],
    ['titre:lignse', 'titre:lignes'],
    ['xlignse lignse', 'xlignse lignes'],
    ['l’acord, (lignse)', 'l’accord, (lignes)'],
    ['', undefined],
  ])('%s → %s', (query, expected) => {
    expect(index.correct(query)?.query).toBe(expected)
  })

  test('says what was changed', () => {
    expect(index.correct('lignse stoltenbreg')?.changes).toEqual([
      { from: 'lignse', to: 'lignes' },
      { from: 'stoltenbreg', to: 'Stoltenberg' },
    ])
  })
})

describe('similar', () => {
  test('shares the weightiest words, and is another', () => {
    const ids = index.similar('lignes#p2').hits.map(({ id }) => id)
    expect(ids[0]).toBe('lignes#p1')
    expect(ids).not.toContain('lignes#p2')
    expect(index.similar('lignes#q1').hits.map(({ kind, id }) => [kind, id])).toEqual([['quote', 'lignes#q2']])
  })

  test.each(['lignes#p9', 'lignes', 'nobody#q1', '', 'lignes#p0'])('no passage %j', (id) => {
    expect(() => index.similar(id)).toThrow(expect.objectContaining({ code: 'unknown-id' }))
  })
})

describe('speakers', () => {
  test('variants of a name are one, unless two names may claim them', () => {
    expect(index.speakers().map(({ name, quotes, variants }) => [name, quotes, variants])).toEqual([
      ['Claire Daumier', 2, undefined],
      ['Jens Stoltenberg', 2, undefined],
      ['Paul Roux', 2, undefined],
      ['Anne Roux', 1, undefined],
      ['Mehdi Larroque', 1, undefined],
    ])
    const others = createIndex()
    others.add([
      { id: 'a', text: '« Un », a dit Jens Stoltenberg.' },
      { id: 'b', text: '« Deux », a dit Stoltenberg.' },
      { id: 'c', text: '« Trois », a dit Anne Roux.' },
      { id: 'd', text: '« Quatre », a dit Paul Roux.' },
      { id: 'e', text: '« Cinq », a dit Roux.' },
    ])
    expect(others.speakers()).toEqual([
      { name: 'Jens Stoltenberg', quotes: 2, variants: ['Stoltenberg'] },
      { name: 'Anne Roux', quotes: 1 },
      { name: 'Paul Roux', quotes: 1 },
      { name: 'Roux', quotes: 1 },
    ])
  })

  test('of some quotes, of some articles', () => {
    expect(index.speakers({ query: 'lignes', limit: 1 }).map(({ name }) => name)).toEqual(['Jens Stoltenberg'])
    expect(index.speakers({ where: { section: 'social' } }).map(({ name }) => name)).toEqual([
      'Claire Daumier',
      'Mehdi Larroque',
    ])
  })
})

describe('explain', () => {
  const rules = (query: string, id: string, options = {}) =>
    index.explain(query, id, options).words.map(({ word, rule, found }) => [word, rule, ...found])

  test.each([
    ['lignes', 'lignes#p1', [['lignes', 'written', 'lignes']]],
    [
      'LIGNE bleu',
      'lignes#p2',
      [
        ['LIGNE', 'written', 'ligne'],
        ['bleu', 'form', 'bleue'],
      ],
    ],
    ['stoltenbreg', 'lignes#p1', [['stoltenbreg', 'correction', 'Stoltenberg']]],
    [
      'port dockers',
      'port#p2',
      [
        ['port', 'around'],
        ['dockers', 'written', 'dockers'],
      ],
    ],
    ['maire', 'port#q1', [['maire', 'around']]],
    ['grues', 'port#p1', [['grues', 'none']]],
    ['titre:port', 'port#p1', [['port', 'written', 'port']]],
  ])('%s in %s', (query, id, expected) => {
    expect(rules(query, id)).toEqual(expected)
  })

  test('a word that is being typed', () => {
    expect(rules('lig', 'lignes#p2', { prefix: 'last' })).toEqual([['lig', 'beginning', 'ligne']])
  })

  test('the parts make the score of the hit', () => {
    fc.assert(
      fc.property(oddArticles, oddQuery, (articles, query) => {
        const some = createIndex()
        some.add(articles)
        for (const kind of ['paragraphs', 'quotes'] as const)
          for (const asked of [containing(query), inField('title', query), inField('quote', query)])
            for (const hit of some[kind](asked).hits) {
              const { score, words, agreement } = some.explain(asked, hit.id)
              expect(score).toBe(hit.score)
              expect(words.reduce((sum, word) => sum + word.score, agreement)).toBeCloseTo(score, 9)
            }
      }),
      { numRuns: 60 },
    )
  })
})
