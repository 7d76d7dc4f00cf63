import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { build } from 'esbuild'
import type { Page } from 'playwright-core'
import * as vite from 'vite'
import { afterAll, beforeAll, describe, expect } from 'vitest'
import { type Installed, installed } from '../package/installed.js'
import { test } from './browser.js'
import { chapter, emptyProject, follow, ICON } from './chapter.js'
import { field, results, waitForResults } from './element/searchSite.js'
import { createSite, filesIn } from './site.js'

const BUNDLERS = [
  'webpack@5.113.0',
  'webpack-cli@7.3.1',
  'parcel@2.16.4',
  'next@16.4.6',
  'react@19.3.1',
  'react-dom@19.3.1',
]
/** The oldest that the package promises. The newest is what the project itself is built with. */
const OLD_VITE = 'vite@5.4.21'

let home: Installed
beforeAll(async () => {
  home = await installed()
  const install = ['install', '--prefer-offline', '--ignore-scripts', '--no-audit', '--no-fund']
  await home.run('npm', ...install, ...BUNDLERS)
  await home.run('npm', ...install, '--prefix', 'vite5', OLD_VITE)
  // What `npm install --save-dev vite` would bring.
  symlinkSync(resolve('node_modules/vite'), join(home.folder, 'node_modules/vite'))
  symlinkSync('../vite/bin/vite.js', join(home.folder, 'node_modules/.bin/vite'))
}, 600_000)
afterAll(() => rmSync(home.folder, { recursive: true }))

/** What is typed is found, in a worker; the first hit leads to its place in the article at this address. */
async function searches(page: Page, article: string): Promise<void> {
  await field(page).pressSequentially('lignes rouges')
  await waitForResults(page)
  expect(await results(page).first().locator('a').getAttribute('href')).toMatch(`${article}#:~:text=`)
  expect(page.workers()).toHaveLength(1)
}

function forgive(said: string[], lines: RegExp): void {
  said.splice(0, said.length, ...said.filter((line) => !lines.test(line)))
}

describe('docs/getting-started.md', () => {
  test('without a bundler', { timeout: 120_000 }, async ({ open }) => {
    const steps = chapter('Without a bundler')
    expect([steps.files.length, steps.commands.length]).toEqual([1, 3])
    const folder = await follow(steps, home, 'plain')
    const read = (name: string) => readFileSync(join(folder, name))
    const names = ['index.html', 'search.bin', 'guillemet-search.js']
    await using site = await createSite({
      ...Object.fromEntries(names.map((name) => [`/${name}`, read(name)])),
      ...ICON,
    })
    await searches(await open(site.origin), `${site.origin}/articles/lignes-rouges.html`)
  })

  test('with Vite, built and while one works on it', { timeout: 240_000 }, async ({ open, said }) => {
    const steps = chapter('With Vite')
    expect([steps.files.length, steps.commands.length]).toEqual([3, 3])
    const folder = await follow(steps, home, 'vite')
    const check = async (origin: string) => {
      const page = await open(origin)
      await searches(page, `${origin}/articles/lignes-rouges`)
      await page.close()
    }
    await using site = await createSite({ ...filesIn(join(folder, 'dist')), ...ICON })
    await check(site.origin)

    const old = (await import(join(home.folder, 'vite5/node_modules/vite/dist/node/index.js'))) as typeof import('vite')
    for (const { createServer, version } of [vite, old]) {
      // `node_modules` is a link to there.
      const fs = { allow: [home.folder] }
      const server = await createServer({
        root: folder,
        cacheDir: join(folder, `cache-${version}`),
        logLevel: 'silent',
        server: { port: 0, host: '127.0.0.1', fs },
      })
      try {
        await server.listen()
        await check((server.resolvedUrls?.local[0] ?? '').replace(/\/$/, ''))
      } finally {
        await server.close()
      }
    }
    // What Vite's client says, and the icon that there is none of.
    forgive(said, /\[vite\]|favicon/)
  })

  test.for([
    ['With webpack', 2, 4, ''],
    ['With Parcel', 2, 5, 'dist'],
  ] as const)('%s', { timeout: 240_000 }, async ([title, files, commands, output], { open }) => {
    const steps = chapter(title)
    expect([steps.files.length, steps.commands.length]).toEqual([files, commands])
    const folder = await follow(steps, home, title.replaceAll(' ', '-'))
    await using site = await createSite({ ...filesIn(join(folder, output)), ...ICON })
    await searches(await open(site.origin), `${site.origin}/articles/lignes-rouges.html`)
  })

  test('with Next.js, in the page and on its server', { timeout: 240_000 }, async ({ open, said }) => {
    const steps = chapter('With Next.js')
    expect([steps.files.length, steps.commands.length]).toEqual([3, 3])
    const folder = await follow(steps, home, 'next')
    await using server = await nextServer(folder)
    const page = await open(server.origin)
    await searches(page, `${server.origin}/articles/lignes-rouges`)
    await page.goto(`${server.origin}/recherche?q=lignes+rouges`)
    expect(await page.locator('ul').textContent()).toContain('lignes rouges')
    forgive(said, /favicon/)
  })
})

/** The server of a site that Next.js has built, on a port of this machine. */
async function nextServer(folder: string): Promise<AsyncDisposable & { readonly origin: string }> {
  const program = spawn('node', ['node_modules/next/dist/bin/next', 'start', '-p', '0'], { cwd: folder })
  const origin = await new Promise<string>((resolve, reject) => {
    let printed = ''
    program.stdout.on('data', (text) => {
      printed += text
      const found = /http:\/\/localhost:\d+/.exec(printed)?.[0]
      if (found !== undefined) resolve(found)
    })
    program.on('exit', () => reject(new Error(`Next.js has stopped: ${printed}`)))
  })
  return {
    origin,
    async [Symbol.asyncDispose]() {
      program.kill()
      await once(program, 'exit')
    },
  }
}

/** A page that searches in the three ways there are: by the element, by a worker of its own, by itself. */
const MAIN = `
  import 'guillemet/element'
  import { openIndex } from 'guillemet/search'
  import { openInWorker } from 'guillemet/worker'

  const snapshot = new URL('./search.bin', import.meta.url)
  const show = (name, text) => { document.querySelector('#' + name).textContent = text }

  addEventListener('guillemet-ready', ({ detail }) => show('element', detail.runsIn))
  document.querySelector('guillemet-search').setAttribute('src', snapshot)
  openInWorker(snapshot, { onFallback: console.error }).then(async (index) => {
    show('worker', index.runsIn + ' ' + (await index.search('lignes rouges')).total)
  })
  openIndex(fetch(snapshot)).then((index) => show('page', index.search('lignes rouges').total))`

const html = (script: string) => `<!doctype html>
  <html lang="fr">
  <meta charset="utf-8">
  <title>Rechercher</title>
  <guillemet-search></guillemet-search>
  <p id="element"></p><p id="worker"></p><p id="page"></p>
  <script ${script}></script>`

interface Bundler {
  readonly script: string
  /** Bundles what is in a folder of that name; where the page is then. */
  readonly bundle: (name: string, folder: string) => Promise<string>
}

const inProject = (name: string, command: string) => home.run('bash', '-c', `cd ${name} && ${command}`)
const MODULE = 'type="module" src="./main.js"'

const PAGES: Readonly<Record<string, Bundler>> = {
  webpack: {
    script: 'defer src="dist/main.js"',
    async bundle(name, folder) {
      await inProject(name, 'npx webpack ./main.js --mode production')
      return folder
    },
  },
  Parcel: {
    script: MODULE,
    async bundle(name, folder) {
      await inProject(
        name,
        'npm pkg set --json @parcel/resolver-default.packageExports=true && npx parcel build index.html',
      )
      return join(folder, 'dist')
    },
  },
  'Vite 5': {
    script: MODULE,
    async bundle(name, folder) {
      await inProject(name, 'node ../vite5/node_modules/vite/bin/vite.js build')
      return join(folder, 'dist')
    },
  },
  // It leaves addresses as they are: what has one is put beside the bundle.
  esbuild: {
    script: MODULE,
    async bundle(_, folder) {
      const outdir = join(folder, 'dist')
      await build({
        absWorkingDir: folder,
        entryPoints: ['main.js'],
        bundle: true,
        minify: true,
        format: 'esm',
        outdir,
      })
      cpSync(join(home.folder, 'node_modules/guillemet/dist/thread.js'), join(outdir, 'thread.js'))
      for (const file of ['index.html', 'search.bin']) cpSync(join(folder, file), join(outdir, file))
      return outdir
    },
  },
}

describe.each(Object.entries(PAGES))('%s', (bundler, { script, bundle }) => {
  test('bundles a page with the element, a worker and a search of its own', { timeout: 240_000 }, async ({ open }) => {
    const name = `page-${bundler.replace(' ', '-')}`
    const folder = emptyProject(home, name)
    writeFileSync(join(folder, 'main.js'), MAIN)
    writeFileSync(join(folder, 'index.html'), html(script))
    await inProject(name, 'npx guillemet build articles -o search.bin')
    await using site = await createSite({ ...filesIn(await bundle(name, folder)), ...ICON })
    const page = await open(site.origin)
    await field(page).pressSequentially('lignes rouges')
    await waitForResults(page)
    const shown = () => page.locator('p[id]').allTextContents()
    await expect
      .poll(shown)
      .toEqual(['worker', expect.stringMatching(/^worker [1-9]/), expect.stringMatching(/^[1-9]/)])
    expect(page.workers()).toHaveLength(2)
    // The page's own engine, for where there is no worker.
    expect(site.requests.filter((path) => path.includes('fulfil'))).toEqual([])
  })
})

test('webpack bundles a server, which searches by itself', { timeout: 120_000 }, async () => {
  const folder = emptyProject(home, 'server')
  const main = `
    import 'guillemet/element'
    import { createIndex } from 'guillemet'
    import { openInWorker } from 'guillemet/worker'

    const live = createIndex()
    live.add({ id: 'a', text: 'La grue du quai.' })
    const index = await openInWorker(await live.save())
    console.log(index.runsIn, (await index.search('grues')).total)`
  writeFileSync(join(folder, 'main.mjs'), main)
  await inProject('server', 'npx webpack ./main.mjs --mode production --target node')
  expect(await inProject('server', 'node dist/main.js')).toBe('page 1')
})
