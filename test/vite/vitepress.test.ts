import { readdirSync, readFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { createContext, runInContext } from 'node:vm'
import MiniSearch, { type Options } from 'minisearch'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import * as words from '../../src/minisearch/index.js'
import { vitepressOptions } from '../../src/vite/vitepress.js'
import { type Project, project } from './project.js'

interface LocalSearch {
  readonly translations: { readonly button: { readonly buttonText: string } }
  readonly miniSearch: { readonly options: Partial<Options>; readonly searchOptions: Options['searchOptions'] }
}

describe('a VitePress site', { timeout: 120_000 }, () => {
  let site: Project
  let page: string
  let search: LocalSearch
  let index: MiniSearch

  beforeAll(async () => {
    site = await project('vitepress', 'vitepress', 'vue')
    await site.run('vitepress/bin/vitepress.js', 'build')
    page = site.read('.vitepress/dist/index.html')
    search = searchOf(page)
    const chunk = pathToFileURL(site.path(`.vitepress/dist/assets/chunks/${chunks('@localSearchIndexroot')[0]}`)).href
    // As VitePress's search box does it.
    index = MiniSearch.loadJSON(((await import(chunk)) as { default: string }).default, {
      fields: ['title', 'titles', 'text'],
      storeFields: ['title', 'titles'],
      searchOptions: {
        fuzzy: 0.2,
        prefix: true,
        boost: { title: 4, text: 2, titles: 1 },
        ...search.miniSearch.searchOptions,
      },
      ...search.miniSearch.options,
    })
  }, 120_000)
  afterAll(() => site[Symbol.dispose]())

  const chunks = (beginning: string) =>
    readdirSync(site.path('.vitepress/dist/assets/chunks')).filter((name) => name.startsWith(beginning))

  test.each([
    ['ecole', 'La rentrée'],
    ['ÉCOLES', 'La rentrée'],
    ["l'ecole", 'La rentrée'],
    ['préaux', 'La rentrée'],
    ['cheval', 'Les chevaux de trait'],
    ['meneurs', 'Les chevaux de trait'],
    ['oeuvres', 'L’œuvre de la brodeuse'],
    ['yeux', 'L’œuvre de la brodeuse'],
    ['aujourd’hui', 'L’œuvre de la brodeuse'],
    ['musee', 'L’œuvre de la brodeuse'],
    ['journaux', 'Les journaux'],
    ['intérêt', 'Les journaux'],
    ['été', 'Le moulin de Vaugrenon'],
    ['moudre', 'Le moulin de Vaugrenon'],
    // While typing.
    ['brod', 'L’œuvre de la brodeuse'],
    ['sarra', 'Le moulin de Vaugrenon'],
  ])('finds %s', (query, title) => {
    expect(index.search(query)[0]?.title).toBe(title)
  })

  test('finds nothing by stop words', () => {
    expect(index.search('la des')).toEqual([])
  })

  test('has the analyzer once, in the chunk of the search box', () => {
    const others = readdirSync(site.path('.vitepress/dist'), { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.(?:js|html)$/.test(name))
      .filter((name) => site.read(`.vitepress/dist/${name}`).includes('jusqu lorsqu puisqu'))
    expect(others.map((name) => name.replace(/.*[/\\]|\..*/g, ''))).toEqual(['VPLocalSearchBox'])
    expect(page.length).toBeLessThan(20_000)
    const box = site.read(`.vitepress/dist/assets/chunks/${chunks('VPLocalSearchBox')[0]}`)
    expect(box.match(/markRegExp\(__guillemetMiniSearch\.marker\(/g)).toHaveLength(1)
  })

  test('is configured as docs/vite.md shows', () => {
    expect(readFileSync('docs/vite.md', 'utf8')).toContain(site.read('.vitepress/config.js'))
  })

  test('speaks French', () => {
    expect(search.translations.button.buttonText).toBe('Rechercher')
  })
})

/** The search options of a page, as its script brings them back to life. */
function searchOf(page: string): LocalSearch {
  const script = /<script>(window\.__VP_HASH_MAP__[\s\S]*?)<\/script>/.exec(page)?.[1] ?? ''
  const window: { __VP_SITE_DATA__?: { themeConfig: { search: { options: LocalSearch } } } } = {}
  runInContext(script, createContext({ window, __guillemetMiniSearch: words }))
  return window.__VP_SITE_DATA__?.themeConfig.search.options as LocalSearch
}

describe('vitepressOptions()', () => {
  const { themeConfig, vite } = vitepressOptions()
  const { options, searchOptions } = themeConfig.search.options.miniSearch
  const [plugin] = vite.plugins

  test('has functions for Node that tell VitePress where the page has them', () => {
    expect(options.tokenize('l’école d’été')).toEqual(['école', 'été'])
    expect(options.processTerm('écoles')).toEqual(['ecol'])
    expect(searchOptions.processTerm('les')).toEqual([])
    expect(`${options.tokenize}`).toBe('(text) => __guillemetMiniSearch.tokenize(text)')
  })

  test('changes the index and the search box, and no other module', () => {
    expect(plugin?.transform('export default {}', '/@localSearchIndex')?.code).toMatch(/export default \{\}$/)
    expect(plugin?.transform('mark(formMarkRegex(terms))', '/theme/VPLocalSearchBox.vue')?.code).toBe(
      'mark(__guillemetMiniSearch.marker(terms))',
    )
    expect(plugin?.transform('other()', '/theme/VPLocalSearchBox.vue')?.code).toBe('other()')
    expect(plugin?.transform('export default ""', '/@localSearchIndexroot')).toBeUndefined()
    expect(plugin?.transform('formMarkRegex(terms)', '/main.ts')).toBeUndefined()
  })

  test('leaves each site its own', () => {
    expect(vitepressOptions().vite.plugins).not.toBe(vite.plugins)
  })
})
