import type { PassageKind } from '../../search/engine.js'
import { nameWords } from '../../search/named.js'
import type { CheckedOptions } from '../../search/options.js'
import { type Condition, given } from '../../search/query/condition.js'
import { condition } from './conditions.js'
import { type Json, term } from './dsl.js'
import { SAID } from './fields.js'
import { saying } from './translation.js'

/** What the options `speaker`, `use` and `where` ask of documents, as `filters` does of passages. */
export interface FilterQueries {
  /** Of a quote, of all but its article. */
  quote(except?: string): readonly Json[]
  /** Of a passage, leaving one filter out. */
  passage(except?: string): readonly Json[]
}

export function filterQueries(kind: PassageKind, { speaker = '', use, where }: CheckedOptions): FilterQueries {
  const path = SAID[kind]
  const conditions = given(where ?? {}) as [string, Condition][]
  const words = nameWords(speaker)
  const quote = (except?: string) => [
    ...(use === undefined || except === 'use' ? [] : [term(`${path}.use`, use)]),
    ...(except === 'speaker' ? [] : words.map((word) => term(`${path}.words`, word))),
  ]
  return {
    quote,
    passage(except) {
      const said = quote(except)
      return [
        ...conditions.filter(([key]) => key !== except).map(([key, is]) => condition(key, is)),
        ...(said.length === 0 ? [] : [saying(kind, said)]),
      ]
    },
  }
}
