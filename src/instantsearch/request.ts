import { GuillemetError, shown } from '../text/error.js'

/** A request as InstantSearch sends it. */
export interface InstantSearchRequest {
  readonly indexName: string
  /** Algolia's search parameters. */
  readonly params?: object
  /** `'facet'`: values of a facet are sought, not hits. */
  readonly type?: string
  readonly facet?: string
}

/** The parameters that say something to a guillemet index. */
export interface Params {
  readonly query: string
  readonly page: number
  readonly hitsPerPage: number
  readonly facets: readonly string[]
  readonly maxValuesPerFacet: number
  readonly facetFilters: readonly Filter[]
  readonly numericFilters: readonly Filter[]
  readonly filters: string
  readonly highlightPreTag: string
  readonly highlightPostTag: string
  /** `*`: all that are texts. */
  readonly attributesToHighlight: readonly string[]
  /** With the number of their words: `text:20`. */
  readonly attributesToSnippet: readonly string[]
  readonly attributesToRetrieve: readonly string[]
  /** Most hits of one article. */
  readonly distinct: number | boolean
  readonly typoTolerance: boolean | undefined
  readonly queryType: keyof typeof QUERY_TYPES | undefined
  readonly facetName: string
  readonly facetQuery: string
  readonly maxFacetHits: number
}

/** One that must hold; of several, any. */
export type Filter = string | readonly string[]

/** What of a query stands for words that begin so. */
export const QUERY_TYPES = { prefixLast: 'last', prefixAll: true, prefixNone: false } as const

const DEFAULTS: Params = {
  query: '',
  page: 0,
  hitsPerPage: 20,
  facets: [],
  maxValuesPerFacet: 100,
  facetFilters: [],
  numericFilters: [],
  filters: '',
  highlightPreTag: '<em>',
  highlightPostTag: '</em>',
  attributesToHighlight: ['*'],
  attributesToSnippet: [],
  attributesToRetrieve: ['*'],
  distinct: false,
  typoTolerance: undefined,
  queryType: undefined,
  facetName: '',
  facetQuery: '',
  maxFacetHits: 10,
}

type Check = readonly [holds: (value: unknown) => boolean, expected: string]

const isText = (value: unknown) => typeof value === 'string'
const text: Check = [isText, 'a string']
const count: Check = [(value) => Number.isInteger(value) && (value as number) >= 0, 'a whole number from 0']
const names: Check = [(value) => Array.isArray(value) && value.every(isText), 'an array of names']
const facetNames: Check = [
  (value) => names[0](value) && !(value as string[]).includes('*'),
  'an array of names, without "*": no index lists the keys of its meta',
]
const filterList: Check = [
  (value) => Array.isArray(value) && value.every((one) => isText(one) || (Array.isArray(one) && one.every(isText))),
  'an array of filters, or of arrays of which any will do',
]

const CHECKS: Readonly<Record<keyof Params, Check>> = {
  query: text,
  page: count,
  hitsPerPage: count,
  facets: facetNames,
  maxValuesPerFacet: count,
  facetFilters: filterList,
  numericFilters: filterList,
  filters: text,
  highlightPreTag: text,
  highlightPostTag: text,
  attributesToHighlight: names,
  attributesToSnippet: names,
  attributesToRetrieve: names,
  distinct: [(value) => typeof value === 'boolean' || count[0](value), 'true, false or a whole number'],
  typoTolerance: [(value) => typeof value === 'boolean', 'true or false'],
  queryType: [
    (value) => isText(value) && Object.hasOwn(QUERY_TYPES, value as string),
    Object.keys(QUERY_TYPES).join(', '),
  ],
  facetName: text,
  facetQuery: text,
  maxFacetHits: count,
}

/** What is about Algolia's service, or says what is so anyway: it does not change what is found. */
const WITHOUT_EFFECT = [
  'analytics',
  'analyticsTags',
  'clickAnalytics',
  'userToken',
  'enableABTest',
  'enablePersonalization',
  'enableRules',
  'getRankingInfo',
  'responseFields',
  'percentileComputation',
  'sortFacetValuesBy',
  'facetingAfterDistinct',
  'advancedSyntax',
  'replaceSynonymsInHighlight',
  'restrictHighlightAndSnippetArrays',
  'ignorePlurals',
  'removeStopWords',
  'queryLanguages',
  'naturalLanguages',
]

/**
 * The parameters of a request, with Algolia's defaults.
 *
 * @throws GuillemetError `bad-option`, which names what has no counterpart
 */
export function toParams({ params = {} }: InstantSearchRequest): Params {
  const given: Record<string, unknown> = {}
  for (const [name, value] of Object.entries(params)) {
    if (value === undefined || value === null || WITHOUT_EFFECT.includes(name) || isEmptyTags(name, value)) continue
    if (name === 'snippetEllipsisText' && value === '…') continue
    if (!isParameter(name)) throw unsupported(name, value)
    // A list may be one string.
    const checked = Array.isArray(DEFAULTS[name]) && typeof value === 'string' ? [value] : value
    const [holds, expected] = CHECKS[name]
    if (!holds(checked))
      throw new GuillemetError(
        'bad-option',
        `Expected the parameter \`${name}\` to be ${expected}, got ${shown(value)}.`,
      )
    given[name] = checked
  }
  return { ...DEFAULTS, ...given }
}

const isParameter = (name: string): name is keyof Params => Object.hasOwn(CHECKS, name)

const isEmptyTags = (name: string, value: unknown) =>
  name === 'tagFilters' && (value === '' || (Array.isArray(value) && value.length === 0))

const unsupported = (name: string, value: unknown) =>
  new GuillemetError(
    'bad-option',
    `The parameter \`${name}\` (${shown(value)}) has no counterpart in a guillemet index. Leave it out, or give it to the options of the index.`,
  )
