import { gzip } from '../snapshot/gzip.js'
import type { Packed, TextsPlace } from '../snapshot/indexPacker.js'
import { checkOptions, expectOption } from '../text/checkOptions.js'
import type { LiveSource } from './liveSource.js'

export interface SaveOptions {
  /**
   * Where the texts go: into the snapshot; into a file of their own, so that people can search while it is on its way; or nowhere, where
   * the texts are at hand when the snapshot is opened. @default 'inside'
   */
  readonly texts?: TextsPlace
  /**
   * Whether to save what the words make, or the articles alone: two thirds of the size on the wire, and the work of indexing them
   * again whenever the snapshot is opened. Needs the texts inside. @default true
   */
  readonly postings?: boolean
  /** Whether to gzip what is saved: for where no server does it. Which bytes gzip makes is up to the platform. @default false */
  readonly gzip?: boolean
}

/** A snapshot without texts, and its texts: `openIndex(snapshot, { texts })`. */
export interface SavedApart {
  readonly snapshot: Uint8Array
  readonly texts: Uint8Array
}

/** Their names. */
export const SAVE_OPTIONS: readonly string[] = ['texts', 'postings', 'gzip'] satisfies (keyof SaveOptions)[]

const PLACES: readonly unknown[] = ['inside', 'apart', 'none'] satisfies TextsPlace[]

/** The options of save, with their defaults. @throws GuillemetError `bad-option` */
export function checkedSaving({
  texts = 'inside',
  postings = true,
  gzip: isZipped = false,
}: SaveOptions): Required<SaveOptions> {
  expectOption(PLACES.includes(texts), "`texts` to be 'inside', 'apart' or 'none'", texts)
  expectOption(typeof isZipped === 'boolean', '`gzip` to be true or false', isZipped)
  expectOption(typeof postings === 'boolean', '`postings` to be true or false', postings)
  expectOption(
    postings || texts === 'inside',
    "`texts: 'inside'` with `postings: false`",
    texts,
    'An index cannot be made of articles without texts.',
  )
  return { texts, postings, gzip: isZipped }
}

/** @throws GuillemetError `bad-option` */
export async function save<Meta>(
  source: LiveSource<Meta>,
  options: SaveOptions = {},
): Promise<Uint8Array | SavedApart> {
  checkOptions('save', options, SAVE_OPTIONS)
  const checked = checkedSaving(options)
  return saved(source.pack(checked), checked)
}

/** What was packed, as it is saved. */
export async function saved(
  { snapshot, texts }: Packed,
  options: Required<SaveOptions>,
): Promise<Uint8Array | SavedApart> {
  const zipped = (bytes: Uint8Array<ArrayBuffer>) => (options.gzip ? gzip(bytes) : bytes)
  return texts ? { snapshot: await zipped(snapshot), texts: await zipped(texts) } : zipped(snapshot)
}
