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
  const format = formatOf(extname(file.path).toLowerCase())
  const source = format && attempt(() => textOf(bytes, encoding ?? format.encoding, say), say)
  if (!format || source === undefined) return
  for (const content of attempt(() => format.read(source, say), say) ?? []) {
    const [[, line] = [0, 1]] = content.lines
    const place = content.id === undefined ? {} : { place: { line, column: 1 } }
    const article = attempt(
      () => articleOf(content, file, baseUrl, say),
      (problem) => say({ ...place, ...problem }),
    )
    if (article) yield article
  }
}

/** @param declared an encoding, or where the text may say its own */
function textOf(bytes: Uint8Array, declared: string | RegExp | undefined, say: Say): string | undefined {
  const { text, encoding, isCertain } = decoded(bytes, (head) =>
    typeof declared === 'object' ? declared.exec(head)?.[1] : declared,
  )
  if (text.includes('\0')) {
    say({ rule: 'binary-file', reason: 'Expected text, found bytes that are none' })
    return undefined
  }
  if (!isCertain)
    say({ rule: 'encoding', reason: `The file is not valid UTF-8, and was read as ${encoding}`, fatal: false })
  return text
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

/** Keys of the meta that are guillemet's own: what a file says under them is left out. */
const RESERVED = ['source', 'sections']

function articleOf(content: Content, file: SourceFile, baseUrl: string | undefined, say: Say): Article<FileMeta> {
  const { id = file.id, title, text, meta, lines, sections = [], speakers } = content
  for (const key of RESERVED)
    if (key in meta)
      say({ rule: 'reserved-meta', reason: `\`${key}\` is a name of guillemet’s own, rename it`, fatal: false })
  const own = Object.entries(meta).filter(([key]) => !RESERVED.includes(key))
  const path = content.id === undefined ? pageOf(file.name) : undefined
  const url = addressOf(meta.url, path, baseUrl)
  return checkedArticle<FileMeta>({
    id,
    text,
    ...(title !== undefined && { title }),
    ...(speakers !== undefined && speakers.length !== 0 && { speakers }),
    meta: {
      ...Object.fromEntries(own),
      ...(url !== undefined && { url }),
      ...(sections.length > 0 && { sections }),
      source: { file: file.label, lines },
    },
  })
}

/** The path of the page that a site makes of a file. */
function pageOf(name: string): string {
  const page = /\.html?$/i.test(name) ? name : name.slice(0, -extname(name).length)
  return page
    .replace(/(^|\/)index(?:\.html?)?$/i, '$1')
    .split('/')
    .map(encodeURIComponent)
    .join('/')
}

/** What a file says of itself comes before its path. */
function addressOf(said: unknown, path: string | undefined, base: string | undefined): string | undefined {
  const address = typeof said === 'string' && said !== '' ? said : base && path
  return address === undefined || base === undefined ? address : joined(address, base)
}

/** An address relative to another, which stands for a folder. A path stays a path. */
function joined(path: string, base: string): string {
  const folder = base.endsWith('/') ? base : `${base}/`
  if (!base.startsWith('/')) return URL.canParse(path, folder) ? new URL(path, folder).href : path
  return path.startsWith('/') || URL.canParse(path) ? path : folder + path
}
