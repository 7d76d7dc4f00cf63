import type { Span } from '../text/span.js'
import type { Speaker } from '../text/speaker.js'

export type { Speaker }

/** A block of an article's text. */
export interface Paragraph {
  /** The article's id and the paragraph's number, from 1: `otan#p3`. */
  readonly id: string
  /** Exactly `article.text.slice(span.start, span.end)`: without the blank space around it, nor a Markdown marker. */
  readonly text: string
  readonly span: Span
  readonly role: 'text' | 'heading' | 'item' | 'quotation'
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
