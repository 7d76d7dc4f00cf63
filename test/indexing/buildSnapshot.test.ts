import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createAnalyzer } from '../../src/analysis/createAnalyzer.js'
import type { Article } from '../../src/indexing/article.js'
import { type BuildOptions, buildSnapshot } from '../../src/indexing/buildSnapshot.js'
import { createIndex } from '../../src/indexing/createIndex.js'
import type { SaveOptions } from '../../src/indexing/save.js'
import { openIndex } from '../../src/search/open.js'
import { ARTICLES, oddArticles } from '../articles.js'
import { FIXTURES } from './fixtures.js'

type Options = BuildOptions & { readonly texts?: 'inside' | 'none' }

/** What an index saves that was given the articles in batches of these sizes, in turns. */
function savedLive(articles: readonly Article[], batches: readonly number[], { texts, ...options }: Options = {}) {
  const index = createIndex(options)
  for (let at = 0, turn = 0; at < articles.length; turn++) {
    const size = batches[turn % batches.length] as number
    index.add(articles.slice(at, at + size))
    at += size
  }
  return index.save({ texts })
}

const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex')

async function* streamed(articles: readonly Article[]) {
  for (const article of articles) yield article
}

describe('the bytes are those that an index saves', () => {
  test.each<[string, Options]>([
    ['by default', {}],
    ['without texts', { texts: 'none' }],
    ['without quotes', { quotes: false }],
    ['with a policy for line breaks', { newline: 'space' }],
    ['with an analyzer', { analyzer: createAnalyzer({ stemmer: 'none' }) }],
  ])('of the fixtures, %s', async (_, options) => {
    const built = await buildSnapshot(FIXTURES, options)
    expect(hex(built)).toBe(hex(await savedLive(FIXTURES, [1], options)))
    expect(hex(built)).toBe(hex(await savedLive(FIXTURES, [3, 50], options)))
  })

  test('of odd articles, however they come in', async () => {
    await fc.assert(
      fc.asyncProperty(
        oddArticles,
        fc.array(fc.integer({ min: 1, max: 3 }), { minLength: 1, maxLength: 3 }),
        fc.boolean(),
        async (articles, batches, quotes) => {
          const built = hex(await buildSnapshot(articles, { quotes }))
          expect(built).toBe(hex(await savedLive(articles, batches, { quotes })))
          expect(hex(await buildSnapshot(streamed(articles), { quotes }))).toBe(built)
        },
      ),
    )
  })

  test('of nothing', async () => {
    expect(hex(await buildSnapshot([]))).toBe(hex(await createIndex().save()))
  })

  test('after articles were removed and others came', async () => {
    const index = createIndex()
    index.add(FIXTURES)
    for (const { id } of FIXTURES) index.remove(id)
    index.add(ARTICLES)
    expect(hex(await buildSnapshot(ARTICLES))).toBe(hex(await index.save()))
  })
})

describe('texts', () => {
  const live = async (options: SaveOptions) => {
    const index = createIndex()
    index.add(ARTICLES)
    return index.save(options as { texts: 'apart' })
  }

  test('apart', async () => {
    expect(await buildSnapshot(ARTICLES, { texts: 'apart' })).toEqual(await live({ texts: 'apart' }))
  })

  test('zipped', async () => {
    const built = await buildSnapshot(ARTICLES, { gzip: true })
    expect([...built.subarray(0, 2)]).toEqual([0x1f, 0x8b])
    expect((await openIndex(built)).quotes('grues').hits.map(({ id }) => id)).toEqual(['accord#q1'])
  })
})

describe('on the way', () => {
  test('progress is told', async () => {
    const told: unknown[] = []
    await buildSnapshot([{ id: 'a', text: 'L’été' }, ...ARTICLES.slice(3)], { onProgress: (one) => told.push(one) })
    expect(told).toEqual([
      { articles: 1, bytes: 9 },
      { articles: 2, bytes: 9 },
    ])
  })

  test('other work has its turn, and a signal stops the work', async () => {
    const controller = new AbortController()
    const reason = new Error('assez')
    setTimeout(() => controller.abort(reason))
    const text = 'Le port rouvre. '.repeat(2 ** 14)
    let given = 0
    function* endless() {
      for (;;) yield { id: `a${given++}`, text }
    }
    await expect(buildSnapshot(endless(), { signal: controller.signal })).rejects.toBe(reason)
    expect(given).toBeGreaterThan(0)
  })

  test('a signal that was given before stops the work before it begins', async () => {
    const articles = streamed(ARTICLES)
    await expect(buildSnapshot(articles, { signal: AbortSignal.abort() })).rejects.toThrow(/abort/i)
    expect((await articles.next()).value).toBe(ARTICLES[0])
  })

  test('what the articles throw comes through, and they are closed when something else is wrong', async () => {
    let isClosed = false
    async function* failing() {
      try {
        yield { id: 'a', text: '' }
        yield { id: 'a', text: '' }
      } finally {
        isClosed = true
      }
    }
    await expect(buildSnapshot(failing())).rejects.toThrow(/Two articles/)
    expect(isClosed).toBe(true)
    const gone = (async function* (): AsyncGenerator<Article> {
      yield { id: 'b', text: '' }
      throw new RangeError('gone')
    })()
    await expect(buildSnapshot(gone)).rejects.toThrow(RangeError)
  })
})

describe('misuse', () => {
  test.each<[string, unknown, object, string, RegExp]>([
    ['one article', { id: 'a', text: '' }, {}, 'bad-option', /array or another iterable/],
    ['a text', 'Le port', {}, 'bad-option', /"Le port"/],
    ['an article without a text', [{ id: 'a' }], {}, 'bad-option', /`text` of article "a"/],
    ['an id twice', [ARTICLES[0], ARTICLES[0]], {}, 'duplicate-id', /"port"/],
    ['an unknown option', [], { from: 'x' }, 'bad-option', /"from".*analyzer, gzip, newline/],
    ['a bad policy', [], { newline: 'x' }, 'bad-option', /newline/],
    ['a bad place of texts', [], { texts: 'x' }, 'bad-option', /`texts`.*"x"/],
    ['quotes that are no answer', [], { quotes: 'no' }, 'bad-option', /`quotes`.*"no"/],
    ['a bad signal', [], { signal: {} }, 'bad-option', /AbortSignal/],
    ['a bad callback', [], { onProgress: 1 }, 'bad-option', /`onProgress`/],
    ['options that are none', [], 3 as unknown as object, 'bad-option', /options/],
  ])('%s', async (_, articles, options, code, message) => {
    await expect(buildSnapshot(articles as readonly Article[], options)).rejects.toThrow(
      expect.objectContaining({ name: 'GuillemetError', code, message: expect.stringMatching(message) }),
    )
  })
})
