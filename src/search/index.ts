export { type Analyzer, analyze, french, type Token } from '../analysis/analyzer.js'
export { type AnalyzerOptions, createAnalyzer } from '../analysis/createAnalyzer.js'
export type { Snapshot } from '../snapshot/snapshot.js'
export { type ErrorCode, GuillemetError } from '../text/error.js'
export type { Span } from '../text/span.js'
export type { Speaker } from '../text/speaker.js'
export type { Correction } from './corrected.js'
export type { CorrectedQuery } from './correctQuery.js'
export type { ExplainedWord, Explanation, MatchRule } from './explain.js'
export type { Hit, ParagraphHit, Passage, QuoteHit, Results, SpeakerCount } from './hit.js'
export { type OpenIndex, type OpenOptions, type OpenSource, openIndex } from './open.js'
export type { SearchOptions } from './options.js'
export type { Comparison, Condition, MetaValue } from './query/condition.js'
export type { Note, NoteCode } from './query/note.js'
export { type ParsedQuery, type ParseOptions, parseQuery } from './query/parse.js'
export { printQuery } from './query/print.js'
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
} from './query/query.js'
export type { Where } from './query/where.js'
export type { SpeakerOptions } from './reader.js'
export { type CitationOptions, type CitationStyle, citation } from './show/citation.js'
export { frenchDate } from './show/date.js'
export { type Excerpt, type ExcerptOptions, excerpt } from './show/excerpt.js'
export { textFragment } from './show/fragment.js'
export { toHTML } from './show/html.js'
export { type Messages, messages } from './show/messages.js'
export { type NodeMaker, toNodes } from './show/nodes.js'
export { highlightRanges, type TextRoot } from './show/ranges.js'
export { type HitSection, sectionOf } from './show/section.js'
export { highlight, type Marked, type Segment } from './show/segments.js'
export type { MarkOptions } from './show/tag.js'
export { type TypographyOptions, typography } from './show/typography.js'
export type { Suggestion } from './suggest.js'
