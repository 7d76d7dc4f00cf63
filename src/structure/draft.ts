import type { Span } from '../text/span.js'
import type { Family } from './marks.js'

/** What says that words are quoted. */
export type QuotationMark = 'guillemet' | 'double' | 'single' | 'dash' | 'block'

/** A quotation in the making. */
export interface Draft {
  readonly outer: Span
  readonly pieces: readonly Span[]
  readonly mark: QuotationMark
  readonly block: number
  /** Whether no mark ends it. */
  readonly open: boolean
  readonly holes: Span[]
}

/** What a pair of marks of a family is called. */
export const MARKS: Readonly<Record<Family, QuotationMark>> = {
  guillemet: 'guillemet',
  angle: 'guillemet',
  curly: 'double',
  straight: 'double',
  single: 'single',
  apostrophe: 'single',
  q: 'double',
  blockquote: 'block',
}
