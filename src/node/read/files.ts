import type { Dirent, Stats } from 'node:fs'
import { readdir, stat } from 'node:fs/promises'
import { dirname, extname, isAbsolute, join, relative, resolve, sep } from 'node:path'
import picomatch from 'picomatch'
import { GuillemetError, shown } from '../../text/error.js'
import { isNegative, patternRoot } from './patternRoot.js'
import { type Problem, type Report, unreadable } from './report.js'

/** A file that holds an article, or several. */
export interface SourceFile {
  /** To read it by: absolute. */
  readonly path: string
  /** Its path inside the folder given, or inside the folder at the head of a pattern, with `/`. */
  readonly name: string
  /** Its path from the working directory, with `/`; `name`, if it is not inside. */
  readonly label: string
  /** The id of its article: `name` without the ending, if no other file has the same. */
  readonly id: string
  /** In bytes. */
  readonly size: number
}

/** What to look for. */
export interface Search {
  /** Files, folders and glob patterns; what a pattern after `!` matches is left out. */
  readonly patterns: readonly string[]
  /** What they are relative to. */
  readonly cwd: string
  /** Endings of the files to look for, in small letters, with their point. */
  readonly endings: readonly string[]
}

/**
 * The files that patterns lead to, each once, in the order of the patterns, and of one pattern in that of their names, by
 * code unit.
 *
 * Folders are searched to the bottom; links to folders are not followed, as they may lead round in circles. Names that begin
 * with a dot and `node_modules` are left out, unless a pattern spells them out.
 *
 * @throws GuillemetError `no-files`
 */
export async function findFiles(search: Search, report: Report): Promise<SourceFile[]> {
  const { patterns, cwd, endings } = search
  const isExcluded = exclusion(patterns, cwd)
  const found = new Map<string, Found>()
  for (const pattern of patterns.filter((one) => !isNegative(one)))
    for (const file of await matches(pattern, search, report))
      if (!found.has(file.path) && !isExcluded(file.path)) found.set(file.path, file)
  if (found.size === 0)
    throw new GuillemetError(
      'no-files',
      `There is no ${endings.join(', ')} file in ${patterns.map(shown).join(', ') || 'an empty list of patterns'}. Name files, or a folder or pattern that has some.`,
    )
  return withIds([...found.values()], cwd)
}

type Found = Pick<SourceFile, 'path' | 'name' | 'size'>

async function matches(pattern: string, { cwd, endings }: Search, report: Report): Promise<Found[]> {
  const path = resolve(cwd, pattern)
  const status = await stat(path).catch((cause: NodeJS.ErrnoException) => cause)
  if (status instanceof Error) return inPattern(pattern, status)
  if (status.isDirectory()) return named(path, await walk(path, Number.POSITIVE_INFINITY, false, report))
  if (!endings.includes(endingOf(path)))
    report({ file: path, rule: 'unknown-format', reason: `Expected a file that ends in ${endings.join(', ')}` })
  return named(dirname(path), [path])

  async function inPattern(pattern: string, error: NodeJS.ErrnoException): Promise<Found[]> {
    const posix = sep === '/' ? pattern : pattern.replaceAll(sep, '/')
    const { glob, isGlob } = picomatch.scan(posix)
    if (!isGlob && error.code !== 'ENOENT' && error.code !== 'ENOTDIR') {
      report(unreadable(path, error))
      return []
    }
    if (!isGlob)
      throw new GuillemetError('no-files', `There is no file or folder ${shown(pattern)}. Check the path.`, {
        cause: error,
      })
    const folder = patternRoot(pattern, cwd)
    const isMatch = picomatch(glob, { flags: 's' })
    const depth = glob.includes('**') ? Number.POSITIVE_INFINITY : glob.split('/').length
    const all = await walk(folder, depth, /(?:^|\/)\.[^/]/.test(glob), report)
    const files = await named(
      folder,
      all.filter((one) => isMatch(nameIn(folder, one))),
    )
    if (files.length === 0)
      report({
        file: pattern,
        rule: 'no-match',
        reason: `No ${endings.join(', ')} file matches ${shown(pattern)}`,
        fatal: false,
      })
    return files
  }

  async function named(folder: string, paths: readonly string[]): Promise<Found[]> {
    const readable = paths
      .filter((one) => endings.includes(endingOf(one)))
      .map((one) => ({ path: one, name: nameIn(folder, one) }))
      .sort((a, b) => (a.name < b.name ? -1 : 1))
    const all = await Promise.all(readable.map(async (one) => ({ ...one, status: await fileStatus(one.path) })))
    // In order, whichever of them was looked at first.
    for (const { status } of all) if (status && 'rule' in status) report(status)
    return all.flatMap(({ path, name, status }) =>
      status && 'size' in status ? [{ path, name, size: status.size }] : [],
    )
  }
}

const endingOf = (path: string): string => extname(path).toLowerCase()

const nameIn = (folder: string, path: string): string => relative(folder, path).split(sep).join('/')

/** What `!` before a pattern leaves out: the files that match it, and all in a folder that does. */
function exclusion(patterns: readonly string[], cwd: string): (path: string) => boolean {
  const globs = patterns.filter(isNegative).map((pattern) => pattern.slice(1).replace(/\/+$/, ''))
  if (globs.length === 0) return () => false
  const tests = globs.map((glob) => picomatch([glob, `${glob}/**`], { flags: 's', dot: true }))
  return (path) => tests.some((test, i) => test(isAbsolute(globs[i] as string) ? path : nameIn(cwd, path)))
}

/** What is known of a file; not of a folder that is named like one. A pipe or a device is a problem: reading it may never end. */
async function fileStatus(path: string): Promise<Stats | Problem | undefined> {
  try {
    const status = await stat(path)
    if (status.isFile()) return status
    if (status.isDirectory()) return undefined
    return { file: path, rule: 'unreadable-file', reason: 'Expected a file, found a pipe or device' }
  } catch (cause) {
    return unreadable(path, cause)
  }
}

/** All in a folder that may be a file. */
async function walk(folder: string, depth: number, dots: boolean, report: Report): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch((cause: NodeJS.ErrnoException): Dirent[] => {
    if (cause.code !== 'ENOENT') report(unreadable(folder, cause, 'the folder'))
    return []
  })
  const lists = entries
    .filter(({ name }) => (dots || !name.startsWith('.')) && name !== 'node_modules')
    .map(async (entry) => {
      const path = join(folder, entry.name)
      if (!entry.isDirectory()) return [path]
      return depth > 1 ? walk(path, depth - 1, dots, report) : []
    })
  return (await Promise.all(lists)).flat()
}

/**
 * The files with ids: the name without its ending. Where two files would have the same, the ending stays; where that does
 * not help, as with two folders, the id is the whole path.
 */
function withIds(files: readonly Found[], cwd: string): SourceFile[] {
  const spellings = files.map(({ name }) => [name.slice(0, -extname(name).length), name])
  const counts = new Map<string, number>()
  for (const spelling of spellings.flatMap((list) => [...new Set(list)]))
    counts.set(spelling, (counts.get(spelling) ?? 0) + 1)
  return files.map((file, i) => {
    const id = spellings[i]?.find((spelling) => counts.get(spelling) === 1)
    return { ...file, label: labelOf(file, cwd), id: id ?? file.path }
  })
}

/** No path of the machine gets into an index. */
function labelOf({ path, name }: Found, cwd: string): string {
  const inside = nameIn(cwd, path)
  return inside.startsWith('../') || isAbsolute(inside) ? name : inside
}
