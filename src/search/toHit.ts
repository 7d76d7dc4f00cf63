import type { Span } from '../text/span.js'
import type { PassageKind, Place, Source } from './engine.js'
import { highlights, type Sought } from './highlights.js'
import type { ParagraphHit, Passage, QuoteHit } from './hit.js'
import { paragraphAt, passageId, quoteAt, quoteSpan, toSpan } from './passages.js'

export function toParagraphHit<Meta>(
  source: Source<Meta>,
  paragraph: number,
  score: number,
  sought: Sought,
  quotes: readonly QuoteHit<Meta>[],
): ParagraphHit<Meta> {
  const place = source.place('paragraph', paragraph)
  const passage = toPassage('paragraph', place, toSpan(paragraphAt(place)), score, sought, () => true)
  // Not spread, here and below: to copy an object that holds a fraction, its score, is slow.
  return Object.assign(passage, { quotes })
}

export function toQuoteHit<Meta>(source: Source<Meta>, quote: number, score: number, sought: Sought): QuoteHit<Meta> {
  const place = source.place('quote', quote)
  const stored = quoteAt(place)
  const span = quoteSpan(stored)
  // The words of an incise are the narrator's.
  const isOwn = ({ start, end }: Span) =>
    stored.parts.some((part) => part[0] <= span.start + start && span.start + end <= part[1])
  return Object.assign(toPassage('quote', place, span, score, sought, isOwn), {
    use: stored.use,
    ...(stored.speaker && { speaker: stored.speaker }),
    ...(stored.verb !== undefined && { verb: stored.verb }),
    parts: stored.parts.map(toSpan),
    paragraph: passageId(place.article.id, 'paragraph', stored.paragraph),
  })
}

function toPassage<Meta, Kind extends PassageKind>(
  kind: Kind,
  { article: { id, title, text, meta }, at }: Place<Meta>,
  span: Span,
  score: number,
  sought: Sought,
  isOwn: (span: Span) => boolean,
): Passage<Meta> & { readonly kind: Kind } {
  const passage = text.slice(span.start, span.end)
  return {
    kind,
    id: passageId(id, kind, at),
    text: passage,
    span,
    article: { id, ...(title !== undefined && { title }), meta: meta as Meta },
    score,
    highlights: highlights(passage, sought, isOwn),
  }
}
