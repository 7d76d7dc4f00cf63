import { ArticleIntake } from '../postings/articleIntake.js'
import type { PassageKind } from '../search/engine.js'
import { PARAGRAPH_FIELDS, QUOTE_FIELDS } from '../snapshot/snapshot.js'
import type { DefaultMeta } from './article.js'
import { type Articles, checkStreaming, eachArticle, type StreamOptions } from './articleStream.js'
import { checkedIndexing, type IndexingOptions } from './indexingOptions.js'
import { checkKind, miniSearchJSON } from './miniSearchJSON.js'
import { passageIds } from './passageIds.js'
import { storedArticle } from './stored.js'

export interface MiniSearchOptions extends Omit<IndexingOptions, 'quotes'>, StreamOptions {
  /** Whether MiniSearch is to search the paragraphs or the quotes. @default 'paragraph' */
  readonly kind?: PassageKind
}

/**
 * The JSON that a MiniSearch of the paragraphs, or quotes, of these articles would serialise, in a fraction of its time: for
 * `MiniSearch.loadJSON`, with `tokenize` and `processTerm` of `guillemet/minisearch`. Fields and ids are those of
 * `index.toMiniSearch`.
 *
 * @throws GuillemetError `bad-option`, `duplicate-id`; the reason of the signal; what `articles` throw
 *
 * @example
 * const json = await buildMiniSearch([{ id: 'port', text: 'Le port rouvre.' }])
 * JSON.parse(json).documentIds // => { 0: 'port#p1' }
 */
export async function buildMiniSearch<Meta = DefaultMeta>(
  articles: Articles<Meta>,
  options: MiniSearchOptions = {},
): Promise<string> {
  const {
    analyzer,
    newline,
    kind = 'paragraph',
  } = checkedIndexing(options, 'building', ['kind', 'signal', 'onProgress'])
  checkKind(kind)
  checkStreaming(options)
  const intake = new ArticleIntake(analyzer)
  const ids: string[] = []
  await eachArticle(articles, options, (article) => {
    const stored = storedArticle(article, { newline, quotes: kind === 'quote' })
    intake.add(stored)
    for (const id of passageIds([stored], kind)) ids.push(id)
  })
  const { paragraphs, quotes } = intake.takePostings()
  return kind === 'paragraph'
    ? miniSearchJSON(ids, paragraphs, PARAGRAPH_FIELDS)
    : miniSearchJSON(ids, quotes, QUOTE_FIELDS)
}
