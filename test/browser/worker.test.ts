import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from 'esbuild'
import type { Page } from 'playwright-core'
import { build as viteBuild } from 'vite'
import { afterAll, beforeAll, describe, expect } from 'vitest'
import { createIndex } from '../../src/indexing/createIndex.js'
import { openIndex } from '../../src/search/open.js'
import type { openInWorker, Progress } from '../../src/worker/index.js'
import { ARTICLES } from '../articles.js'
import { CALLS, outcome } from '../worker/methods.js'
import { test } from './browser.js'
import { createSite, filesIn, STRICT } from './site.js'

type Door = { readonly openInWorker: typeof openInWorker }
type Methods = Readonly<Record<string, (...args: readonly unknown[]) => unknown>>

const live = createIndex()
live.add(ARTICLES)
const bytes = await live.save()
const opened = (await openIndex(bytes)) as unknown as Methods

/** The JSON of an index of a thousand articles, some 300 kB. */
const LARGE = (() => {
  const index = createIndex()
  for (let number = 1; number <= 1000; number++)
    index.add({ id: `a${number}`, text: `La grue numéro ${number} du quai.` })
  return new TextEncoder().encode(JSON.stringify(index))
})()

const PAGE = '<!doctype html><html lang="fr"><title>Essai</title><link rel="icon" href="/icon.svg">'

/** What a package manager would put there: the door, the thread, and what they share. */
let folder: string
let files: Record<string, string | Uint8Array>
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'guillemet-worker-'))
  const dist = join(folder, 'node_modules/guillemet/dist')
  await build({
    entryPoints: { worker: 'src/worker/index.ts', thread: 'src/worker/thread.ts' },
    bundle: true,
    splitting: true,
    format: 'esm',
    outdir: dist,
  })
  cpSync('package.json', join(folder, 'node_modules/guillemet/package.json'))
  files = {
    '/index.html': `${PAGE}<script type="module" src="/main.js"></script>`,
    '/main.js': `import { openInWorker } from './worker.js'; globalThis.openInWorker = openInWorker`,
    '/icon.svg': '',
    '/search.bin': bytes,
    ...filesIn(dist),
  }
})
afterAll(() => rmSync(folder, { recursive: true }))

/** What a page gets for every call of `CALLS`, as JSON, which knows no `undefined`. */
const answers = (page: Page) =>
  page.evaluate(async (calls) => {
    const { openInWorker } = globalThis as unknown as Door
    const index = await openInWorker('search.bin')
    const rows: unknown[] = []
    for (const [name, args] of calls) {
      const call = async () => (index as unknown as Methods)[name]?.(...args)
      const row = call().then(
        (value) => ({ value }),
        ({ name, message, code }: Error & { code: unknown }) => ({ name, message, code }),
      )
      rows.push(await row)
    }
    index.close()
    return { runsIn: index.runsIn, size: index.size, rows: JSON.stringify(rows) }
  }, CALL_ROWS)
const CALL_ROWS = Object.entries(CALLS).flatMap(([name, calls]) => calls.map((args) => [name, args] as const))

/** What the opened index itself answers. */
const expected = async (): Promise<unknown> => {
  const rows = CALL_ROWS.map(async ([name, args]) => {
    const { isOurs, ...row } = (await outcome(() => opened[name]?.(...args))) as { isOurs?: boolean }
    return row
  })
  return JSON.parse(JSON.stringify(await Promise.all(rows)))
}

describe('without a bundler', () => {
  test('a worker answers every call as the index does', async ({ open }) => {
    await using site = await createSite(files)
    const { runsIn, size, rows } = await answers(await open(`${site.origin}/`))
    expect({ runsIn, size }).toEqual({ runsIn: 'worker', size: ARTICLES.length })
    expect(JSON.parse(rows)).toEqual(await expected())
    expect(site.requests.filter((path) => path.includes('fulfil'))).toEqual([])
  })

  test('a page that forbids workers does it itself', async ({ open, said }) => {
    await using site = await createSite(files, { headers: { 'content-security-policy': "worker-src 'none'" } })
    const { runsIn, rows } = await answers(await open(`${site.origin}/`))
    expect(runsIn).toBe('page')
    expect(JSON.parse(rows)).toEqual(await expected())
    expect(said.splice(0).join()).toContain('worker-src')
  })

  test('a page with Trusted Types starts the worker itself', async ({ open }) => {
    await using site = await createSite(files, { headers: STRICT })
    const page = await open(`${site.origin}/`)
    const found = await page.evaluate(async () => {
      const { openInWorker } = globalThis as unknown as Door
      const { trustedTypes } = globalThis as unknown as {
        trustedTypes: { createPolicy(name: string, rules: object): { createScriptURL(url: string): string } }
      }
      const policy = trustedTypes.createPolicy('guillemet', { createScriptURL: (url: string) => url })
      const worker = () => new Worker(policy.createScriptURL('/thread.js'), { type: 'module' })
      const index = await openInWorker('/search.bin', { worker })
      return [index.runsIn, (await index.search('grue')).total] as const
    })
    expect(found).toEqual(['worker', live.search('grue').total])
  })

  test('bytes are handed over, progress is told, the last call of a channel wins', async ({ open }) => {
    await using site = await createSite({ ...files, '/large.json': LARGE }, { bytesPerSecond: 800_000 })
    const page = await open(`${site.origin}/`)
    const seen = await page.evaluate(async () => {
      const { openInWorker } = globalThis as unknown as Door
      const own = await (await fetch('/search.bin')).arrayBuffer()
      const small = await openInWorker(own)
      small.close()
      const told: Progress[] = []
      const index = await openInWorker('/large.json', { onProgress: (progress) => told.push(progress) })
      const calls = ['g', 'gr', 'gru', 'grue'].map((query) =>
        index.search(query, { channel: 'typing' }).then(
          ({ total }) => total,
          ({ name }: Error) => name,
        ),
      )
      return { left: own.byteLength, told, calls: await Promise.all(calls) }
    })
    const { length } = LARGE
    expect(seen.left).toBe(0)
    expect(seen.told.length).toBeGreaterThan(2)
    expect(seen.told.at(-1)).toEqual({ loaded: length, total: length })
    expect(seen.calls).toEqual(['AbortError', 'AbortError', 'AbortError', 1000])
  })

  test('a worker that breaks down rejects what is asked', async ({ open, said }) => {
    const broken =
      'postMessage({ id: 0 }); onmessage = ({ data }) => { if (data.method === "open") postMessage({ id: data.id, value: 1 }); else throw new Error("cassé") }'
    await using site = await createSite({ ...files, '/broken.js': broken })
    const page = await open(`${site.origin}/`)
    const codes = await page.evaluate(async () => {
      const { openInWorker } = globalThis as unknown as Door
      const index = await openInWorker('/search.bin', { worker: () => new Worker('/broken.js') })
      const code = (call: Promise<unknown>) => call.catch((error: { code: string; message: string }) => error)
      const errors = await Promise.all([code(index.search('a')), code(index.suggest('a'))])
      return (errors as { code: string; message: string }[]).map(({ code, message }) => [
        code,
        message.includes('cassé'),
      ])
    })
    expect(codes).toEqual([
      ['worker-failed', true],
      ['worker-failed', true],
    ])
    said.length = 0
  })
})

test('a Vite build has the worker as a file of its own', { timeout: 60_000 }, async ({ open }) => {
  mkdirSync(join(folder, 'public'))
  writeFileSync(join(folder, 'public/search.bin'), bytes)
  writeFileSync(join(folder, 'index.html'), `${PAGE}<p></p><script type="module" src="/main.js"></script>`)
  writeFileSync(
    join(folder, 'main.js'),
    `import { openInWorker } from 'guillemet/worker'
    const index = await openInWorker('/search.bin')
    const { total } = await index.search('grue')
    document.querySelector('p').textContent = index.runsIn + ' ' + total`,
  )
  const outDir = join(folder, 'built')
  await viteBuild({ root: folder, logLevel: 'error', build: { outDir, target: 'es2022' } })
  await using site = await createSite({ ...filesIn(outDir), '/icon.svg': '' })
  const page = await open(`${site.origin}/`)
  await expect.poll(() => page.textContent('p')).toBe(`worker ${live.search('grue').total}`)
  expect(site.requests.filter((path) => /\/thread-.+\.js$/.test(path))).toHaveLength(1)
  expect(site.requests.filter((path) => path.includes('fulfil'))).toEqual([])
})
