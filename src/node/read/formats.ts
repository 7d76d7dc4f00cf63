import type { Content } from './content.js'
import { markdown } from './markdown.js'
import { plainText } from './plainText.js'
import type { Say } from './report.js'

/** Reads the text of a file; nothing comes of one that has no article. */
export type Format = (source: string, say: Say) => Content | undefined

const BY_ENDING: Readonly<Record<string, Format>> = {
  '.txt': plainText,
  '.md': markdown,
  '.markdown': markdown,
}

/** The endings of the files that are read. */
export const ENDINGS: readonly string[] = Object.keys(BY_ENDING)

/** How a file with this ending is read. */
export const formatOf = (ending: string): Format | undefined => BY_ENDING[ending]
