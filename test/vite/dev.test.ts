import { renameSync, rmSync } from 'node:fs'
import type { Plugin, ViteDevServer } from 'vite'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { openIndex } from '../../src/search/open.js'
import { guillemet } from '../../src/vite/plugin.js'
import { type Project, project } from './project.js'
import { vites } from './vites.js'

let site: Project
let server: ViteDevServer
beforeEach(async () => {
  site = await project('site')
})
afterEach(async () => {
  await server.close()
  site[Symbol.dispose]()
})

/** Saving a file and building take their time on a busy machine. */
const soon = { timeout: 20_000 }

describe.each(vites)('vite dev $version', ({ vite }) => {
  let origin: string
  let logged: string[]
  /** What the server tells pages, by type. */
  let told: string[]

  async function start(...plugins: readonly Plugin[]): Promise<void> {
    logged = []
    told = []
    const customLogger = vite.createLogger('silent')
    customLogger.warn = customLogger.error = (message) => logged.push(message)
    server = await vite.createServer({
      root: site.root,
      base: '/carnet/',
      configFile: false,
      customLogger,
      plugins: [guillemet({ content: 'articles' }), ...plugins],
      server: { port: 0, host: '127.0.0.1' },
    })
    const send = server.ws.send.bind(server.ws)
    server.ws.send = (payload: { type: string } | string) => {
      told.push(typeof payload === 'string' ? payload : payload.type)
      send(payload as never)
    }
    await server.listen()
    origin = new URL(server.resolvedUrls?.local[0] ?? '').origin
  }
  /** What a page would get. */
  const address = async (): Promise<string> => {
    const { code = '' } = (await server.transformRequest('\0virtual:guillemet')) ?? {}
    return /"(\/[^"]*@guillemet[^"]*)"/.exec(code)?.[1] ?? code
  }
  const found = async (query: string) =>
    (await openIndex(fetch(origin + (await address())))).search(query).hits.map(({ article }) => article.id)

  test('serves the snapshot, and another one when a file comes, changes and goes', async () => {
    await start()
    const first = await address()
    expect(first).toMatch(/^\/carnet\/@guillemet\/index\.guillemet\?v=[\da-f]{8}$/)
    expect(await found('ecole')).toEqual(['ecole'])
    expect(await found('lavoir')).toEqual([])

    site.write('articles/bourg/lavoir.md', '# Le lavoir\n\nLe lavoir déborde depuis l’orage.')
    await expect.poll(() => found('orages'), soon).toEqual(['bourg/lavoir'])
    site.write('articles/bourg/lavoir.md', '# Le lavoir\n\nLe lavoir est à sec.')
    await expect.poll(() => found('orages'), soon).toEqual([])
    rmSync(site.path('articles/bourg/lavoir.md'))
    await expect.poll(address, soon).toBe(first)
    expect(await found('lavoir')).toEqual([])
    expect(told.filter((type) => type === 'full-reload')).toHaveLength(3)
    expect(logged).toEqual([])
  })

  test('tells pages nothing of a change that changes nothing', async () => {
    await start()
    const first = await address()
    site.write('articles/moulin.txt', site.read('articles/moulin.txt'))
    site.write('articles/notes.csv', 'a,b')
    // What is told comes in order: this change is the first to be told.
    await new Promise((resolve) => setTimeout(resolve, 300))
    expect(await address()).toBe(first)
    expect(told).toEqual([])
  })

  test('says what is wrong with the content, and goes on when it is right again', async () => {
    await start()
    const first = await address()
    renameSync(site.path('articles'), site.path('elsewhere'))
    await expect.poll(() => told, soon).toEqual(['error'])
    expect(logged.join()).toMatch(/^\[guillemet\] There is no .*articles/)
    expect((await fetch(origin + first)).status).toBe(500)
    renameSync(site.path('elsewhere'), site.path('articles'))
    await expect.poll(() => told.at(-1), soon).toBe('full-reload')
    expect(await address()).toBe(first)
    expect(await found('ecole')).toEqual(['ecole'])
  })

  test('updates a module that can be updated, and reloads no page', async () => {
    site.write('main.ts', `import 'virtual:guillemet'; import.meta.hot.accept()`)
    await start()
    await server.transformRequest('/main.ts')
    await address()
    site.write('articles/lavoir.md', 'Le lavoir.')
    await expect.poll(() => told, soon).toEqual(['update'])
  })

  test('leaves out a file that it cannot read, and says which and why', async () => {
    await start()
    const first = await address()
    site.write('articles/lavoir.md', '---\ntitle: [\n---\n\nLe lavoir.')
    await expect.poll(() => logged.join('\n'), soon).toMatch(/^\[guillemet\] .*lavoir\.md:2.*YAML/)
    expect(await address()).toBe(first)
    site.write('articles/lavoir.md', 'Le lavoir.')
    await expect.poll(() => found('lavoir'), soon).toEqual(['lavoir'])
    expect(told).toEqual(['full-reload'])
  })

  test('leaves other addresses and methods to others', async () => {
    await start()
    const path = await address()
    expect((await fetch(origin + path, { method: 'HEAD' })).headers.get('content-type')).toBe(
      'application/octet-stream',
    )
    expect((await fetch(origin + path, { method: 'POST' })).status).toBe(404)
    // Vite's own answer to what is no file.
    expect(await (await fetch(`${origin}/carnet/@guillemet/livres.guillemet`)).text()).toContain('<ol>')
  })
})
