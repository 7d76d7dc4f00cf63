import { expect } from 'vitest'
import { test } from './browser.js'
import { createSite, STRICT } from './site.js'

const page = (body: string) =>
  `<!doctype html><html lang="fr"><title>Essai</title><link rel="icon" href="data:,">${body}`

test('a strict site runs its own scripts and no others', async ({ open, said }) => {
  await using site = await createSite(
    {
      '/index.html': page('<p>rien</p><script>document.title = "inline"</script><script src="/own.js"></script>'),
      '/own.js': 'document.querySelector("p").textContent = "propre"',
    },
    { headers: STRICT },
  )
  const opened = await open(site.origin)
  expect(await opened.textContent('p')).toBe('propre')
  expect(await opened.title()).toBe('Essai')
  expect(said.splice(0).join('\n')).toMatch(/Content Security Policy/)
  const write = () =>
    opened.evaluate(() => {
      document.body.innerHTML = '<b>x</b>'
    })
  await expect(write()).rejects.toThrow(/TrustedHTML/)
  said.length = 0
})

test('a slow site is slow, one that is offline does not answer', async ({ open, said }) => {
  await using site = await createSite(
    { '/index.html': page(''), '/large.bin': new Uint8Array(30_000) },
    { bytesPerSecond: 60_000 },
  )
  const opened = await open(site.origin)
  const chunks = () =>
    opened.evaluate(async () => {
      const reader = (await fetch('/large.bin', { cache: 'no-store' })).body?.getReader()
      let count = 0
      while (reader && !(await reader.read()).done) count++
      return count
    })
  expect(await chunks()).toBeGreaterThan(4)
  await opened.context().setOffline(true)
  await expect(chunks()).rejects.toThrow(/Failed to fetch/)
  expect(site.requests).toEqual(['/', '/large.bin'])
  said.length = 0
})

test('what a page says in its console is noticed', async ({ open, said }) => {
  await using site = await createSite({
    '/index.html': page('<script type="module">console.log("dit"); throw Error("jeté")</script>'),
  })
  await open(site.origin)
  await expect.poll(() => said.splice(0)).toEqual([expect.stringMatching(/^log: dit/), 'thrown: jeté'])
})
