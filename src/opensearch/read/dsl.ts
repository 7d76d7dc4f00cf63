/** A query, an aggregation or a body, as OpenSearch's query language writes it. */
export type Json = Readonly<Record<string, unknown>>

export const EVERYTHING: Json = { match_all: { boost: 0 } }
export const NOTHING: Json = { match_none: {} }

export const term = (field: string, value: string | number | boolean, boost = 1): Json => ({
  term: { [field]: boost === 1 ? { value } : { value, boost } },
})

/** Documents whose field has any of the values: weighs nothing more than `boost`. */
export const terms = (field: string, values: readonly (string | number | boolean)[], boost = 1): Json => ({
  terms: { [field]: values, boost },
})

/** The best of several, and of the others so much. */
export const bestOf = (queries: readonly Json[], others = 0): Json =>
  only(queries) ?? { dis_max: { queries, tie_breaker: others } }

/** Any of several, which weigh together. */
export const anyOf = (queries: readonly Json[]): Json =>
  only(queries) ?? (queries.length === 0 ? NOTHING : { bool: { should: queries, minimum_should_match: 1 } })

/** All of several, which weigh together. */
export const allOf = (queries: readonly Json[]): Json =>
  only(queries) ?? (queries.length === 0 ? EVERYTHING : { bool: { must: queries } })

/** All of several, which weigh nothing. */
export const filtering = (queries: readonly Json[]): Json =>
  queries.length === 0 ? EVERYTHING : { bool: { filter: queries } }

export const noneOf = (queries: readonly Json[]): Json => ({ bool: { must_not: queries } })

export const weighing = (query: Json, boost: number): Json => ({ constant_score: { filter: query, boost } })

/** Documents one of whose quotes is so. */
export const nested = (path: string, query: Json): Json => ({ nested: { path, query, score_mode: 'sum' } })

/** How many clauses a query has, as OpenSearch counts them. */
export function clauses(query: unknown): number {
  if (Array.isArray(query)) return query.reduce<number>((sum, one) => sum + clauses(one), 0)
  if (typeof query !== 'object' || query === null) return 0
  return Object.entries(query).reduce((sum, [name, inner]) => sum + (LEAVES.includes(name) ? 1 : clauses(inner)), 0)
}

const LEAVES = ['term', 'terms', 'range', 'match', 'ids']

const only = (queries: readonly Json[]): Json | undefined => (queries.length === 1 ? queries[0] : undefined)
