import type { SearchOptions } from '../../search/options.js'
import type { Condition } from '../../search/query/condition.js'
import type { FileMeta } from '../read/articles.js'
import { misuse, oneOf, wholeNumber } from './command.js'
import type { Wording } from './language.js'

/** The options of a search on the command line. */
export const SEARCH_OPTIONS = {
  speaker: { type: 'string' },
  use: { type: 'string' },
  and: { type: 'boolean' },
  where: { type: 'string', multiple: true },
  facets: { type: 'string' },
  sort: { type: 'string' },
  'per-article': { type: 'string' },
  scope: { type: 'string' },
  accents: { type: 'string' },
  prefix: { type: 'string' },
  'no-correct': { type: 'boolean' },
  limit: { type: 'string' },
  offset: { type: 'string' },
} as const

type Values = {
  readonly [Name in keyof typeof SEARCH_OPTIONS]?: Name extends 'where'
    ? string[]
    : (typeof SEARCH_OPTIONS)[Name]['type'] extends 'boolean'
      ? boolean
      : string
}

/** What the search methods take. @throws Failure */
export function searchOptions(values: Values, say: Wording): SearchOptions<FileMeta> {
  const given: { [Name in keyof SearchOptions<FileMeta>]: SearchOptions<FileMeta>[Name] | undefined } = {
    speaker: values.speaker,
    use: oneOf(values.use, ['speech', 'mention'], '--use', say),
    combine: values.and ? 'and' : undefined,
    where: values.where && conditions(values.where, say),
    facets: values.facets?.split(',').filter((name) => name !== ''),
    sort: values.sort === undefined ? undefined : sorting(values.sort, say),
    perArticle: wholeNumber(values['per-article'], '--per-article', say),
    scope: oneOf(values.scope, ['context', 'quote'], '--scope', say),
    accents: oneOf(values.accents, ['rank', 'exact', 'ignore'], '--accents', say),
    prefix:
      values.prefix === undefined
        ? undefined
        : oneOf(values.prefix, ['last', 'all'], '--prefix', say) === 'all' || 'last',
    correct: values['no-correct'] ? false : undefined,
    limit: wholeNumber(values.limit, '--limit', say),
    offset: wholeNumber(values.offset, '--offset', say),
  }
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined))
}

const RELATIONS = { '>=': 'gte', '>': 'gt', '<=': 'lte', '<': 'lt' } as const

/** `section=sport`, `date>=2024`, `author` for one that is there; two of one key both hold. */
function conditions(list: readonly string[], say: Wording): Readonly<Record<string, Condition>> {
  const where = new Map<string, Exclude<Condition, string | number | boolean>>()
  for (const one of list) {
    const [, key = '', sign, value = ''] = /^([^<>=]+)(?:(>=|<=|=|>|<)(.*))?$/s.exec(one) ?? []
    if (key === '') throw misuse(say.badCondition(one))
    const condition =
      sign === undefined
        ? { exists: true }
        : sign === '='
          ? { in: value.split(',') }
          : { [RELATIONS[sign as keyof typeof RELATIONS]]: value }
    where.set(key, { ...where.get(key), ...condition })
  }
  return Object.fromEntries(where)
}

/** `date`, `date:desc`, `score`. */
function sorting(text: string, say: Wording): 'score' | { key: string; order?: 'asc' | 'desc' } {
  if (text === 'score') return text
  const [, key = '', order] = /^(.+?)(?::(asc|desc))?$/.exec(text) ?? []
  if (key === '') throw misuse(say.badSort(text))
  return { key, ...(order !== undefined && { order: order as 'asc' | 'desc' }) }
}
