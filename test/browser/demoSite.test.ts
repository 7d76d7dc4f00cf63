import { afterAll, beforeAll, expect } from 'vitest'
import { violations } from './accessibility.js'
import { test } from './browser.js'
import { builtSite } from './demoSite.js'
import { createSite, type Site } from './site.js'

let site: Site

beforeAll(async () => {
  site = await createSite(await builtSite())
}, 180_000)
afterAll(() => site.close())

const PAGES = ['/', '/qui-dit-quoi/', '/mots/', '/mesures/', '/articles/assemblee-eau/', '/articles/bancs/']

for (const colorScheme of ['light', 'dark'] as const)
  test.for(PAGES)(
    `%s in ${colorScheme}: nothing in the console, nothing that axe-core would have otherwise`,
    async (path, { open }) => {
      const page = await open(site.origin + path, { colorScheme })
      expect(await page.title()).toMatch(/guillemet/)
      expect(await violations(page)).toEqual([])
    },
  )

test('every link of every page leads somewhere on the site', async ({ open }) => {
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

test('everything comes from the site itself', async ({ open }) => {
  const asked: string[] = []
  const page = await open(site.origin, {
    prepare: async (page) => void page.on('request', (one) => asked.push(one.url())),
  })
  for (const path of PAGES) await page.goto(site.origin + path)
  expect(asked.filter((url) => !url.startsWith(`${site.origin}/`))).toEqual([])
})

test('an article shows the text to the letter, quotes and who says them', async ({ open }) => {
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
])('%s marks the passage', async ([address, passage], { open }) => {
  const page = await open(`${site.origin}/articles/assemblee-eau/${address}`)
  expect(await page.getAttribute(passage as string, 'class')).toBe('hit')
  expect(await page.locator(passage as string).isVisible()).toBe(true)
})

test('the words of the query are marked in the passage, in any of their forms', async ({ open }) => {
  const page = await open(`${site.origin}/articles/assemblee-eau/?hit=assemblee-eau&q=factures%20litre#p2`)
  const found = () =>
    page.evaluate(() => [...(CSS.highlights.get('found') ?? [])].map((range) => (range as Range).toString()))
  await expect.poll(found).toEqual(['facture', 'litres'])
})

test('from a search to its passage, and back', async ({ open }) => {
  const page = await open(site.origin)
  const field = page.locator('guillemet-search input[role=combobox]')
  const results = page.locator('guillemet-search [part~=result]')
  await field.pressSequentially('litres gratuits')
  await field.press('Enter')
  await results.first().waitFor()
  expect(await page.locator('.front').isVisible()).toBe(false)
  expect(await page.locator('guillemet-search mark').first().textContent()).toMatch(/litre|gratuit/)
  const result = results.filter({ hasText: 'soient gratuits pour chacun' }).first()
  await result.getByRole('link').click()
  await page.waitForURL(/\/articles\/assemblee-eau\/\?hit=assemblee-eau/)
  expect(await page.locator('.hit').first().textContent()).toContain('soient gratuits pour chacun')
  const found = () => page.evaluate(() => CSS.highlights.get('found')?.size)
  await expect.poll(found).toBe(2)
  expect(
    await page
      .locator('.hit')
      .first()
      .evaluate((hit) => hit.getBoundingClientRect().top < innerHeight),
  ).toBe(true)
  await page.goBack()
  await results.first().waitFor()
  expect(await field.inputValue()).toBe('litres gratuits')
})

test('whoever clears the search has the front page again', async ({ open }) => {
  const page = await open(`${site.origin}/?q=eau`)
  await page.locator('guillemet-search [part~=result]').first().waitFor()
  expect(await page.locator('.front').isVisible()).toBe(false)
  await page.locator('guillemet-search input[role=combobox]').fill('')
  await expect.poll(() => page.locator('.front').isVisible()).toBe(true)
})

test.for(['lignes rouges', 'locuteur:Aurenche eau', '"un robinet"', 'boeuf OU sablé'])(
  'what the home page proposes finds something: %s',
  async (query, { open }) => {
    const page = await open(site.origin)
    await page.getByRole('link', { name: query, exact: true }).click()
    await page.locator('guillemet-search [part~=result]').first().waitFor()
  },
)

test('results in dark have nothing that axe-core would have otherwise', async ({ open }) => {
  const page = await open(`${site.origin}/?q=eau`, { colorScheme: 'dark' })
  await page.locator('guillemet-search [part~=result]').first().waitFor()
  expect(await violations(page)).toEqual([])
})

test('without JavaScript, articles read and quotes say who speaks', async ({ open }) => {
  const page = await open(`${site.origin}/articles/assemblee-eau/#q2`, { javaScriptEnabled: false })
  expect(await page.locator('#q2:target').textContent()).toContain('pas la lune')
  await page.goto(site.origin)
  expect(await page.getByRole('searchbox').isVisible()).toBe(true)
})

test('a voice is filtered, opened, and shown on the timeline', async ({ open }) => {
  const page = await open(`${site.origin}/qui-dit-quoi/`)
  await page.getByLabel('Filtrer par nom').fill('hautecoeur')
  expect(await page.locator('details:visible').count()).toBe(1)
  await page.locator('details:visible summary').press('Enter')
  await expect.poll(() => page.locator('circle.chosen').count()).toBeGreaterThan(3)
  expect(await page.textContent('.timeline .caption')).toBe('En couleur\u00a0: Paule Hautecœur.')
  expect(new URL(page.url()).hash).toBe('#paule-hautecoeur')
})

test('words get their terms while one types', async ({ open }) => {
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

test('the site measures itself, and answers as it did when it was built', async ({ open }) => {
  const page = await open(`${site.origin}/mesures/`)
  await expect.poll(() => page.textContent('#etat'), { timeout: 25_000 }).toMatch(/^Fait/)
  const cells = (row: string) => page.locator(`[data-row=${row}] td`).allTextContents()
  const [guillemet, miniSearch] = await cells('same')
  expect(guillemet).toMatch(/^(\d+) sur \1$/)
  expect(miniSearch).toMatch(/^(\d+) sur \1$/)
  expect((await cells('index')).every((text) => /^\d+\u00a0ko/.test(text))).toBe(true)
})
