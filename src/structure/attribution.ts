import type { Quote } from './article.js'
import type { Block } from './block.js'
import type { Quotation } from './quotes.js'

/** What is said about a quotation by the words around it and in it. */
export type Attribution = Pick<Quote, 'use' | 'speaker' | 'verb'>

/** One attribution per quotation, in the same order. */
export function attribute(_text: string, _blocks: readonly Block[], quotations: readonly Quotation[]): Attribution[] {
  return quotations.map(() => ({ use: 'speech' }))
}
