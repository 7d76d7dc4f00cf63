export {
  type Analyzer,
  type AnalyzerOptions,
  analyze,
  createAnalyzer,
  french,
  type Token,
} from '../analysis/analyzer.js'
export type { Snapshot } from '../snapshot/snapshot.js'
export { type ErrorCode, GuillemetError } from '../text/error.js'
export type { Span } from '../text/span.js'
export type { Speaker } from '../text/speaker.js'
export { type Segment, segments, toHTML } from './highlights.js'
export type { Hit, ParagraphHit, Passage, QuoteHit, Results, SpeakerCount } from './hit.js'
export { type OpenIndex, type OpenOptions, type OpenSource, openIndex } from './open.js'
export type { SearchOptions } from './options.js'
