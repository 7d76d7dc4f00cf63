import { readFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import type { Plugin } from 'vite'
import { articlePage } from '../pages/article.js'
import { homePage } from '../pages/home.js'
import { document, type Page } from '../pages/layout.js'
import { measuresPage } from '../pages/measures.js'
import { peoplePage } from '../pages/people.js'
import { wordsPage } from '../pages/words.js'
import { siteArticles } from './articles.js'
import { type Edition, edition } from './edition.js'
import { measuredQueries, plainMiniSearch } from './measured.js'

export interface SiteOptions {
  /** Folders of articles. */
  readonly articles: readonly string[]
  /** A folder of queries with the passages that answer them. */
  readonly queries: string
}

/**
 * Makes the pages of the site and the files that they load: from its articles, when it is served and when it is built.
 * A page is HTML to Vite as a file would be.
 *
 * It does without `guillemet/vite`, which indexes files as they are: here, plain texts get dates and sections that only the site knows,
 * and the pages are made of the same index.
 */
export function sitePlugin({ articles, queries }: SiteOptions): Plugin {
  let base = '/'
  let root = ''
  let made: Promise<Made> | undefined
  const site = () => {
    made ??= siteArticles(articles, base).then((all) => make(edition(all, base), queries))
    return made
  }
  const file = (path: string) => join(root, path, PAGE)
  return {
    name: 'guillemet-site',
    async config(user, { command }) {
      base = user.base ?? base
      root = resolve(user.root ?? '.')
      if (command !== 'build') return
      const { pages } = await site()
      return { build: { rolldownOptions: { input: [...pages.keys()].map(file) } } }
    },
    resolveId: (id) => (id.startsWith(root) && id.endsWith(PAGE) ? id : undefined),
    async load(id) {
      if (!id.startsWith(root) || !id.endsWith(PAGE)) return
      return (await site()).pages.get(id.slice(root.length + 1, -PAGE.length))
    },
    async generateBundle() {
      for (const [fileName, source] of (await site()).files) this.emitFile({ type: 'asset', fileName, source })
    },
    configureServer(server) {
      for (const folder of articles) server.watcher.add(folder)
      server.watcher.on('change', (path) => {
        if (!articles.some((folder) => path.startsWith(folder))) return
        made = undefined
        server.ws.send({ type: 'full-reload' })
      })
      server.middlewares.use(async (request, response, next) => {
        try {
          const { pathname } = new URL(request.originalUrl ?? '/', 'http://site')
          const path = decodeURIComponent(pathname).slice(base.length)
          const { pages, files } = await site()
          const page = pages.get(path)
          const file = files.get(path)
          if (page !== undefined) {
            response.setHeader('content-type', 'text/html; charset=utf-8')
            response.end(await server.transformIndexHtml(pathname, page))
          } else if (file !== undefined) response.end(file)
          else next()
        } catch (error) {
          next(error)
        }
      })
    },
  }
}

/** The file of a page in its folder. */
const PAGE = 'index.html'

interface Made {
  /** Documents by their path: `articles/otan/`. */
  readonly pages: ReadonlyMap<string, string>
  readonly files: ReadonlyMap<string, string | Uint8Array>
}

const pagesOf = (made: Edition): Page[] => [
  homePage(made),
  peoplePage(made),
  wordsPage(),
  measuresPage(),
  ...made.articles.map((article) => articlePage(article, made)),
]

async function make(made: Edition, queries: string): Promise<Made> {
  const { base, articles, index } = made
  const plain = plainMiniSearch(articles)
  const asked = await Promise.all(
    ['paragraphs', 'quotes'].map((name) => readFile(join(queries, `${name}.json`), 'utf8')),
  )
  return {
    pages: new Map(pagesOf(made).map((page) => [page.path, document(page, base)])),
    files: new Map<string, string | Uint8Array>([
      ['search.bin', await index.save()],
      ['minisearch.json', JSON.stringify(plain)],
      [
        'measured.json',
        JSON.stringify(
          measuredQueries(
            made,
            plain,
            asked.flatMap((json) => JSON.parse(json)),
          ),
        ),
      ],
    ]),
  }
}
