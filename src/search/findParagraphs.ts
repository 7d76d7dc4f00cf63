import { ALL_FIELDS } from './bm25.js'
import type { Source } from './engine.js'
import { everyPassage } from './everyPassage.js'
import type { ParagraphHit, QuoteHit, Results } from './hit.js'
import type { CheckedOptions } from './options.js'
import { quoteAt } from './passages.js'
import { plan } from './plan.js'
import { quoteFilter } from './quoteFilter.js'
import { page } from './ranking.js'
import type { Scratches } from './scratches.js'
import { termsOf } from './slots.js'
import { toParagraphHit, toQuoteHit } from './toHit.js'

/** Paragraphs that answer a query, with or without the quotes in them that do. */
export function findParagraphs<Meta>(
  source: Source<Meta>,
  query: string,
  options: CheckedOptions,
  nested: 'nested' | 'none',
  { paragraphs, quotes }: Scratches,
): Results<ParagraphHit<Meta>> {
  const { slots: words, corrections } = plan(query, source, options)
  const terms = termsOf(words)
  for (const word of words) {
    paragraphs.score(source.paragraphs, word, options.combine, ALL_FIELDS)
    paragraphs.count()
    if (nested === 'none') continue
    quotes.score(source.quotes, word, 'or', ALL_FIELDS)
    quotes.count()
  }
  const keep = quoteFilter(options)
  const kept = (quote: number) => !keep || keep(quoteAt(source.place('quote', quote)))
  const found =
    words.length > 0 || !keep ? paragraphs.found(options.combine, words.length) : everyPassage(source, 'paragraph')
  const passages = keep ? found.filter((paragraph) => source.quotesOf(paragraph).some(kept)) : found
  const own = (quote: number) => quotes.total.get(quote)
  const quotesIn = (paragraph: number): QuoteHit<Meta>[] =>
    nested === 'none'
      ? []
      : source
          .quotesOf(paragraph)
          .filter((quote) => (own(quote) > 0 || words.length === 0) && kept(quote))
          .sort((a, b) => own(b) - own(a))
          .map((quote) => toQuoteHit(source, quote, own(quote), terms))
  const score = (paragraph: number) => paragraphs.total.get(paragraph)
  const hits = page(source, 'paragraph', passages, score, options).map((paragraph) =>
    toParagraphHit(source, paragraph, score(paragraph), terms, quotesIn(paragraph)),
  )
  return { hits, total: passages.length, corrections }
}
