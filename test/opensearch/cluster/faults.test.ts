import { Client } from '@opensearch-project/opensearch'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startCluster } from '../../../scripts/opensearch/cluster.mjs'
import { createAnalyzer } from '../../../src/analysis/createAnalyzer.js'
import type { Article } from '../../../src/indexing/article.js'
import { readFiles } from '../../../src/node/readFiles.js'
import { bulk } from '../../../src/opensearch/bulk.js'
import { indexBody } from '../../../src/opensearch/indexBody.js'
import { openSearch } from '../../../src/opensearch/openSearch.js'
import type { Hit, Results } from '../../../src/search/hit.js'
import { readArticle } from '../../../src/structure/read.js'
import { collected } from '../../collected.js'
import { cluster } from './cluster.js'
import { contents, documents, dropIndices, newIndex } from './indices.js'

const COPIES = 4
/** Small, for many requests; each waits for a disk. */
const BATCH_BYTES = 32 * 1024
const SPREAD = { shards: 3, replicas: 1 }

const client = new Client({ nodes: [...cluster.urls] })
/** That asks nothing twice: whoever uses it has to. */
const strict = new Client({ nodes: [...cluster.urls], maxRetries: 0 })
const articles: Article[] = []
/** What an index holds that nothing disturbed. */
let wanted: ReadonlyMap<string, unknown>
let passages = 0

beforeAll(async () => {
  const once = await collected(readFiles('fixtures/articles'))
  for (let copy = 0; copy < COPIES; copy++)
    articles.push(...once.map((article) => ({ ...article, id: `${copy}/${article.id}` })))
  for (const article of once) {
    const { paragraphs, quotes } = readArticle(article)
    passages += COPIES * (paragraphs.length + quotes.length)
  }
  const index = await newIndex(client, { shards: 1, replicas: 0 })
  const report = await bulk(client, index, articles)
  expect(report).toEqual({ written: articles.length, skipped: 0, passages, removed: 0, failed: [] })
  wanted = await documents(client, index)
  expect(wanted.size).toBe(articles.length + passages)
})
afterAll(async () => {
  await dropIndices(client)
  await Promise.all([client.close(), strict.close()])
})

/** Articles one by one; before the one of this number, something happens. */
async function* articlesUntil(number: number, happens: () => Promise<unknown>): AsyncIterable<Article> {
  for (const [i, article] of articles.entries()) {
    if (i === number) await happens()
    yield article
  }
}

/** The number of the node that the others follow. */
async function leader(): Promise<number> {
  const { body } = await client.cat.clusterManager({ format: 'json' })
  return Number(body[0]?.node?.replace('node-', ''))
}

const whole = () => client.cluster.health({ wait_for_status: 'green', wait_for_nodes: 3, timeout: '90s' })

test('a node is killed while articles come in, the one that the others follow: nothing is lost, nothing comes twice', async () => {
  const index = await newIndex(client, SPREAD)
  const node = await leader()
  const source = articlesUntil(articles.length / 2, () => cluster.kill(node))
  try {
    const report = await bulk(strict, index, source, { batchBytes: BATCH_BYTES })
    expect(report).toMatchObject({ written: articles.length, failed: [] })
    expect(await documents(client, index)).toEqual(wanted)
  } finally {
    await cluster.start(node)
    await whole()
  }
  expect(await documents(client, index)).toEqual(wanted)
  expect(await bulk(client, index, articles)).toMatchObject({ written: 0, skipped: articles.length })
})

/** What of an answer must not change. */
const told = ({ hits, total }: Results<Hit<unknown>>) => ({ total, hits: hits.map(({ id, score }) => [id, score]) })

test('a node is killed while many ask: every answer is the one that was given before', async () => {
  const [asking, rounds] = [4, 6]
  const questions = ['eau', '"lignes rouges"', 'merles OU théâtre', 'gaz SAUF prix']
  const index = await newIndex(client, SPREAD)
  await bulk(client, index, articles, { refresh: true })
  const reader = openSearch(client, index)
  const answers = new Map<string, unknown>()
  for (const question of questions) {
    const answer = told(await reader.search(question))
    expect(answer.total, question).toBeGreaterThan(0)
    answers.set(question, answer)
  }

  const node = ((await leader()) + 1) % 3
  let begun = 0
  const askAll = async () => {
    for (let round = 0; round < rounds; round++) {
      // The others go on asking.
      if (++begun === (asking * rounds) / 4) await cluster.kill(node)
      // Every second time, by a reader that remembers nothing.
      const asked = round % 2 === 0 ? openSearch(client, index) : reader
      for (const question of questions) expect(told(await asked.search(question))).toEqual(answers.get(question))
    }
  }
  try {
    await Promise.all(Array.from({ length: asking }, askAll))
    expect((await client.cluster.health()).body.number_of_nodes).toBe(2)
  } finally {
    await cluster.start(node)
    await whole()
  }
})

test('a part that no node holds: an error as long as it is missing, never fewer hits', async () => {
  const index = await newIndex(client, { ...SPREAD, replicas: 0 })
  await bulk(client, index, articles, { refresh: true })
  const reader = openSearch(client, index)
  const before = told(await reader.search('eau'))
  await cluster.kill(1)
  try {
    const { body } = await client.cluster.health({ index, wait_for_nodes: 2 })
    expect(body.status).toBe('red')
    for (const asked of [reader, openSearch(client, index)]) {
      await expect(asked.search('eau')).rejects.toThrow()
      await expect(asked.quotes('eau')).rejects.toThrow()
      await expect(asked.speakers()).rejects.toThrow()
    }
  } finally {
    await cluster.start(1)
    await whole()
  }
  expect(told(await reader.search('eau'))).toEqual(before)
})

test('a cluster that refuses what is too much at once gets it all', async () => {
  const settings = {
    'thread_pool.write.size': 1,
    'thread_pool.write.queue_size': 1,
    // Of one request and a half: it refuses the second.
    'indexing_pressure.memory.limit': `${BATCH_BYTES * 1.5}b`,
  }
  const small = await startCluster({ nodes: 1, settings })
  const busy = new Client({ nodes: [...small.urls], maxRetries: 0 })
  try {
    const index = await newIndex(busy, { shards: 3, replicas: 0 })
    const report = await bulk(busy, index, articles, { batchBytes: BATCH_BYTES, concurrency: 8 })
    expect(report).toMatchObject({ written: articles.length, passages, failed: [] })
    expect(await documents(busy, index)).toEqual(wanted)

    const { body } = await busy.nodes.stats({ metric: ['thread_pool', 'indexing_pressure'] })
    const [node] = Object.values(body.nodes)
    const requests = Number(node?.indexing_pressure?.memory?.total?.coordinating_rejections)
    expect(requests, 'requests that were refused').toBeGreaterThan(0)
    expect(Number(node?.thread_pool?.write?.rejected), 'shards’ parts of requests').toBeGreaterThan(0)
  } finally {
    await busy.close()
    await small.close()
  }
})

describe('an index that is not for these articles', () => {
  const other = createAnalyzer({ keep: ['Mars'] })

  test('another analyzer: refused, and nothing is written', async () => {
    const index = await newIndex(client, SPREAD)
    const refusal = bulk(client, index, articles, { analyzer: other })
    await expect(refusal).rejects.toMatchObject({ code: 'opensearch-index' })
    expect(await documents(client, index)).toEqual(new Map())
  })

  test('none of ours, or none at all: refused', async () => {
    const index = await newIndex(client, { shards: 1, replicas: 0 })
    const { settings } = indexBody()
    await client.indices.create({ index: `${index}-plain`, body: { settings } })
    try {
      for (const name of [`${index}-plain`, `${index}-absent`])
        await expect(bulk(client, name, articles)).rejects.toMatchObject({ code: 'opensearch-index' })
      expect((await client.indices.exists({ index: `${index}-absent` })).body).toBe(false)
    } finally {
      await client.indices.delete({ index: `${index}-plain` })
    }
  })
})

test('what was stopped half-way goes on: what was written stays as it is, the rest is written', async () => {
  const index = await newIndex(client, SPREAD)
  const stop = new AbortController()
  const reason = new Error('enough for today')
  const stopped = bulk(client, index, articles, {
    batchBytes: BATCH_BYTES,
    signal: stop.signal,
    onProgress: ({ written }) => written >= articles.length / 3 && stop.abort(reason),
  })
  await expect(stopped).rejects.toBe(reason)
  const half = await contents(client, index)
  const done = [...half.values()].flatMap(({ document: { kind, edition, article } }) =>
    kind === 'article' && edition !== undefined ? [article] : [],
  )
  expect(done.length).toBeGreaterThanOrEqual(articles.length / 3)
  expect(done.length).toBeLessThan(articles.length)

  const report = await bulk(client, index, articles, { batchBytes: BATCH_BYTES })
  expect(report).toMatchObject({ written: articles.length - done.length, skipped: done.length, failed: [] })
  const all = await contents(client, index)
  expect(new Map([...all].map(([id, { document }]) => [id, document]))).toEqual(wanted)
  const ofDone = [...half].filter(([, { document }]) => done.includes(document.article))
  expect(ofDone.map(([id]) => [id, all.get(id)?.version])).toEqual(ofDone.map(([id, { version }]) => [id, version]))
})
