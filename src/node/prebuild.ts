import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, extname } from 'node:path'
import { createIndex, type IndexOptions } from '../indexing/createIndex.js'
import { GuillemetError } from '../text/error.js'
import { type FileMeta, readArticles } from './readArticles.js'

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
  options: Omit<IndexOptions<FileMeta>, 'from'> = {},
): Promise<Prebuilt> {
  const index = createIndex<FileMeta>(options)
  index.add(await readArticles(paths))
  const snapshot = index.toJSON()
  const content = extname(output).toLowerCase() === '.json' ? Buffer.from(JSON.stringify(snapshot)) : await index.save()
  await write(output, content)
  const count = (key: 'paragraphs' | 'quotes') =>
    snapshot.articles.reduce((sum, article) => sum + article[key].length, 0)
  return { articles: index.size, paragraphs: count('paragraphs'), quotes: count('quotes'), bytes: content.length }
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
