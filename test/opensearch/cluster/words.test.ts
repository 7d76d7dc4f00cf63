import { Client } from '@opensearch-project/opensearch'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { french } from '../../../src/analysis/analyzer.js'
import type { Article } from '../../../src/indexing/article.js'
import { bulk } from '../../../src/opensearch/bulk.js'
import { indexBody } from '../../../src/opensearch/indexBody.js'
import { termName, WordWriter } from '../../../src/opensearch/wordWriter.js'
import { TextReader } from '../../../src/search/textReader.js'
import { oddText } from '../../articles.js'
import { FIXTURES } from '../../indexing/fixtures.js'
import { cluster } from './cluster.js'

const client = new Client({ nodes: [...cluster.urls] })
const index = `words-${process.pid}`
beforeAll(async () => {
  await client.indices.create({ index, body: indexBody({ replicas: 0 }) })
})
afterAll(async () => {
  await client.indices.delete({ index, ignore_unavailable: true })
  await client.close()
})

const read = async (analyzer: string, text: string) => {
  const { body } = await client.indices.analyze({ index, body: { analyzer, text } })
  return (body.tokens ?? []).map(({ token, position }) => `${position} ${token}`)
}

describe('the words of a text', () => {
  const reader = new TextReader(french)
  test.each([
    ['fixtures', FIXTURES.map(({ text }) => text)],
    ['odd ones', fc.sample(oddText, { numRuns: 200, seed: 3 })],
  ])('stand in the index where a reader sees them: %s', async (_, texts) => {
    for (const text of texts) {
      const scanner = french.scanner()
      scanner.scan(text)
      const sightings = reader.sightings(text, new Set(french.tokens(text).map(({ term }) => term)))
      const seen = sightings.flatMap(({ terms, from }) => terms.map((term) => `${from} ${termName(term)}`))
      expect(await read('guillemet_words', new WordWriter(scanner).write().words)).toEqual(seen)
    }
  })

  test.each([
    ['guillemet_words', 'le | weekend|week end', ['0 le', '2 weekend', '2 week', '3 end']],
    ['guillemet_words', `a ${'é'.repeat(10_000)}`, ['0 a', `1 ${'é'.repeat(10_000)}`]],
    ['guillemet_native', 'L’École d’Œdipe, JUSQU’À hier', ['0 ecol', '1 oedip', '2 a', '3 hier']],
    ['guillemet_exact', 'L’École d’Œdipe', ['0 école', '1 oedipe']],
  ])('%s reads them as it should (%#)', async (analyzer, text, tokens) => {
    expect(await read(analyzer, text)).toEqual(tokens)
  })
})

test('meta has a field of each type, and odd articles are taken', async () => {
  const odd: Article[] = [
    { id: 'x#p1', text: '' },
    {
      id: 'é'.repeat(240),
      text: '« Un \uD83D mot',
      meta: { 'a.b ': ['2024-05-25', 3, true], '': null, deep: { a: [1] } },
    },
    { id: 'long', text: `« ${'mot '.repeat(20_000)} »`, title: 'é'.repeat(9_000), meta: { long: 'z'.repeat(9_000) } },
  ]
  const report = await bulk(client, index, odd, { refresh: true })
  expect(report).toMatchObject({ written: 3, failed: [] })
  const search = (field: string, value: string | number | boolean) =>
    client.search({ index, body: { query: { term: { [field]: value } } } }).then(({ body }) => body.hits.hits.length)
  // Its paragraph and the quote in it.
  for (const [type, value] of Object.entries({ strings: '2024-05-25', numbers: 3, flags: true }))
    expect(await search(`meta.${type}.a%2Eb%20`, value)).toBe(2)
  expect(await search('meta.has', 'a.b ')).toBe(2)
  expect(await search('meta.has', '')).toBe(0)
})
