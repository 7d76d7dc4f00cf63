import { gzip } from '../snapshot/gzip.js'
import type { TextsPlace } from '../snapshot/indexPacker.js'
import { GuillemetError, shown } from '../text/error.js'
import type { LiveSource } from './liveSource.js'

export interface SaveOptions {
  /**
   * Where the texts go: into the snapshot; into a file of their own, so that people can search while it is on its way; or nowhere, where
   * the texts are at hand when the snapshot is opened. @default 'inside'
   */
  readonly texts?: TextsPlace
  /** Whether to gzip what is saved: for where no server does it. Which bytes gzip makes is up to the platform. @default false */
  readonly gzip?: boolean
}

/** A snapshot without texts, and its texts: `openIndex(snapshot, { texts })`. */
export interface SavedApart {
  readonly snapshot: Uint8Array
  readonly texts: Uint8Array
}

const PLACES: readonly unknown[] = ['inside', 'apart', 'none'] satisfies TextsPlace[]

/** @throws GuillemetError `bad-option` */
export async function save<Meta>(
  source: LiveSource<Meta>,
  options: SaveOptions = {},
): Promise<Uint8Array | SavedApart> {
  if (typeof options !== 'object' || options === null)
    throw new GuillemetError('bad-option', `Expected the options of save as an object, got ${shown(options)}.`)
  for (const name of Object.keys(options))
    if (name !== 'texts' && name !== 'gzip')
      throw new GuillemetError('bad-option', `save has no option ${shown(name)}. Its options are texts, gzip.`)
  const { texts: place = 'inside', gzip: isZipped = false } = options
  if (!PLACES.includes(place))
    throw new GuillemetError('bad-option', `Expected \`texts\` to be 'inside', 'apart' or 'none', got ${shown(place)}.`)
  if (typeof isZipped !== 'boolean')
    throw new GuillemetError('bad-option', `Expected \`gzip\` to be true or false, got ${shown(isZipped)}.`)
  const { snapshot, texts } = source.pack(place)
  const zipped = (bytes: Uint8Array<ArrayBuffer>) => (isZipped ? gzip(bytes) : bytes)
  return texts ? { snapshot: await zipped(snapshot), texts: await zipped(texts) } : zipped(snapshot)
}
