import { readdirSync, readFileSync, rmSync } from 'node:fs'
import type { InlineConfig } from 'vite'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openIndex } from '../../src/search/open.js'
import type { GuillemetOptions } from '../../src/vite/options.js'
import { guillemet } from '../../src/vite/plugin.js'
import { type Project, project } from './project.js'
import { vites } from './vites.js'

/** Saving a file and building take their time on a busy machine. */
const soon = { timeout: 20_000 }

/** Front matter whose second line is no YAML. */
const BAD = '---\ntitle: [\n---\n\nUn pont.'

let site: Project
beforeAll(async () => {
  site = await project('site')
  site.write('bad/yaml.md', BAD)
})
afterAll(() => site[Symbol.dispose]())

test('there are two Vites to test with', () => {
  expect(vites.map(({ version }) => version.split('.')[0])).toEqual(['5', '8'])
})

describe.each(vites)('vite build $version', ({ version, vite }) => {
  async function build(name: string, plugins: readonly GuillemetOptions[], { build, ...config }: InlineConfig = {}) {
    const outDir = `out/${version}/${name}`
    await vite.build({
      root: site.root,
      configFile: false,
      logLevel: 'silent',
      plugins: plugins.map(guillemet),
      build: { target: 'es2022', minify: false, outDir, ...build },
      ...config,
    })
    const files = readdirSync(site.path(outDir), { recursive: true, encoding: 'utf8' }).map((file) =>
      file.replaceAll('\\', '/'),
    )
    const code = files.filter((file) => file.endsWith('.js')).map((file) => site.read(`${outDir}/${file}`))
    return {
      /** What the snapshots emitted find, by their file. */
      found: async (query: string) => {
        const snapshots = files.filter((file) => file.endsWith('.guillemet')).sort()
        const indexes = snapshots.map((file) => openIndex(readFileSync(site.path(`${outDir}/${file}`))))
        return Object.fromEntries(
          (await Promise.all(indexes)).map((index, i) => [
            snapshots[i]?.replace(/-[\w-]{8}(?=\.)/, '-HASH'),
            index.search(query).hits.map(({ article }) => article.id),
          ]),
        )
      },
      addresses: [...code.join('\n').matchAll(/"([^"\n]*\.guillemet)"/g)].map(([, address]) => address),
      code: code.join('\n'),
    }
  }

  test('emits the snapshot with a hash in its name, at the base; on the server it has the same address', async () => {
    const page = await build('page', [{ content: 'articles' }], { base: '/carnet/' })
    expect(await page.found('ecoles')).toEqual({ 'assets/index-HASH.guillemet': ['ecole'] })
    expect(page.addresses).toEqual([expect.stringMatching(/^\/carnet\/assets\/index-[\w-]{8}\.guillemet$/)])

    const server = await build('server', [{ content: 'articles' }], { base: '/carnet/', build: { ssr: 'main.ts' } })
    expect(server.addresses).toEqual(page.addresses)
    expect(await server.found('ecoles')).toEqual({})
    expect(server.code).toContain('open() of virtual:guillemet is for pages')
    expect(server.code).not.toContain('openIndex(')
  })

  test('has a snapshot for each name, of the content that it is asked for', async () => {
    const input = 'two.js'
    site.write(
      input,
      `import { url as schools } from 'virtual:guillemet/ecoles'
       import { url as mills } from 'virtual:guillemet/moulins'
       console.log(schools, mills)`,
    )
    const plugins = [
      { content: 'articles/ecole.md', name: 'ecoles' },
      { content: ['articles/moulin.txt'], name: 'moulins', texts: 'none' },
      { content: 'articles', name: 'unused' },
    ] as const
    const { found, addresses } = await build('two', plugins, {
      base: './',
      build: { rollupOptions: { input: site.path(input) } },
    })
    expect(await found('')).toEqual({
      'assets/ecoles-HASH.guillemet': ['ecole', 'ecole'],
      'assets/moulins-HASH.guillemet': ['moulin', 'moulin'],
    })
    // Relative to the script, which is among the assets too.
    expect(addresses).toEqual([expect.stringMatching(/^ecoles-/), expect.stringMatching(/^moulins-/)])
  })

  test('goes on watching', async () => {
    site.write('address.js', `import { url } from 'virtual:guillemet'; console.log(url)`)
    const watcher = (await vite.build({
      root: site.root,
      configFile: false,
      logLevel: 'silent',
      plugins: [guillemet({ content: 'articles' })],
      build: {
        outDir: `out/${version}/watched`,
        watch: {},
        rollupOptions: { input: site.path('address.js') },
      },
    })) as { close(): Promise<void> }
    const addresses = () => {
      try {
        return readdirSync(site.path(`out/${version}/watched/assets`)).filter((file) => file.endsWith('.guillemet'))
      } catch {
        return []
      }
    }
    try {
      await expect.poll(addresses, soon).toHaveLength(1)
      const first = addresses()
      // Again and again, as it may look after the first build only a little later.
      const added = () => {
        site.write(`articles/lavoir.md`, '# Le lavoir\n\nLe lavoir est plein.')
        return addresses()
      }
      await expect.poll(added, { ...soon, interval: 1000 }).not.toEqual(first)
      await expect.poll(addresses, soon).toHaveLength(1)
      const second = addresses()
      site.write(`articles/lavoir.md`, '# Le lavoir\n\nLe lavoir est à sec.')
      await expect
        .poll(() => addresses().filter((name) => !second.includes(name) && !first.includes(name)), soon)
        .toHaveLength(1)
      rmSync(site.path('articles/lavoir.md'))
      await expect.poll(addresses, soon).toEqual(first)
    } finally {
      await watcher.close()
      rmSync(site.path('articles/lavoir.md'), { force: true })
    }
  }, 60_000)

  test.each<[string, readonly GuillemetOptions[], string]>([
    ['no content', [{ content: 'nowhere' }], 'nowhere'],
    ['two plugins of one name', [{ content: 'articles' }, { content: 'articles' }], 'another `name`'],
    ['a bad file, if strict', [{ content: 'bad', strict: true }], 'bad/yaml.md:2'],
  ])('fails with %s', async (_, plugins, message) => {
    await expect(build('failed', plugins)).rejects.toThrow(message)
  })
})

describe('guillemet()', () => {
  test.each<[unknown, string]>([
    [undefined, 'Expected plugin options as an object, got undefined'],
    [{}, 'got undefined. Name the files'],
    [{ content: [] }, 'got an array of 0'],
    [{ content: ['a', 1] }, 'got an array of 2'],
    [{ content: 'a', name: '../a' }, 'got "../a"'],
    [{ content: 'a', texts: 'apart' }, `'inside' or 'none', got "apart"`],
    [{ content: 'a', folder: 'b' }, 'no plugin option "folder"'],
    [{ content: 'a', newline: 'x' }, '`newline`'],
    [{ content: 'a', gzip: 1 }, '`gzip`'],
  ])('refuses %j', (options, message) => {
    expect(() => guillemet(options as GuillemetOptions)).toThrow(
      expect.objectContaining({ code: 'bad-option', message: expect.stringContaining(message) }),
    )
  })
})
