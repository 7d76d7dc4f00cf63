import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import type { Analyzer } from '../analysis/analyzer.js'
import type { Article } from '../indexing/article.js'
import { packedAlone } from '../search/articlesAlone.js'
import type { PackedArticles } from '../search/packedArticles.js'
import { PackedSource } from '../search/packedSource.js'
import { toStored } from '../search/toStored.js'
import { isContainer, isOfKind } from '../snapshot/container.js'
import { unzipped } from '../snapshot/gzip.js'
import { packedJSON } from '../snapshot/packedJSON.js'
import { ARTICLES_SHAPE } from '../snapshot/shapes.js'
import type { StoredArticle } from '../snapshot/snapshot.js'
import { type NewFile, writeAtomically } from './atomicFile.js'
import type { FileMeta } from './read/articles.js'
import type { Problem } from './read/report.js'

/** What a build notes of a file, for the next one. */
export interface KeptFile {
  /** A digest of the file, and of all that its articles depend on. */
  readonly key: string
  /** Its articles in the snapshot: the number of the first, and how many. */
  readonly first: number
  readonly count: number
  /** What there was to say of it; none of it kept anything out of the index. */
  readonly notes: readonly Omit<Problem, 'file' | 'cause'>[]
}

/** What a build notes for the next one. */
export interface BuildNotes<Result> {
  /** How the index was made of its articles. */
  readonly made: string
  /** Digests of the files that it wrote. */
  readonly outputs: readonly string[]
  /** Whether every file that was found is among `files`. */
  readonly isWhole: boolean
  readonly files: readonly KeptFile[]
  readonly result: Result
}

/** The last build. */
export interface PreviousBuild<Result> {
  readonly notes: BuildNotes<Result>
  /** Opens its snapshot, which nobody needs where nothing has changed; undefined if it has no texts, or another analyzer. */
  opened(analyzer: Analyzer): Promise<KnownFiles | undefined>
}

/** The files of the last build, whose snapshot has the articles of those that have not changed since. */
export interface KnownFiles {
  /** What is known of the file with this key. */
  file(key: string | undefined): KeptFile | undefined
  articles(file: KeptFile): (Article<FileMeta> & StoredArticle<FileMeta>)[]
}

export const digest = (content: Uint8Array | string): string => createHash('sha256').update(content).digest('base64url')

/**
 * The last build that wrote these files. Undefined if there was none, or if anybody has written one of them since: then all is to be
 * read.
 *
 * @param outputs the snapshot, and its texts if they are apart
 */
export async function previousBuild<Result>(outputs: readonly string[]): Promise<PreviousBuild<Result> | undefined> {
  try {
    const notes = await readNotes<Result>(notesPath(outputs[0] as string))
    const contents = await Promise.all(outputs.map((path) => readFile(path)))
    if (contents.length !== notes.outputs.length) return undefined
    if (!contents.every((content, i) => digest(content) === notes.outputs[i])) return undefined
    return { notes, opened: (analyzer) => knownFiles(notes.files, contents, analyzer) }
  } catch {
    // Whatever is wrong with what is left of the last build, it is not needed.
    return undefined
  }
}

async function knownFiles(
  files: readonly KeptFile[],
  contents: readonly Uint8Array[],
  analyzer: Analyzer,
): Promise<KnownFiles | undefined> {
  try {
    const [snapshot, texts] = await Promise.all(contents.map((content) => unzipped(content, Number.POSITIVE_INFINITY)))
    const all = articlesIn(snapshot as Uint8Array, texts, analyzer)
    if (all.texts === undefined) return undefined
    const byKey = new Map(files.map((file) => [file.key, file]))
    return {
      file: (key) => (key === undefined ? undefined : byKey.get(key)),
      articles: ({ first, count }) =>
        Array.from(
          { length: count },
          (_, i) => toStored(all.article(first + i)) as Article<FileMeta> & StoredArticle<FileMeta>,
        ),
    }
  } catch {
    return undefined
  }
}

/** The articles of a snapshot in whatever form. */
function articlesIn(bytes: Uint8Array, texts: Uint8Array | undefined, analyzer: Analyzer): PackedArticles<FileMeta> {
  if (isOfKind(bytes, ARTICLES_SHAPE)) return packedAlone<FileMeta>(bytes)
  const packed = isContainer(bytes) ? bytes : packedJSON(bytes, analyzer)
  return new PackedSource<FileMeta>(packed, analyzer, texts).articles()
}

/** Leaves notes for the next build. Without them it does all again: no reason to fail. */
export async function keepNotes<Result>(output: string, notes: BuildNotes<Result>): Promise<void> {
  const text = JSON.stringify(notes)
  const file: NewFile = { path: notesPath(output), content: Buffer.from(`${digest(text)}\n${text}`) }
  await writeAtomically([file]).catch(() => undefined)
}

/** Hidden, beside the snapshot. */
const notesPath = (output: string): string => join(dirname(output), `.${basename(output)}.built`)

async function readNotes<Result>(path: string): Promise<BuildNotes<Result>> {
  const content = await readFile(path, 'utf8')
  const end = content.indexOf('\n')
  const text = content.slice(end + 1)
  if (digest(text) !== content.slice(0, end)) throw new Error('notes that nobody wrote')
  return JSON.parse(text) as BuildNotes<Result>
}
