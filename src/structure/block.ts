import type { Span } from '../text/span.js'
import type { Paragraph } from './article.js'

/** A paragraph before it is given an id: a stretch of the text, without the blank space around it. */
export interface Block extends Span {
  readonly role: Paragraph['role']
}
