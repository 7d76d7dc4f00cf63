import type { Span } from '../text/span.js'

/** A block of an article's text. */
export interface Paragraph {
  /** The article's id and the paragraph's number, from 1: `otan#p3`. */
  readonly id: string
  /** Exactly `article.text.slice(span.start, span.end)`: without the blank space around it, nor a Markdown marker. */
  readonly text: string
  readonly span: Span
  readonly role: 'text' | 'heading' | 'item' | 'quotation'
}

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

/** What a pair of quotation marks, dialogue dashes, a `<blockquote>` or `<q>` holds. */
export interface Quote {
  /** The article's id and the quote's number in the order of starts, from 1: `otan#q2`. */
  readonly id: string
  /** `article.text.slice(span.start, span.end)`. */
  readonly text: string
  /** From the first word inside the marks to the last: the marks are not in it, an incise in the middle is. */
  readonly span: Span
  /** Its words: marks and incises left out, one piece per paragraph, in order, in the article's text. */
  readonly parts: readonly Span[]
  /** `speech`: somebody's words reported; `mention`: a scare quote, a title, a word as a word. */
  readonly use: 'speech' | 'mention'
  readonly speaker?: Speaker
  /** The verb or noun of saying, as written: `a déclaré`, `selon`. */
  readonly verb?: string
  /** The id of the paragraph in which it begins. */
  readonly paragraph: string
}
