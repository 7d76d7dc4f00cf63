import type { Container, Shape } from './container.js'

type CountName = (typeof INDEX_SHAPE.counts)[number]
type SectionName = (typeof INDEX_SHAPE.sections)[number]
export type PackedIndex = Container<CountName, SectionName>
export type PackedArticles = Container<(typeof ARTICLES_SHAPE.counts)[number], (typeof ARTICLES_SHAPE.sections)[number]>
export type PackedTexts = Container<(typeof TEXTS_SHAPE.counts)[number], (typeof TEXTS_SHAPE.sections)[number]>

/** Where the texts of a packed index are. */
export const TEXTS = { inside: 0, apart: 1, none: 2 } as const

/** The texts of a packed index, in a file of their own. */
export const TEXTS_SHAPE = {
  kind: 2,
  counts: [],
  sections: ['textBlocks', 'texts'],
} as const satisfies Shape<string, string>

/** The articles of an index, without what their words make: opening makes it. So it fits every analyzer. */
export const ARTICLES_SHAPE = {
  kind: 3,
  counts: ['articles', 'paragraphs', 'quotes'],
  sections: ['articles', 'quoteParagraphs', 'strings', 'heads', 'structure', ...TEXTS_SHAPE.sections],
} as const satisfies Shape<string, string>

/** What a packed index holds; `docs/snapshot.md` says how. */
export const INDEX_SHAPE = {
  kind: 1,
  counts: [
    'articles',
    'paragraphs',
    'quotes',
    'words',
    'paragraphTerms',
    'quoteTerms',
    /** One of `TEXTS`. */
    'texts',
    /** Of the file of the texts, if they are apart. */
    'textsChecksum',
  ],
  sections: [
    'analyzer',
    'paragraphTermBlocks',
    'paragraphTerms',
    'paragraphStats',
    'paragraphLengths',
    'paragraphPostings',
    'quoteTermBlocks',
    'quoteTerms',
    'quoteStats',
    'quoteLengths',
    'quotePostings',
    'quoteBitBlocks',
    'quoteBitStats',
    'quoteBits',
    'wordBlocks',
    'words',
    'wordStats',
    ...ARTICLES_SHAPE.sections,
  ],
} as const satisfies Shape<string, string>
