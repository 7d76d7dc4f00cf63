import { Client } from '@opensearch-project/opensearch'
import { afterAll, describe, expect, test } from 'vitest'
import { cluster } from './cluster.js'

const client = new Client({ nodes: [...cluster.urls] })
afterAll(() => client.close())

/** Process of each node, by its name. */
const processes = async (): Promise<Record<string, string>> => {
  const { body } = await client.cat.nodes({ format: 'json', h: ['name', 'pid'] })
  return Object.fromEntries(body.map(({ name = '', pid = '' }) => [name, pid]))
}

const health = async (wanted: { status: 'green' | 'yellow'; nodes: number }) => {
  const { status, nodes } = wanted
  const { body } = await client.cluster.health({ wait_for_status: status, wait_for_nodes: nodes, timeout: '60s' })
  return body
}

test('three nodes, each a process of its own', async () => {
  expect(await health({ status: 'green', nodes: 3 })).toMatchObject({ status: 'green', number_of_nodes: 3 })
  const running = await processes()
  expect(Object.keys(running).sort()).toEqual(['node-0', 'node-1', 'node-2'])
  expect(new Set(Object.values(running)).size).toBe(3)
})

test('nobody else can reach it', async () => {
  const { body } = await client.nodes.info({ metric: ['http', 'transport'] })
  const bound = Object.values(body.nodes).flatMap(({ http, transport }) => [
    ...(http?.bound_address ?? []),
    ...(transport?.bound_address ?? []),
  ])
  expect(bound).toHaveLength(6)
  expect(bound.filter((address) => !address.startsWith('127.0.0.1:'))).toEqual([])
})

describe('the filters for French are there', () => {
  const APOSTROPHES = { type: 'mapping' as const, mappings: ["’ => '", 'œ => oe'] }
  const ELISION = { type: 'elision' as const, articles_case: true, articles: ['l', 'd', 'j', 'qu'] }
  const STEMMER = { type: 'stemmer' as const, language: 'light_french' }
  const PARTS = { type: 'pattern_capture' as const, preserve_original: true, patterns: ['(\\p{L}+)'] }

  test.each<[string, string, (string | typeof ELISION | typeof STEMMER | typeof PARTS)[], string[]]>([
    ['elision', "L'école qu'Anne", [ELISION], ['école', 'Anne']],
    ['light_french', 'nationaux nationales', [STEMMER], ['national', 'national']],
    ['a map of characters before all', 'L’œuvre', [ELISION], ['oeuvre']],
    ['the chain', "L’École d'œuvres", [ELISION, 'lowercase', 'asciifolding', STEMMER], ['ecol', 'oeuvr']],
    ['pattern_capture', 'sous-préfet', [PARTS], ['sous-préfet', 'sous', 'préfet']],
  ])('%s: %s', async (_, text, filter, terms) => {
    const tokenizer = text.includes('-') ? 'whitespace' : 'standard'
    const { body } = await client.indices.analyze({ body: { text, char_filter: [APOSTROPHES], tokenizer, filter } })
    expect(body.tokens?.map(({ token }) => token)).toEqual(terms)
  })
})

test('a node that is killed is missed, and comes back with what it held', async () => {
  const index = 'killed'
  await client.indices.create({ index, body: { settings: { number_of_shards: 3, number_of_replicas: 1 } } })
  try {
    await health({ status: 'green', nodes: 3 })
    await client.index({ index, id: '1', body: { text: 'avant' } })
    const before = await processes()

    await cluster.kill(1)
    expect(await health({ status: 'yellow', nodes: 2 })).toMatchObject({ status: 'yellow', number_of_nodes: 2 })
    expect(Object.keys(await processes()).sort()).toEqual(['node-0', 'node-2'])
    await client.index({ index, id: '2', body: { text: 'pendant' } })

    await cluster.start(1)
    expect(await health({ status: 'green', nodes: 3 })).toMatchObject({ status: 'green', number_of_nodes: 3 })
    expect((await processes())['node-1']).not.toBe(before['node-1'])
    await client.indices.refresh({ index })
    const { body } = await client.cat.shards({ index, format: 'json', h: ['prirep', 'docs', 'node'] })
    expect(new Set(body.map(({ node }) => node))).toContain('node-1')
    const held = (kind: string) =>
      body.filter(({ prirep }) => prirep === kind).reduce((sum, { docs }) => sum + Number(docs), 0)
    expect({ primaries: held('p'), replicas: held('r') }).toEqual({ primaries: 2, replicas: 2 })
  } finally {
    await client.indices.delete({ index })
  }
})
