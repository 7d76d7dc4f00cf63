import type { MetaValue } from '../search/query/condition.js'

/** What of the articles a visitor sees: the meta is anything that the site put there. */
export type Meta = Readonly<Record<string, unknown>> | undefined

/** What a visitor asks for, as an address can hold it. */
export interface Asked {
  readonly query: string
  readonly within: 'texts' | 'quotes'
  /** The value chosen of each facet: `speaker`, or a key of the meta. */
  readonly filters: Readonly<Record<string, string>>
  readonly order: 'score' | 'desc' | 'asc'
}

export const NOTHING: Asked = { query: '', within: 'texts', filters: {}, order: 'score' }

/** Whether there is anything to look for. */
export const isBlank = ({ query, filters }: Asked): boolean => query.trim() === '' && Object.keys(filters).length === 0

/** What a visitor would say was sought: the query, or else the filters. */
export const soughtIn = ({ query, filters }: Asked): string => query.trim() || Object.values(filters).join(', ')

/** A value of the meta that an address wrote down: `2024` may have been a number. */
export function meantBy(written: string): MetaValue[] {
  if (written === 'true' || written === 'false') return [written, written === 'true']
  const number = Number(written)
  return written.trim() !== '' && String(number) === written ? [written, number] : [written]
}

export const isSame = (a: Asked, b: Asked): boolean =>
  a.query === b.query &&
  a.within === b.within &&
  a.order === b.order &&
  Object.keys({ ...a.filters, ...b.filters }).every((key) => a.filters[key] === b.filters[key])
