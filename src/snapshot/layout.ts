import { PARAGRAPH_TEXT, SPEAKER } from './snapshot.js'

// What packing and reading agree on, beside the names of `shapes.ts`. Whoever only reads need not load what packs.

/** The number of the field that most postings of a kind are in; those of quotes are what bits do not say. */
export const MAIN_FIELD = {
  paragraph: PARAGRAPH_TEXT,
  quote: SPEAKER,
} as const

/**
 * What the bits of a packed quote's first number say: its use is `mention`; it has several parts, a speaker, who has a name, which is the
 * mention, and a span; it has a verb; it does not begin `USUAL_START` after its paragraph.
 */
export const QUOTE_BITS = {
  mention: 1,
  parts: 2,
  speaker: 4,
  name: 8,
  sameName: 16,
  span: 32,
  verb: 64,
  start: 128,
} as const
/** A quote mostly begins so many code units after its paragraph: a mark and a space. */
export const USUAL_START = 2
/** So many code units mostly stand between two paragraphs: a blank line. */
export const USUAL_GAP = 2

/** So many code units of the texts, taken one after another, share a block. */
export const TEXT_BLOCK = 2048

/** How many texts share a block: the first is written whole, each of the others as what it adds to the one before. */
export const BLOCK = 32
/** The most that half a byte says; from there on, a varint before the letters says how much more. */
export const NIBBLE = 15

/** A length of a byte, and the least that does not fit in it. */
export const LONG = 255
