import { expect } from 'vitest'
import { messages } from '../../../src/search/show/messages.js'
import { test } from '../browser.js'
import { STRICT } from '../site.js'
import { ELEMENT, field, page as html, results, searchSite, waitForResults } from './searchSite.js'

const failed = 'La recherche n’a pas pu être chargée.'

test('nothing is loaded before it is needed', async ({ open }) => {
  await using site = await searchSite()
  const page = await open(site.origin)
  await page.waitForTimeout(300)
  expect(site.requests).not.toContain('/search.bin')
  await field(page).focus()
  await expect.poll(() => site.requests).toContain('/search.bin')
})

test('once it is loaded, it searches offline', async ({ open }) => {
  await using site = await searchSite()
  const page = await open(site.origin)
  const ready = page.evaluate(
    () =>
      new Promise((resolve) =>
        document.addEventListener('guillemet-ready', (event) => resolve((event as CustomEvent).detail)),
      ),
  )
  await field(page).focus()
  expect(await ready).toMatchObject({ runsIn: 'worker', size: 18 })
  await page.context().setOffline(true)
  await field(page).pressSequentially('merles')
  await waitForResults(page)
  expect(await results(page).first().textContent()).toMatch(/merle/i)
})

test('a slow network shows how much has arrived', async ({ open }) => {
  await using site = await searchSite({}, { bytesPerSecond: 40_000 })
  const page = await open(`${site.origin}/?q=gaz`)
  const progress = page.getByRole('progressbar')
  await progress.waitFor()
  await expect.poll(() => page.getByText(/^Chargement… [1-9]\d?\s%$/).count()).toBe(1)
  expect(await progress.getAttribute('aria-label')).toBe('Chargement…')
  const share = Number(await progress.getAttribute('value'))
  expect(share).toBeGreaterThan(0)
  expect(share).toBeLessThan(1)
  await waitForResults(page)
  expect(await progress.isVisible()).toBe(false)
})

test('a snapshot that is missing is told, and asked for again', async ({ open }) => {
  await using site = await searchSite({
    '/index.html': html('<guillemet-search src="/absent.bin"></guillemet-search>'),
  })
  const page = await open(`${site.origin}/?q=gaz`)
  await page.getByText(failed).waitFor()
  const errors = page.evaluate(
    () =>
      new Promise((resolve) =>
        document.addEventListener('guillemet-error', (event) =>
          resolve(((event as CustomEvent).detail.error as { code: string }).code),
        ),
      ),
  )
  await page.getByRole('button', { name: 'Réessayer' }).click()
  expect(await errors).toBe('unreachable-snapshot')
  site.put('/absent.bin', await (await fetch(`${site.origin}/search.bin`)).bytes())
  await page.getByRole('button', { name: 'Réessayer' }).click()
  await waitForResults(page)
  await expect.poll(() => page.getByRole('status').textContent()).toMatch(/résultats?$/)
})

test('a snapshot that is damaged is told; the form of the page takes over', async ({ open }) => {
  await using site = await searchSite({
    '/search.bin': new Uint8Array(5000).fill(7),
    '/recherche': '<!doctype html><link rel="icon" href="data:,"><title>Serveur</title><p>Le serveur cherche.',
  })
  const page = await open(site.origin)
  await field(page).pressSequentially('gaz')
  await page.getByText(failed).waitFor()
  await expect.poll(() => page.getByRole('status').textContent()).toBe(failed)
  await field(page).press('Enter')
  await page.getByText('Le serveur cherche.').waitFor()
  expect(new URL(page.url()).searchParams.get('q')).toBe('gaz')
})

test('without JavaScript there is a plain form', async ({ open }) => {
  await using site = await searchSite({
    '/recherche': '<!doctype html><link rel="icon" href="data:,"><p>Le serveur cherche.',
  })
  const page = await open(site.origin, { javaScriptEnabled: false })
  await page.getByLabel('Rechercher').fill('gaz')
  await page.getByRole('button', { name: 'Chercher' }).click()
  expect(site.requests).toContain('/recherche?q=gaz')
})

test('where there may be no worker, the page itself searches', async ({ open, said }) => {
  const policy = STRICT['content-security-policy'].replace("worker-src 'self'", "worker-src 'none'")
  await using site = await searchSite({}, { headers: { 'content-security-policy': policy } })
  const page = await open(`${site.origin}/?q=gaz`)
  await waitForResults(page)
  expect(said.splice(0).join()).toMatch(/worker-src 'none'/)
})

test('what was typed before the element was there is kept', async ({ open }) => {
  await using site = await searchSite({
    '/index.html': html(ELEMENT.replace('name="q"', 'name="q" value="violon"')),
  })
  const page = await open(site.origin)
  await waitForResults(page)
  expect(await field(page).inputValue()).toBe('violon')
})

test('an element that is moved keeps its index, one that is taken away lets it go', async ({ open }) => {
  await using site = await searchSite()
  const page = await open(`${site.origin}/?q=gaz`)
  await waitForResults(page)
  await page.evaluate(() => {
    const element = document.querySelector('guillemet-search') as Element
    document.body.append(element)
  })
  await waitForResults(page)
  expect(site.requests.filter((path) => path === '/search.bin')).toHaveLength(1)
  expect(page.workers()).toHaveLength(1)
  await page.evaluate(() => document.querySelector('guillemet-search')?.remove())
  await expect.poll(() => page.workers().length).toBe(0)
})

test('an index that fails is closed, and another one opened for what is asked next', async ({ open }) => {
  await using site = await searchSite()
  const page = await open(`${site.origin}/?q=gaz`)
  await waitForResults(page)
  const ask = (change: object) =>
    page.evaluate(
      (change) => (document.querySelector('guillemet-search') as Element & { ask(change: object): void }).ask(change),
      change,
    )
  // No visitor can ask that.
  await ask({ order: 'sideways' })
  await page.getByText(failed).waitFor()
  await expect.poll(() => page.workers().length).toBe(0)
  await ask({ order: 'desc' })
  await waitForResults(page)
  expect(page.workers()).toHaveLength(1)
})

test('that it is ready is told once, however often the element changes', async ({ open }) => {
  await using site = await searchSite()
  const page = await open(site.origin, {
    prepare: async (page) => {
      await page.addInitScript(() => {
        const ready: unknown[] = []
        document.addEventListener('guillemet-ready', (event) => ready.push((event as CustomEvent).detail.size))
        Object.assign(window, { ready })
      })
    },
  })
  const ready = () => page.evaluate(() => (window as unknown as { ready: unknown[] }).ready)
  await field(page).fill('gaz')
  await waitForResults(page)
  expect(await ready()).toEqual([18])
  await page.evaluate(() => document.querySelector('guillemet-search')?.setAttribute('limit', '2'))
  await expect.poll(() => results(page).count()).toBe(2)
  expect(await ready()).toEqual([18])
})

test('where a filter alone finds nothing, its value is what was sought', async ({ open }) => {
  await using site = await searchSite()
  const page = await open(`${site.origin}/?q-speaker=Personne`)
  await page.getByRole('heading', { name: 'Aucun résultat pour « Personne »' }).waitFor()
  await expect.poll(() => page.getByRole('status').textContent()).toBe(messages.fr.results(0, 'Personne'))
})

test('where nothing is found, that is said', async ({ open }) => {
  await using site = await searchSite({
    '/index.html': html(
      '<guillemet-search src="/search.bin"><p slot="none">Essayez un autre mot.</p></guillemet-search>',
    ),
  })
  const page = await open(`${site.origin}/?q=xqzwk`)
  await page.getByRole('heading', { name: 'Aucun résultat pour « xqzwk »' }).waitFor()
  expect(await page.getByText('Essayez un autre mot.').isVisible()).toBe(true)
  await expect.poll(() => page.getByRole('status').textContent()).toBe(messages.fr.results(0, 'xqzwk'))
  await field(page).fill('gaz')
  await waitForResults(page)
  expect(await page.getByText('Essayez un autre mot.').isVisible()).toBe(false)
})
