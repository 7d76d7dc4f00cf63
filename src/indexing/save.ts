import { gzip } from '../snapshot/gzip.js'
import type { Packed, TextsPlace } from '../snapshot/indexPacker.js'
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

/** The options of save, with their defaults. @throws GuillemetError `bad-option` */
export function checkedSaving({ texts = 'inside', gzip: isZipped = false }: SaveOptions): Required<SaveOptions> {
  if (!PLACES.includes(texts))
    throw new GuillemetError('bad-option', `Expected \`texts\` to be 'inside', 'apart' or 'none', got ${shown(texts)}.`)
  if (typeof isZipped !== 'boolean')
    throw new GuillemetError('bad-option', `Expected \`gzip\` to be true or false, got ${shown(isZipped)}.`)
  return { texts, gzip: isZipped }
}

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
  const checked = checkedSaving(options)
  return saved(source.pack(checked.texts), checked)
}

/** What was packed, as it is saved. */
export async function saved(
  { snapshot, texts }: Packed,
  options: Required<SaveOptions>,
): Promise<Uint8Array | SavedApart> {
  const zipped = (bytes: Uint8Array<ArrayBuffer>) => (options.gzip ? gzip(bytes) : bytes)
  return texts ? { snapshot: await zipped(snapshot), texts: await zipped(texts) } : zipped(snapshot)
}
