import { ALL_FIELDS } from './bm25.js'
import type { Source } from './engine.js'
import { everyPassage } from './everyPassage.js'
import type { QuoteHit, Results } from './hit.js'
import type { CheckedOptions } from './options.js'
import { quoteAt } from './passages.js'
import { plan } from './plan.js'
import { quoteFilter } from './quoteFilter.js'
import { page } from './ranking.js'
import type { Scratches } from './scratches.js'
import { type Slot, termsOf } from './slots.js'
import { toQuoteHit } from './toHit.js'

/**
 * What a paragraph's score is worth to a quote beginning in it, beside the quote's own. Measured on 183 questions
 * to press articles: nDCG@10 is 39 without, 67 at 1, 70 at 2.
 */
const CONTEXT_WEIGHT = 2

/** What stands inside the marks: the first field of a quote. */
const TEXT_ONLY = [0]

/** Quotes that answer a query by their own words or, in context, by their speaker's name and the words of their paragraph. */
export function findQuotes<Meta>(
  source: Source<Meta>,
  query: string,
  options: CheckedOptions,
  scratches: Scratches,
): Results<QuoteHit<Meta>> {
  const { slots: words, corrections } = plan(query, source, options)
  const terms = termsOf(words)
  const scratch = scratches.quotes
  for (const word of words) {
    scoreWord(source, word, options, scratches)
    scratch.count()
  }
  const keep = quoteFilter(options)
  const found = words.length > 0 || !keep ? scratch.found(options.combine, words.length) : everyPassage(source, 'quote')
  const passages = keep ? found.filter((quote) => keep(quoteAt(source.place('quote', quote)))) : found
  const score = (quote: number) => scratch.total.get(quote)
  const hits = page(source, 'quote', passages, score, options)
  return {
    hits: hits.map((quote) => toQuoteHit(source, quote, score(quote), terms)),
    total: passages.length,
    corrections,
  }
}

function scoreWord<Meta>(
  source: Source<Meta>,
  word: Slot,
  { combine, scope }: CheckedOptions,
  { quotes, paragraphs }: Scratches,
): void {
  quotes.score(source.quotes, word, combine, scope === 'quote' ? TEXT_ONLY : ALL_FIELDS)
  if (scope === 'quote') return
  paragraphs.score(source.paragraphs, word, combine, ALL_FIELDS)
  for (const paragraph of paragraphs.slot.touched)
    for (const quote of source.quotesOf(paragraph))
      quotes.slot.add(quote, CONTEXT_WEIGHT * paragraphs.slot.get(paragraph))
}
