import type { Dirent } from 'node:fs'
import { readdir, stat } from 'node:fs/promises'
import { dirname, extname, join, relative, resolve, sep } from 'node:path'
import type { Article } from '../indexing/article.js'
import { GuillemetError, shown } from '../text/error.js'
import { EXTENSIONS, fileContent } from './file.js'

/** What the front matter of a file says. */
export type FileMeta = Readonly<Record<string, unknown>>

/**
 * The articles in files and folders, in the order of their paths, by code unit: every `.txt`, `.md` and `.markdown`, folders
 * searched to the bottom, names that begin with a dot or are `node_modules` left out.
 *
 * An article's id is its path inside the folder given, with `/` and without the ending (`2024/otan`). Where two files would
 * have the same, the ending stays; where that does not help, as with two folders, the id is the whole path.
 *
 * @throws GuillemetError `no-files`, `unreadable-file`
 *
 * @example
 * const index = createIndex<FileMeta>()
 * index.add(await readArticles('articles'))
 */
export async function readArticles(paths: string | readonly string[]): Promise<Article<FileMeta>[]> {
  const roots = typeof paths === 'string' ? [paths] : paths
  const found = distinctPaths((await Promise.all(roots.map(filesIn))).flat())
  if (found.length === 0)
    throw new GuillemetError(
      'no-files',
      `There is no ${EXTENSIONS.join(', ')} file in ${roots.map(shown).join(', ') || 'an empty list of paths'}. Name files or a folder that has some.`,
    )
  const ids = distinctIds(found)
  const articles: Article<FileMeta>[] = []
  for (let at = 0; at < found.length; at += FILES_AT_ONCE) {
    const batch = found.slice(at, at + FILES_AT_ONCE)
    const contents = await Promise.all(batch.map(({ path }) => fileContent(path)))
    for (const [i, content] of contents.entries()) articles.push({ id: ids[at + i] as string, ...content })
  }
  return articles
}

/** Few enough for any limit of open files. */
const FILES_AT_ONCE = 32

/** A file named twice is read once. */
const distinctPaths = (files: readonly FoundFile[]): FoundFile[] => [
  ...new Map(files.map((file) => [resolve(file.path), file])).values(),
]

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
  const entries = await readdir(folder, { withFileTypes: true }).catch((cause: unknown) => {
    throw new GuillemetError('unreadable-file', `Cannot read the folder ${folder}: ${String(cause)}.`, { cause })
  })
  const lists = entries
    .filter(({ name }) => !name.startsWith('.') && name !== 'node_modules')
    .map(async (entry) => {
      const path = join(folder, entry.name)
      if (entry.isDirectory()) return walk(path)
      return entry.isFile() || (await isLinkToFile(entry, path)) ? [path] : []
    })
  return (await Promise.all(lists)).flat()
}

/** Links to folders are not followed: they may lead round in circles. */
const isLinkToFile = async (entry: Dirent, path: string): Promise<boolean> =>
  entry.isSymbolicLink() && (await stat(path).catch(() => undefined))?.isFile() === true

function distinctIds(files: readonly FoundFile[]): string[] {
  const spellings = files.map(({ name, path }) => [name.slice(0, -extname(name).length), name, path])
  const counts = new Map<string, number>()
  for (const spelling of spellings.flatMap((list) => [...new Set(list.slice(0, 2))]))
    counts.set(spelling, (counts.get(spelling) ?? 0) + 1)
  return spellings.map((list) => list.find((id) => counts.get(id) === 1) ?? (list.at(-1) as string))
}
