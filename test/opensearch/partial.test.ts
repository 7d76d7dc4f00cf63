import type { Client } from '@opensearch-project/opensearch'
import { expect, test } from 'vitest'
import { indexBody } from '../../src/opensearch/indexBody.js'
import { openSearch } from '../../src/opensearch/openSearch.js'

const ERROR = { error: { type: 'search_phase_execution_exception' }, status: 503 }

/** Of an index with the word `stoltenberg`: it answers whatever it is asked as if it were that alone. */
const ANSWER = {
  hits: { total: { value: 0 }, hits: [] },
  suggest: { near: [{ options: [{ text: 'stoltenberg' }] }] },
  aggregations: { keys: { buckets: [{ key: 'stoltenberg', doc_count: 3 }] } },
}

/** A cluster that answers with an error where a part of the index is away, to those searches that `isAway` says. */
function clusterWith(isAway: (search: string) => boolean): Client {
  const client = {
    indices: { getMapping: async () => ({ body: { presse: { mappings: indexBody().mappings } } }) },
    search: async () => ({ body: { ...ANSWER, aggregations: {} } }),
    msearch: async ({ body }: { body: readonly { readonly allow_partial_search_results?: boolean }[] }) => {
      const headers = body.filter((_, i) => i % 2 === 0)
      expect(headers.every((header) => header.allow_partial_search_results === false)).toBe(true)
      const searches = body.filter((_, i) => i % 2 === 1).map((search) => JSON.stringify(search))
      return { body: { responses: searches.map((search) => (isAway(search) ? ERROR : ANSWER)) } }
    },
  }
  return client as unknown as Client
}

test('half an answer is none', async () => {
  const index = openSearch(
    clusterWith(() => true),
    'presse',
  )
  for (const ask of [() => index.search('eau'), () => index.speakers({ query: 'eau' }), () => index.suggest('ea')])
    await expect(ask()).rejects.toMatchObject({ name: 'GuillemetError', code: 'opensearch-unavailable' })
})

test('two searches at once: what fails the one does not fail the other', async () => {
  const index = openSearch(
    clusterWith((search) => search.includes('"pann"')),
    'presse',
  )
  const [broken, well] = await Promise.allSettled([index.search('panne'), index.search('eau')])
  expect(broken).toMatchObject({ status: 'rejected', reason: { code: 'opensearch-unavailable' } })
  expect(well).toMatchObject({ status: 'fulfilled', value: { hits: [] } })
})

test('what was found out half-way is asked for again', async () => {
  // As often as it is asked.
  let faults = 4
  const index = openSearch(
    clusterWith((search) => search.includes('"include":["stoltenberg"]') && faults-- > 0),
    'presse',
  )
  await expect(index.search('stoltenbreg')).rejects.toMatchObject({ code: 'opensearch-unavailable' })
  expect((await index.search('stoltenbreg')).corrections).toEqual([{ from: 'stoltenbreg', to: 'stoltenberg' }])
})

test('a pattern that fits no index: refused, and never an index without passages', async () => {
  const client = { indices: { getMapping: async () => ({ body: {} }) } } as unknown as Client
  await expect(openSearch(client, 'presse-*').search('eau')).rejects.toMatchObject({ code: 'opensearch-index' })
})
