import { readFile } from 'node:fs/promises'
import { extname } from 'node:path'
import { VFile } from 'vfile'
import { matter } from 'vfile-matter'
import { GuillemetError } from '../text/error.js'
import { markdown } from './markdown.js'

/** The endings of the files that are read. */
export const EXTENSIONS: readonly string[] = ['.txt', '.md', '.markdown']

/** What a file holds, but for the id. */
export interface FileContent {
  readonly title?: string
  readonly text: string
  /** The front matter, as YAML gives it: dates stay text. Empty without front matter. */
  readonly meta: Readonly<Record<string, unknown>>
}

/**
 * An article's text from a file, in UTF-8, or in Windows-1252 where it is not valid UTF-8, as old French files are.
 *
 * The title is the front matter's `title`, else the first heading of a Markdown file, else the first line of a plain text
 * if it stands alone, is no longer than 200 characters and does not end as a sentence. A title is not part of the text.
 *
 * @throws GuillemetError `unreadable-file`
 */
export async function fileContent(path: string): Promise<FileContent> {
  const bytes = await readFile(path).catch((cause: unknown) => {
    throw new GuillemetError('unreadable-file', `Cannot read ${path}: ${String(cause)}.`, { cause })
  })
  const source = decoded(bytes)
  if (extname(path).toLowerCase() === '.txt') return { ...plainText(source), meta: {} }
  const { body, meta } = frontMatter(source, path)
  const { title, text } = markdown(body)
  const named = typeof meta.title === 'string' ? meta.title : title
  return { ...(named !== undefined && { title: named }), text, meta }
}

function decoded(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}

const TITLE_LENGTH = 200
const TITLE_LINE = /^\s*(\S.*?)[^\S\n]*\r?\n[^\S\n]*\r?\n/

function plainText(source: string): { title?: string; text: string } {
  const first = TITLE_LINE.exec(source.slice(0, 2 * TITLE_LENGTH))
  const title = first?.[1]
  if (!first || title === undefined || title.length > TITLE_LENGTH || /[.!?…:;,]$/.test(title)) return { text: source }
  return { title, text: source.slice(first[0].length) }
}

function frontMatter(source: string, path: string): { body: string; meta: Readonly<Record<string, unknown>> } {
  const file = new VFile({ value: source })
  try {
    matter(file, { strip: true })
  } catch (cause) {
    throw new GuillemetError(
      'unreadable-file',
      `The front matter of ${path} is not valid YAML: ${cause instanceof Error ? cause.message : String(cause)}.`,
      { cause },
    )
  }
  const meta: unknown = file.data.matter
  const isRecord = typeof meta === 'object' && meta !== null && !Array.isArray(meta)
  return { body: String(file.value), meta: isRecord ? { ...meta } : {} }
}
