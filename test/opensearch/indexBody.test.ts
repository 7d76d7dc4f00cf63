import type { Client } from '@opensearch-project/opensearch'
import { describe, expect, test } from 'vitest'
import { french } from '../../src/analysis/analyzer.js'
import { createAnalyzer } from '../../src/analysis/createAnalyzer.js'
import { checkIndex } from '../../src/opensearch/checkIndex.js'
import { FORMAT } from '../../src/opensearch/document.js'
import { indexBody } from '../../src/opensearch/indexBody.js'

describe('indexBody', () => {
  test('says how many parts and copies there are, and who makes the terms', () => {
    const { settings, mappings } = indexBody({ shards: 3, replicas: 0 })
    expect(settings.index).toEqual({ number_of_shards: 3, number_of_replicas: 0 })
    expect(mappings._meta).toEqual({ guillemet: { format: FORMAT, analyzer: 'fr-1', fingerprint: 'fr-1' } })
    expect(mappings.properties).toMatchObject({ content: {}, headline: {} })
    expect(indexBody({ native: false }).mappings.properties).not.toHaveProperty('content')
    expect(indexBody().settings.index).toEqual({ number_of_shards: 1, number_of_replicas: 1 })
  })

  test('gives one of its own each time', () => {
    const { settings, mappings } = indexBody()
    Object.assign(settings.analysis?.filter ?? {}, { own: { type: 'lowercase' } })
    Object.assign(mappings.properties?.meta ?? {}, { dynamic: true })
    expect(indexBody().settings.analysis?.filter).not.toHaveProperty('own')
    expect(indexBody().mappings.properties?.meta).toMatchObject({ dynamic: false })
  })

  test.each([
    [{ shards: 0 }, '`shards`'],
    [{ shards: 1.5 }, '`shards`'],
    [{ replicas: -1 }, '`replicas`'],
    [{ analyzer: 'french' }, '`analyzer`'],
    [{ native: 'yes' }, '`native`'],
    [{ shard: 3 }, '"shard"'],
  ])('refuses %j', (options, named) => {
    expect(() => indexBody(options as never)).toThrow(
      expect.objectContaining({ code: 'bad-option', message: expect.stringContaining(named) }),
    )
  })
})

/** A client of a cluster that has nothing but the mappings of some indices. */
const clientOf = (indices: Readonly<Record<string, object>>) =>
  ({
    indices: {
      getMapping: async () => {
        if (Object.keys(indices).length === 0)
          throw Object.assign(new Error('index_not_found_exception'), { statusCode: 404 })
        return { body: Object.fromEntries(Object.entries(indices).map(([name, mappings]) => [name, { mappings }])) }
      },
    },
  }) as unknown as Client

describe('checkIndex', () => {
  const light = createAnalyzer({ stemmer: 'light' })
  const { mappings } = indexBody({ analyzer: light })

  test('takes an index that was made for the analyzer', async () => {
    await checkIndex(clientOf({ presse: mappings }), 'presse', light, 'one')
    await checkIndex(clientOf({ presse: mappings }), 'presse', undefined, 'one')
  })

  test.each([
    ['none', {}, /There is no index "presse"\. Create it first/],
    ['another analyzer’s', { presse: mappings }, /created for the analyzer "fr-1:\w+", got "fr-1"/],
    ['one that others made', { presse: {} }, /"presse" was not created with `indexBody`/],
    ['one of another format', { presse: { _meta: { guillemet: { format: 0 } } } }, /documents of format 0/],
    ['an alias of two', { a: indexBody().mappings, b: mappings }, /The index "b" was created for/],
  ])('refuses %s', async (_, indices, message) => {
    await expect(checkIndex(clientOf(indices), 'presse', french, 'any')).rejects.toThrow(
      expect.objectContaining({ code: 'opensearch-index', message: expect.stringMatching(message) }),
    )
  })
})
