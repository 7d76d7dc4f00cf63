import type { Client } from '@opensearch-project/opensearch'
import { expect, test } from 'vitest'
import { indexBody } from '../../src/opensearch/indexBody.js'
import { openSearch } from '../../src/opensearch/openSearch.js'

/** A cluster in which a part of the index is away: what it is asked of the whole index, it answers with an error. */
const client = {
  indices: { getMapping: async () => ({ body: { presse: { mappings: indexBody().mappings } } }) },
  msearch: async ({ body }: { body: readonly { readonly allow_partial_search_results?: boolean }[] }) => {
    const headers = body.filter((_, i) => i % 2 === 0)
    expect(headers.every((header) => header.allow_partial_search_results === false)).toBe(true)
    return {
      body: { responses: headers.map(() => ({ error: { type: 'search_phase_execution_exception' }, status: 503 })) },
    }
  },
} as unknown as Client

test('half an answer is none', async () => {
  const index = openSearch(client, 'presse')
  for (const asked of [index.search('eau'), index.speakers({ query: 'eau' }), index.suggest('ea')])
    await expect(asked).rejects.toMatchObject({ name: 'GuillemetError', code: 'opensearch-unavailable' })
})
