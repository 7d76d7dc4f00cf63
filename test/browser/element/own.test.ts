import { expect } from 'vitest'
import type {} from '../../../src/element/guillemetSearch.js'
import { test } from '../browser.js'
import { field, page as html, results, searchSite, waitForResults } from './searchSite.js'

test('a page has templates of its own', async ({ open }) => {
  await using site = await searchSite({
    '/index.html': html(`<guillemet-search src="/search.bin" href="/articles/{id}.html">
<template slot="paragraph"><article><a data-href><b data-text="title"></b></a> <i data-text="meta.section"></i> <i data-text="meta.absent">jamais</i><p data-text="text"></p></article></template>
<template slot="quote"><p data-text="text"></p><b data-text="speaker"></b> <i data-text="verb"></i> <button data-copy>Copier</button></template>
</guillemet-search>`),
  })
  const page = await open(`${site.origin}/?q=bouées`)
  await waitForResults(page)
  const first = results(page).first().locator('article')
  expect(await first.locator('b').textContent()).toMatch(/lignes rouges/)
  expect(await first.locator('i').allTextContents()).toEqual(['diplomatie'])
  expect(await first.locator('mark').allTextContents()).toEqual(['bouées'])
  expect(await first.locator('a').getAttribute('href')).toMatch(/\/articles\/lignes-rouges\.html#:~:text=/)
  await page.getByRole('radio', { name: 'Dans les citations' }).check({ force: true })
  await expect.poll(() => results(page).first().locator('b').textContent()).toBe('Goran Petresc')
  expect(await results(page).first().locator('i').textContent()).toBe('ironise')
})

test('a page has strings, addresses, hits and an index of its own, set before the element is known', async ({
  open,
}) => {
  await using site = await searchSite({
    '/index.html': html(
      `<guillemet-search facets="" lang="en"></guillemet-search><script type="module" src="/own.js"></script>`,
    ),
    '/own.js': `
      const element = document.querySelector('guillemet-search')
      const hit = (id, title) => ({
        kind: 'paragraph', id, text: 'Le vent tourne.', span: { start: 0, end: 15 }, score: 1,
        highlights: [{ start: 3, end: 7 }], quotes: [], article: { id, title, meta: undefined },
      })
      const results = { hits: [hit('a', 'Un'), hit('b', 'Deux'), hit('c', 'Trois')], total: 3, corrections: [], notes: [] }
      Object.assign(element, {
        strings: { results: (total) => total + ' trouvailles' },
        addressOf: ({ id }) => ({ a: '/articles/un', b: 'javascript:alert(1)' })[id],
        renderHit: ({ id }) => (id === 'c' ? document.createTextNode('à moi') : undefined),
        index: { size: 3, runsIn: 'page', search: async () => results, suggest: async () => [], close() {} },
      })
      await import('/guillemet-search.js')`,
  })
  const page = await open(`${site.origin}/?q=vent`)
  await page.getByRole('heading', { name: '3 trouvailles' }).waitFor()
  await page.getByRole('radio', { name: 'In the texts' }).waitFor()
  expect(
    await results(page)
      .locator('a')
      .evaluateAll((all) => all.map((link) => link.getAttribute('href'))),
  ).toEqual([`${site.origin}/articles/un#:~:text=Le%20vent%20tourne`])
  expect(await results(page).nth(2).textContent()).toBe('à moi')
  expect(site.requests).not.toContain('/search.bin')
})

test('a program asks, listens and follows', async ({ open }) => {
  await using site = await searchSite()
  const page = await open(site.origin)
  const told = await page.evaluate(async () => {
    await customElements.whenDefined('guillemet-search')
    const element = document.querySelector('guillemet-search')
    const heard: unknown[] = []
    document.addEventListener('guillemet-ready', ({ detail }) => heard.push(['ready', detail.size]))
    document.addEventListener('guillemet-follow', (event) => {
      event.preventDefault()
      heard.push(['follow', event.detail.hit.article.id, new URL(event.detail.address).pathname])
    })
    const answer = new Promise<void>((resolve) =>
      document.addEventListener('guillemet-results', ({ detail }) => {
        heard.push(['results', detail.asked.query, detail.results.total])
        resolve()
      }),
    )
    element?.ask({ query: 'bouées', within: 'quotes' })
    await answer
    element?.shadowRoot?.querySelector<HTMLElement>('[part=link]')?.click()
    return { heard, asked: element?.asked, address: location.search }
  })
  expect(told).toEqual({
    heard: [
      ['ready', 18],
      ['results', 'bouées', 1],
      ['follow', 'lignes-rouges', '/articles/lignes-rouges.html'],
    ],
    asked: { query: 'bouées', within: 'quotes', filters: {}, order: 'score' },
    address: '?q=bou%C3%A9es&q-in=quotes',
  })
})

test('a program hears that nothing is asked any more', async ({ open }) => {
  await using site = await searchSite()
  const page = await open(site.origin)
  await page.evaluate(() => {
    const heard: string[] = []
    document.addEventListener('guillemet-results', ({ detail }) => heard.push(`results: ${detail.asked.query}`))
    document.addEventListener('guillemet-clear', ({ detail }) => heard.push(`clear: ${detail.asked.within}`))
    Object.assign(window, { heard })
  })
  const heard = () => page.evaluate(() => (window as unknown as { heard: string[] }).heard)
  await field(page).fill('gaz')
  await expect.poll(heard).toEqual(['results: gaz'])
  await field(page).fill('')
  await expect.poll(heard).toEqual(['results: gaz', 'clear: texts'])
})

test('attributes that change make it ask anew', async ({ open }) => {
  await using site = await searchSite()
  const page = await open(`${site.origin}/?q=eau`)
  await waitForResults(page)
  await field(page).focus()
  const set = (name: string, value: string) =>
    page.evaluate(
      ([name, value]) => document.querySelector('guillemet-search')?.setAttribute(name as string, value as string),
      [name, value],
    )
  await set('limit', '3')
  await expect.poll(() => results(page).count()).toBe(3)
  expect(await field(page).evaluate((input) => input.matches(':focus'))).toBe(true)
  await set('lang', 'en')
  await page.getByRole('button', { name: 'Load more results' }).waitFor()
  await set('src', '/absent.bin')
  await page.getByText('The search could not be loaded.').waitFor()
  await set('src', '/search.bin')
  await expect.poll(() => results(page).count()).toBe(3)
  expect(await page.locator('[part=excerpt]').first().getAttribute('lang')).toBe('fr')
})

test('a quote is copied with its source', async ({ open }) => {
  await using site = await searchSite()
  const page = await open(`${site.origin}/?q=bouées`, { permissions: ['clipboard-read', 'clipboard-write'] })
  await waitForResults(page)
  await page.getByRole('button', { name: 'Copier la citation' }).first().click()
  await expect.poll(() => page.getByRole('status').textContent()).toBe('Citation copiée')
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
    '«\u00a0Les lignes rouges, moi, je les vois tous les matins\u00a0: ce sont les bouées\u00a0» (Goran Petresc, «\u00a0Au bord de la mer de Lorne, chacun compte ses “lignes rouges”\u00a0», 25\u00a0mai 2024, ' +
      `${site.origin}/articles/lignes-rouges.html)`,
  )
})
