import type { BuildOptions } from '../indexing/buildSnapshot.js'
import { checkedIndexing } from '../indexing/indexingOptions.js'
import { checkedSaving } from '../indexing/save.js'
import { checkedReading, type ReadFilesOptions } from '../node/readFiles.js'
import { expectOption } from '../text/checkOptions.js'

/** What becomes a snapshot, and how. */
export interface ContentOptions
  extends Pick<ReadFilesOptions, 'baseUrl' | 'encoding' | 'strict'>,
    Pick<BuildOptions, 'analyzer' | 'newline' | 'quotes' | 'postings' | 'gzip'> {
  /** Files, folders and glob patterns, relative to Vite's `root`; what one after `!` matches is left out. */
  readonly content: string | readonly string[]
  /** Whether a file that cannot be read fails the build. @default false: it is left out, with a warning */
  readonly strict?: boolean
  /** Whether the snapshot holds the texts: without them it is smaller, and hits have neither text nor highlights. @default 'inside' */
  readonly texts?: 'inside' | 'none'
}

/** The options of the Vite plugin. */
export interface GuillemetOptions extends ContentOptions {
  /**
   * For several snapshots, a plugin and a name for each: letters, digits and hyphens. The snapshot of `livres` is
   * `virtual:guillemet/livres`. @default none: the snapshot is `virtual:guillemet`
   */
  readonly name?: string
}

const OWN = ['content', 'name', 'baseUrl', 'encoding', 'strict', 'texts', 'postings', 'gzip']

/** @throws GuillemetError `bad-option` */
export function checkedOptions(options: GuillemetOptions): GuillemetOptions {
  const { content, texts, postings, gzip, baseUrl, encoding, strict } = checkedIndexing(options, 'plugin', OWN)
  checkedSaving({ texts, postings, gzip })
  expectOption(texts === undefined || texts === 'inside' || texts === 'none', "`texts` to be 'inside' or 'none'", texts)
  const paths: readonly unknown[] = [content].flat()
  expectOption(
    paths.length > 0 && paths.every((path) => typeof path === 'string' && path !== ''),
    '`content` to be a path or several',
    content,
    'Name the files or folders of your articles.',
  )
  checkedReading(content, { baseUrl, encoding, strict })
  return options
}
