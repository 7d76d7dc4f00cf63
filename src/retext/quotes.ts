import type { Root } from 'nlcst'
import type { VFile } from 'vfile'
import type { Paragraph, Quote } from '../structure/article.js'
import type { NewlinePolicy } from '../structure/newlines.js'
import { paragraphs } from '../structure/paragraphs.js'
import { pointsIn } from '../structure/point.js'
import { readBlocks } from '../structure/read.js'
import type { Span } from '../text/span.js'
import { textOfTree } from './source.js'

export interface QuotesOptions {
  /** With what the ids of paragraphs and quotes begin. @default the file's name without its extension, or `file` */
  readonly id?: string
  /**
   * What a single line break is, as for `readArticle`; after remark or rehype the tree says what a paragraph is.
   * @default 'auto'
   */
  readonly newline?: NewlinePolicy
}

/** What `retextQuotes` puts into `data.guillemet` of the tree and of the file. */
export interface GuillemetData {
  /** Spans are places in the file; `text` is without markup. */
  readonly paragraphs: readonly Paragraph[]
  readonly quotes: readonly Quote[]
}

declare module 'vfile' {
  interface DataMap {
    guillemet: GuillemetData
  }
}

/**
 * Find the paragraphs and quotes of a text, with their speakers, and report marks without a partner.
 *
 * Quotes cross sentences and paragraphs, so they are data, not nodes: `data.guillemet` of the tree and of the file. They
 * are the same as `readArticle` finds. Messages have a place in the file, a `ruleId` and what was `expected`.
 */
export function retextQuotes(options: QuotesOptions = {}): (tree: Root, file: VFile) => undefined {
  return (tree, file) => {
    const source = String(file)
    const { text, blocks, toFile } = textOfTree(tree)
    const own = text === source
    const id = options.id ?? file.stem ?? 'file'
    const { remarks, ...found } = readBlocks(id, text, own ? paragraphs(text, options) : blocks)
    const data: GuillemetData = own ? found : inFile(found, toFile)
    tree.data = { ...tree.data, guillemet: data } as typeof tree.data
    file.data.guillemet = data
    const point = pointsIn(source)
    for (const { span, ruleId, reason, expected } of remarks) {
      const place = point(own ? span.start : toFile(span).start)
      const message = file.message(reason, { place, source: 'guillemet', ruleId })
      if (expected) message.expected = [...expected]
      message.actual = text.slice(span.start, span.end)
    }
  }
}

/** The same paragraphs and quotes, with places in the file. */
function inFile({ paragraphs: all, quotes }: GuillemetData, toFile: (span: Span) => Span): GuillemetData {
  return {
    paragraphs: all.map((paragraph) => ({ ...paragraph, span: toFile(paragraph.span) })),
    quotes: quotes.map(({ span, parts, speaker, ...quote }) => ({
      ...quote,
      span: toFile(span),
      parts: parts.map(toFile),
      ...(speaker && { speaker: { ...speaker, ...(speaker.span && { span: toFile(speaker.span) }) } }),
    })),
  }
}
