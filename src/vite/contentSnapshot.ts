import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { prebuild } from '../node/prebuild.js'
import type { ContentOptions } from './options.js'

/** The content of a site as an index. */
export interface ContentSnapshot {
  readonly bytes: Uint8Array
  /** Of the bytes, for addresses: the same content has the same. */
  readonly hash: string
}

/** Where content comes from, and where what was made of it is kept for the next time. */
export interface Workshop {
  /** The folder that patterns are relative to. */
  readonly root: string
  /** The file of the snapshot. */
  readonly output: string
  /** Told what is wrong with files. */
  readonly warn: (message: string) => void
}

/**
 * Makes the snapshot; of files that have not changed since the last time, what was made of them then.
 *
 * @throws GuillemetError as `prebuild` does
 */
export async function contentSnapshot(
  { content, strict = false, ...options }: ContentOptions,
  { root, output, warn }: Workshop,
): Promise<ContentSnapshot> {
  const onMessage = (message: Error) => warn(String(message))
  await prebuild(content, { ...options, cwd: root, output, format: 'packed', strict, onMessage })
  const bytes = await readFile(output)
  return { bytes, hash: createHash('sha256').update(bytes).digest('hex').slice(0, 8) }
}
