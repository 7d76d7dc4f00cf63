export { type Analyzer, analyze, french, type Token } from './analysis/analyzer.js'
export { type AnalyzerOptions, createAnalyzer } from './analysis/createAnalyzer.js'
export { type StemAlgorithm, stem } from './analysis/stem.js'
export type { Article } from './indexing/article.js'
export type { Articles, Progress } from './indexing/articleStream.js'
export { buildMiniSearch, type MiniSearchOptions } from './indexing/buildMiniSearch.js'
export { type BuildOptions, buildSnapshot } from './indexing/buildSnapshot.js'
export { createIndex, type Index, type IndexOptions } from './indexing/createIndex.js'
export type { SavedApart, SaveOptions } from './indexing/save.js'
export type { Correction } from './search/corrected.js'
export type { CorrectedQuery } from './search/correctQuery.js'
export type { ExplainedWord, Explanation, MatchRule } from './search/explain.js'
export type { Hit, ParagraphHit, Passage, QuoteHit, Results, SpeakerCount } from './search/hit.js'
export { type OpenIndex, type OpenOptions, type OpenSource, openIndex } from './search/open.js'
export type { SearchOptions } from './search/options.js'
export type { Comparison, Condition, MetaValue } from './search/query/condition.js'
export type { Note, NoteCode } from './search/query/note.js'
export { type ParsedQuery, type ParseOptions, parseQuery } from './search/query/parse.js'
export { printQuery } from './search/query/print.js'
export {
  all,
  any,
  containing,
  exact,
  type Field,
  inField,
  near,
  not,
  optional,
  phrase,
  prefix,
  type Query,
  type QueryLike,
  saidBy,
  where,
} from './search/query/query.js'
export type { Where } from './search/query/where.js'
export type { SpeakerOptions } from './search/reader.js'
export { type CitationOptions, type CitationStyle, citation } from './search/show/citation.js'
export { frenchDate } from './search/show/date.js'
export { type Excerpt, type ExcerptOptions, excerpt } from './search/show/excerpt.js'
export { textFragment } from './search/show/fragment.js'
export { toHTML } from './search/show/html.js'
export { type Messages, messages } from './search/show/messages.js'
export { type NodeMaker, toNodes } from './search/show/nodes.js'
export { highlightRanges, type TextRoot } from './search/show/ranges.js'
export { type HitSection, sectionOf } from './search/show/section.js'
export { highlight, type Marked, type Segment } from './search/show/segments.js'
export type { MarkOptions } from './search/show/tag.js'
export { type TypographyOptions, typography } from './search/show/typography.js'
export type { Suggestion } from './search/suggest.js'
export type { Snapshot } from './snapshot/snapshot.js'
export type { Paragraph, Quote } from './structure/article.js'
export { type ReadableArticle, type Reading, type ReadOptions, readArticle } from './structure/read.js'
export type { SpeakerSpan } from './structure/speakerSpan.js'
export { type ErrorCode, GuillemetError } from './text/error.js'
export type { Span } from './text/span.js'
export type { Speaker } from './text/speaker.js'
