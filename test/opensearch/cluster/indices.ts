import type { Client } from '@opensearch-project/opensearch'
import { type IndexBodyOptions, indexBody } from '../../../src/opensearch/indexBody.js'

const created: string[] = []

/** The name of a new index, which is there until `dropIndices`. */
export async function newIndex(client: Client, options: IndexBodyOptions): Promise<string> {
  const index = `test-${process.pid}-${created.length}`
  await client.indices.create({ index, body: indexBody(options) })
  created.push(index)
  await client.cluster.health({ index, wait_for_status: 'green', timeout: '60s' })
  return index
}

/** Removes the new indices of a test file. */
export async function dropIndices(client: Client): Promise<void> {
  if (created.length > 0) await client.indices.delete({ index: created, ignore_unavailable: true })
}

/** Of so many documents, all are seen. */
const MOST = 10_000

export interface Held {
  readonly version: number
  readonly document: Readonly<Record<string, unknown>>
}

/** What an index holds, by id. An answer without some of its shards is none. */
export async function contents(client: Client, index: string): Promise<Map<string, Held>> {
  await client.indices.refresh({ index })
  const { body } = await client.search({
    index,
    size: MOST,
    allow_partial_search_results: false,
    body: { query: { match_all: {} }, track_total_hits: true, version: true },
  })
  const { hits, total } = body.hits
  const all = new Map(
    hits.map(({ _id = '', _version = 0, _source = {} }) => [_id, { version: _version, document: _source }]),
  )
  if (all.size !== (typeof total === 'object' ? total.value : total))
    throw new Error(`${index} has ${JSON.stringify(total)} documents, of which ${all.size} came.`)
  return all
}

export async function documents(client: Client, index: string): Promise<Map<string, Held['document']>> {
  return new Map([...(await contents(client, index))].map(([id, { document }]) => [id, document]))
}
