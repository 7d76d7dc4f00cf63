import type { Hit, Results } from '../search/hit.js'
import type { SearchOptions } from '../search/options.js'
import type { MetaValue } from '../search/query/condition.js'
import type { AsyncIndex, CallOptions } from '../worker/asyncIndex.js'
import { type Asked, type Meta, meantBy } from './asked.js'

/** How what is asked is looked for. */
export interface How extends CallOptions {
  readonly facets: readonly string[]
  /** Key of the meta by which results are ordered, if they are. */
  readonly order: string | undefined
  readonly combine: 'or' | 'and'
  readonly limit: number
  readonly offset: number
  /** The last word may be half of one. */
  readonly isTyped: boolean
  readonly correct: boolean
}

/** Paragraphs with their quotes; in quotes, what somebody said. */
export async function find(index: AsyncIndex<Meta>, asked: Asked, how: How): Promise<Results<Hit<Meta>>> {
  const { isTyped, order, ...call } = how
  const { speaker, ...conditions } = asked.filters
  const options: SearchOptions<Meta> & CallOptions = {
    ...call,
    speaker,
    facets: how.facets as never[],
    where: Object.fromEntries(Object.entries(conditions).map(([key, value]) => [key, oneOf(meantBy(value))])) as never,
    sort: order === undefined || asked.order === 'score' ? 'score' : { key: order as never, order: asked.order },
  }
  const search = (prefix: 'last' | false): Promise<Results<Hit<Meta>>> =>
    asked.within === 'quotes'
      ? index.quotes(asked.query, { ...options, prefix, use: 'speech', scope: 'quote' })
      : index.search(asked.query, { ...options, prefix })
  const results = await search(isTyped ? 'last' : false)
  return results.total > 0 || isTyped ? results : search('last')
}

const oneOf = (values: readonly MetaValue[]) => ({ in: values })
