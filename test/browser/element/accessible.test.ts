import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { violations } from '../accessibility.js'
import { test } from '../browser.js'
import { ELEMENT, field, page as html, results, searchSite, waitForResults } from './searchSite.js'

type State = readonly [name: string, address: string, reach: (page: Page) => Promise<unknown>]

const STATES: readonly State[] = [
  ['nothing asked', '/', (page) => field(page).waitFor()],
  [
    'suggestions',
    '/',
    async (page) => {
      await field(page).pressSequentially('lig')
      await page.getByRole('listbox').waitFor()
      await page.keyboard.press('ArrowDown')
    },
  ],
  ['results', '/?q=lignes+rouges', waitForResults],
  ['results by one speaker', '/?q=lignes+rouges&q-speaker=Ilian+Dorvane', waitForResults],
  ['quotes', '/?q=lignes&q-in=quotes', waitForResults],
  ['a correction', '/?q=Verbrugen', (page) => page.getByText('au lieu de').waitFor()],
  ['no result', '/?q=xqzwk', (page) => page.getByRole('heading', { name: /^Aucun résultat/ }).waitFor()],
  ['loading', '/slow.html?q=gaz', (page) => page.getByRole('progressbar').waitFor()],
  ['an error', '/failed.html?q=gaz', (page) => page.getByRole('button', { name: 'Réessayer' }).waitFor()],
  [
    'in English',
    '/english.html?q=gaz',
    (page) => page.getByRole('button', { name: 'Copy the quote' }).first().waitFor(),
  ],
]

const SCREENS = {
  light: {},
  dark: { colorScheme: 'dark' },
  'a phone': { viewport: { width: 360, height: 740 } },
  'forced colours': { forcedColors: 'active' },
} as const

test.for(Object.entries(SCREENS))('axe finds nothing wrong, %s', { timeout: 240_000 }, async ([, screen], { open }) => {
  await using site = await searchSite({
    '/slow.html': html(ELEMENT.replace('/search.bin', '/slow.bin')),
    '/failed.html': html(ELEMENT.replace('/search.bin', '/damaged.bin')),
    '/english.html': html(ELEMENT, { lang: 'en' }),
    '/damaged.bin': new Uint8Array(99),
  })
  for (const [name, address, reach] of STATES) {
    const page = await open(site.origin + address, {
      ...screen,
      prepare: async (page) => {
        await page.route('**/slow.bin', () => {})
      },
    })
    await reach(page)
    expect(await violations(page), name).toEqual([])
    await page.context().close()
  }
})

test('nothing moves for those who do not want it', async ({ open }) => {
  await using site = await searchSite()
  const page = await open(site.origin, { reducedMotion: 'reduce' })
  await field(page).pressSequentially('lig')
  const list = page.getByRole('listbox')
  await list.waitFor()
  expect(
    await list.evaluate(
      (element) => element.getAnimations().length + Number(getComputedStyle(element).animationName !== 'none'),
    ),
  ).toBe(0)
})

test('by keyboard, results come before the filters beside them, and after those above them', async ({ open }) => {
  await using site = await searchSite()
  const tabsTo = async (page: Page, part: string) => {
    await page.locator('[part=order]').focus()
    for (let tabs = 1; ; tabs++) {
      await page.keyboard.press('Tab')
      if (
        await page
          .locator(`[part=${part}]`)
          .first()
          .evaluate((one) => one.matches(':focus'))
      )
        return tabs
      expect(tabs).toBeLessThan(50)
    }
  }
  const wide = await open(`${site.origin}/?q=lignes+rouges`)
  await waitForResults(wide)
  expect(await tabsTo(wide, 'link')).toBe(1)
  expect(await tabsTo(wide, 'facet-value')).toBeGreaterThan(10)

  const phone = await open(`${site.origin}/?q=lignes+rouges`, { viewport: { width: 360, height: 740 } })
  await waitForResults(phone)
  await phone.getByRole('button', { name: 'Filtrer' }).click()
  expect(await tabsTo(phone, 'facet-value')).toBe(1)
})

test('on a phone, filters open on demand', async ({ open }) => {
  await using site = await searchSite()
  const page = await open(`${site.origin}/?q=lignes+rouges`, { viewport: { width: 360, height: 740 }, hasTouch: true })
  await waitForResults(page)
  const filters = page.getByRole('button', { name: 'Filtrer' })
  const speaker = page.getByRole('button', { name: /^Ilian Dorvane/ })
  expect(await speaker.isVisible()).toBe(false)
  await filters.tap()
  expect(await filters.getAttribute('aria-expanded')).toBe('true')
  await speaker.tap()
  await page.getByRole('button', { name: 'Retirer le filtre : Ilian Dorvane' }).waitFor()
  const width = await page.evaluate(() => document.documentElement.scrollWidth)
  expect(width).toBeLessThanOrEqual(360)
  expect(await results(page).count()).toBeGreaterThan(0)
})
