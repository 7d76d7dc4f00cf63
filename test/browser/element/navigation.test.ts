import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { test } from '../browser.js'
import { ELEMENT, field, page as html, results, searchSite, waitForResults } from './searchSite.js'

const parameters = (page: Page) => Object.fromEntries(new URL(page.url()).searchParams)
const speakers = (page: Page) => page.locator('[part=speaker]').allTextContents()
const facet = (page: Page, name: string) =>
  page.getByRole('group', { name: 'Personne citée' }).getByRole('button', { name })

test('results are filtered by speaker, and back again', async ({ open }) => {
  await using site = await searchSite()
  const page = await open(site.origin)
  await field(page).fill('lignes rouges')
  await waitForResults(page)
  await facet(page, 'Ilian Dorvane').click()
  await expect.poll(async () => [...new Set(await speakers(page))]).toEqual(['Ilian Dorvane'])
  expect(parameters(page)).toEqual({ q: 'lignes rouges', 'q-speaker': 'Ilian Dorvane' })
  expect(await facet(page, 'Ilian Dorvane').getAttribute('aria-pressed')).toBe('true')
  // The others are still to be chosen, and the focus has stayed where it was.
  expect(await facet(page, 'Hanna Verbruggen').count()).toBe(1)
  expect(await facet(page, 'Ilian Dorvane').evaluate((button) => button.matches(':focus'))).toBe(true)

  await page.goBack()
  await expect.poll(() => speakers(page)).toContain('Hanna Verbruggen')
  expect(parameters(page)).toEqual({ q: 'lignes rouges' })
  await page.goBack()
  expect(parameters(page)).toEqual({})
  expect(await field(page).inputValue()).toBe('')
  expect(await page.locator('[part=panel]').isVisible()).toBe(false)
  await page.goForward()
  await waitForResults(page)
  expect(await field(page).inputValue()).toBe('lignes rouges')
})

test('what is typed is one entry of the history', async ({ open }) => {
  await using site = await searchSite()
  const page = await open(site.origin)
  const before = await page.evaluate(() => history.length)
  await field(page).pressSequentially('lignes', { delay: 200 })
  await page.keyboard.press('Enter')
  await waitForResults(page)
  expect(await page.evaluate(() => history.length)).toBe(before + 1)
  await page.getByRole('radio', { name: 'Dans les citations' }).check({ force: true })
  await expect.poll(() => parameters(page)).toEqual({ q: 'lignes', 'q-in': 'quotes' })
  expect(await page.evaluate(() => history.length)).toBe(before + 2)
})

test('a deep link shows what it says', async ({ open }) => {
  await using site = await searchSite()
  const page = await open(`${site.origin}/?q=lignes&q-in=quotes&q-section=diplomatie&q-order=asc&autre=1#ici`)
  await waitForResults(page)
  expect(await field(page).inputValue()).toBe('lignes')
  expect(await page.getByRole('radio', { name: 'Dans les citations' }).isChecked()).toBe(true)
  expect(await page.getByRole('combobox', { name: 'Trier' }).inputValue()).toBe('asc')
  expect(
    await page.getByRole('group', { name: 'Rubrique' }).getByRole('button', { pressed: true }).textContent(),
  ).toMatch(/^diplomatie/)
  await page.getByRole('button', { name: 'Retirer le filtre : diplomatie' }).click()
  await expect.poll(() => parameters(page)).toEqual({ q: 'lignes', 'q-in': 'quotes', 'q-order': 'asc', autre: '1' })
  expect(new URL(page.url()).hash).toBe('#ici')
})

test('a hit leads to its place, and back to where one was', async ({ open }) => {
  await using site = await searchSite()
  const page = await open(`${site.origin}/?q=eau+port+ville+prix`)
  await waitForResults(page)
  await page.getByRole('button', { name: 'Charger plus de résultats' }).click()
  await expect.poll(() => results(page).count()).toBe(20)
  const link = results(page).nth(15).locator('[part=link]')
  expect(
    await results(page)
      .nth(10)
      .locator('[part=link]')
      .evaluate((element) => element.matches(':focus')),
  ).toBe(true)
  const address = (await link.getAttribute('href')) ?? ''
  expect(address).toMatch(/\/articles\/[\w-]+\.html#:~:text=/)

  const words = decodeURIComponent(address.slice(address.indexOf(':~:text=') + ':~:text='.length).split(',')[0] ?? '')
  await link.click()
  await page.waitForURL(/articles/)
  const paragraph = page.locator('p', { hasText: words }).first()
  const isSeen = () =>
    paragraph.evaluate((element) => {
      const { top, bottom } = element.getBoundingClientRect()
      return top >= 0 && bottom <= innerHeight
    })
  await expect.poll(isSeen).toBe(true)

  await page.goBack()
  await expect.poll(() => results(page).count()).toBe(20)
  await expect.poll(() => link.evaluate((element) => element.matches(':focus'))).toBe(true)
  expect(await link.evaluate((element) => element.getBoundingClientRect().top)).toBeGreaterThan(0)

  // Where one is now is where one stays when the page changes the element.
  await field(page).focus()
  await page.evaluate(() => document.querySelector('guillemet-search')?.setAttribute('limit', '5'))
  await expect.poll(() => results(page).count()).toBe(5)
  await page.evaluate(() => document.querySelector('guillemet-search')?.setAttribute('limit', '20'))
  await expect.poll(() => results(page).count()).toBe(20)
  expect(await field(page).evaluate((input) => input.matches(':focus'))).toBe(true)
})

test('one comes back to where one was in an element that the page has changed meanwhile', async ({ open }) => {
  await using site = await searchSite({
    '/index.html': html(`${ELEMENT}<script type="module" src="/own.js"></script>`),
    '/own.js': `import '/guillemet-search.js'
      document.querySelector('guillemet-search').setAttribute('limit', '6')`,
  })
  const page = await open(`${site.origin}/?q=eau+port+ville+prix`)
  await expect.poll(() => results(page).count()).toBe(6)
  const link = results(page).nth(4).locator('[part=link]')
  await link.click()
  await page.waitForURL(/articles/)
  await page.goBack()
  await expect.poll(() => link.evaluate((element) => element.matches(':focus'))).toBe(true)
})

test('without a parameter, what is asked outlives a change of the address', async ({ open }) => {
  await using site = await searchSite({
    '/index.html': html('<guillemet-search src="/search.bin" param=""></guillemet-search><a href="#ici">Ici</a>'),
  })
  const page = await open(site.origin)
  await field(page).fill('gaz')
  await waitForResults(page)
  await page.getByRole('link', { name: 'Ici' }).click()
  await page.waitForURL(/#ici$/)
  expect(await field(page).inputValue()).toBe('gaz')
  expect(await results(page).count()).toBeGreaterThan(0)
})

test('results are put in order', async ({ open }) => {
  await using site = await searchSite()
  const page = await open(`${site.origin}/?q=eau`)
  await waitForResults(page)
  const dates = () =>
    page.locator('time').evaluateAll((times) => times.map((time) => (time as HTMLTimeElement).dateTime))
  await page.getByRole('combobox', { name: 'Trier' }).selectOption('Les plus récents d’abord')
  await expect.poll(() => parameters(page)['q-order']).toBe('desc')
  await expect.poll(async () => (await dates()).length > 2 && isSorted(await dates(), -1)).toBe(true)
  await page.getByRole('combobox', { name: 'Trier' }).selectOption('Les plus anciens d’abord')
  await expect.poll(async () => (await dates()).length > 2 && isSorted(await dates(), 1)).toBe(true)
})

const isSorted = (list: readonly string[], sign: 1 | -1) =>
  list.every((one, i) => i === 0 || sign * (list[i - 1] ?? '').localeCompare(one) <= 0)

const TWO = html(`
<guillemet-search id="a" src="/search.bin" href="/articles/{id}.html"></guillemet-search>
<guillemet-search id="b" src="/search.bin" href="/articles/{id}.html" param="autre" within="quotes"></guillemet-search>`)

test('two elements on a page do not fight, and share the index', async ({ open }) => {
  await using site = await searchSite({ '/index.html': TWO })
  const page = await open(`${site.origin}/?q=gaz&autre=port`)
  const [a, b] = [page.locator('#a'), page.locator('#b')]
  await results(page).first().waitFor()
  await expect.poll(() => b.locator('mark').first().textContent()).toMatch(/^port/i)
  await expect.poll(() => a.locator('mark').first().textContent()).toMatch(/^gaz/i)
  await a.getByRole('combobox', { name: 'Rechercher' }).fill('violon')
  await expect.poll(() => parameters(page)).toEqual({ q: 'violon', autre: 'port' })
  await b.getByRole('combobox', { name: 'Rechercher' }).fill('ligne')
  await expect.poll(() => parameters(page)).toEqual({ q: 'violon', autre: 'ligne' })
  await expect.poll(() => a.locator('mark').first().textContent()).toMatch(/^violon/i)
  await expect.poll(() => b.locator('mark').first().textContent()).toMatch(/^ligne/i)
  await page.goBack()
  await expect.poll(() => b.locator('mark').first().textContent()).toMatch(/^port/i)
  expect(await a.getByRole('combobox', { name: 'Rechercher' }).inputValue()).toBe('violon')
  expect(site.requests.filter((path) => path === '/search.bin')).toHaveLength(1)
})
