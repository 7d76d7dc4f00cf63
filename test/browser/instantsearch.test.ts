import { resolve } from 'node:path'
import { build } from 'esbuild'
import type { Page } from 'playwright-core'
import { beforeAll, expect } from 'vitest'
import { index } from '../instantsearch/articles.js'
import { test } from './browser.js'
import { createSite, STRICT } from './site.js'

/** The real InstantSearch with its own widgets, over an index in a worker. */
const MAIN = `
import instantsearch from 'instantsearch.js'
import {
  configure, currentRefinements, hits, menu, pagination, rangeInput, refinementList, searchBox, sortBy, stats,
} from 'instantsearch.js/es/widgets'
import { instantSearchClient } from '${resolve('src/instantsearch/index.ts')}'
import { openInWorker } from '${resolve('src/worker/index.ts')}'

const { trustedTypes } = globalThis
const policy = trustedTypes?.createPolicy('guillemet', { createScriptURL: () => '/thread.js' })
const index = await openInWorker('/search.bin', { worker: () => new Worker(policy.createScriptURL(''), { type: 'module' }) })
globalThis.runsIn = index.runsIn
const indices = { articles: { find: 'quotes' }, latest: { find: 'quotes', sort: { key: 'pages', order: 'desc' } } }
const search = instantsearch({ indexName: 'articles', searchClient: instantSearchClient(index, { indices, dates: ['date'] }) })
const element = (name) => document.querySelector('#' + name)
search.addWidgets([
  configure({ hitsPerPage: 4, attributesToSnippet: ['text:5'] }),
  searchBox({ container: element('box') }),
  stats({ container: element('stats'), templates: { text: ({ nbHits }) => nbHits + ' résultats' } }),
  hits({
    container: element('hits'),
    templates: {
      item: (hit, { html, components }) =>
        html\`<p data-id=\${hit.objectID}>\${components.Highlight({ hit, attribute: 'text' })} — \${hit.speaker}, p. \${hit.pages},
          <i>\${components.Snippet({ hit, attribute: 'text' })}</i> <b>\${components.Highlight({ hit, attribute: 'title' })}</b></p>\`,
    },
  }),
  refinementList({ container: element('speakers'), attribute: 'speaker', searchable: true }),
  refinementList({ container: element('tags'), attribute: 'tags', operator: 'and' }),
  menu({ container: element('sections'), attribute: 'section' }),
  rangeInput({ container: element('pages'), attribute: 'pages' }),
  currentRefinements({ container: element('current') }),
  sortBy({ container: element('sort'), items: [{ label: 'Score', value: 'articles' }, { label: 'Pages', value: 'latest' }] }),
  pagination({ container: element('pagination') }),
])
search.on('error', ({ error }) => console.error(error.message))
search.start()
`
const IDS = ['box', 'stats', 'hits', 'speakers', 'tags', 'sections', 'pages', 'current', 'sort', 'pagination']
const PAGE = `<!doctype html><html lang="fr"><title>Essai</title><link rel="icon" href="/icon.svg">
${IDS.map((id) => `<div id="${id}"></div>`).join('')}<script type="module" src="/main.js"></script>`

// InstantSearch writes innerHTML itself.
const WITHOUT_TRUSTED_TYPES = STRICT['content-security-policy'].replace(/require-trusted-types.*/, '')

let files: Record<string, string | Uint8Array>
beforeAll(async () => {
  const { outputFiles } = await build({
    stdin: { contents: MAIN, resolveDir: process.cwd(), sourcefile: 'main.js' },
    bundle: true,
    format: 'esm',
    target: 'es2022',
    platform: 'browser',
    define: { 'process.env.NODE_ENV': '"production"' },
    write: false,
  })
  const thread = await build({ entryPoints: ['src/worker/thread.ts'], bundle: true, format: 'esm', write: false })
  files = {
    '/index.html': PAGE,
    '/main.js': outputFiles[0]?.text ?? '',
    '/thread.js': thread.outputFiles[0]?.text ?? '',
    '/icon.svg': '',
    '/search.bin': await index.save(),
  }
})

/** The ids of the hits shown, and how many there are in all. */
const shown = async (page: Page) => ({
  ids: await page.$$eval('#hits [data-id]', (list) => list.map((one) => (one as HTMLElement).dataset.id)),
  stats: await page.textContent('#stats'),
})
/** Of a list of facets: each value, its count, and whether it is chosen. */
const facet = (page: Page, id: string) =>
  page.$$eval(`#${id} li`, (list) =>
    list.map((one) => [
      one.querySelector('.ais-RefinementList-labelText, .ais-Menu-label')?.textContent ?? '',
      Number(one.querySelector('.ais-RefinementList-count, .ais-Menu-count')?.textContent),
      /--selected/.test(one.className),
    ]),
  )
const quotes = (query: string, options: object = {}) => {
  const { hits, total } = index.quotes(query, { prefix: 'last', limit: 4, ...options })
  return { ids: hits.map(({ id }) => id), stats: `${total} résultats` }
}

test('InstantSearch and its widgets work on an index in a worker', async ({ open }) => {
  await using site = await createSite(files)
  const page = await open(`${site.origin}/`)
  await expect.poll(() => shown(page)).toEqual(quotes(''))
  expect(await page.evaluate('runsIn')).toBe('worker')
  expect((await facet(page, 'speakers')).map(([, count]) => count)).toEqual([10, 10, 10])

  await page.fill('#box input', 'rouiller')
  await expect.poll(() => shown(page)).toEqual(quotes('rouiller'))
  const [first] = await page.$$eval('#hits mark', (list) => list.map(({ textContent }) => textContent))
  expect(first).toBe('rouilleront')
  expect(await page.textContent('#hits i mark')).toBe('rouilleront')
  expect(await facet(page, 'speakers')).toEqual([
    ['Claire Daumier', 5, false],
    ['Irène Valmy', 5, false],
    ['Mehdi Larroque', 5, false],
  ])

  // Disjunctive: the others keep their counts.
  await page.click('#speakers label:has-text("Valmy")')
  await expect.poll(() => shown(page)).toEqual(quotes('rouiller', { speaker: 'Valmy' }))
  expect(await facet(page, 'speakers')).toEqual([
    ['Irène Valmy', 5, true],
    ['Claire Daumier', 5, false],
    ['Mehdi Larroque', 5, false],
  ])
  expect(await page.textContent('#current')).toContain('Irène Valmy')
  await page.click('#speakers label:has-text("Claire")')
  await expect.poll(async () => (await shown(page)).stats).toBe('10 résultats')

  // Conjunctive: they lose them.
  await page.click('#tags label:has-text("nuit")')
  const found = index.quotes('rouiller', { prefix: 'last', where: { tags: 'nuit' }, limit: 100 }).hits
  const tagged = found.filter(({ speaker }) => speaker?.name !== 'Mehdi Larroque')
  await expect.poll(async () => (await shown(page)).stats).toBe(`${tagged.length} résultats`)
  expect(await facet(page, 'tags')).toEqual([
    ['nuit', tagged.length, true],
    ['port', tagged.length, false],
  ])
  expect(tagged.length).toBeGreaterThan(0)
})

test('pages, order, numbers, menus and searched facets', async ({ open }) => {
  await using site = await createSite(files)
  const page = await open(`${site.origin}/`)
  await page.fill('#box input', 'grues')
  await expect.poll(() => shown(page)).toEqual(quotes('grues'))
  await page.click('#pagination a[aria-label="Page 3"]')
  await expect.poll(() => shown(page)).toEqual(quotes('grues', { offset: 8 }))
  expect(await page.textContent('#pagination .ais-Pagination-item--selected')).toBe('3')

  await page.selectOption('#sort select', 'latest')
  await expect.poll(() => shown(page)).toEqual(quotes('grues', { sort: { key: 'pages', order: 'desc' } }))
  await page.selectOption('#sort select', 'articles')

  expect(await page.getAttribute('#pages .ais-RangeInput-input--max', 'max')).toBe('30')
  await page.fill('#pages .ais-RangeInput-input--min', '10')
  await page.fill('#pages .ais-RangeInput-input--max', '12')
  await page.click('#pages button')
  await expect.poll(() => shown(page)).toEqual(quotes('grues', { where: { pages: { gte: 10, lte: 12 } } }))

  // A value that begins with a hyphen.
  await page.click('#sections a:has-text("-divers")')
  await expect.poll(async () => (await shown(page)).ids).toEqual(['a11#q1'])

  await page.fill('#speakers input[type=search]', 'irene')
  await expect.poll(() => page.$$eval('#speakers li', (list) => list.length)).toBe(1)
  expect(await page.textContent('#speakers mark')).toBe('Irène')
})

test('hostile texts are shown as texts, under a strict policy', async ({ open }) => {
  await using site = await createSite(
    {
      ...files,
      '/main.js': String(files['/main.js']).replace(/find: "quotes"/g, 'find: "paragraphs"'),
    },
    { headers: { 'content-security-policy': WITHOUT_TRUSTED_TYPES } },
  )
  const page = await open(`${site.origin}/`)
  await page.fill('#box input', 'phare')
  await expect.poll(() => page.textContent('#hits p')).toContain('<img src=x onerror=alert(1)> La grue & le phare')
  expect(await page.textContent('#hits b')).toBe('Un <b>titre</b>')
  expect(await page.$$eval('#hits img, #hits script, #hits b b', (list) => list.length)).toBe(0)
  expect(await page.textContent('#hits mark')).toBe('phare')
})
