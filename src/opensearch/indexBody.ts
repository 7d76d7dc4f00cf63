import type { Types } from '@opensearch-project/opensearch'
import { type Analyzer, french } from '../analysis/analyzer.js'
import { B, K } from '../search/bm25.js'
import { checkOptions, expectOption } from '../text/checkOptions.js'
import { indexMark } from './indexMark.js'
import { LONGEST_VALUE } from './metaFields.js'

export interface IndexBodyOptions {
  /** What makes terms of words: the index keeps its fingerprint, and takes no other's terms. @default french */
  readonly analyzer?: Analyzer
  /** Into how many parts the index is cut, which different nodes may hold: whole, from 1. Another number needs another index. @default 1 */
  readonly shards?: number
  /** How many copies there are of each part beside the first: whole, from 0. @default 1 */
  readonly replicas?: number
  /** Whether there are fields for queries by hand, a third of the index: guillemet reads none of them. @default true */
  readonly native?: boolean
}

/** What `client.indices.create` takes as `body`. */
export interface IndexBody {
  readonly settings: Types.Indices_Common.IndexSettings
  readonly mappings: Types.Common_Mapping.TypeMapping
}

/**
 * Settings and mappings of an index for `bulk`: its passages are found by the terms of guillemet's own analyzer. For queries by hand, the
 * fields `content` and `headline` have Lucene's French filters (elisions, accents and ligatures folded, light stems), and their sub-fields
 * `exact` words as they are written, but for case.
 *
 * Add settings of your own to those that it gives. `_source` leaves out what `bulk` makes of an article again, which saves three bytes in ten:
 * to change the number of shards, fill another index with `bulk`, or split this one. `_reindex` and `_update` would lose the words.
 *
 * @throws GuillemetError `bad-option`
 *
 * @example
 * await client.indices.create({ index: 'presse', body: indexBody({ shards: 3 }) })
 */
export function indexBody(options: IndexBodyOptions = {}): IndexBody {
  const { analyzer, shards, replicas, native } = checked(options)
  const body: IndexBody = {
    settings: {
      index: { number_of_shards: shards, number_of_replicas: replicas },
      similarity: SIMILARITY,
      analysis: ANALYSIS,
    },
    mappings: {
      _meta: { guillemet: indexMark(analyzer) },
      _source: { excludes: [...MADE_ANEW] },
      dynamic: false,
      date_detection: false,
      dynamic_templates: META_TEMPLATES,
      properties: { ...PROPERTIES, ...(native && NATIVE) },
    },
  }
  // What somebody adds to one must not be in the next.
  return structuredClone(body)
}

function checked(options: IndexBodyOptions): Required<IndexBodyOptions> {
  checkOptions('indexBody', options, ['analyzer', 'shards', 'replicas', 'native'])
  const { analyzer = french, shards = 1, replicas = 1, native = true } = options
  const isAnalyzer = typeof analyzer?.fingerprint === 'string'
  expectOption(isAnalyzer, '`analyzer` to be an analyzer', analyzer, 'Make one with createAnalyzer.')
  expectOption(Number.isInteger(shards) && shards >= 1, '`shards` to be a whole number from 1', shards)
  expectOption(Number.isInteger(replicas) && replicas >= 0, '`replicas` to be a whole number from 0', replicas)
  expectOption(typeof native === 'boolean', '`native` to be true or false', native)
  return { analyzer, shards, replicas, native }
}

/** The client's types do not know that names are free. */
const SIMILARITY = { guillemet: { type: 'BM25', k1: K, b: B } } as Types.Indices_Common.IndexSettingsSimilarity

/** The most that Lucene's tokenizer allows, in UTF-16 units: the terms of one position are a token until they are parted. */
const LONGEST_TOKEN = 1024 * 1024

const ELIDED = 'l m t qu n s j d c jusqu quoiqu lorsqu puisqu'.split(' ')

const ANALYSIS: Types.Indices_Common.IndexSettingsAnalysis = {
  char_filter: {
    // Before the tokenizer, to which U+2019 is no apostrophe and a ligature is one letter.
    guillemet_letters: { type: 'mapping', mappings: ['œ=>oe', 'Œ=>OE', 'æ=>ae', 'Æ=>AE', "’=>'", "ʼ=>'"] },
  },
  tokenizer: {
    guillemet_positions: { type: 'whitespace', max_token_length: LONGEST_TOKEN },
  },
  filter: {
    guillemet_terms: { type: 'pattern_capture', patterns: ['([^|]+)'], preserve_original: false },
    // A position without terms: what is taken out leaves its place.
    guillemet_none: { type: 'stop', stopwords: ['|'] },
    guillemet_elision: { type: 'elision', articles: ELIDED, articles_case: true },
    guillemet_stems: { type: 'stemmer', language: 'light_french' },
  },
  analyzer: {
    guillemet_words: {
      type: 'custom',
      tokenizer: 'guillemet_positions',
      filter: ['guillemet_terms', 'guillemet_none'],
    },
    guillemet_native: {
      type: 'custom',
      char_filter: ['guillemet_letters'],
      tokenizer: 'standard',
      filter: ['guillemet_elision', 'lowercase', 'asciifolding', 'guillemet_stems'],
    },
    guillemet_exact: {
      type: 'custom',
      char_filter: ['guillemet_letters'],
      tokenizer: 'standard',
      filter: ['guillemet_elision', 'lowercase'],
    },
  },
}

/** Sent to be indexed, and not kept beside: `bulk` makes them of the articles, hits of `stored` and `content`. */
const MADE_ANEW = [
  'paragraph',
  'quote',
  'around',
  'lengths',
  'keys',
  'words',
  'sounds',
  'quotes',
  'said',
  'headline',
  'meta',
]

const WORDS: Types.Common_Mapping.Property = {
  type: 'text',
  analyzer: 'guillemet_words',
  similarity: 'guillemet',
  index_options: 'positions',
}

const PROSE: Types.Common_Mapping.Property = {
  type: 'text',
  analyzer: 'guillemet_native',
  index_options: 'offsets',
  fields: { exact: { type: 'text', analyzer: 'guillemet_exact', index_options: 'offsets' } },
}

const KEYWORD: Types.Common_Mapping.Property = { type: 'keyword' }
/** A string of whatever length: beyond what Lucene takes as a term, it is not indexed. */
const VALUE: Types.Common_Mapping.Property = { type: 'keyword', ignore_above: LONGEST_VALUE }
const INTEGER: Types.Common_Mapping.Property = { type: 'integer' }

const SAID: Record<string, Types.Common_Mapping.Property> = { use: KEYWORD, name: VALUE, words: VALUE }

/** Fields come into being with the keys of meta. */
const GROWING: Types.Common_Mapping.Property = { type: 'object', dynamic: true }

const PROPERTIES: Record<string, Types.Common_Mapping.Property> = {
  kind: KEYWORD,
  article: KEYWORD,
  at: INTEGER,
  edition: KEYWORD,
  counts: { properties: { paragraphs: INTEGER, quotes: INTEGER } },
  paragraph: { properties: { title: WORDS, text: WORDS } },
  quote: { properties: { text: WORDS, speaker: WORDS } },
  around: { properties: { title: WORDS, text: WORDS } },
  lengths: { properties: { title: INTEGER, text: INTEGER, speaker: INTEGER } },
  keys: KEYWORD,
  words: KEYWORD,
  sounds: KEYWORD,
  quotes: { type: 'nested', properties: { ...SAID, text: WORDS } },
  said: { properties: SAID },
  meta: {
    dynamic: false,
    properties: { has: VALUE, strings: GROWING, numbers: GROWING, flags: GROWING, sort: GROWING },
  },
  stored: { type: 'object', enabled: false },
}

const NATIVE: Record<string, Types.Common_Mapping.Property> = { content: PROSE, headline: PROSE }

const META_TEMPLATES: Record<string, Types.Common_Mapping.DynamicTemplate>[] = [
  { guillemet_strings: { path_match: 'meta.strings.*', mapping: VALUE } },
  { guillemet_numbers: { path_match: 'meta.numbers.*', mapping: { type: 'double' } } },
  { guillemet_flags: { path_match: 'meta.flags.*', mapping: { type: 'boolean' } } },
  // One unit more says of which type the value is.
  { guillemet_sort: { path_match: 'meta.sort.*', mapping: { type: 'keyword', ignore_above: LONGEST_VALUE + 1 } } },
]
