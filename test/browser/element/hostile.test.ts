import { expect } from 'vitest'
import { test } from '../browser.js'
import { STRICT } from '../site.js'
import { field, page as html, results, searchSite, snapshot, waitForResults } from './searchSite.js'

/** What would run, were it ever read as HTML or followed. */
const RUN = `globalThis.hacked = true`
const IMAGE = `<img src=x onerror="${RUN}">`
const SCRIPT = `<script>${RUN}</script>`
const OVERRIDE = '\u202e'

const ARTICLES = [
  {
    id: `"><script>${RUN}</script>`,
    title: `${SCRIPT} Titre ${OVERRIDE}erutnep`,
    text: `Un marteau ${IMAGE} et « un marteau ${SCRIPT} vaut mieux », a dit Jean ${OVERRIDE}Dupont.`,
    meta: { url: `javascript:${RUN}`, date: `2024-01-01${IMAGE}`, section: `${IMAGE}${OVERRIDE}` },
  },
  {
    id: 'data',
    title: 'Adresse de données',
    text: 'Un marteau de plus. « Ce marteau est lourd », a dit Léa Roux.',
    meta: { url: `data:text/html,${SCRIPT}`, section: 'JaVaScRiPt:alert(1)' },
  },
  { id: 'blanks', title: 'Blancs', text: 'Encore un marteau.', meta: { url: ` \u0001java\nscript:${RUN}` } },
  { id: 'good', title: 'Bonne adresse', text: 'Un dernier marteau.', meta: { url: '/articles/bonne' } },
]

const PAGE =
  html(`<guillemet-search src="/search.bin" facets="speaker, section: ${'&lt;b>Rubrique'}" order="date" details="date, section">
<template slot="paragraph"><div class="own"><a data-href data-text="title"></a><p data-text="text"></p><i data-text="meta.section"></i></div></template>
</guillemet-search>`)
const PLAIN = PAGE.replace(/<template.*<\/template>/s, '')

test.for([
  ['as usual', PLAIN],
  ['in a template of the page', PAGE],
] as const)('hostile content is text and never runs: %s', async ([, page], { open }) => {
  await using site = await searchSite(
    { '/index.html': page, '/search.bin': await snapshot(ARTICLES) },
    { headers: STRICT },
  )
  const opened = await open(`${site.origin}/?q=marteau`)
  await waitForResults(opened)
  await expect.poll(() => results(opened).count()).toBe(ARTICLES.length)
  const text = await opened.locator('[part=results]').evaluate((list) => list.textContent)
  expect(text).toContain(SCRIPT)
  expect(text).toContain(`${SCRIPT} Titre`)
  const links = await opened
    .locator('guillemet-search a')
    .evaluateAll((all) => all.map((link) => link.getAttribute('href')))
  expect(links.filter((href) => href !== null)).toEqual([
    `${site.origin}/articles/bonne#:~:text=Un%20dernier%20marteau`,
  ])
  const elements = await opened.locator('[part=results] :is(img, script, b, iframe)').count()
  expect(elements).toBe(0)

  // Typed, in the address and in suggestions, too.
  await field(opened).fill(`marteau ${IMAGE}`)
  await opened.waitForTimeout(500)
  await opened.goto(
    `${site.origin}/?q=${encodeURIComponent(`marteau ${SCRIPT}`)}&q-section=${encodeURIComponent(`${IMAGE}${OVERRIDE}`)}`,
  )
  await waitForResults(opened)
  await opened.goto(`${site.origin}/?q=marteau&q-__proto__=x&q-constructor=y`)
  await opened.getByRole('heading', { name: /^Aucun résultat/ }).waitFor()
  expect(await opened.evaluate(() => 'hacked' in globalThis || 'x' in {})).toBe(false)
})

test('what turns the direction of writing stays within its words', async ({ open }) => {
  await using site = await searchSite(
    { '/index.html': PLAIN, '/search.bin': await snapshot(ARTICLES) },
    { headers: STRICT },
  )
  const page = await open(`${site.origin}/?q=marteau`)
  await waitForResults(page)
  const directions = await page
    .locator(
      '[part~=title], [part~=speaker], [part=facet-value] .words, [part=details] span, blockquote p, [part~=excerpt]',
    )
    .evaluateAll((all) => all.map((element) => getComputedStyle(element).unicodeBidi))
  expect(directions.length).toBeGreaterThan(8)
  expect(new Set(directions)).toEqual(new Set(['isolate']))
})

test('a citation that is copied is escaped too', async ({ open }) => {
  await using site = await searchSite(
    { '/index.html': PLAIN, '/search.bin': await snapshot(ARTICLES) },
    { headers: STRICT },
  )
  const page = await open(`${site.origin}/?q=marteau`, { permissions: ['clipboard-read', 'clipboard-write'] })
  await waitForResults(page)
  await results(page).filter({ hasText: 'Titre' }).getByRole('button', { name: 'Copier la citation' }).click()
  await expect.poll(() => page.getByRole('status').textContent()).toBe('Citation copiée')
  const copied = await page.evaluate(async () => {
    const [item] = await navigator.clipboard.read()
    const read = async (type: string) => (await item?.getType(type))?.text()
    return { text: await read('text/plain'), html: await read('text/html') }
  })
  expect(copied.text).toContain(SCRIPT)
  expect(copied.html).not.toMatch(/<(?:script|img)/i)
  expect(copied.html).not.toContain('javascript:')
})
