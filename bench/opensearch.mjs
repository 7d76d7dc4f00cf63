// What a cluster of OpenSearch costs: three nodes on this machine, which share its processors with what asks them.
// npm run build && npm run bench:opensearch [-- PATH]: PATH holds paragraphs, as for the other benchmarks.
import { setTimeout } from 'node:timers/promises'
import { Client } from '@opensearch-project/opensearch'
import { startCluster } from '../scripts/opensearch/cluster.mjs'
import { corpus, queries } from './corpus.mjs'
import { expect, joined, row } from './measure.mjs'

/** Paragraphs of an article. */
const ARTICLE = 20
const INDEX = 'bench'
/** Written first, to another index: Java compiles what it does often. */
const WARM_ARTICLES = 100
const SHARDS = 3
const REPLICAS = 1
/** In ms. OpenSearch tells its shards every 30 s what no copy will ask for again. */
const PATIENCE = 120_000
const ASKING = 16
/** Queries of a kind: the first are not counted. */
const WARM_UP = 50
const COUNTED = 300

const { buildSnapshot } = await import('../dist/index.js')
const { bulk, indexBody, openSearch } = await import('../dist/opensearch.js')

const texts = corpus(process.argv[2], 1e6)
const articles = joined(texts, ARTICLE).map((text, i) => ({ id: String(i), text }))
const size = Buffer.byteLength(articles.map(({ text }) => text).join(''))

// As a node is run for work: with the compilers and the collector that Java chooses.
const cluster = await startCluster({ nodes: 3, java: [] })
const client = new Client({ nodes: cluster.urls })
try {
  console.log(`${texts.length} paragraphs in ${articles.length} articles, ${(size / 1e6).toFixed(1)} MB`)
  console.log(`three nodes, ${SHARDS} shards, ${REPLICAS} replica\n`)
  await created('warm')
  await bulk(client, 'warm', articles.slice(0, WARM_ARTICLES))
  await created(INDEX)
  const passages = await writing()
  await storing(passages)
  await asking()
} finally {
  await client.close()
  await cluster.close()
}

async function created(index) {
  const { settings, mappings } = indexBody({ shards: SHARDS, replicas: REPLICAS })
  // What stores weigh is asked for when they have just changed.
  const body = { settings: { ...settings, 'index.store.stats_refresh_interval': '0s' }, mappings }
  await client.indices.create({ index, body })
  await client.cluster.health({ index, wait_for_status: 'green' })
}

/** Fills the index, then again with nothing new. Gives how many passages there are. */
async function writing() {
  row('bulk'.padEnd(28), 'passages/s', 'MB/s', 'CPU s here', 'of nodes')
  const told = (name, passages, { seconds, here, nodes }) =>
    row(
      name.padEnd(28),
      (passages / seconds).toFixed(0),
      (size / 1e6 / seconds).toFixed(2),
      here.toFixed(1),
      nodes.toFixed(1),
    )
  const first = await measured(() => bulk(client, INDEX, articles))
  const { passages, failed } = first.result
  expect('articles that failed', failed, [])
  expect('documents', await documents(), articles.length + passages)
  told('new', passages, first)
  const again = await measured(() => bulk(client, INDEX, articles))
  expect('articles written again', [again.result.written, again.result.skipped], [0, articles.length])
  told('the same again', passages, again)
  return passages
}

async function storing(passages) {
  await settled()
  await client.indices.flush({ index: INDEX, force: true })
  await client.indices.forcemerge({ index: INDEX, max_num_segments: 1 })
  await client.indices.flush({ index: INDEX, force: true })
  await client.indices.refresh({ index: INDEX })
  const { body } = await client.indices.stats({ index: INDEX, metric: ['store', 'docs'] })
  const { store, docs } = body._all.primaries
  expect('documents that were replaced and are still there', docs.deleted, 0)
  const snapshot = (await buildSnapshot(articles)).length
  const each = (bytes) => [(bytes / passages).toFixed(0), (bytes / size).toFixed(2)]
  console.log()
  row(`${passages} passages`.padEnd(28), 'bytes each', 'of text')
  row('text'.padEnd(28), ...each(size))
  row('packed, with texts'.padEnd(28), ...each(snapshot))
  row('one copy in the cluster'.padEnd(28), ...each(store.size_in_bytes))
}

/** Until then shards keep all that they were sent, beside what they make of it: more than half of what they weigh. */
async function settled() {
  const end = performance.now() + PATIENCE
  for (;;) {
    const { body } = await client.indices.stats({ index: INDEX, level: 'shards' })
    const copies = Object.values(body.indices[INDEX].shards).flat()
    const isSettled = ({ retention_leases, seq_no }) =>
      retention_leases.leases.every(({ retaining_seq_no }) => retaining_seq_no > seq_no.max_seq_no)
    if (copies.every(isSettled)) return
    if (performance.now() > end) throw new Error('The shards still keep what they were sent.')
    await setTimeout(1000)
  }
}

async function asking() {
  const index = openSearch(client, INDEX)
  const kinds = queries(texts, WARM_UP + COUNTED)
  const ways = {
    'any word': ['or', (words) => index.paragraphs(words, { correct: false })],
    'all words': ['and', (words) => index.paragraphs(words, { combine: 'and', correct: false })],
    'being typed': ['prefix', (words) => index.paragraphs(words, { combine: 'and', prefix: 'last', correct: false })],
    misspelt: ['typo', (words) => index.paragraphs(words)],
    quotes: ['or', (words) => index.quotes(words, { correct: false })],
  }
  console.log()
  row(`${ASKING} at once`.padEnd(28), 'queries/s', 'p50 ms', 'p99 ms', 'CPU ms here', 'of nodes')
  for (const [name, [kind, ask]] of Object.entries(ways)) {
    const list = kinds[kind].map(({ words }) => words.join(' '))
    await atOnce(list.slice(0, WARM_UP), ask)
    const { result: times, seconds, here, nodes } = await measured(() => atOnce(list.slice(WARM_UP), ask))
    const perQuery = (cpu) => ((cpu * 1000) / COUNTED).toFixed(1)
    row(
      name.padEnd(28),
      (COUNTED / seconds).toFixed(0),
      quantile(times, 0.5).toFixed(0),
      quantile(times, 0.99).toFixed(0),
      perQuery(here).padStart(11),
      perQuery(nodes),
    )
  }
}

/** How long each query waited for its answer, in ms, when so many ask at once, each its next one as soon as it has an answer. */
async function atOnce(list, ask) {
  const waiting = [...list]
  const times = []
  const one = async () => {
    for (let query = waiting.pop(); query !== undefined; query = waiting.pop()) {
      const start = performance.now()
      await ask(query)
      times.push(performance.now() - start)
    }
  }
  await Promise.all(Array.from({ length: ASKING }, one))
  return times
}

function quantile(times, share) {
  return times.toSorted((a, b) => a - b)[Math.ceil(times.length * share) - 1]
}

/** What `run` gives, how long it took, and the CPU time of this process and of the nodes, in seconds. */
async function measured(run) {
  const nodesBefore = await nodesCpu()
  const before = process.cpuUsage()
  const start = performance.now()
  const result = await run()
  const seconds = (performance.now() - start) / 1000
  const { user, system } = process.cpuUsage(before)
  return { result, seconds, here: (user + system) / 1e6, nodes: (await nodesCpu()) - nodesBefore }
}

async function nodesCpu() {
  const { body } = await client.nodes.stats({ metric: 'process' })
  return Object.values(body.nodes).reduce((sum, node) => sum + node.process.cpu.total_in_millis, 0) / 1000
}

async function documents() {
  const { body } = await client.count({ index: INDEX })
  return body.count
}
