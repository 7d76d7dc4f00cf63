import type { Condition } from './condition.js'

/**
 * What is sought, as plain data: it can be logged, stored, sent to a worker and translated for another engine.
 * The helpers and the query language only write it down.
 */
export type Query =
  | Containing
  | Phrase
  | Exact
  | Prefix
  | Near
  | SaidBy
  | InField
  | MetaWhere
  | Several
  | Not
  | Optional

/** The words of a text, in any way of writing them; whether any of them is enough, the search's `combine` says. */
export interface Containing {
  readonly kind: 'containing'
  readonly text: string
}

/** The words of a text in a row: across elision, accents and inflection, or as written but for case and typography. */
export interface Phrase {
  readonly kind: 'phrase'
  readonly text: string
  readonly exact?: true
}

/** Words that are spelled so, accents and endings included. */
export interface Exact {
  readonly kind: 'exact'
  readonly text: string
}

/** Words that begin so. */
export interface Prefix {
  readonly kind: 'prefix'
  readonly text: string
}

/** Words or phrases, in any order, none further than `within` words from the next. */
export interface Near {
  readonly kind: 'near'
  /** A whole number from 1. */
  readonly within: number
  /** At least two. */
  readonly of: readonly string[]
}

/** A quote by this speaker. */
export interface SaidBy {
  readonly kind: 'saidBy'
  readonly speaker: string
}

/** The title of the article, the text of the paragraph, what is inside the marks of a quote. */
export type Field = 'title' | 'text' | 'quote'

export interface InField {
  readonly kind: 'inField'
  readonly field: Field
  readonly query: Query
}

/** A condition on the article's meta. */
export interface MetaWhere {
  readonly kind: 'where'
  readonly key: string
  readonly is: Condition
}

export interface Several {
  readonly kind: 'all' | 'any'
  readonly of: readonly Query[]
}

export interface Not {
  readonly kind: 'not'
  readonly query: Query
}

/** Inside `all`: weighs where it stands, but needs not stand. */
export interface Optional {
  readonly kind: 'optional'
  readonly query: Query
}

/** A string where a query is wanted is `containing` it. */
export type QueryLike = Query | string

const toQuery = (query: QueryLike): Query => (typeof query === 'string' ? containing(query) : query)

export const containing = (text: string): Containing => ({ kind: 'containing', text })

/**
 * @example
 * phrase('lignes rouges') // also finds « la ligne rouge »
 * phrase('lignes rouges', { exact: true }) // only these two words
 */
export const phrase = (text: string, { exact }: { readonly exact?: boolean } = {}): Phrase =>
  exact ? { kind: 'phrase', text, exact } : { kind: 'phrase', text }

export const exact = (text: string): Exact => ({ kind: 'exact', text })
export const prefix = (text: string): Prefix => ({ kind: 'prefix', text })
export const near = (within: number, ...of: string[]): Near => ({ kind: 'near', within, of })
export const saidBy = (speaker: string): SaidBy => ({ kind: 'saidBy', speaker })
export const inField = (field: Field, query: QueryLike): InField => ({ kind: 'inField', field, query: toQuery(query) })

/**
 * @example
 * where('date', { gte: '2024-05' }) // => { kind: 'where', key: 'date', is: { gte: '2024-05' } }
 */
export const where = (key: string, is: Condition): MetaWhere => ({ kind: 'where', key, is })

/**
 * @example
 * all('frappes', any('Russie', 'Moscou'), not(saidBy('Lavrov')))
 */
export const all = (...of: QueryLike[]): Several => ({ kind: 'all', of: of.map(toQuery) })
export const any = (...of: QueryLike[]): Several => ({ kind: 'any', of: of.map(toQuery) })
export const not = (query: QueryLike): Not => ({ kind: 'not', query: toQuery(query) })
export const optional = (query: QueryLike): Optional => ({ kind: 'optional', query: toQuery(query) })
