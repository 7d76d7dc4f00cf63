import fc from 'fast-check'
import MiniSearch, { type AsPlainObject } from 'minisearch'
import { describe, expect, test } from 'vitest'
import { buildMiniSearch } from '../../src/indexing/buildMiniSearch.js'
import { createIndex } from '../../src/indexing/createIndex.js'
import { processQueryTerm, processTerm, tokenize } from '../../src/minisearch/index.js'
import type { StoredArticle } from '../../src/snapshot/snapshot.js'
import { ARTICLES, oddArticles } from '../articles.js'

const QUERIES = [
  'écoles',
  'Sarmouville',
  'l’aube',
  'grue signature',
  'port',
  'xylophone',
  'Larroque',
  'la grue',
  'cote',
  'côté',
  'week-end',
]
const searchOptions = { processTerm: processQueryTerm }
const FIELDS = { paragraph: ['title', 'text'], quote: ['text', 'speaker'] }

test.each(['paragraph', 'quote'] as const)('a plain MiniSearch reads the %ss and finds the same', (kind) => {
  const index = createIndex()
  index.add(ARTICLES)
  index.add({ id: 'cote', text: 'La cote monte, « à côté ».\n\nUn week-end, « la côte ».' })
  const plain = MiniSearch.loadJSON(JSON.stringify(index.toMiniSearch(kind)), {
    fields: FIELDS[kind],
    tokenize,
    processTerm,
    searchOptions,
  })
  for (const query of QUERIES) {
    const ours = kind === 'paragraph' ? index.paragraphs(query) : index.quotes(query, { scope: 'quote' })
    expect(
      plain
        .search(query, { fields: kind === 'paragraph' ? FIELDS.paragraph : ['text'] })
        .map(({ id }) => id)
        .sort(),
    ).toEqual(ours.hits.map(({ id }) => id).sort())
  }
  expect(plain.documentCount).toBe(kind === 'paragraph' ? 9 : 6)
})

test('the JSON is what a MiniSearch filled with the passages gives', () => {
  fc.assert(
    fc.property(oddArticles, (articles) => {
      const index = createIndex()
      index.add(articles)
      const options = { fields: ['title', 'text'], tokenize, processTerm }
      const filled = new MiniSearch(options)
      for (const { id, title, text, paragraphs } of index.toJSON().articles)
        paragraphs.forEach(([start, end], i) => {
          filled.add({ id: `${id}#p${i + 1}`, title: title ?? '', text: text.slice(start, end) })
        })
      const plain = MiniSearch.loadJS(index.toMiniSearch('paragraph'), options)
      for (const query of ['port', 'école été', 'dit week-end'])
        expect(plain.search(query).map(({ id, score }) => [id, score.toFixed(9)])).toEqual(
          filled.search(query).map(({ id, score }) => [id, score.toFixed(9)]),
        )
    }),
  )
})

describe('built directly', () => {
  const documents = {
    paragraph: ({ id, title, text, paragraphs }: StoredArticle) =>
      paragraphs.map(([start, end], i) => ({
        id: `${id}#p${i + 1}`,
        title: title ?? '',
        text: text.slice(start, end),
      })),
    quote: ({ id, text, quotes }: StoredArticle) =>
      quotes.map(({ parts, speaker }, i) => ({
        id: `${id}#q${i + 1}`,
        text: parts.map(([start, end]) => text.slice(start, end)).join('\n'),
        speaker: speaker?.name ?? '',
      })),
  }
  const rounded = (means: readonly number[]) => means.map((mean) => mean.toFixed(9))

  test.each(['paragraph', 'quote'] as const)(
    'the JSON of %ss is what MiniSearch serialises, its terms in order',
    async (kind) => {
      await fc.assert(
        fc.asyncProperty(oddArticles, async (articles) => {
          const index = createIndex()
          index.add(articles)
          const filled = new MiniSearch({ fields: FIELDS[kind], tokenize, processTerm })
          filled.addAll(index.toJSON().articles.flatMap((article): object[] => documents[kind](article)))
          const expected: AsPlainObject = JSON.parse(JSON.stringify(filled))
          const built: AsPlainObject = JSON.parse(await buildMiniSearch(articles, { kind }))
          expect({ ...built, averageFieldLength: [] }).toEqual({
            ...expected,
            averageFieldLength: [],
            index: expected.index.sort(([a], [b]) => (a < b ? -1 : 1)),
          })
          if (expected.documentCount > 0)
            expect(rounded(built.averageFieldLength)).toEqual(rounded(expected.averageFieldLength))
          expect(index.toMiniSearch(kind)).toEqual(built)
        }),
      )
    },
  )

  test('an unknown kind', async () => {
    await expect(buildMiniSearch([], { kind: 'article' as 'quote' })).rejects.toThrow(/"article"/)
  })
})
