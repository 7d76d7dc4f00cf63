import { build } from 'esbuild'
import type { Locator, Page } from 'playwright-core'
import { createIndex } from '../../../src/indexing/createIndex.js'
import { readFiles } from '../../../src/node/readFiles.js'
import { createSite, type Site, type SiteOptions } from '../site.js'

/** The element as a page without a bundler has it: one script. */
export async function script(): Promise<Uint8Array> {
  const { outputFiles } = await build({
    entryPoints: ['src/element/script.ts'],
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    write: false,
  })
  return outputFiles[0]?.contents ?? new Uint8Array()
}

export interface Article {
  readonly id: string
  readonly title?: string
  readonly text: string
  readonly meta?: Readonly<Record<string, unknown>>
}

export async function snapshot(articles: Iterable<Article>): Promise<Uint8Array> {
  const index = createIndex<Readonly<Record<string, unknown>> | undefined>()
  index.add([...articles].map(({ meta, ...article }) => ({ ...article, meta })))
  return index.save()
}

export const escaped = (text: string): string => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`)

export const page = (body: string, { lang = 'fr', head = '' } = {}): string => `<!doctype html>
<html lang="${lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Les articles</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/page.css">
${head}
</head>
<body>
<main>
<h1>Les articles</h1>
${body}
</main>
<script type="module" src="/guillemet-search.js"></script>
</body>
</html>`

const PAGE_CSS = `
:root { color-scheme: light dark; font-family: system-ui, sans-serif }
body { margin: 0; background: Canvas; color: CanvasText }
main { max-width: 62rem; margin: 0 auto; padding: 2rem 1.25rem 6rem }
h1 { font-size: 1.75rem; letter-spacing: -0.02em }
`

export const ELEMENT = `<guillemet-search src="/search.bin" href="/articles/{id}.html" facets="speaker, section: Rubrique" order="date" details="date, section">
<form action="/recherche"><label>Rechercher <input type="search" name="q"></label> <button>Chercher</button></form>
</guillemet-search>`

/** A site over the articles of `fixtures/`, with a page for each, and what else it is to have. */
export async function searchSite(
  files: Readonly<Record<string, string | Uint8Array>> = {},
  options: SiteOptions = {},
): Promise<Site> {
  common ??= commonFiles()
  return createSite({ ...(await common), ...files }, options)
}

/** Bundled and indexed once for all sites. */
let common: Promise<Readonly<Record<string, string | Uint8Array>>> | undefined

async function commonFiles(): Promise<Readonly<Record<string, string | Uint8Array>>> {
  const articles: Article[] = []
  for await (const article of readFiles('fixtures/articles')) articles.push(article)
  const pages = articles.map(({ id, title = id, text }) => {
    const paragraphs = text.split('\n\n').map((paragraph) => `<p>${escaped(paragraph)}</p>`)
    return [`/articles/${id}.html`, page(`<h2>${escaped(title)}</h2>${paragraphs.join('\n')}`)]
  })
  return {
    '/index.html': page(ELEMENT),
    '/page.css': PAGE_CSS,
    '/search.bin': await snapshot(articles),
    '/guillemet-search.js': await script(),
    ...Object.fromEntries(pages),
  }
}

export const field = (page: Page): Locator => page.getByRole('combobox', { name: /^(?:Rechercher|Search)$/ })
export const results = (page: Page): Locator => page.locator('[part~=result]')
export const waitForResults = (page: Page): Promise<void> => results(page).first().waitFor()
