import type { Quote } from '../../structure/article.js'

/** A quote as a row of a table: text, and nothing missing. */
export interface QuoteRow {
  /** By name where the article gives it, else as the text names them; empty where nobody is known. */
  readonly speaker: string
  readonly verb: string
  readonly use: 'speech' | 'mention'
  readonly text: string
}

export const quoteRow = ({ speaker, verb = '', use, text }: Quote): QuoteRow => ({
  speaker: speaker?.name ?? speaker?.mention ?? '',
  verb,
  use,
  text,
})
