import { extname } from 'node:path'
import { type Article, checkedArticle } from '../../indexing/article.js'
import { GuillemetError } from '../../text/error.js'
import type { Content, Section } from './content.js'
import { decoded } from './encoding.js'
import type { SourceFile } from './files.js'
import { formatOf } from './formats.js'
import { type Report, reasonOf, type Say } from './report.js'

/** What an article of a file knows of it, beside what the file says: its front matter, its `author`, `date`, `lang`. */
export interface FileMeta {
  readonly source: FileSource
  /** Where the article is to be read. */
  readonly url?: string
  /** What its headings divide the text into. */
  readonly sections?: readonly Section[]
  readonly [key: string]: unknown
}

/** Where an article comes from. */
export interface FileSource {
  /** The path from the working directory, with `/`; for a file outside of it, the path inside the folder given. */
  readonly file: string
  /** For each paragraph, its offset in the text and its line in the file, from 1. */
  readonly lines: readonly (readonly [offset: number, line: number])[]
}

export interface ArticleOptions {
  readonly baseUrl: string | undefined
  readonly encoding: string | undefined
  readonly report: Report
}

/** The articles that the bytes of a file hold. What is wrong with them is reported, nothing else throws. */
export function* articlesIn(
  bytes: Uint8Array,
  file: SourceFile,
  { baseUrl, encoding, report }: ArticleOptions,
): Generator<Article<FileMeta>> {
  const say: Say = (problem) => report({ file: file.path, ...problem })
  const read = formatOf(extname(file.path).toLowerCase())
  if (!read) return
  const text = textOf(bytes, encoding, say)
  const content = text === undefined ? undefined : attempt(() => read(text, say), say)
  const article = content && attempt(() => articleOf(content, file, baseUrl, say), say)
  if (article) yield article
}

function textOf(bytes: Uint8Array, encoding: string | undefined, say: Say): string | undefined {
  const result = decoded(bytes, () => encoding)
  if (result.text.includes('\0')) {
    say({ rule: 'binary-file', reason: 'Expected text, found bytes that are none' })
    return undefined
  }
  if (!result.isCertain)
    say({
      rule: 'encoding',
      reason: `The file is not valid UTF-8, and was read as ${result.encoding}`,
      fatal: false,
    })
  return result.text
}

/** No file, whatever it holds, stops the others: what a parser throws becomes a message, unless it is one that was strictly reported. */
function attempt<Result>(make: () => Result, say: Say): Result | undefined {
  try {
    return make()
  } catch (cause) {
    if (cause instanceof GuillemetError && cause.code === 'unreadable-file') throw cause
    say({ rule: 'bad-article', reason: reasonOf(cause), cause })
    return undefined
  }
}

/** Keys of the meta that are for the file to give; its own values for them would be lost. */
const RESERVED = ['source', 'sections']

function articleOf(content: Content, file: SourceFile, baseUrl: string | undefined, say: Say): Article<FileMeta> {
  const { title, text, meta, lines, sections = [] } = content
  for (const key of RESERVED)
    if (key in meta)
      say({ rule: 'reserved-meta', reason: `\`${key}\` is a name of guillemet’s own, rename it`, fatal: false })
  const url = addressOf(meta.url, file, baseUrl)
  return checkedArticle<FileMeta>({
    id: file.id,
    text,
    ...(title !== undefined && { title }),
    meta: {
      ...meta,
      ...(url !== undefined && { url }),
      ...(sections.length > 0 && { sections }),
      source: { file: file.label, lines },
    },
  })
}

function addressOf(said: unknown, { name }: SourceFile, baseUrl: string | undefined): string | undefined {
  if (typeof said === 'string' && said !== '') return baseUrl === undefined ? said : joined(said, baseUrl)
  if (baseUrl === undefined) return undefined
  const page = /\.html?$/i.test(name) ? name : name.slice(0, -extname(name).length)
  const path = page.replace(/(^|\/)index(?:\.html?)?$/i, '$1')
  return joined(path.split('/').map(encodeURIComponent).join('/'), baseUrl)
}

/** An address relative to another, which stands for a folder. A path stays a path. */
function joined(path: string, base: string): string {
  const folder = base.endsWith('/') ? base : `${base}/`
  if (!base.startsWith('/')) return URL.canParse(path, folder) ? new URL(path, folder).href : path
  return path.startsWith('/') || URL.canParse(path) ? path : folder + path
}
