import fc from 'fast-check'
import MiniSearch from 'minisearch'
import { expect, test } from 'vitest'
import { createIndex } from '../../src/indexing/createIndex.js'
import { processQueryTerm, processTerm, tokenize } from '../../src/minisearch/index.js'
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
