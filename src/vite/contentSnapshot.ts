import { createHash } from 'node:crypto'
import { buildSnapshot } from '../indexing/buildSnapshot.js'
import { readFiles } from '../node/readFiles.js'
import type { ContentOptions } from './options.js'

/** The content of a site as an index. */
export interface ContentSnapshot {
  readonly bytes: Uint8Array
  /** Of the bytes, for addresses: the same content has the same. */
  readonly hash: string
}

/**
 * @param root the folder that patterns are relative to
 * @param warn told what is wrong with files
 * @throws GuillemetError as `readFiles` and `buildSnapshot` do
 */
export async function contentSnapshot(
  { content, baseUrl, encoding, strict = false, ...options }: ContentOptions,
  root: string,
  warn: (message: string) => void,
): Promise<ContentSnapshot> {
  const onMessage = (message: Error) => warn(String(message))
  const articles = readFiles(content, { cwd: root, baseUrl, encoding, strict, onMessage })
  const bytes = await buildSnapshot(articles, options)
  return { bytes, hash: createHash('sha256').update(bytes).digest('hex').slice(0, 8) }
}
