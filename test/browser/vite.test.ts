import { createServer } from 'vite'
import { expect } from 'vitest'
import { guillemet } from '../../src/vite/plugin.js'
import { project } from '../vite/project.js'
import { test } from './browser.js'
import { createSite, filesIn } from './site.js'

/** Saving a file and building take their time on a busy machine. */
const soon = { timeout: 10_000 }

test('a page shows what its articles say, and what they say now', async ({ open, said }) => {
  using site = await project('site')
  const server = await createServer({
    root: site.root,
    configFile: false,
    logLevel: 'silent',
    plugins: [guillemet({ content: 'articles' })],
    server: { port: 0, host: '127.0.0.1' },
  })
  try {
    await server.listen()
    const page = await open(server.resolvedUrls?.local[0] ?? '')
    const shown = () => page.locator('li').allTextContents()
    await expect.poll(shown, soon).toEqual([expect.stringContaining('L’école du hameau')])
    site.write('articles/ecole.md', '# L’école\n\nL’école a fermé.')
    await expect.poll(shown, soon).toEqual(['L’école a fermé.'])
    await page.close()
    // What Vite's client says when it connects.
    expect(said.splice(0).filter((line) => !line.startsWith('debug: [vite]'))).toEqual([])
  } finally {
    await server.close()
  }
})

test('VitePress’s search box finds and marks French words', { timeout: 120_000 }, async ({ open }) => {
  using site = await project('vitepress', 'vitepress', 'vue')
  await site.run('vitepress/bin/vitepress.js', 'build')
  await using served = await createSite({ ...filesIn(site.path('.vitepress/dist')), '/favicon.ico': '' })
  const page = await open(served.origin)
  await page.getByRole('button', { name: 'Rechercher' }).first().click()
  await page.locator('.search-input').fill('ecole')
  const result = page.locator('.result').first()
  expect(await result.textContent()).toContain('La rentrée')
  await page.getByTitle('Afficher le détail').click()
  await result.locator('mark').first().waitFor()
  expect(await result.locator('mark').allTextContents()).toEqual(['école'])

  await page.locator('.search-input').fill('les chevaux')
  await page.locator('.result mark').nth(1).waitFor()
  expect(await result.locator('mark').allTextContents()).toEqual(['chevaux', 'cheval'])
})
