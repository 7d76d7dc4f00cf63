import type { Asked } from './asked.js'
import { ALL_FIELDS } from './bm25.js'
import type { Desk } from './desk.js'
import type { PassageKind, Source } from './engine.js'
import { Evaluation } from './evaluation.js'
import { countFacets } from './facets.js'
import { type Filters, filters } from './filters.js'
import { gains } from './gains.js'
import { type Sought, soughtOf } from './highlights.js'
import type { ParagraphHit, QuoteHit, Results } from './hit.js'
import { named } from './named.js'
import type { CheckedOptions } from './options.js'
import { quoteAt } from './passages.js'
import type { Note } from './query/note.js'
import { ranked } from './ranking.js'
import { addSlot } from './scoreSlot.js'
import { termsOf } from './slots.js'
import type { Tally } from './tally.js'
import { toParagraphHit, toQuoteHit } from './toHit.js'

/** Paragraphs that answer a query, with or without the quotes in them that do. */
export function findParagraphs<Meta>(
  source: Source<Meta>,
  asked: Asked,
  options: CheckedOptions,
  nested: 'nested' | 'none',
  desk: Desk,
): Results<ParagraphHit<Meta>> {
  const found = find(source, 'paragraph', asked, options, desk)
  const quotes = nested === 'none' ? () => [] : quotesIn(source, found, desk)
  return results(source, 'paragraph', found, options, (paragraph, score) =>
    toParagraphHit(source, paragraph, score, found.sought, quotes(paragraph)),
  )
}

/** Quotes that answer a query by their own words or, in context, by their speaker's name and the words of their paragraph. */
export function findQuotes<Meta>(
  source: Source<Meta>,
  asked: Asked,
  options: CheckedOptions,
  desk: Desk,
): Results<QuoteHit<Meta>> {
  const found = find(source, 'quote', asked, options, desk)
  return results(source, 'quote', found, options, (quote, score) => toQuoteHit(source, quote, score, found.sought))
}

interface Found<Meta> {
  readonly notes: readonly Note[]
  readonly evaluation: Evaluation<Meta>
  /** All that answer the query, whether the filters keep them or not. */
  readonly answers: Tally
  /** What a passage gains by its text. */
  readonly gain: (passage: number) => number
  readonly filters: Filters
  readonly sought: Sought
}

function find<Meta>(
  source: Source<Meta>,
  kind: PassageKind,
  asked: Asked,
  options: CheckedOptions,
  desk: Desk,
): Found<Meta> {
  const evaluation = new Evaluation(source, kind, options, desk)
  const answers = evaluation.answer(asked.query)
  const sought = soughtOf(termsOf(evaluation.loose), evaluation.patterns, desk.reader)
  const gain = gains(source, kind, evaluation.said, options, desk)
  return { notes: asked.notes, evaluation, answers, gain, filters: filters(source, kind, options), sought }
}

function results<Meta, Hit>(
  source: Source<Meta>,
  kind: PassageKind,
  { evaluation, answers, gain, filters, notes }: Found<Meta>,
  options: CheckedOptions,
  toHit: (passage: number, score: number) => Hit,
): Results<Hit> {
  const { touched } = answers
  const kept = filters.isOpen ? touched : touched.filter((passage) => filters.passage(passage))
  const look = (passage: number) => answers.add(passage, gain(passage))
  const { total, page } = ranked(source, kind, kept, answers, look, options)
  return {
    hits: page.map((passage) => toHit(passage, answers.get(passage))),
    total,
    ...(options.facets && { facets: countFacets(source, kind, touched, filters, options.facets) }),
    corrections: evaluation.corrections,
    notes,
  }
}

/** The quotes of a paragraph that the filters keep and that have any of the words in their own, or the speaker that is asked for. */
function quotesIn<Meta>(source: Source<Meta>, { evaluation, filters, sought }: Found<Meta>, desk: Desk) {
  const own = desk.tallies.take(source.quotes.end)
  for (const word of evaluation.words) addSlot(own, source.quotes, word, ALL_FIELDS, desk.tallies)
  const speakers = evaluation.speakers.flatMap((name) => named(name) ?? [])
  const kept = (quote: number) => {
    const stored = quoteAt(source.place('quote', quote))
    const isNamed = speakers.some((isNamed) => isNamed(stored.speaker))
    return filters.quote(stored) && (speakers.length > 0 ? isNamed : own.has(quote) || evaluation.words.length === 0)
  }
  return (paragraph: number): QuoteHit<Meta>[] =>
    source
      .quotesOf(paragraph)
      .filter(kept)
      .sort((a, b) => own.get(b) - own.get(a))
      .map((quote) => toQuoteHit(source, quote, own.get(quote), sought))
}
