import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { french } from '../../src/analysis/analyzer.js'
import { createAnalyzer } from '../../src/analysis/createAnalyzer.js'
import type { Article } from '../../src/indexing/article.js'
import { buildSnapshot } from '../../src/indexing/buildSnapshot.js'
import { storedArticle } from '../../src/indexing/stored.js'
import { type BulkOptions, bulk } from '../../src/opensearch/bulk.js'
import { Documents } from '../../src/opensearch/documents.js'
import { indexBody } from '../../src/opensearch/indexBody.js'
import { removeArticles } from '../../src/opensearch/removeArticles.js'
import type { WritingOptions } from '../../src/opensearch/writing.js'
import { ARTICLES } from '../articles.js'
import { FakeCluster, type Fault } from './fakeCluster.js'

const { mappings } = indexBody()
const PAUSES: number[] = []

/** Pauses are noted and not made. */
beforeEach(() => {
  PAUSES.length = 0
  vi.spyOn(globalThis, 'setTimeout').mockImplementation(((done: () => void, pause = 0) => {
    PAUSES.push(pause)
    return setImmediate(done)
  }) as never)
})
afterEach(() => {
  vi.restoreAllMocks()
})

const filled = async (articles: readonly Article[] = ARTICLES, options?: BulkOptions) => {
  const cluster = new FakeCluster(mappings)
  await bulk(cluster.client, 'presse', articles, options)
  return cluster
}

/** The passages that an index of articles has, and nothing else. */
const passagesOf = (articles: readonly Article[]) => {
  const documents = new Documents(french)
  return new Map(
    articles
      .flatMap((article) => [...documents.of(storedArticle(article, {}))])
      .map(({ id, document }) => [id, JSON.parse(JSON.stringify(document)) as unknown]),
  )
}
const passagesIn = ({ documents }: FakeCluster) => new Map([...documents].filter(([id]) => !id.endsWith('#')))

const LONG: Article = { id: 'long', text: Array.from({ length: 40 }, (_, i) => `« Grue ${i} », dit-il.`).join('\n\n') }

describe('bulk', () => {
  test('writes articles with all their passages, and skips them the next time', async () => {
    const cluster = new FakeCluster(mappings)
    const write = () => bulk(cluster.client, 'presse', ARTICLES)
    expect(await write()).toEqual({ written: 4, skipped: 0, passages: 11, removed: 0, failed: [] })
    expect(passagesIn(cluster)).toEqual(passagesOf(ARTICLES))
    expect(cluster.documents.get('port#')).toEqual({
      kind: 'article',
      article: 'port',
      counts: { paragraphs: 2, quotes: 1 },
      edition: expect.stringMatching(/^[0-9a-f]{64}$/),
    })
    const { length } = cluster.requests
    expect(await write()).toEqual({ written: 0, skipped: 4, passages: 0, removed: 0, failed: [] })
    expect(cluster.requests.slice(length).map(({ kind }) => kind)).toEqual(['mget'])
    expect(cluster.refreshes).toBe(0)
  })

  test('replaces what has changed, and takes away the passages that are too many', async () => {
    const cluster = await filled([...ARTICLES, LONG])
    const changed = [{ ...LONG, text: '« Une grue », dit-il.' }, ...ARTICLES]
    const report = await bulk(cluster.client, 'presse', changed, { refresh: true })
    expect(report).toEqual({ written: 1, skipped: 4, passages: 2, removed: 78, failed: [] })
    expect(passagesIn(cluster)).toEqual(passagesOf(changed))
    expect(cluster.documents.get('long#')).toMatchObject({ counts: { paragraphs: 1, quotes: 1 } })
    expect(cluster.refreshes).toBe(1)
  })

  test.each([
    ['packed', {}],
    ['of articles alone', { postings: false }],
    ['gzipped', { gzip: true }],
  ])('takes a snapshot, %s: the same documents as of its articles', async (_, options) => {
    const cluster = new FakeCluster(mappings)
    const bytes = await buildSnapshot(ARTICLES, options)
    expect(await bulk(cluster.client, 'presse', bytes)).toMatchObject({ written: 4, passages: 11 })
    expect(passagesIn(cluster)).toEqual(passagesOf(ARTICLES))
    expect(await bulk(cluster.client, 'presse', ARTICLES)).toMatchObject({ written: 0, skipped: 4 })
  })

  test('of another analyzer, everything is another edition', async () => {
    const cluster = await filled()
    expect(await bulk(cluster.client, 'presse', ARTICLES, { quotes: false })).toMatchObject({ written: 2, removed: 4 })
    const light = createAnalyzer({ stemmer: 'light' })
    const other = new FakeCluster(indexBody({ analyzer: light }).mappings)
    for (const [id, document] of cluster.documents) other.documents.set(id, document)
    expect(await bulk(other.client, 'presse', ARTICLES, { analyzer: light })).toMatchObject({ written: 4, skipped: 0 })
  })

  test('keeps to its bytes and its requests at once, and does not read ahead', async () => {
    const cluster = new FakeCluster(mappings)
    let [read, written] = [0, 0]
    let ahead = 0
    cluster.delay = () => new Promise((resolve) => setImmediate(resolve))
    function* articles() {
      for (let i = 0; i < 60; i++) {
        ahead = Math.max(ahead, read - written)
        read++
        yield { ...LONG, id: `long${i}` }
      }
    }
    const onProgress = (report: { readonly written: number }) => {
      written = report.written
    }
    const options = { batchBytes: 6_000, concurrency: 3, onProgress }
    await bulk(cluster.client, 'presse', articles(), options)
    expect(written).toBe(60)
    const sizes = cluster.requests.map(({ bytes }) => bytes)
    expect(Math.max(...sizes)).toBeLessThanOrEqual(6_000)
    expect(Math.max(...sizes)).toBeGreaterThan(4_500)
    expect(cluster.mostRunning).toBe(3)
    // Three batches under way, and one that waits.
    expect(ahead).toBeLessThanOrEqual(4 * Math.ceil(6_000 / LONG.text.length))
    expect(passagesIn(cluster).size).toBe(60 * 80)
  })

  test('an item that is refused fails its article alone, which is tried again the next time', async () => {
    const cluster = new FakeCluster(mappings)
    cluster.refusal = ({ id }) => (id === 'accord#q2' ? { status: 400, reason: 'failed to parse' } : undefined)
    const report = await bulk(cluster.client, 'presse', ARTICLES)
    expect(report).toEqual({
      written: 3,
      skipped: 0,
      passages: 10,
      removed: 0,
      failed: [{ article: 'accord', passage: 'accord#q2', reason: 'refused: failed to parse' }],
    })
    expect(cluster.documents.get('accord#')).not.toHaveProperty('edition')
    cluster.refusal = () => undefined
    expect(await bulk(cluster.client, 'presse', ARTICLES)).toMatchObject({ written: 1, skipped: 3, failed: [] })
    expect(passagesIn(cluster)).toEqual(passagesOf(ARTICLES))
  })

  test('an item at which the cluster breaks again and again fails its article', async () => {
    const cluster = new FakeCluster(mappings)
    cluster.refusal = ({ id }) => (id === 'port#p1' ? { status: 500, reason: 'null' } : undefined)
    const { written, failed } = await bulk(cluster.client, 'presse', ARTICLES, { retries: 3 })
    expect([written, failed]).toEqual([3, [{ article: 'port', passage: 'port#p1', reason: 'refused: null' }]])
  })

  test.each([
    ['too long', 'é'.repeat(241), 'an id of 482 bytes as UTF-8, and OpenSearch takes 480 at most'],
    ['half a character', 'a\uD800', 'an id with half a character in it'],
  ])('an id that OpenSearch cannot have fails: %s', async (_, id, reason) => {
    const cluster = new FakeCluster(mappings)
    const { written, failed } = await bulk(cluster.client, 'presse', [{ id, text: 'a' }, ...ARTICLES])
    expect([written, failed]).toEqual([4, [{ article: id, reason }]])
  })

  test('what is half a character in a text is a whole one in the index', async () => {
    const cluster = await filled([
      { id: 'a', text: 'Un \uD83D et \\ud83d, \uD83D\uDE00 !', meta: { 'k\uDC00': '\\\uDC00' } },
    ])
    expect(cluster.documents.get('a#p1')).toMatchObject({
      content: 'Un \uFFFD et \\ud83d, \uD83D\uDE00 !',
      stored: { meta: { 'k\uFFFD': '\\\uFFFD' } },
    })
  })

  test('a body that is too large for the cluster is sent in parts', async () => {
    const cluster = new FakeCluster(mappings)
    cluster.fault = ({ bytes }) => (bytes > 3_000 ? 413 : undefined)
    const big: Article = { id: 'big', text: 'mot '.repeat(1000) }
    const { failed } = await bulk(cluster.client, 'presse', [LONG, big])
    expect(failed).toEqual([
      { article: 'big', passage: 'big#p1', reason: expect.stringMatching(/takes no document of \d{4,5} bytes/) },
    ])
    expect(passagesIn(cluster)).toEqual(passagesOf([LONG]))
  })

  describe('asks again', () => {
    test('for what was not done, and no more', async () => {
      const cluster = new FakeCluster(mappings)
      cluster.refusal = ({ id }, { number }) =>
        number === 2 && id.endsWith('2') ? { status: 429, reason: 'full' } : undefined
      const { failed, passages } = await bulk(cluster.client, 'presse', ARTICLES)
      expect([failed, passages]).toEqual([[], 11])
      expect(cluster.requests[3]?.operations.map(({ id }) => id)).toEqual([
        'port#p2',
        'accord#p2',
        'accord#q2',
        'ecole#p2',
      ])
      expect(passagesIn(cluster)).toEqual(passagesOf(ARTICLES))
      expect(PAUSES).toEqual([100])
    })

    test.each<[string, Fault]>([
      ['a lost connection', 'lost'],
      ['an answer that did not come', 'unanswered'],
      ['a full queue', 429],
      ['a node that is away', 503],
    ])('after %s, with pauses that double', async (_, fault) => {
      const cluster = new FakeCluster(mappings)
      cluster.fault = ({ number }) => (number > 0 && number < 6 ? fault : undefined)
      expect(await bulk(cluster.client, 'presse', ARTICLES)).toMatchObject({ written: 4, passages: 11, failed: [] })
      expect(passagesIn(cluster)).toEqual(passagesOf(ARTICLES))
      expect(PAUSES).toEqual([100, 200, 400, 800, 1600])
    })

    test('with short pauses as long as something gets through', async () => {
      const cluster = new FakeCluster(mappings)
      // Of each request, the first operation alone.
      cluster.refusal = (operation, { operations }) =>
        operation === operations[0] ? undefined : { status: 429, reason: 'full' }
      expect(await bulk(cluster.client, 'presse', ARTICLES, { retries: 1 })).toMatchObject({ written: 4, passages: 11 })
      expect(new Set(PAUSES)).toEqual(new Set([100]))
    })

    test('and gives up in the end, saying how far it came', async () => {
      const cluster = new FakeCluster(mappings)
      cluster.fault = ({ number }) => (number > 5 ? 503 : undefined)
      const written = bulk(cluster.client, 'presse', [...ARTICLES, LONG], { batchBytes: 300, concurrency: 1 })
      await expect(written).rejects.toThrow(
        expect.objectContaining({
          code: 'opensearch-unavailable',
          message: expect.stringMatching(
            /asked 11 times in a row.*status_503.*\d articles were written and 0 skipped\. Call again/,
          ),
        }),
      )
      expect(PAUSES).toEqual([100, 200, 400, 800, 1600, 3200, 6400, 10_000, 10_000, 10_000])
      cluster.fault = () => undefined
      await bulk(cluster.client, 'presse', [...ARTICLES, LONG])
      expect(passagesIn(cluster)).toEqual(passagesOf([...ARTICLES, LONG]))
    })

    test('but not where that would not help', async () => {
      const cluster = new FakeCluster(mappings)
      cluster.fault = () => 401
      await expect(bulk(cluster.client, 'presse', ARTICLES)).rejects.toMatchObject({
        name: 'ResponseError',
        statusCode: 401,
      })
      expect(cluster.requests).toHaveLength(1)
    })
  })

  test('ends by a signal, with its reason, and goes on where it was', async () => {
    const cluster = new FakeCluster(mappings)
    const articles = Array.from({ length: 20 }, (_, i) => ({ ...LONG, id: `long${i}` }))
    const abort = new AbortController()
    cluster.fault = ({ number }) => {
      if (number === 400) abort.abort(new Error('enough'))
      return undefined
    }
    const options = { batchBytes: 2_000 }
    const ended = bulk(cluster.client, 'presse', articles, { ...options, signal: abort.signal })
    await expect(ended).rejects.toThrow('enough')
    expect(cluster.requests.length).toBeLessThan(404)
    expect(cluster.running).toBe(0)
    const { written, skipped } = await bulk(cluster.client, 'presse', articles, options)
    expect(written + skipped).toBe(20)
    expect(skipped).toBeGreaterThan(0)
    expect(passagesIn(cluster)).toEqual(passagesOf(articles))
    await expect(bulk(cluster.client, 'presse', [], { signal: AbortSignal.abort('no') })).rejects.toBe('no')
  })

  test('ends by what its source throws', async () => {
    let closed = false
    async function* articles() {
      try {
        yield ARTICLES[0] as Article
        throw new Error('no more paper')
      } finally {
        closed = true
      }
    }
    const cluster = new FakeCluster(mappings)
    await expect(bulk(cluster.client, 'presse', articles())).rejects.toThrow('no more paper')
    expect(closed).toBe(true)
  })

  test('whatever goes wrong on the way, an index has its articles in the end and nothing else', async () => {
    const fault = fc.constantFrom<Fault>(undefined, undefined, undefined, 'lost', 'unanswered', 429, 503)
    const articles = fc.uniqueArray(
      fc.record({
        id: fc.constantFrom('a', 'b', 'a#p1'),
        text: fc.array(fc.constantFrom('mot', '« Oui », dit-il.'), { maxLength: 5 }).map((texts) => texts.join('\n\n')),
      }),
      { selector: ({ id }) => id },
    )
    const run = fc.record({
      articles,
      faults: fc.array(fault),
      refused: fc.array(fc.boolean()),
      end: fc.nat(12),
    })
    await fc.assert(
      fc.asyncProperty(fc.array(run, { maxLength: 4 }), articles, async (runs, last) => {
        const cluster = new FakeCluster(mappings)
        const options = { batchBytes: 600, retries: 3 }
        for (const { articles, faults, refused, end } of runs) {
          const abort = new AbortController()
          let operations = 0
          const { length } = cluster.requests
          cluster.refusal = () => (refused[operations++] ? { status: 429, reason: 'full' } : undefined)
          cluster.fault = ({ number }) => {
            if (number - length === end) abort.abort()
            return faults[number - length]
          }
          await bulk(cluster.client, 'presse', articles, { ...options, signal: abort.signal }).catch(() => undefined)
        }
        cluster.fault = () => undefined
        cluster.refusal = () => undefined
        await bulk(cluster.client, 'presse', last, options)
        const others = runs
          .flatMap(({ articles }) => articles.map(({ id }) => id))
          .filter((id) => !last.some((one) => one.id === id))
        await removeArticles(cluster.client, 'presse', others, options)
        expect(passagesIn(cluster)).toEqual(passagesOf(last))
        expect(cluster.ids.filter((id) => id.endsWith('#'))).toEqual(last.map(({ id }) => `${id}#`).sort())
      }),
      { numRuns: 200 },
    )
  })

  test.each<[string, unknown, object, object]>([
    ['two articles of one id', [ARTICLES[0], ARTICLES[0]], {}, { code: 'duplicate-id' }],
    ['no articles', 'articles', {}, { code: 'bad-option' }],
    ['an option that there is not', [], { batch: 3 }, { message: expect.stringMatching(/no bulk option "batch"/) }],
    ['no requests at once', [], { concurrency: 0 }, { message: expect.stringMatching(/`concurrency`/) }],
    ['less than no retries', [], { retries: -1 }, { message: expect.stringMatching(/`retries`/) }],
    ['no bytes', [], { batchBytes: 0 }, { message: expect.stringMatching(/`batchBytes`/) }],
    [
      'an index of another analyzer',
      [],
      { analyzer: createAnalyzer({ stemmer: 'light' }) },
      { code: 'opensearch-index' },
    ],
    ['bytes that are no snapshot', new Uint8Array(9), {}, { code: 'not-a-snapshot' }],
  ])('refuses %s', async (_, source, options, error) => {
    const cluster = new FakeCluster(mappings)
    const written = bulk(cluster.client, 'presse', source as never, options)
    await expect(written).rejects.toThrow(expect.objectContaining(error))
    expect(cluster.documents.size).toBe(0)
  })
})

describe('removeArticles', () => {
  test('takes articles away, with all their passages', async () => {
    const cluster = await filled()
    const report = await removeArticles(cluster.client, 'presse', ['port', 'absent', 'port', '\uD800', 'vide'])
    expect(report).toEqual({ removed: 2, passages: 3, unknown: 2, failed: [] })
    expect(passagesIn(cluster)).toEqual(passagesOf(ARTICLES.slice(1, 3)))
    expect(cluster.ids.filter((id) => id.endsWith('#'))).toEqual(['accord#', 'ecole#'])
  })

  test('ended half-way, leaves nothing that is taken for whole', async () => {
    const cluster = await filled()
    const { length } = cluster.requests
    cluster.fault = ({ number }) => (number === length + 2 ? 403 : undefined)
    await expect(removeArticles(cluster.client, 'presse', ['port'])).rejects.toMatchObject({ statusCode: 403 })
    cluster.fault = () => undefined
    cluster.documents.delete('port#p2')
    expect(await bulk(cluster.client, 'presse', ARTICLES)).toMatchObject({ written: 1, skipped: 3 })
    expect(passagesIn(cluster)).toEqual(passagesOf(ARTICLES))
  })

  test('tells of what the cluster does not let go', async () => {
    const cluster = await filled()
    cluster.refusal = ({ kind }) => (kind === 'delete' ? { status: 403, reason: 'read-only' } : undefined)
    expect(await removeArticles(cluster.client, 'presse', ['port'])).toEqual({
      removed: 0,
      passages: 0,
      unknown: 0,
      failed: [{ article: 'port', passage: 'port#p1', reason: 'refused: read-only' }],
    })
  })

  test.each([
    ['an id alone', 'port', {}],
    ['numbers', [3], {}],
    ['an option that there is not', [], { concurrency: 3 }],
  ])('refuses %s', async (_, ids, options) => {
    const cluster = new FakeCluster(mappings)
    await expect(removeArticles(cluster.client, 'presse', ids as never, options as WritingOptions)).rejects.toThrow(
      expect.objectContaining({ code: 'bad-option' }),
    )
  })
})
