import { createHash } from 'node:crypto'
import { extname } from 'node:path'
import type { Article } from '../indexing/article.js'
import { checkStreaming, eachArticle } from '../indexing/articleStream.js'
import type { BuildOptions } from '../indexing/buildSnapshot.js'
import { createIndex } from '../indexing/createIndex.js'
import { checkedIndexing } from '../indexing/indexingOptions.js'
import { checkedSaving, SAVE_OPTIONS } from '../indexing/save.js'
import { storedArticle } from '../indexing/stored.js'
import { SnapshotWriter } from '../postings/snapshotWriter.js'
import { gzip } from '../snapshot/gzip.js'
import type { Packed } from '../snapshot/indexPacker.js'
import { SNAPSHOT_VERSION, type StoredArticle } from '../snapshot/snapshot.js'
import { expectOption } from '../text/checkOptions.js'
import { GuillemetError, messageOf } from '../text/error.js'
import { type NewFile, writeAtomically } from './atomicFile.js'
import {
  digest,
  type KeptFile,
  type KnownFiles,
  keepNotes,
  type PreviousBuild,
  previousBuild,
} from './previousBuild.js'
import { articlesIn, type FileMeta } from './read/articles.js'
import { findFiles, type SourceFile } from './read/files.js'
import { ENDINGS } from './read/formats.js'
import { leavesOut, type Problem, type Report } from './read/report.js'
import {
  checkedReading,
  contents,
  counting,
  distinct,
  type FileProgress,
  READING_OPTIONS,
  type ReadFilesOptions,
} from './readFiles.js'
import { textsPath } from './textsPath.js'
import { VERSION } from './version.js'

export interface PrebuildOptions extends Omit<BuildOptions, 'onProgress'>, ReadFilesOptions {
  /**
   * The file to write, from the working directory. With `texts: 'apart'`, the texts go into a file beside it: `index.texts.guillemet` beside
   * `index.guillemet`.
   */
  readonly output: string
  /** @default 'json' if the name of `output` ends in `.json`, else 'packed' */
  readonly format?: 'packed' | 'json'
  /**
   * Whether what the last build made of files that have not changed since is used again, with the same bytes as a result. It is taken from
   * the snapshot, which must have its texts inside or apart; a hidden file beside it, `.index.guillemet.built`, has the digests of the files.
   * @default true
   */
  readonly incremental?: boolean
  /** Told after each file how far the work has come. */
  readonly onProgress?: (progress: PrebuildProgress) => void
}

/** How far a build has come. */
export type PrebuildProgress = FileProgress

/** What was built. */
export interface Prebuilt {
  readonly articles: number
  readonly paragraphs: number
  readonly quotes: number
  /** The size of what was written, or was there already. */
  readonly bytes: number
  /** How many files were found. */
  readonly files: number
  /** How many of them were not parsed again, as they have not changed. */
  readonly unchanged: number
  /** Of how many something was left out. */
  readonly skipped: number
}

/**
 * Builds an index of the articles in files, and writes it into a file that `openIndex` reads.
 *
 * It is written beside the old one and then takes its place: whatever happens, there is the old one or the new one, whole. Files whose
 * content has not changed are not parsed again; where none has, nothing is written.
 *
 * @param patterns as `readFiles` takes them
 * @throws GuillemetError `bad-option`, `no-files`, `unwritable-file`, and if `strict`, `unreadable-file`, which an article is too
 * whose id another has; the reason of the signal
 *
 * @example
 * await prebuild('articles', { output: 'public/index.guillemet' })
 * // => { articles: 14, paragraphs: 212, quotes: 160, bytes: 84113, files: 14, unchanged: 0, skipped: 0 }
 */
export async function prebuild(patterns: string | readonly string[], options: PrebuildOptions): Promise<Prebuilt> {
  const building = checked(patterns, options)
  const { reading, incremental, outputs } = building
  const tally: Tally = { articles: 0, paragraphs: 0, quotes: 0, unchanged: 0, kept: [], skipped: new Set() }
  const report: Report = (problem) => {
    if (leavesOut(problem)) tally.skipped.add(problem.file)
    reading.report(problem)
  }
  const files = await findFiles({ patterns: reading.patterns, cwd: reading.cwd, endings: ENDINGS }, report)
  const previous = incremental ? await previousBuild<Prebuilt>(outputs) : undefined
  const keys = previous ? await keysOf(files, building) : []
  if (previous && isSame(previous, keys, building)) {
    for (const [i, { notes }] of previous.notes.files.entries()) retold(notes, files[i] as SourceFile, report)
    return { ...previous.notes.result, unchanged: files.length, skipped: tally.skipped.size }
  }

  const writer = new SnapshotWriter(building.analyzer, building)
  const known = await previous?.opened(building.analyzer)
  const articles = articlesOf(files, keys, known, { ...building, report }, tally)
  await eachArticle(articles, { signal: building.signal }, (article, given) => {
    const stored = isStored(given) ? given : storedArticle(article, building)
    tally.articles++
    tally.paragraphs += stored.paragraphs.length
    tally.quotes += stored.quotes.length
    writer.add(stored)
  })
  const written = await asFiles(writer.finish(), building)
  await write(written, building)
  const { kept, skipped, ...counts } = tally
  const bytes = written.reduce((sum, { content }) => sum + content.length, 0)
  const result: Prebuilt = { ...counts, bytes, files: files.length, skipped: skipped.size }
  // A snapshot without texts has nothing for the next build.
  if (incremental && building.texts !== 'none')
    await keepNotes(building.output, {
      made: building.made,
      outputs: written.map(({ content }) => digest(content)),
      isWhole: kept.length === files.length,
      files: kept,
      result,
    })
  return result
}

/** What a build counts, and notes for the next one. */
interface Tally {
  articles: number
  paragraphs: number
  quotes: number
  unchanged: number
  readonly kept: KeptFile[]
  /** Paths of files of which something was left out. */
  readonly skipped: Set<string>
}

/** The articles of files, those that have not changed as the last build stored them. */
async function* articlesOf(
  files: readonly SourceFile[],
  keys: readonly (string | undefined)[],
  known: KnownFiles | undefined,
  building: Building & { readonly report: Report },
  tally: Tally,
): AsyncGenerator<Article<FileMeta>> {
  const unchanged = files.map((_, i) => known?.file(keys[i]))
  const changed = files.filter((_, i) => unchanged[i] === undefined)
  const read = contents(changed, building.report)
  let next = await read.next()
  const done = counting(files, building.onProgress)
  const ids = new Set<string>()
  for (const [i, file] of files.entries()) {
    const first = tally.articles
    const notes: Problem[] = []
    const report: Report = (problem) => {
      notes.push(problem)
      building.report(problem)
    }
    const kept = unchanged[i]
    let key = kept?.key
    if (kept && known) {
      retold(kept.notes, file, report)
      yield* distinct(known.articles(kept), file, ids, report)
      tally.unchanged++
    } else if (next.value?.file === file) {
      const { bytes } = next.value
      next = await read.next()
      key = fileKey(bytes, file, building)
      yield* distinct(articlesIn(bytes, file, { ...building.reading, report }), file, ids, report)
    }
    // What was left out is to be told again, and may be read next time: of two articles with one id, when the other is gone.
    if (key !== undefined && notes.every(({ fatal }) => fatal === false))
      tally.kept.push({ key, first, count: tally.articles - first, notes: notes.map(asNote) })
    done(file)
  }
}

const isStored = (article: Article<FileMeta>): article is Article<FileMeta> & StoredArticle<FileMeta> =>
  'paragraphs' in article

function retold(notes: KeptFile['notes'], { path }: SourceFile, report: Report): void {
  for (const note of notes) report({ ...note, file: path })
}

const asNote = ({ rule, reason, place, fatal }: Problem): KeptFile['notes'][number] => ({
  rule,
  reason,
  ...(place && { place }),
  fatal: fatal ?? true,
})

/** The keys of files as they are now; undefined for those that cannot be read. */
async function keysOf(files: readonly SourceFile[], building: Building): Promise<(string | undefined)[]> {
  const keys = new Map<SourceFile, string>()
  for await (const { file, bytes } of contents(files, () => undefined)) {
    building.signal?.throwIfAborted()
    keys.set(file, fileKey(bytes, file, building))
  }
  return files.map((file) => keys.get(file))
}

/** A digest of all that the articles of a file, with their structure, depend on. */
function fileKey(bytes: Uint8Array, { name, label, id }: SourceFile, { reading, newline, quotes }: Building): string {
  const { baseUrl, encoding } = reading
  const given = [VERSION, newline, quotes, baseUrl, encoding, name, label, id].map((one) => one ?? null)
  return createHash('sha256').update(JSON.stringify(given)).update('\n').update(bytes).digest('base64url')
}

/** Whether the last build read the same files, in the same order, and made the same of them. */
const isSame = (
  { notes }: PreviousBuild<Prebuilt>,
  keys: readonly (string | undefined)[],
  { made }: Building,
): boolean =>
  notes.isWhole &&
  notes.made === made &&
  notes.files.length === keys.length &&
  notes.files.every(({ key }, i) => key === keys[i])

async function asFiles(packed: Packed, { format, isZipped, analyzer, outputs }: Building): Promise<NewFile[]> {
  const { snapshot, texts } = packed
  const contents =
    format === 'json'
      ? [new TextEncoder().encode(JSON.stringify(createIndex({ from: snapshot, analyzer })))]
      : [snapshot, ...(texts ? [texts] : [])]
  return Promise.all(
    contents.map(async (content, i) => ({
      path: outputs[i] as string,
      content: isZipped ? await gzip(content) : content,
    })),
  )
}

async function write(files: readonly NewFile[], { output, signal }: Building): Promise<void> {
  try {
    await writeAtomically(files, signal)
  } catch (cause) {
    signal?.throwIfAborted()
    throw new GuillemetError(
      'unwritable-file',
      `Cannot write ${output}: ${messageOf(cause)}. Name a file in a folder that has room. What was there is as it was.`,
      { cause },
    )
  }
}

type Building = ReturnType<typeof checked>

const OWN = ['format', 'incremental', 'onProgress', 'output', 'signal', ...SAVE_OPTIONS, ...READING_OPTIONS]

/** @throws GuillemetError `bad-option` */
function checked(patterns: string | readonly string[], options: PrebuildOptions) {
  const { analyzer, newline, quotes = true, signal, onProgress } = checkedIndexing(options, 'prebuild', OWN)
  const { texts, postings, gzip: isZipped } = checkedSaving(options)
  const { output, incremental = true, format = isJSON(output) ? 'json' : 'packed' } = options
  checkStreaming({ signal })
  expectOption(typeof output === 'string' && output !== '', '`output` to be the path of a file', output)
  expectOption(format === 'packed' || format === 'json', "`format` to be 'packed' or 'json'", format)
  expectOption(typeof incremental === 'boolean', '`incremental` to be true or false', incremental)
  expectOption(
    onProgress === undefined || typeof onProgress === 'function',
    '`onProgress` to be a function',
    onProgress,
  )
  expectOption(format === 'packed' || texts === 'inside', "`texts` to be 'inside', where JSON has them", texts)
  expectOption(format === 'packed' || postings, '`postings` to be true, as JSON has them', postings)
  const ofReading = READING_OPTIONS.filter((name) => options[name] !== undefined).map((name) => [name, options[name]])
  return {
    reading: checkedReading(patterns, Object.fromEntries(ofReading)),
    analyzer,
    newline,
    quotes,
    texts,
    postings,
    isZipped,
    format,
    output,
    outputs: texts === 'apart' ? ([output, textsPath(output)] as const) : ([output] as const),
    /** What the bytes depend on, beside the articles. */
    made: JSON.stringify([VERSION, SNAPSHOT_VERSION, analyzer.fingerprint, texts, postings, isZipped, format]),
    incremental,
    signal,
    onProgress,
  }
}

const isJSON = (path: unknown): boolean => typeof path === 'string' && extname(path).toLowerCase() === '.json'
