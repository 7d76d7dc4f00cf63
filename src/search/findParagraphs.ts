import type { Source } from './engine.js'
import type { ParagraphHit, QuoteHit, Results } from './hit.js'
import type { CheckedOptions } from './options.js'
import { quoteAt } from './passages.js'
import { quoteFilter } from './quoteFilter.js'
import { page } from './ranking.js'
import { slotScores, sumScores } from './slotScores.js'
import { slots, termsOf } from './slots.js'
import type { Tally } from './tally.js'
import { toParagraphHit, toQuoteHit } from './toHit.js'

/** Paragraphs that answer a query, with or without the quotes in them that do. */
export function findParagraphs<Meta>(
  source: Source<Meta>,
  query: string,
  options: CheckedOptions,
  nested: 'nested' | 'none',
): Results<ParagraphHit<Meta>> {
  const words = slots(query, source.analyzer)
  const terms = termsOf(words)
  const { combine } = options
  const keep = quoteFilter(options)
  const kept = (quote: number) => !keep || keep(quoteAt(source.place('quote', quote)))
  const scores = sumScores(
    source.paragraphs.end,
    words.map((word) => slotScores(source.paragraphs, word, combine)),
    combine,
  )
  const found = words.length > 0 || !keep ? scores.touched : everyParagraph(source)
  const passages = keep ? found.filter((paragraph) => source.quotesOf(paragraph).some(kept)) : found
  const ownScores =
    nested === 'nested'
      ? sumScores(
          source.quotes.end,
          words.map((word) => slotScores(source.quotes, word, 'or')),
          'or',
        )
      : undefined
  const quotesIn = (paragraph: number): QuoteHit<Meta>[] =>
    ownScores
      ? bestFirst(source.quotesOf(paragraph), ownScores)
          .filter((quote) => (ownScores.get(quote) > 0 || words.length === 0) && kept(quote))
          .map((quote) => toQuoteHit(source, quote, ownScores.get(quote), terms))
      : []
  const hits = page(source, 'paragraph', passages, (paragraph) => scores.get(paragraph), options).map((paragraph) =>
    toParagraphHit(source, paragraph, scores.get(paragraph), terms, quotesIn(paragraph)),
  )
  return { hits, total: passages.length }
}

/** For a blank query that asks for a speaker or a use: every paragraph in which a quote begins. */
function everyParagraph<Meta>(source: Source<Meta>): number[] {
  const paragraphs = new Set<number>()
  for (let quote = 0; quote < source.quotes.end; quote++)
    if (source.has('quote', quote)) paragraphs.add(source.paragraphOf(quote))
  return [...paragraphs]
}

const bestFirst = (quotes: readonly number[], scores: Tally): number[] =>
  [...quotes].sort((a, b) => scores.get(b) - scores.get(a))
