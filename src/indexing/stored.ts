import type { StoredArticle, StoredQuote, StoredSpan } from '../snapshot/snapshot.js'
import { type Attribution, attribute } from '../structure/attribution.js'
import type { Block } from '../structure/block.js'
import { paragraphs } from '../structure/paragraphs.js'
import { quotations } from '../structure/quotes.js'
import type { ReadOptions } from '../structure/read.js'
import { type SpeakerSpan, withSpeakers } from '../structure/speakerSpan.js'
import type { Span } from '../text/span.js'
import type { Speaker } from '../text/speaker.js'
import type { Article } from './article.js'

export interface StructureOptions extends ReadOptions {
  /** Whether to look for quotes and their speakers. Without them, an index has paragraphs alone, in less than half of the time. @default true */
  readonly quotes?: boolean
}

/** An article with its structure, as an index keeps it: what `readArticle` finds, without its messages. */
export function storedArticle<Meta>(
  { id, title, text, speakers, meta }: Article<Meta>,
  { newline, quotes = true }: StructureOptions,
): StoredArticle<Meta> {
  const blocks = paragraphs(text, { newline })
  // In the order in which `decode` writes the keys: an index that was opened and saved again gives the same bytes.
  return {
    id,
    ...(title !== undefined && { title }),
    text,
    ...(meta !== undefined && { meta }),
    paragraphs: pairs(blocks),
    quotes: quotes ? storedQuotes(text, blocks, speakers) : [],
  }
}

function storedQuotes(text: string, blocks: readonly Block[], speakers: readonly SpeakerSpan[] = []): StoredQuote[] {
  const found = quotations(text, blocks).quotations
  const attributions = withSpeakers(found, attribute(text, blocks, found), speakers)
  return found.map(({ parts, block }, i) => {
    const { use, speaker, verb } = attributions[i] as Attribution
    return {
      parts: pairs(parts),
      use,
      ...(speaker && { speaker: storedSpeaker(speaker) }),
      ...(verb !== undefined && { verb }),
      paragraph: block,
    }
  })
}

function pairs(spans: readonly Span[]): StoredSpan[] {
  const found: StoredSpan[] = []
  for (const { start, end } of spans) found.push([start, end])
  return found
}

const storedSpeaker = ({ name, mention, span, how, confidence }: Speaker): Speaker => ({
  ...(name !== undefined && { name }),
  mention,
  ...(span && { span: { start: span.start, end: span.end } }),
  ...(how !== undefined && { how }),
  ...(confidence !== undefined && { confidence }),
})
