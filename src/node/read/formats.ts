import type { Content } from './content.js'
import { html } from './html.js'
import { jsonLines } from './jsonLines.js'
import { markdown } from './markdown.js'
import { plainText } from './plainText.js'
import type { Say } from './report.js'
import { tei } from './tei.js'

/** How files with an ending are read. */
export interface Format {
  /** The articles in the text of a file. */
  readonly read: (source: string, say: Say) => Iterable<Content>
  /** What the head of a file says about its encoding. */
  readonly encoding?: RegExp
}

const MARKDOWN: Format = { read: markdown }
/** `<meta charset="…">`, and `<meta http-equiv="Content-Type" content="text/html; charset=…">`. */
const HTML: Format = { read: html, encoding: /<meta\s[^>]{0,200}?charset\s*=\s*["']?([^\s"'>;/]+)/i }
const TEI: Format = { read: tei, encoding: /^\s*<\?xml\s[^>]{0,200}?encoding\s*=\s*["']([^"']+)/ }
const JSON_LINES: Format = { read: jsonLines }

const BY_ENDING: Readonly<Record<string, Format>> = {
  '.txt': { read: plainText },
  '.md': MARKDOWN,
  '.markdown': MARKDOWN,
  '.html': HTML,
  '.htm': HTML,
  '.xml': TEI,
  '.jsonl': JSON_LINES,
  '.ndjson': JSON_LINES,
}

/** The endings of the files that are read. */
export const ENDINGS: readonly string[] = Object.keys(BY_ENDING)

/** How a file with this ending is read. */
export const formatOf = (ending: string): Format | undefined => BY_ENDING[ending]
