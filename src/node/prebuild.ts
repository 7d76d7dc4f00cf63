import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, extname } from 'node:path'
import type { Article } from '../indexing/article.js'
import { buildSnapshot } from '../indexing/buildSnapshot.js'
import { createIndex, type IndexOptions } from '../indexing/createIndex.js'
import { openIndex } from '../search/open.js'
import { GuillemetError } from '../text/error.js'
import type { FileMeta } from './read/articles.js'
import { readFiles } from './readFiles.js'

export type PrebuildOptions = Omit<IndexOptions<FileMeta>, 'from' | 'texts'>

/** What was built. */
export interface Prebuilt {
  readonly articles: number
  readonly paragraphs: number
  readonly quotes: number
  /** The size of the file written. */
  readonly bytes: number
}

/**
 * Build an index of the articles in files and folders, and write it into a file that `openIndex` reads: as JSON if its name
 * ends in `.json`, else as bytes.
 *
 * @throws GuillemetError `no-files`, `unreadable-file`, `unwritable-file`, `bad-option`, `duplicate-id`
 *
 * @example
 * await prebuild('articles', 'public/index.json') // => { articles: 14, paragraphs: 212, quotes: 160, bytes: 284113 }
 */
export async function prebuild(
  paths: string | readonly string[],
  output: string,
  options: PrebuildOptions = {},
): Promise<Prebuilt> {
  const articles: Article<FileMeta>[] = []
  for await (const article of readFiles(paths)) articles.push(article)
  const isJSON = extname(output).toLowerCase() === '.json'
  const { content, index } = isJSON ? asJSON(articles, options) : await asBytes(articles, options)
  await write(output, content)
  const [paragraphs, quotes] = [index.paragraphs('').total, index.quotes('').total]
  return { articles: index.size, paragraphs, quotes, bytes: content.length }
}

function asJSON(articles: readonly Article<FileMeta>[], options: PrebuildOptions) {
  const index = createIndex<FileMeta>(options)
  index.add(articles)
  return { content: Buffer.from(JSON.stringify(index)), index }
}

async function asBytes(articles: readonly Article<FileMeta>[], options: PrebuildOptions) {
  const content = await buildSnapshot(articles, options)
  return { content, index: await openIndex<FileMeta>(content, { analyzer: options.analyzer }) }
}

async function write(output: string, content: Uint8Array): Promise<void> {
  try {
    await mkdir(dirname(output), { recursive: true })
    await writeFile(output, content)
  } catch (cause) {
    throw new GuillemetError(
      'unwritable-file',
      `Cannot write ${output}: ${String(cause)}. Name a file, not a folder.`,
      {
        cause,
      },
    )
  }
}
