import { cpSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { createServer } from 'vite'
import { afterAll, beforeAll, describe, expect } from 'vitest'
import { type Installed, installed } from '../package/installed.js'
import { test } from './browser.js'
import { field, results, waitForResults } from './element/searchSite.js'
import { createSite, filesIn } from './site.js'

/** The files and commands of a chapter of `docs/getting-started.md`. */
interface Chapter {
  readonly files: readonly (readonly [name: string, content: string])[]
  readonly commands: readonly string[]
}

const BLOCK = /^```(\w+)[^\n]*\n([\s\S]*?)^```$/gm
const NAMED = /^(?:\/\/|<!--) ([\w.]+)(?: -->)?\n/

function chapter(title: string): Chapter {
  const document = readFileSync('docs/getting-started.md', 'utf8')
  const text = document.split(/^## /m).find((one) => one.startsWith(`${title}\n`)) ?? ''
  const blocks = [...text.matchAll(BLOCK)].map(([, language, content = '']) => ({ language, content }))
  return {
    files: blocks.flatMap(({ content }) => {
      const name = NAMED.exec(content)?.[1]
      return name === undefined ? [] : [[name, content.replace(NAMED, '')] as const]
    }),
    commands: blocks.filter(({ language }) => language === 'sh').flatMap(({ content }) => content.trim().split('\n')),
  }
}

let home: Installed
beforeAll(async () => {
  home = await installed()
  // What `npm install --save-dev vite` would bring.
  symlinkSync(resolve('node_modules/vite'), join(home.folder, 'node_modules/vite'))
  symlinkSync('../vite/bin/vite.js', join(home.folder, 'node_modules/.bin/vite'))
}, 600_000)
afterAll(() => rmSync(home.folder, { recursive: true }))

/** Does what a chapter says, in a folder that has only `articles`; the folder. */
async function follow({ files, commands }: Chapter, name: string): Promise<string> {
  const folder = join(home.folder, name)
  mkdirSync(folder)
  cpSync('fixtures/articles', join(folder, 'articles'), { recursive: true })
  cpSync(join(home.folder, 'package.json'), join(folder, 'package.json'))
  symlinkSync('../node_modules', join(folder, 'node_modules'))
  for (const [file, content] of files) writeFileSync(join(folder, file), content)
  for (const command of commands.filter((one) => !one.startsWith('npm install')))
    await home.run('bash', '-c', `cd ${name} && ${command}`)
  return folder
}

/** Chromium asks for one, whatever the page says. */
const ICON = { '/favicon.ico': '' }

describe('docs/getting-started.md', () => {
  test('without a bundler', { timeout: 120_000 }, async ({ open }) => {
    const steps = chapter('Without a bundler')
    expect([steps.files.length, steps.commands.length]).toEqual([1, 3])
    const folder = await follow(steps, 'plain')
    const read = (name: string) => readFileSync(join(folder, name))
    const names = ['index.html', 'search.bin', 'guillemet-search.js']
    await using site = await createSite({
      ...Object.fromEntries(names.map((name) => [`/${name}`, read(name)])),
      ...ICON,
    })
    const page = await open(site.origin)
    await field(page).pressSequentially('lignes rouges')
    await waitForResults(page)
    expect(await results(page).first().locator('a').getAttribute('href')).toMatch(
      `${site.origin}/articles/lignes-rouges.html#:~:text=`,
    )
    expect(page.workers()).toHaveLength(1)
  })

  test('with Vite, built and while one works on it', { timeout: 240_000 }, async ({ open, said }) => {
    const steps = chapter('With Vite')
    expect([steps.files.length, steps.commands.length]).toEqual([3, 3])
    const folder = await follow(steps, 'vite')
    const check = async (origin: string) => {
      const page = await open(origin)
      await field(page).pressSequentially('lignes rouges')
      await waitForResults(page)
      expect(await results(page).first().locator('a').getAttribute('href')).toMatch(
        `${origin}/articles/lignes-rouges#:~:text=`,
      )
      expect(page.workers()).toHaveLength(1)
      await page.close()
    }
    await using site = await createSite({ ...filesIn(join(folder, 'dist')), ...ICON })
    await check(site.origin)

    const server = await createServer({ root: folder, logLevel: 'silent', server: { port: 0, host: '127.0.0.1' } })
    try {
      await server.listen()
      await check((server.resolvedUrls?.local[0] ?? '').replace(/\/$/, ''))
    } finally {
      await server.close()
    }
    // What Vite's client says, and the icon that there is none of.
    said.splice(0, said.length, ...said.filter((line) => !/\[vite\]|favicon/.test(line)))
  })
})
