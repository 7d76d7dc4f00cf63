import { readdir, stat } from 'node:fs/promises'
import { dirname, extname, join, relative, sep } from 'node:path'
import type { Article } from '../indexing/article.js'
import { GuillemetError, shown } from '../text/error.js'
import { EXTENSIONS, fileContent } from './file.js'

/** What the front matter of a file says. */
export type FileMeta = Readonly<Record<string, unknown>>

/**
 * The articles in files and folders, in the order of their paths, by code unit: every `.txt`, `.md` and `.markdown`, folders
 * searched to the bottom, names that begin with a dot or are `node_modules` left out.
 *
 * An article's id is its path inside the folder given, with `/` and without the ending (`2024/otan`), or with it where two
 * files would have the same.
 *
 * @throws GuillemetError `no-files`, `unreadable-file`
 *
 * @example
 * const index = createIndex<FileMeta>()
 * index.add(await readArticles('articles'))
 */
export async function readArticles(paths: string | readonly string[]): Promise<Article<FileMeta>[]> {
  const roots = typeof paths === 'string' ? [paths] : paths
  const found = (await Promise.all(roots.map(filesIn))).flat()
  if (found.length === 0)
    throw new GuillemetError(
      'no-files',
      `There is no ${EXTENSIONS.join(', ')} file in ${roots.map(shown).join(', ') || 'an empty list of paths'}. Name files or a folder that has some.`,
    )
  const ids = distinctIds(found.map(({ name }) => name))
  return Promise.all(found.map(async ({ path }, i) => ({ id: ids[i] as string, ...(await fileContent(path)) })))
}

interface FoundFile {
  readonly path: string
  /** The path inside the folder given. */
  readonly name: string
}

async function filesIn(root: string): Promise<FoundFile[]> {
  const status = await stat(root).catch((cause: unknown) => {
    throw new GuillemetError('no-files', `There is no file or folder ${shown(root)}. Check the path.`, { cause })
  })
  const folder = status.isDirectory() ? root : dirname(root)
  const paths = status.isDirectory() ? await walk(root) : [root]
  return paths
    .filter((path) => EXTENSIONS.includes(extname(path).toLowerCase()))
    .map((path) => ({ path, name: relative(folder, path).split(sep).join('/') }))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
}

async function walk(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true })
  const lists = entries
    .filter(({ name }) => !name.startsWith('.') && name !== 'node_modules')
    .map(async (entry) => {
      const path = join(folder, entry.name)
      if (entry.isDirectory()) return walk(path)
      return entry.isFile() ? [path] : []
    })
  return (await Promise.all(lists)).flat()
}

function distinctIds(names: readonly string[]): string[] {
  const bare = names.map((name) => name.slice(0, -extname(name).length))
  const counts = new Map<string, number>()
  for (const name of bare) counts.set(name, (counts.get(name) ?? 0) + 1)
  return bare.map((name, i) => (counts.get(name) === 1 ? name : (names[i] as string)))
}
