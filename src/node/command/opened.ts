import { readFile } from 'node:fs/promises'
import { french } from '../../analysis/analyzer.js'
import { type OpenIndex, toPackedIndex } from '../../search/open.js'
import { PackedSource } from '../../search/packedSource.js'
import { createReader } from '../../search/reader.js'
import { isContainer, readContainer } from '../../snapshot/container.js'
import { isGzip, unzipped } from '../../snapshot/gzip.js'
import { INDEX_SHAPE, TEXTS } from '../../snapshot/shapes.js'
import { GuillemetError } from '../../text/error.js'
import type { FileMeta } from '../read/articles.js'
import { textsPath } from '../textsPath.js'
import { EXIT, Failure } from './failure.js'
import type { Wording } from './language.js'

/** An index that was opened, and its parts. */
export interface Opened {
  readonly source: PackedSource<FileMeta>
  readonly index: OpenIndex<FileMeta>
  /** As it was saved, out of its gzip. */
  readonly saved: Uint8Array
  /** The index, packed, with its postings. */
  readonly bytes: Uint8Array
  /** What lies on the disk, in bytes, the file of the texts with it. */
  readonly size: number
  readonly format: 'packed' | 'json'
  readonly isZipped: boolean
}

/** So much may an index of one's own disk unpack to. */
const MOST = 2 ** 32

/**
 * Opens an index, and its texts where they lie beside it.
 *
 * @throws Failure of a file that cannot be read, or is no index
 */
export async function opened(path: string, say: Wording): Promise<Opened> {
  const file = await readFile(path).catch((cause: unknown) => {
    throw new Failure(say.noIndex(path, cause), EXIT.failed, { cause })
  })
  try {
    const saved = await unzipped(file, MOST)
    const bytes = await toPackedIndex(saved, french)
    const texts = await textsBeside(path, bytes)
    const source = new PackedSource<FileMeta>(bytes, french, texts && (await unzipped(texts, MOST)))
    return {
      source,
      index: { ...createReader(source), size: source.size, has: (id) => source.hasArticle(id) },
      saved,
      bytes,
      size: file.length + (texts?.length ?? 0),
      format: isContainer(saved) ? 'packed' : 'json',
      isZipped: isGzip(file),
    }
  } catch (error) {
    throw error instanceof GuillemetError
      ? new Failure(say.badIndex(path, error), EXIT.failed, { cause: error })
      : error
  }
}

/** Undefined where the index has its texts, or does without. */
async function textsBeside(path: string, bytes: Uint8Array): Promise<Uint8Array | undefined> {
  if (readContainer(INDEX_SHAPE, bytes).counts.texts !== TEXTS.apart) return undefined
  return readFile(textsPath(path)).catch(() => undefined)
}
