import { once } from 'node:events'
import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { createIndex } from '../../src/indexing/createIndex.js'
import { readFiles } from '../../src/node/readFiles.js'
import { openIndex } from '../../src/search/open.js'
import { GuillemetError } from '../../src/text/error.js'
import { openInWorker, type Progress, type WorkerOptions, type WorkerSource } from '../../src/worker/index.js'
import { ARTICLES } from '../articles.js'
import { collected } from '../collected.js'
import { judgedQueries } from '../search/relevance.js'
import { CALLS, callOf, outcome, reasonOf } from './methods.js'
import { NodeWorker, startNode, threadFile } from './nodeWorker.js'

const live = createIndex()
live.add(ARTICLES)
const bytes = await live.save()
const opened = await openIndex(await live.save())
const { snapshot, texts } = await live.save({ texts: 'apart' })

const articles = createIndex()
articles.add(await collected(readFiles('fixtures/articles')))

/** Its own bytes, for they are handed over. */
const copy = () => bytes.slice()

const FILES: Readonly<Record<string, RequestListener>> = {
  '/search.bin': (_, response) => response.writeHead(200, { 'content-length': bytes.length }).end(bytes),
  '/packed.gz': (_, response) => response.end(gzipSync(bytes)),
  '/encoded.bin': (_, response) => {
    const body = gzipSync(bytes)
    response.writeHead(200, { 'content-encoding': 'gzip', 'content-length': body.length }).end(body)
  },
  '/index.json': (_, response) => response.end(JSON.stringify(live)),
  '/apart.bin': (_, response) => response.end(snapshot),
  '/texts.bin': (_, response) => response.end(texts),
  '/corrupt.bin': (_, response) => response.end(bytes.map((byte, i) => (i === 900 ? byte ^ 1 : byte))),
  '/cut.bin': (_, response) => {
    response.writeHead(200, { 'content-length': bytes.length })
    response.write(bytes.subarray(0, 100), () => response.destroy())
  },
  '/never.bin': () => {},
  '/private.bin': (request, response) => {
    response.writeHead(request.headers.authorization === 'Bearer a' ? 200 : 401).end(bytes)
  },
}
const server = createServer((request, response) => {
  const answer = FILES[request.url ?? '']
  if (answer) answer(request, response)
  else response.writeHead(404).end('absent')
})
let site: string
let thread: string
let worker: () => Worker
beforeAll(async () => {
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  site = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  thread = await threadFile({ file: 'src/worker/thread.ts' })
  worker = startNode(thread)
})
afterAll(() => {
  server.closeAllConnections()
  server.close()
})

describe.each([
  ['worker', (): WorkerOptions => ({ worker })],
  ['page', (): WorkerOptions => ({})],
] as const)('on the %s', (runsIn, starting) => {
  const open = (source: WorkerSource, options: WorkerOptions = {}) =>
    openInWorker(source, { ...starting(), ...options })

  test('every method answers as the opened index does', async () => {
    const index = await open(copy())
    expect(index).toMatchObject({ runsIn, size: opened.size })
    for (const [name, calls] of Object.entries(CALLS))
      for (const args of calls) {
        const expected = await outcome(callOf(opened, name, args))
        const got = await outcome(callOf(index, name, args))
        expect(got, `${name}${JSON.stringify(args)}`).toEqual(expected)
      }
    index.close()
  })

  test('every judged query finds the same', async () => {
    const index = await open(await articles.save())
    const queries = judgedQueries('paragraphs').map(({ query }) => query)
    expect(queries.length).toBeGreaterThan(10)
    for (const query of queries) {
      expect(await index.search(query)).toEqual(articles.search(query))
      expect(await index.quotes(query)).toEqual(articles.quotes(query))
    }
    index.close()
  })

  test.each(['/search.bin', '/packed.gz', '/encoded.bin', '/index.json'])('%s is fetched and opened', async (path) => {
    const index = await open(new URL(path, site))
    expect(await index.search('grue')).toEqual(opened.search('grue'))
    index.close()
  })

  test('a Blob, a part of a buffer and texts apart are opened', async () => {
    const wide = new Uint8Array(bytes.length + 20)
    wide.set(bytes, 10)
    const sources: [WorkerSource, WorkerOptions?][] = [
      [new Blob([bytes.slice()])],
      [new Blob([JSON.stringify(live)])],
      [copy().buffer],
      [wide.subarray(10, -10)],
      [snapshot.slice(), { texts: texts.slice() }],
      [`${site}/apart.bin`, { texts: `${site}/texts.bin` }],
    ]
    for (const [source, options] of sources) {
      const index = await open(source, options)
      expect(await index.search('grue')).toEqual(opened.search('grue'))
      index.close()
    }
    expect(wide.length).toBe(bytes.length + 20)
  })

  test('an analyzer is made of its options', async () => {
    const analyzer = { keep: ['grues'], stemmer: 'light' } as const
    const { createAnalyzer } = await import('../../src/analysis/createAnalyzer.js')
    const own = createIndex({ analyzer: createAnalyzer(analyzer) })
    own.add(ARTICLES)
    const index = await open(await own.save(), { analyzer })
    expect(await index.search('grues')).toEqual(own.search('grues'))
    const options = { correct: false }
    expect(own.search('grue', options).total).not.toBe(opened.search('grue', options).total)
    index.close()
    expect(await reasonOf(open(await own.save()))).toMatchObject({ code: 'snapshot-analyzer' })
  })

  test('progress is told up to the whole', async () => {
    const told: Progress[] = []
    const index = await open(`${site}/search.bin`, { onProgress: (progress) => told.push(progress) })
    expect(told.at(-1)).toEqual({ loaded: bytes.length, total: bytes.length })
    index.close()
    const encoded: Progress[] = []
    const other = await open(`${site}/encoded.bin`, { onProgress: (progress) => encoded.push(progress) })
    expect(encoded.at(-1)).toEqual({ loaded: bytes.length })
    other.close()
    const both: Progress[] = []
    const options = { texts: `${site}/texts.bin`, onProgress: (progress: Progress) => both.push(progress) }
    const apart = await open(`${site}/apart.bin`, options)
    expect(both.at(-1)?.loaded).toBe(snapshot.length + texts.length)
    expect(both.map(({ loaded }) => loaded)).toEqual(both.map(({ loaded }) => loaded).sort((a, b) => a - b))
    apart.close()
  })

  test('a request is made as it says', async () => {
    const index = await open(`${site}/private.bin`, { request: { headers: { authorization: 'Bearer a' } } })
    expect(index.size).toBe(ARTICLES.length)
    index.close()
    const reason = await reasonOf(open(`${site}/private.bin`))
    expect(reason).toMatchObject({ code: 'unreachable-snapshot', message: expect.stringContaining('status 401') })
  })

  test.each([
    ['/absent.bin', 'unreachable-snapshot', /absent\.bin", got the status 404/],
    ['/cut.bin', 'unreachable-snapshot', /cut\.bin", got .+ Check the address/],
    ['/corrupt.bin', 'not-a-snapshot', /Expected/],
  ])('%s is an error', async (path, code, message) => {
    const reason = await reasonOf(open(site + path))
    expect(reason).toBeInstanceOf(GuillemetError)
    expect(reason).toMatchObject({ code, message: expect.stringMatching(message) })
  })

  test('a server that is not there is an error', async () => {
    expect(await reasonOf(open('http://127.0.0.1:1/a.bin'))).toMatchObject({ code: 'unreachable-snapshot' })
  })

  test('opening can be aborted', async () => {
    const reason = new Error('The page was left.')
    expect(await reasonOf(open(copy(), { signal: AbortSignal.abort(reason) }))).toBe(reason)
    const controller = new AbortController()
    const opening = reasonOf(open(`${site}/never.bin`, { signal: controller.signal }))
    setTimeout(() => controller.abort('tired of it'), 300)
    expect(await opening).toBe('tired of it')
  })

  test('an open index does not hear the signal that opened it', async () => {
    const controller = new AbortController()
    const index = await open(copy(), { signal: controller.signal })
    controller.abort()
    expect((await index.search('grue')).total).toBeGreaterThan(0)
    index.close()
  })

  test.each([
    ['an unknown option', [copy(), { colour: 'red' }], /no option "colour"/],
    ['a number', [12], /a snapshot as an address, bytes or a Blob, got 12/],
    ['texts by a function', [copy(), { texts: () => '' }], /`texts` as an address.+ got a function/],
    ['JSON', ['{"format":"guillemet"}'], /got JSON. Pass it as `new Blob/],
    ['a relative address without a page', ['/search.bin'], /"\/search.bin".+must be absolute/],
    ['an analyzer', [copy(), { analyzer: { tokens: () => [] } }], /`analyzer` and `request` to be plain data/],
    ['a request', [copy(), { request: { headers: () => [] } }], /`analyzer` and `request` to be plain data/],
  ])('refused: %s', async (_, args, message) => {
    const reason = await reasonOf(open(...(args as unknown as Parameters<typeof open>)))
    expect(reason).toMatchObject({ code: 'bad-option', message: expect.stringMatching(message) })
  })

  test('refused: options that are none', async () => {
    const reason = await reasonOf(openInWorker(copy(), 3 as WorkerOptions))
    expect(reason).toMatchObject({ code: 'bad-option', message: expect.stringContaining('as an object, got 3') })
  })

  test('after close nothing is answered', async () => {
    const index = await open(copy())
    const before = reasonOf(index.search('grue'))
    index.close()
    expect(await before).toMatchObject({ name: 'AbortError' })
    expect(await reasonOf(index.search('grue'))).toMatchObject({ code: 'index-closed' })
  })
})

describe('a worker', () => {
  /** Opens in a worker that is at hand. */
  const held = async (options: WorkerOptions = {}) => {
    const node = new NodeWorker(thread)
    return [await openInWorker(copy(), { worker: () => node as unknown as Worker, ...options }), node] as const
  }

  test('is handed the bytes themselves', async () => {
    const own = copy()
    const [index, node] = await held()
    const other = await openInWorker(own, { worker })
    expect(own.length).toBe(0)
    expect(node.transferred).toBe(1)
    index.close()
    other.close()
  })

  test('is not asked what nobody waits for', async () => {
    const [index, node] = await held()
    const asked = vi.spyOn(node, 'postMessage')
    const queries = 'a al alo aloe'.split(' ')
    const calls = queries.map((query) => reasonOf(index.search(query, { channel: 'typing' })))
    expect(await Promise.all(calls)).toMatchObject([...Array(3).fill({ name: 'AbortError' }), 'answered'])
    expect(asked.mock.calls.map(([message]) => message)).toMatchObject([{ method: 'search', args: ['aloe', {}] }])

    const running = index.search('grue', { channel: 'typing' })
    while (asked.mock.calls.length < 2) await Promise.resolve()
    const waiting = reasonOf(index.search('grues', { channel: 'typing' }))
    const last = index.search('port', { channel: 'typing' })
    expect(await reasonOf(running)).toMatchObject({ name: 'AbortError' })
    expect(await waiting).toMatchObject({ name: 'AbortError' })
    expect(await last).toEqual(opened.search('port'))
    expect(asked).toHaveBeenCalledTimes(3)
    index.close()
  })

  test('that has died rejects all that is asked, with a code', async () => {
    const [index, node] = await held()
    const calls = ['a', 'b'].map((query) => reasonOf(index.search(query)))
    await node.thread.terminate()
    for (const reason of [...(await Promise.all(calls)), await reasonOf(index.suggest('a'))]) {
      expect(reason).toBeInstanceOf(GuillemetError)
      expect(reason).toMatchObject({ code: 'worker-failed', message: expect.stringContaining('exit 1') })
    }
    index.close()
    expect(await reasonOf(index.search('a'))).toMatchObject({ code: 'index-closed' })
  })

  test('ends with the index', async () => {
    const [index, node] = await held()
    const ended = vi.spyOn(node, 'terminate')
    index.close()
    expect(ended).toHaveBeenCalled()
  })

  test('ends if the snapshot cannot be opened', async () => {
    const node = new NodeWorker(thread)
    const ended = vi.spyOn(node, 'terminate')
    const opening = openInWorker(new Uint8Array(3), { worker: () => node as unknown as Worker })
    expect(await reasonOf(opening)).toMatchObject({ code: 'not-a-snapshot' })
    expect(ended).toHaveBeenCalled()
  })

  test('ends if it is given up between its start and the order', async () => {
    const node = new NodeWorker(thread)
    const ended = vi.spyOn(node, 'terminate')
    const controller = new AbortController()
    const { signal } = controller
    // The last thing that waiting for the start does.
    const remove = signal.removeEventListener.bind(signal)
    vi.spyOn(signal, 'removeEventListener').mockImplementationOnce((...args: Parameters<typeof remove>) => {
      remove(...args)
      controller.abort('tired of it')
    })
    const opening = openInWorker(copy(), { worker: () => node as unknown as Worker, signal })
    expect(await reasonOf(opening)).toBe('tired of it')
    expect(ended).toHaveBeenCalled()
  })

  test('is not sent what is no data', async () => {
    const [index] = await held()
    const options = { sort: (a: number, b: number) => a - b } as object
    const reason = await reasonOf(index.search('grue', options))
    expect(reason).toMatchObject({ code: 'bad-option', message: expect.stringMatching(/`search`.+plain data.+cloned/) })
    expect((await index.search('grue')).total).toBeGreaterThan(0)
    index.close()
  })
})

describe('without a worker', () => {
  test.each([
    [
      'that can be made',
      async () => (): Worker => {
        throw new Error('refused')
      },
      /refused/,
    ],
    ['whose script loads', async () => startNode('/absent/thread.mjs'), /absent/],
    ['whose script runs', async () => startNode(await threadFile({ text: 'throw new Error("broken")' })), /broken/],
    ['of this platform', async () => undefined, /Worker is not defined/],
  ])('%s, the page does it', async (_, starting, message) => {
    const onFallback = vi.fn()
    const own = copy()
    const index = await openInWorker(own, { worker: await starting(), onFallback })
    expect(index.runsIn).toBe('page')
    expect(await index.search('grue')).toEqual(opened.search('grue'))
    expect(onFallback).toHaveBeenCalledOnce()
    expect(String(onFallback.mock.calls[0]?.[0])).toMatch(message)
    expect(own.length).toBe(bytes.length)
  })
})
