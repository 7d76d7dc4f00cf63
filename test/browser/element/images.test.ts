import { mkdirSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { test } from '../browser.js'
import { field, results, searchSite, waitForResults } from './searchSite.js'

/** The pictures of the documents; kept if `IMAGES` says where: `IMAGES=docs/images npm run test:browser -- images`. */
const folder = process.env.IMAGES
const phone = { viewport: { width: 390, height: 780 } }
const dark = { colorScheme: 'dark' } as const

const PICTURES: Readonly<Record<string, readonly [string, object, (page: Page) => Promise<unknown>]>> = {
  'element-light': ['/?q=lignes+rouges', {}, waitForResults],
  'element-dark': ['/?q=lignes+rouges&q-section=diplomatie', dark, waitForResults],
  'element-suggestions': [
    '/',
    { viewport: { width: 1000, height: 560 } },
    async (page) => {
      await field(page).pressSequentially('lig')
      await page.getByRole('listbox').waitFor()
      await page.keyboard.press('ArrowDown')
      await waitForResults(page)
    },
  ],
  'element-phone': ['/?q=port', phone, waitForResults],
  'element-phone-dark': ['/?q-in=quotes&q-speaker=Ilian+Dorvane', { ...phone, ...dark }, waitForResults],
}

test.for(Object.entries(PICTURES))('%s', async ([name, [address, options, reach]], { open }) => {
  await using site = await searchSite()
  const page = await open(site.origin + address, options)
  await reach(page)
  // What appears has appeared.
  await page.waitForTimeout(300)
  if (folder !== undefined) mkdirSync(folder, { recursive: true })
  const picture = await page.screenshot(folder === undefined ? {} : { path: `${folder}/${name}.png` })
  expect(picture.length).toBeGreaterThan(10_000)
  expect(await results(page).count()).toBeGreaterThan(0)
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true)
})
