import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { messages } from '../../../src/search/show/messages.js'
import { test } from '../browser.js'
import { STRICT } from '../site.js'
import { field, results, searchSite, waitForResults } from './searchSite.js'

const options = (page: Page) => page.getByRole('listbox', { name: 'Suggestions' }).getByRole('option')
const activeOption = (page: Page) =>
  field(page).evaluate((input) => {
    const id = input.getAttribute('aria-activedescendant')
    const root = input.getRootNode() as ShadowRoot
    return id === null ? undefined : root.getElementById(id)?.querySelector('.words')?.textContent
  })

test('suggestions come while one types, and are chosen by keyboard', async ({ open }) => {
  await using site = await searchSite({}, { headers: STRICT })
  const page = await open(site.origin)
  await field(page).pressSequentially('lig')
  await options(page).first().waitFor()
  expect(await field(page).getAttribute('aria-expanded')).toBe('true')
  expect(await activeOption(page)).toBeUndefined()
  const words = await options(page).locator('.words').allTextContents()
  expect(words).toContain('lignes rouges')

  await page.keyboard.press('ArrowDown')
  expect(await activeOption(page)).toBe(words[0])
  expect(await options(page).first().getAttribute('aria-selected')).toBe('true')
  await page.keyboard.press('ArrowUp')
  expect(await activeOption(page)).toBeUndefined()
  await page.keyboard.press('ArrowUp')
  expect(await activeOption(page)).toBe(words.at(-1))
  await page.keyboard.press('Home')
  expect(await field(page).evaluate((input: HTMLInputElement) => input.selectionStart)).toBe(0)

  while ((await activeOption(page)) !== 'lignes rouges') await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  expect(await field(page).inputValue()).toBe('lignes rouges')
  expect(await field(page).getAttribute('aria-expanded')).toBe('false')
  await expect.poll(() => results(page).first().textContent()).toContain('lignes rouges')
  expect(new URL(page.url()).searchParams.get('q')).toBe('lignes rouges')
})

test('a suggestion can be pressed, and the field keeps the focus', async ({ open }) => {
  await using site = await searchSite()
  const page = await open(site.origin)
  await field(page).pressSequentially('dorv')
  await options(page).filter({ hasText: 'Ilian Dorvane' }).click()
  await expect.poll(() => page.getByRole('radio', { name: 'Dans les citations' }).isChecked()).toBe(true)
  await expect.poll(() => page.locator('[part=speaker]').allTextContents()).not.toContain('Hanna Verbruggen')
  expect([...new Set(await page.locator('[part=speaker]').allTextContents())]).toEqual(['Ilian Dorvane'])
  expect(await field(page).evaluate((input) => input.matches(':focus'))).toBe(true)
  await page.getByRole('button', { name: 'Retirer le filtre' }).click()
  expect(await page.locator('[part=panel]').isVisible()).toBe(false)
})

test('Escape closes the list, then clears the field; Tab leaves', async ({ open }) => {
  await using site = await searchSite()
  const page = await open(site.origin)
  await field(page).pressSequentially('lig')
  await options(page).first().waitFor()
  await page.keyboard.press('Escape')
  expect(await options(page).count()).toBe(0)
  expect(await field(page).inputValue()).toBe('lig')
  await page.keyboard.press('ArrowDown')
  expect(await options(page).count()).toBeGreaterThan(0)
  await page.keyboard.press('Tab')
  expect(await options(page).count()).toBe(0)
  await field(page).focus()
  await page.keyboard.press('Escape')
  expect(await field(page).inputValue()).toBe('')
  await expect.poll(() => page.locator('[part=panel]').isVisible()).toBe(false)
  expect(await page.getByRole('button', { name: 'Effacer la recherche' }).isVisible()).toBe(false)
})

test('by keyboard, one comes to the field first', async ({ open }) => {
  await using site = await searchSite()
  const page = await open(site.origin)
  await page.keyboard.press('Tab')
  expect(await field(page).evaluate((input) => input.matches(':focus'))).toBe(true)
})

test('nothing happens for an accent alone, whose letter is to come', async ({ open }) => {
  await using site = await searchSite()
  const page = await open(site.origin)
  await field(page).pressSequentially('for')
  await waitForResults(page)
  const before = page.url()
  const devtools = await page.context().newCDPSession(page)
  // As a dead key does: `^`, and nothing yet.
  await devtools.send('Input.imeSetComposition', { text: '^', selectionStart: 1, selectionEnd: 1 })
  await page.waitForTimeout(400)
  expect(page.url()).toBe(before)
  await devtools.send('Input.insertText', { text: 'ê' })
  await expect.poll(() => new URL(page.url()).searchParams.get('q')).toBe('forê')
})

test('a word that a phone composes is searched with every letter', async ({ open }) => {
  await using site = await searchSite()
  const page = await open(site.origin)
  await field(page).focus()
  const devtools = await page.context().newCDPSession(page)
  const compose = (text: string) =>
    devtools.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length })
  await compose('li')
  await compose('lig')
  await waitForResults(page)
  await expect.poll(() => options(page).locator('.words').allTextContents()).toContain('lignes rouges')
  await compose('')
  await expect.poll(() => page.locator('[part=panel]').isVisible()).toBe(false)
})

for (const [name, finish] of [
  ['is entered', (page: Page) => page.keyboard.press('Enter')],
  ['is suggested', (page: Page) => options(page).filter({ hasText: 'lignes rouges' }).tap()],
] as const)
  test(`on a phone, the keyboard goes when what one wants ${name}`, async ({ open }) => {
    await using site = await searchSite()
    const page = await open(site.origin, { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true })
    await field(page).tap()
    await field(page).pressSequentially('lignes')
    await options(page).filter({ hasText: 'lignes rouges' }).waitFor()
    await finish(page)
    await waitForResults(page)
    await expect.poll(() => field(page).evaluate((input) => input.matches(':focus'))).toBe(false)
    expect(await options(page).count()).toBe(0)
  })

test('what is not closed yet is no matter while one types', async ({ open }) => {
  await using site = await searchSite()
  const page = await open(site.origin)
  const remarks = page.locator('[part=remark]')
  for (const query of ['« lignes', 'lignes ET ']) {
    await field(page).fill('')
    await field(page).pressSequentially(query)
    await waitForResults(page)
    expect(await remarks.count()).toBe(0)
    await page.keyboard.press('Enter')
    await expect.poll(() => remarks.allTextContents()).toEqual([expect.stringContaining('tels quels')])
  }
})

test('of what was typed fast, the last is what is shown', async ({ open }) => {
  await using site = await searchSite()
  const page = await open(site.origin)
  await field(page).pressSequentially('port')
  await waitForResults(page)
  for (const text of ['eau', 'gaz', 'violon', 'merles']) {
    await field(page).fill(text)
    await page.waitForTimeout(150)
  }
  await expect.poll(() => page.locator('mark').allTextContents()).toContain('merles')
  await page.waitForTimeout(400)
  const marks = (await page.locator('mark').allTextContents()).map((text) => text.toLowerCase())
  expect(marks.filter((text) => !/^merle/.test(text))).toEqual([])
})

test('an answer that comes when one has typed further is not shown', async ({ open }) => {
  await using site = await searchSite()
  const page = await open(site.origin)
  const told = await page.evaluate(
    () =>
      new Promise((resolve) => {
        const element = document.querySelector('guillemet-search') as HTMLElement
        const root = element.shadowRoot as ShadowRoot
        const type = (text: string) => {
          const input = root.querySelector('input') as HTMLInputElement
          input.value = text
          input.dispatchEvent(new InputEvent('input'))
        }
        const search = async (query: string) => {
          if (query === 'gaz') type('merles')
          return { hits: [], total: 0, corrections: [], notes: [] }
        }
        element.addEventListener('guillemet-results', (event) => {
          const { query } = (event as CustomEvent).detail.asked
          resolve([query, root.querySelector('[part=count]')?.textContent])
        })
        Object.assign(element, { index: { size: 1, runsIn: 'page', search, suggest: async () => [], close() {} } })
        setTimeout(() => type('gaz'))
      }),
  )
  expect(told).toEqual(['merles', messages.fr.results(0, 'merles')])
})

test('results come with every key, the address when typing has paused', async ({ open }) => {
  await using site = await searchSite()
  const page = await open(site.origin)
  await field(page).pressSequentially('m')
  await waitForResults(page)
  const seen = await page.evaluate(async () => {
    const root = document.querySelector('guillemet-search')?.shadowRoot as ShadowRoot
    const input = root.querySelector('input') as HTMLInputElement
    const written = history.replaceState
    const seen: string[] = []
    history.replaceState = (...state) => {
      seen.push('address')
      written.apply(history, state)
    }
    for (const text of ['me', 'mer', 'merl']) {
      input.value = text
      input.dispatchEvent(new InputEvent('input'))
      await new Promise((resolve) => addEventListener('guillemet-results', resolve, { once: true }))
      seen.push(text)
    }
    await new Promise((resolve) => setTimeout(resolve, 600))
    return seen
  })
  expect(seen).toEqual(['me', 'mer', 'merl', 'address'])
  expect(new URL(page.url()).searchParams.get('q')).toBe('merl')
})

test('a result that is followed before typing has paused leaves its address behind', async ({ open }) => {
  await using site = await searchSite()
  const page = await open(site.origin)
  await field(page).pressSequentially('m')
  await waitForResults(page)
  await page.evaluate(() => {
    const root = document.querySelector('guillemet-search')?.shadowRoot as ShadowRoot
    addEventListener('guillemet-results', () => root.querySelector<HTMLElement>('[part=link]')?.click(), { once: true })
    addEventListener('pagehide', () => sessionStorage.setItem('left', location.search))
    const input = root.querySelector('input') as HTMLInputElement
    input.value = 'merles'
    input.dispatchEvent(new InputEvent('input'))
  })
  await page.waitForURL(/articles/)
  expect(await page.evaluate(() => sessionStorage.getItem('left'))).toBe('?q=merles')
})

test('how many results there are is said once, when typing has paused', async ({ open }) => {
  await using site = await searchSite()
  const page = await open(site.origin)
  await page.evaluate(() => {
    const root = document.querySelector('guillemet-search')?.shadowRoot
    const status = root?.querySelector('[role=status]') as Element
    const said: string[] = []
    new MutationObserver(() => said.push(status.textContent ?? '')).observe(status, { childList: true })
    Object.assign(window, { said })
  })
  const said = () => page.evaluate(() => (window as unknown as { said: string[] }).said)
  await field(page).pressSequentially('lignes rou', { delay: 60 })
  await waitForResults(page)
  await expect.poll(said).toHaveLength(1)
  const heading = await page.getByRole('heading', { level: 2, name: /résultat/ }).textContent()
  expect(await said()).toEqual([heading])
})

test('words that the texts do not have are corrected, and can be taken as they are', async ({ open }) => {
  await using site = await searchSite()
  const page = await open(site.origin)
  await field(page).pressSequentially('Verbrugen')
  const question = page.getByRole('button', { name: 'Vouliez-vous dire « Verbruggen » ?' })
  await question.waitFor()
  await page.keyboard.press('Enter')
  await page.getByText('Résultats pour « Verbruggen » au lieu de « Verbrugen »').waitFor()
  await page.getByRole('button', { name: 'Rechercher « Verbrugen »' }).click()
  await page.getByRole('heading', { name: 'Aucun résultat pour « Verbrugen »' }).waitFor()
  await question.click()
  await waitForResults(page)
  expect(await field(page).inputValue()).toBe('Verbruggen')
  expect(await page.locator('[part=remark]').count()).toBe(0)
})
