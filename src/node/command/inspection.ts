import type { TextsPlace } from '../../snapshot/indexPacker.js'

/** What there is to say of an index. */
export interface Inspection {
  readonly file: string
  /** Of the file, and of that of its texts. */
  readonly bytes: number
  readonly format: 'packed' | 'json'
  readonly gzip: boolean
  readonly version: number
  readonly analyzer: string
  readonly texts: TextsPlace
  /** Whether what the words make was saved, or is made when the index is opened. */
  readonly postings: boolean
  readonly articles: number
  readonly paragraphs: number
  readonly quotes: number
  /** Distinct, as written. */
  readonly words: number
  /** Distinct, of paragraphs. */
  readonly terms: number
  /** Packed, whatever the file is; in order of size, without the empty ones. */
  readonly sections: readonly { readonly name: string; readonly bytes: number }[]
  /** Words of the texts in most paragraphs, without those that weigh nothing in a query. */
  readonly topWords: readonly { readonly word: string; readonly paragraphs: number }[]
  readonly topSpeakers: readonly { readonly name: string; readonly quotes: number }[]
}
