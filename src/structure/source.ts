import type { NounPhrase } from './phrase.js'

/** What a rule found at a quote: who, by which words, and how sure the rule is by itself. */
export interface Source {
  /** The phrase that names the speaker. */
  readonly phrase?: NounPhrase
  /** The token of a pronoun: `il`, `-t-elle`, `on`, `qui`. */
  readonly pronoun?: number
  /** The verb or noun of saying as written. */
  readonly verb?: string
  readonly how: How
  readonly confidence: number
  /** The verb is plural, or is not; undefined if its form does not tell. */
  readonly plural?: boolean
  /** Gender that a participle shows: `s'est réjouie`. */
  readonly gender?: 'm' | 'f'
  /** Whoever spoke last goes on: `Et de poursuivre : « … »`. */
  readonly again?: boolean
  /** The frame alone makes the words inside it speech, however short they are. */
  readonly speech: boolean
}

/** The rules, in words that a user may read. */
export type How =
  | 'inversion'
  | 'subject-verb'
  | 'before'
  | 'colon'
  | 'according-to'
  | 'agent'
  | 'noun'
  | 'label'
  | 'signature'
  | 'same-sentence'
  | 'continuation'
  | 'narration'

/** What the quote before the frame is like. */
export interface QuoteShape {
  /** It has a finite verb or ends as a sentence: it may be all that was said. */
  readonly whole: boolean
}
