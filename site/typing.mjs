// What the search of the site costs in a browser: bytes until the first result, and what a keystroke takes over a large corpus.
//
//   node site/typing.mjs                     the articles of the site
//   node site/typing.mjs paragraphs.json.gz  an array of paragraphs beside, as the texts of its index
//
// Prints a table. Chromium runs on this machine, so the figures are those of this machine, as busy as it is.
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import { availableParallelism, loadavg, tmpdir } from 'node:os'
import { extname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { brotliCompressSync, gunzipSync, gzipSync } from 'node:zlib'
import { analyze, buildSnapshot, createIndex } from 'guillemet'
import { chromium } from 'playwright-core'
import { build } from 'vite'

const root = fileURLToPath(new URL('..', import.meta.url))
const [corpus] = process.argv.slice(2)

/** As fast as somebody types who types well. */
const BETWEEN_KEYS = 110
const COMPRESS = { gzip: gzipSync, br: brotliCompressSync }
const folder = mkdtempSync(join(tmpdir(), 'guillemet-site-'))
const executablePath = execFileSync(process.execPath, [join(root, 'scripts/chromium.mjs')])
  .toString()
  .trim()
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] })
try {
  await build({ configFile: join(root, 'site/vite.config.ts'), logLevel: 'error', build: { outDir: folder } })
  if (corpus) await overCorpus(paragraphsIn(corpus))
  else await overSite(readFileSync(join(folder, 'search.bin')))
} finally {
  await browser.close()
  rmSync(folder, { recursive: true })
}

async function overSite(snapshot) {
  for (const encoding of ['gzip', 'br']) {
    const server = await serve(folder, snapshot, encoding)
    await firstResult(browser, server, snapshot, encoding)
    server.close()
  }
}

async function overCorpus(paragraphs) {
  const server = await serve(folder, await snapshotOf(paragraphs), 'gzip')
  await typing(browser, server, queriesOf(paragraphs))
  server.close()
}

/** Two long words that follow each other, of paragraphs from all over the corpus. */
function queriesOf(paragraphs) {
  const step = Math.ceil(paragraphs.length / 40)
  return paragraphs.flatMap((paragraph, at) => {
    if (at % step > 0) return []
    const words = analyze(paragraph).filter(({ text }) => text.length > 4)
    return words.length > 2 ? [`${words[1].text} ${words[2].text}`.toLowerCase()] : []
  })
}

function paragraphsIn(path) {
  const bytes = readFileSync(path)
  return JSON.parse((path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString())
}

/** Fifty paragraphs make an article, as many as a long chapter has. */
async function snapshotOf(paragraphs) {
  const articles = Array.from({ length: Math.ceil(paragraphs.length / 50) }, (_, at) => ({
    id: `a${at}`,
    title: `Chapitre ${at + 1}`,
    text: paragraphs.slice(at * 50, at * 50 + 50).join('\n\n'),
    meta: { url: '/', date: `19${String(at % 100).padStart(2, '0')}-01-01`, section: `tome ${1 + (at % 9)}` },
  }))
  console.log(
    `${articles.length} articles, ${paragraphs.length} paragraphs, ${Buffer.byteLength(paragraphs.join(''))} bytes of text`,
  )
  return buildSnapshot(articles)
}

/** As a host of static sites does it: compressed where that does good. Counts what it sends, headers and all. */
async function serve(from, snapshot, encoding) {
  const types = { html: 'text/html; charset=utf-8', js: 'text/javascript', css: 'text/css', svg: 'image/svg+xml' }
  const packed = new Map()
  const sent = new Map()
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url, 'http://site')
    const path = pathname.endsWith('/') ? `${pathname}index.html` : pathname
    const { socket } = response
    const before = socket.bytesWritten
    response.on('finish', () => sent.set(pathname, socket.bytesWritten - before))
    try {
      const body = path === '/search.bin' ? snapshot : readFileSync(join(from, path))
      const isPacked = path.endsWith('.woff2')
      if (!isPacked && !packed.has(path)) packed.set(path, COMPRESS[encoding](body))
      const headers = { 'content-type': types[extname(path).slice(1)] ?? 'application/octet-stream' }
      response.writeHead(200, isPacked ? headers : { ...headers, 'content-encoding': encoding })
      response.end(isPacked ? body : packed.get(path))
    } catch {
      response.writeHead(404).end()
    }
  })
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    origin: `http://127.0.0.1:${server.address().port}`,
    sent,
    close() {
      server.close()
      server.closeAllConnections()
    },
  }
}

/** Every byte from a visitor's first look at an address with a query to its first result. */
async function firstResult(browser, { origin, sent }, snapshot, encoding) {
  const page = await browser.newPage()
  await page.goto(`${origin}/?q=lignes+rouges`)
  await page.locator('guillemet-search [part~=result]').first().waitFor()
  const rows = [...sent].sort((a, b) => b[1] - a[1])
  const all = rows.reduce((sum, [, bytes]) => sum + bytes, 0)
  const without = await createIndex({ from: snapshot }).save({ texts: 'none' })
  const texts = COMPRESS[encoding](snapshot).length - COMPRESS[encoding](without).length
  console.log(`\nUntil the first result of a first visit, ${encoding}`)
  for (const [path, bytes] of rows) console.log(`${String(bytes).padStart(8)}  ${path}`)
  console.log(`${String(all).padStart(8)}  all`)
  console.log(`${String(texts).padStart(8)}  the texts in search.bin`)
  console.log(`${String(all - texts).padStart(8)}  all beside the texts`)
  await page.close()
}

async function typing(browser, { origin }, queries) {
  const page = await browser.newPage({ locale: 'fr-FR' })
  page.on('console', (message) => console.log(`console: ${message.text()}`))
  await page.addInitScript(watch)
  await page.goto(origin)
  const field = page.locator('guillemet-search input[role=combobox]')
  // The index is loaded when somebody turns to the field.
  await field.focus()
  await field.press('a')
  await page.waitForFunction(() => globalThis.watched.ready !== undefined && globalThis.watched.answers.length > 0)
  const { size, runsIn } = await page.evaluate(() => globalThis.watched.ready)
  console.log(`${size} articles, searched in the ${runsIn}`)
  await page.evaluate(() => Object.assign(globalThis.watched, { answers: [], keys: 0 }))
  await browser.startTracing(page, { categories: ['toplevel'] })
  for (const query of queries) {
    await field.fill('')
    await field.pressSequentially(query, { delay: BETWEEN_KEYS })
    await page.waitForFunction((typed) => globalThis.watched.answers.some(({ query }) => query === typed), query)
  }
  const tasks = mainThreadTasks(JSON.parse((await browser.stopTracing()).toString()))
  const { answers, keys } = await page.evaluate(() => globalThis.watched)
  const times = answers.map(({ time }) => time).sort((a, b) => a - b)
  const last = answers
    .filter(({ query }) => queries.includes(query))
    .map(({ time }) => time)
    .sort((a, b) => a - b)
  const at = (list, share) => `${Math.round(list[Math.min(list.length - 1, Math.floor(share * list.length))])} ms`
  console.log(`${queries.length} queries, ${keys} keystrokes, ${BETWEEN_KEYS} ms apart`)
  console.log(
    `keystroke to results painted: p50 ${at(times, 0.5)}, p95 ${at(times, 0.95)} (${times.length} keystrokes that were answered)`,
  )
  console.log(`… the last one of a query: p50 ${at(last, 0.5)}, p95 ${at(last, 0.95)}`)
  const [clock, cpu] = ['dur', 'tdur'].map((kind) => tasks.map((task) => (task[kind] ?? 0) / 1000))
  const over = (times) =>
    `${times.filter((time) => time > 50).length}, the longest ${Math.round(Math.max(...times))} ms`
  console.log(
    `tasks over 50 ms on the main thread while typing: by its own CPU time ${over(cpu)}; by the clock ${over(clock)}`,
  )
  console.log(`load of this machine: ${loadavg()[0].toFixed(1)} on ${availableParallelism()} processors`)
}

/** What the main threads of pages did, in microseconds: `dur` by the clock, `tdur` of CPU time, which other programs do not lengthen. */
function mainThreadTasks({ traceEvents }) {
  const key = ({ pid, tid }) => `${pid} ${tid}`
  const isMain = ({ name, args }) => name === 'thread_name' && args.name === 'CrRendererMain'
  const threads = new Set(traceEvents.filter(isMain).map(key))
  return traceEvents.filter((event) => event.name.endsWith('RunTask') && threads.has(key(event)))
}

/** Runs in the page: when each state of the field was typed and when its results were painted. */
function watch() {
  const watched = { answers: [], keys: 0, ready: undefined }
  globalThis.watched = watched
  const typed = new Map()
  addEventListener(
    'input',
    (event) => {
      watched.keys++
      typed.set(event.composedPath()[0].value, performance.now())
    },
    true,
  )
  addEventListener('guillemet-ready', ({ detail }) => {
    watched.ready = detail
  })
  addEventListener('guillemet-results', ({ detail: { asked } }) => {
    const start = typed.get(asked.query)
    if (start === undefined) return
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel()
      port1.onmessage = () => watched.answers.push({ query: asked.query, time: performance.now() - start })
      port2.postMessage(null)
    })
    typed.delete(asked.query)
  })
}
