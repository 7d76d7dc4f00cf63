import { type Browser, type BrowserContext, type BrowserContextOptions, chromium, type Page } from 'playwright-core'
import { test as base, expect, inject } from 'vitest'

interface Tools {
  readonly browser: Browser
  /** Opens a page in a browser profile of its own. At the end of the test, none of them may have said anything in the console. */
  readonly open: (address: string, options?: OpenOptions) => Promise<Page>
  /** What pages said in their console, threw and failed to load. A test that expects something of it empties it. */
  readonly said: string[]
}

export interface OpenOptions extends BrowserContextOptions {
  /** Before the page is loaded. */
  readonly prepare?: (page: Page) => Promise<void>
}

/** `test` with a browser. */
export const test = base.extend<Tools>({
  browser: [
    // biome-ignore lint/correctness/noEmptyPattern: vitest reads the parameter to see what a fixture needs
    async ({}, use) => {
      const browser = await chromium.launch({ executablePath: inject('chromium'), args: ['--no-sandbox'] })
      await use(browser)
      await browser.close()
    },
    { scope: 'file' },
  ],
  // biome-ignore lint/correctness/noEmptyPattern: as above
  said: async ({}, use) => {
    const said: string[] = []
    await use(said)
    expect(said, 'what pages said in their console').toEqual([])
  },
  open: async ({ browser, said }, use) => {
    const contexts: BrowserContext[] = []
    await use(async (address, { prepare, ...options } = {}) => {
      const context = await browser.newContext({ locale: 'fr-FR', viewport: { width: 1000, height: 800 }, ...options })
      contexts.push(context)
      const page = await context.newPage()
      page.setDefaultTimeout(10_000)
      page.on('console', (message) =>
        said.push(`${message.type()}: ${message.text()} ${message.location().url}`.trimEnd()),
      )
      page.on('pageerror', (error) => said.push(`thrown: ${error.message}`))
      await prepare?.(page)
      await page.goto(address)
      return page
    })
    await Promise.all(contexts.map((context) => context.close()))
  },
})
