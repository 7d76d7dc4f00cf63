import type { Span } from './span.js'

/** Who said a quote. */
export interface Speaker {
  /** The fullest name that the article gives, if it is certain who it is: `Jens Stoltenberg`. */
  readonly name?: string
  /** The words that name the speaker at this quote: `Stoltenberg`, `il`. */
  readonly mention: string
  /** Where the mention stands in the article's text. */
  readonly span?: Span
  /** The rule that found the speaker: `inversion`, `before`, `according-to`… */
  readonly how?: string
  /** How sure the rule is, above 0 and up to 1. */
  readonly confidence?: number
}
