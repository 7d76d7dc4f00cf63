import { readFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import type { VFileMessage } from 'vfile-message'
import type { Article } from '../indexing/article.js'
import { checkOptions, expectOption } from '../text/checkOptions.js'
import { GuillemetError, shown } from '../text/error.js'
import { type ArticleOptions, articlesIn, type FileMeta } from './read/articles.js'
import { findFiles, type SourceFile } from './read/files.js'
import { ENDINGS } from './read/formats.js'
import { type Report, reporter, unreadable } from './read/report.js'

export interface ReadFilesOptions {
  /** The folder that patterns are relative to. @default process.cwd() */
  readonly cwd?: string
  /**
   * The address of the site: `meta.url` is this and the path of the file inside the folder given, without the ending but of
   * HTML (`guide/port.md` → `guide/port`, `guide/index.html` → `guide/`). What a file says of itself comes first. Without it,
   * files that do not say their address have none.
   */
  readonly baseUrl?: string
  /**
   * The encoding of files that neither are valid UTF-8 nor begin with a byte order mark, by a name that `TextDecoder` knows.
   * @default what the file declares, else windows-1252
   */
  readonly encoding?: string
  /**
   * Told what is wrong with files: each message has the `file`, a `ruleId`, and where there is one the `line` and `column`.
   * `fatal` are those for which something is left out, but for XML that is not TEI: a sitemap among the articles is nobody's mistake.
   */
  readonly onMessage?: (message: VFileMessage) => void
  /**
   * Whether a file that cannot be read, as a whole or in part, is an error, and not left out.
   * @default false with `onMessage`; true without it, as nobody would hear of the file
   */
  readonly strict?: boolean
}

/**
 * The articles in files: each `.txt`, `.md`, `.html`, `.xml` (TEI) and `.jsonl` that patterns lead to, one after another, in the order of their
 * paths. Can be iterated more than once; files are read when their turn comes.
 *
 * A pattern is a file, a folder, searched to the bottom, or a glob pattern; what matches one after `!` is left out. Names that
 * begin with a dot and `node_modules` are left out, and links to folders are not followed.
 *
 * An article's id is its path inside the folder given, with `/` and without the ending (`2024/otan`). Where two files would
 * have the same, the ending stays; where that does not help, as with two folders, the id is the whole path.
 *
 * @throws GuillemetError `bad-option`; while iterating: `no-files`, and if `strict`, `unreadable-file`
 *
 * @example
 * const bytes = await buildSnapshot(readFiles('articles', { onMessage: (message) => console.error(String(message)) }))
 */
export function readFiles(
  patterns: string | readonly string[],
  options: ReadFilesOptions = {},
): AsyncIterable<Article<FileMeta>> {
  const reading = checkedReading(patterns, options)
  return { [Symbol.asyncIterator]: () => articles(reading) }
}

interface Reading extends ArticleOptions {
  readonly patterns: readonly string[]
  readonly cwd: string
}

/**
 * The articles, as they are read.
 *
 * @param onProgress told after each file that could be read
 */
export async function* articles(
  { patterns, cwd, ...options }: Reading,
  onProgress?: (progress: FileProgress) => void,
): AsyncGenerator<Article<FileMeta>> {
  const { report } = options
  const files = await findFiles({ patterns, cwd, endings: ENDINGS }, report)
  const ids = new Set<string>()
  const done = counting(files, onProgress)
  for await (const { file, bytes } of contents(files, report)) {
    yield* distinct(articlesIn(bytes, file, options), file, ids, report)
    done(file)
  }
}

/** How far a work of files has come. */
export interface FileProgress {
  /** Files done, of how many. */
  readonly files: number
  readonly of: number
  /** The size of the files done, and of all. */
  readonly bytes: number
  readonly ofBytes: number
}

/** Counts files that are done. */
export function counting(files: readonly SourceFile[], onProgress?: (progress: FileProgress) => void) {
  const at = { files: 0, of: files.length, bytes: 0, ofBytes: files.reduce((sum, { size }) => sum + size, 0) }
  return ({ size }: SourceFile): void => {
    at.files++
    at.bytes += size
    onProgress?.({ ...at })
  }
}

/**
 * The articles of a file whose ids none has had before; the others are reported.
 *
 * @param ids of the articles before, to which these are added
 */
export function* distinct(
  articles: Iterable<Article<FileMeta>>,
  { path }: SourceFile,
  ids: Set<string>,
  report: Report,
): Generator<Article<FileMeta>> {
  for (const article of articles) {
    if (ids.has(article.id))
      report({ file: path, rule: 'duplicate-id', reason: `There is an article ${shown(article.id)} already` })
    else {
      ids.add(article.id)
      yield article
    }
  }
}

/** So many files are read ahead while an article is made into passages. */
const AHEAD = 4

/** Files with their bytes, one after another; those that cannot be read are reported. */
export async function* contents(files: readonly SourceFile[], report: Report) {
  const waiting = files.slice(0, AHEAD).map(bytesOf)
  for (const [i, file] of files.entries()) {
    const bytes = await waiting.shift()
    const later = files[i + AHEAD]
    if (later) waiting.push(bytesOf(later))
    if (bytes instanceof Uint8Array) yield { file, bytes }
    else report(unreadable(file.path, bytes?.cause))
  }
}

/** So many bytes are read at once: to ask for them and wait takes ten times the work. */
const SMALL = 1 << 16

function bytesOf({
  path,
  size,
}: SourceFile): Uint8Array | { cause: unknown } | Promise<Uint8Array | { cause: unknown }> {
  if (size > SMALL) return readFile(path).catch((cause: unknown) => ({ cause }))
  try {
    return readFileSync(path)
  } catch (cause) {
    return { cause }
  }
}

/** The names of the options. */
export const READING_OPTIONS = [
  'baseUrl',
  'cwd',
  'encoding',
  'onMessage',
  'strict',
] as const satisfies (keyof ReadFilesOptions)[]

/** @throws GuillemetError `bad-option` */
export function checkedReading(patterns: string | readonly string[], options: ReadFilesOptions): Reading {
  const list = typeof patterns === 'string' ? [patterns] : patterns
  if (!Array.isArray(list) || !list.every((pattern) => typeof pattern === 'string'))
    throw new GuillemetError('bad-option', `Expected a pattern or an array of them, got ${shown(patterns)}.`)
  checkOptions('readFiles', options, READING_OPTIONS)
  const { cwd = process.cwd(), baseUrl, encoding, onMessage, strict = onMessage === undefined } = options
  expectOption(typeof cwd === 'string', '`cwd` to be a path', cwd)
  expectOption(
    baseUrl === undefined || isAddress(baseUrl),
    '`baseUrl` to be an address (https://example.org/)',
    baseUrl,
  )
  expectOption(encoding === undefined || isEncoding(encoding), '`encoding` to be one that TextDecoder knows', encoding)
  expectOption(onMessage === undefined || typeof onMessage === 'function', '`onMessage` to be a function', onMessage)
  expectOption(typeof strict === 'boolean', '`strict` to be true or false', strict)
  return { patterns: list, cwd: resolve(cwd), baseUrl, encoding, report: reporter(onMessage, strict) }
}

/** An address in full, or the path of a site: `/blog/`. */
const isAddress = (value: unknown): boolean =>
  typeof value === 'string' && (value.startsWith('/') || URL.canParse(value))

function isEncoding(name: unknown): boolean {
  try {
    return new TextDecoder(String(name)).encoding !== ''
  } catch {
    return false
  }
}
