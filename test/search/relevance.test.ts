import { describe, expect, test } from 'vitest'
import { createIndex } from '../../src/indexing/createIndex.js'
import { readFiles } from '../../src/node/readFiles.js'
import { fold } from '../../src/text/fold.js'
import { collected } from '../collected.js'
import { type Judgment, judge, judgedQueries, mean, ndcg } from './relevance.js'

const articles = await collected(readFiles('fixtures/articles'))
const index = createIndex()
index.add(articles)

const KINDS = ['speaker', 'keywords', 'question', 'misspelt'] as const
const percent = (judgments: readonly Judgment[]) => 100 * mean(judgments)

describe('ndcg', () => {
  test.each([
    [['a', 'b', 'c'], ['a'], 1],
    [['a', 'b', 'c'], ['b', 'a'], 1],
    [['a', 'b', 'c'], ['c'], 0.5],
    [['a', 'b', 'c'], ['a', 'x'], 1 / (1 + 1 / Math.log2(3))],
    [[...'0123456789x'], ['x'], 0],
    [[], ['a'], 0],
    [[...'0123456789'], [...'0123456789x'], 1],
  ])('%j, wanted %j: %f', (found, wanted, expected) => {
    expect(ndcg(found, wanted)).toBeCloseTo(expected)
  })
})

describe.each([
  { list: 'quotes', floors: { tune: 88, test: 87 } },
  { list: 'paragraphs', floors: { tune: 92, test: 90 } },
] as const)('$list', ({ list, floors }) => {
  const queries = judgedQueries(list)
  const judgments = judge(index, list, queries, articles)

  for (const half of ['tune', 'test'] as const) {
    const judged = judgments.filter((judgment) => judgment.half === half)
    const figures = KINDS.map((kind) => `${kind} ${percent(judged.filter((one) => one.kind === kind)).toFixed(1)}`)
    test(`nDCG@10, ${half}: ${percent(judged).toFixed(1)} (${figures.join(', ')})`, () => {
      expect(percent(judged)).toBeGreaterThanOrEqual(floors[half])
    })
  }

  test('an excerpt that no passage holds, or several do, is refused', () => {
    for (const excerpt of ['zzz', 'e'])
      expect(() =>
        judge(
          index,
          list,
          [{ query: 'a', relevant: [{ article: 'theatre', excerpt }], kind: 'question', half: 'test' }],
          articles,
        ),
      ).toThrow('Expected one')
  })

  test('the halves have the same mix, and no query is there twice', () => {
    const count = (half: string, kind: string) => queries.filter((one) => one.half === half && one.kind === kind).length
    for (const kind of KINDS) {
      expect(count('test', kind)).toBeGreaterThan(5)
      expect(count('tune', kind) - count('test', kind)).toBeOneOf([0, 1])
    }
    expect(new Set(queries.map(({ query }) => query)).size).toBe(queries.length)
  })

  test('no query takes more than three words in a row from an article', () => {
    const runs = (text: string) => {
      const words = fold(text).match(/[\p{L}\p{N}]+/gu) ?? []
      return words.slice(3).map((_, i) => words.slice(i, i + 4).join(' '))
    }
    const taken = new Set(articles.flatMap(({ title = '', text }) => [...runs(title), ...runs(text)]))
    expect(queries.filter(({ query }) => runs(query).some((run) => taken.has(run)))).toEqual([])
  })
})
