// What each kind of question costs, live and at rest, beside a plain MiniSearch asked the same in the same run.
// npm run bench -- queries [PATH]: PATH holds paragraphs, as for the other benchmarks.
import MiniSearch from 'minisearch'
import { corpus, queries } from './corpus.mjs'
import { expect, joined, row } from './measure.mjs'

const ROUNDS = 5
const ARTICLE = 500

/** How a reader is asked, and how MiniSearch is asked the like, by the words of a query of one kind. */
const QUESTIONS = {
  'any word': ['or', (reader, words) => reader.paragraphs(words, { correct: false }), {}],
  'all words': [
    'and',
    (reader, words) => reader.paragraphs(words, { combine: 'and', correct: false }),
    { combineWith: 'AND' },
  ],
  'being typed': [
    'prefix',
    (reader, words) => reader.paragraphs(words, { combine: 'and', prefix: 'last', correct: false }),
    { combineWith: 'AND', prefix: true },
  ],
  misspelt: ['typo', (reader, words) => reader.paragraphs(words), { fuzzy: 0.2 }],
  quotes: ['or', (reader, words) => reader.quotes(words, { correct: false }), {}],
  'with quotes': ['or', (reader, words) => reader.search(words, { correct: false }), {}],
}

export async function bench({ buildSnapshot, createIndex, openIndex }, path) {
  const texts = corpus(path, 1e6)
  const articles = joined(texts, ARTICLE).map((text, i) => ({ id: String(i), text }))
  const live = createIndex()
  live.add(articles)
  const readers = {
    live,
    'at rest': await openIndex(await buildSnapshot(articles)),
    'without texts': await openIndex(await buildSnapshot(articles, { texts: 'none' })),
  }
  const plain = new MiniSearch({ fields: ['text'] })
  plain.addAll(texts.map((text, id) => ({ id, text })))
  const asked = queries(texts)
  console.log(`${texts.length} paragraphs; the median question in ms, and of each reader as a ratio to MiniSearch’s\n`)
  row(''.padEnd(14), 'MiniSearch', ...Object.keys(readers))
  for (const [name, [kind, ask, options]] of Object.entries(QUESTIONS)) {
    const list = asked[kind].map(({ words }) => words.join(' '))
    for (const words of list) isSame(name, ask(live, words), ask(readers['at rest'], words))
    const runs = [
      (words) => plain.search(words, options).slice(0, 10),
      ...Object.values(readers).map((reader) => (words) => ask(reader, words)),
    ]
    const [base, ...others] = medians(runs, list)
    row(name.padEnd(14), base.toFixed(3), ...others.map((time) => (time / base).toFixed(2)))
  }
}

/** A fast wrong answer is no answer. */
function isSame(name, one, other) {
  const hits = ({ hits, total }) => ({ total, hits: hits.map(({ id, score, highlights }) => [id, score, highlights]) })
  expect(`${name}, at rest as live`, hits(other), hits(one))
}

/** Of each way of asking, the median over all queries of the least time that one took: asked in turns, so that what disturbs one disturbs all. */
function medians(runs, list) {
  const least = runs.map(() => list.map(() => Number.POSITIVE_INFINITY))
  for (let round = 0; round < ROUNDS; round++)
    for (const [at, query] of list.entries())
      for (const [i, run] of runs.entries()) {
        const start = performance.now()
        run(query)
        least[i][at] = Math.min(least[i][at], performance.now() - start)
      }
  return least.map((times) => times.sort((a, b) => a - b)[times.length >> 1])
}
