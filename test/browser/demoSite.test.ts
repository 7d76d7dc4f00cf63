import { expect } from 'vitest'
import { violations } from './accessibility.js'
import { test as base } from './browser.js'
import { builtSite } from './demoSite.js'
import { createSite, type Site } from './site.js'

const test = base.extend<{ readonly site: Site }>({
  site: [
    // biome-ignore lint/correctness/noEmptyPattern: vitest reads the parameter to see what a fixture needs
    async ({}, use) => {
      await using site = await createSite(await builtSite())
      await use(site)
    },
    { scope: 'file' },
  ],
})

const PAGES = ['/', '/qui-dit-quoi/', '/mots/', '/mesures/', '/articles/assemblee-eau/', '/articles/bancs/']

for (const colorScheme of ['light', 'dark'] as const)
  test.for(PAGES)(
    `%s in ${colorScheme}: nothing in the console, nothing that axe-core would have otherwise`,
    async (path, { site, open }) => {
      const page = await open(site.origin + path, { colorScheme })
      expect(await page.title()).toMatch(/guillemet/)
      expect(await violations(page)).toEqual([])
    },
  )

test('every link of every page leads somewhere on the site', async ({ site, open }) => {
  const page = await open(site.origin)
  const hrefs = () =>
    page.evaluate(() =>
      [...document.querySelectorAll('a[href]')].map(
        (link) => new URL(link.getAttribute('href') ?? '', location.href).href,
      ),
    )
  const here = new Set(await hrefs())
  for (const path of PAGES) {
    await page.goto(site.origin + path)
    for (const href of await hrefs()) here.add(href)
  }
  const wrong: string[] = []
  for (const href of here) {
    const { origin, pathname, hash } = new URL(href)
    const answer = await page.request.get(origin + pathname)
    const text = await answer.text()
    if (origin !== site.origin || !answer.ok() || (hash && !text.includes(`id="${hash.slice(1)}"`))) wrong.push(href)
  }
  expect(wrong).toEqual([])
})

test('everything comes from the site itself', async ({ site, open }) => {
  const asked: string[] = []
  const page = await open(site.origin, {
    prepare: async (page) => void page.on('request', (one) => asked.push(one.url())),
  })
  for (const path of PAGES) await page.goto(site.origin + path)
  expect(asked.filter((url) => !url.startsWith(`${site.origin}/`))).toEqual([])
})

test('an article shows the text to the letter, quotes and who says them', async ({ site, open }) => {
  const page = await open(`${site.origin}/articles/assemblee-eau/`)
  expect(await page.textContent('#p2')).toMatch(
    /^«\u00a0Nous ne demandons pas la lune, nous demandons la facture\u00a0», a lancé/,
  )
  expect(await page.textContent('#q2')).toBe('Nous ne demandons pas la lune, nous demandons la facture')
  expect(await page.textContent('#p2 + .voices li')).toBe('Clothilde Aurenche a lancé')
  await page.hover('#p2 + .voices li')
  expect(await page.getAttribute('#q2', 'class')).toBe('lit')
})

test.for([
  ['?hit=assemblee-eau#p2', '#p2'],
  ['#q2', '#q2'],
])('%s marks the passage', async ([address, passage], { site, open }) => {
  const page = await open(`${site.origin}/articles/assemblee-eau/${address}`)
  expect(await page.getAttribute(passage as string, 'class')).toBe('hit')
  expect(await page.locator(passage as string).isVisible()).toBe(true)
})

test('the words of the query are marked in the passage, in any of their forms', async ({ site, open }) => {
  const page = await open(`${site.origin}/articles/assemblee-eau/?hit=assemblee-eau&q=factures%20litre#p2`)
  const found = () =>
    page.evaluate(() => [...(CSS.highlights.get('found') ?? [])].map((range) => (range as Range).toString()))
  await expect.poll(found).toEqual(['facture', 'litres'])
})

test('a voice is filtered, opened, and shown on the timeline', async ({ site, open }) => {
  const page = await open(`${site.origin}/qui-dit-quoi/`)
  await page.getByLabel('Filtrer par nom').fill('hautecoeur')
  expect(await page.locator('details:visible').count()).toBe(1)
  await page.locator('details:visible summary').press('Enter')
  await expect.poll(() => page.locator('circle.chosen').count()).toBeGreaterThan(3)
  expect(await page.textContent('.timeline .caption')).toBe('En couleur\u00a0: Paule Hautecœur.')
  expect(new URL(page.url()).hash).toBe('#paule-hautecoeur')
})

test('words get their terms while one types', async ({ site, open }) => {
  const page = await open(`${site.origin}/mots/`)
  await page.getByLabel('Votre texte').fill('Les yeux d’ÉCOLES, une école')
  await page.getByLabel('Ce que l’on y cherche').fill('ecole')
  expect(await page.locator('.word.found').allTextContents()).toEqual(['ÉCOLESecol', 'écoleecol'])
  expect(await page.locator('.reasons li').allTextContents()).toEqual([
    'ecole autre forme\u00a0: ÉCOLES · autres accents ou signes\u00a0: école',
  ])
  expect(await page.locator('#groupes dd').allTextContents()).toEqual(['ÉCOLES, école'])
  await page.locator('.word.found').first().press('ArrowLeft')
  await page.keyboard.press('Enter')
  expect(await page.locator('#detail li').allTextContents()).toEqual(['yeuxécrit', 'oeilforme rattachée à son mot'])
})

test('the site measures itself, and answers as it did when it was built', async ({ site, open }) => {
  const page = await open(`${site.origin}/mesures/`)
  await expect.poll(() => page.textContent('#etat'), { timeout: 25_000 }).toMatch(/^Fait/)
  const cells = (row: string) => page.locator(`[data-row=${row}] td`).allTextContents()
  const [guillemet, miniSearch] = await cells('same')
  expect(guillemet).toMatch(/^(\d+) sur \1$/)
  expect(miniSearch).toMatch(/^(\d+) sur \1$/)
  expect((await cells('index')).every((text) => /^\d+\u00a0ko/.test(text))).toBe(true)
})
