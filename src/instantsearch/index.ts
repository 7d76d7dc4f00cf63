export {
  type FacetValuesResponse,
  type IndexSettings,
  type InstantSearchClient,
  type InstantSearchOptions,
  type InstantSearchResponse,
  instantSearchClient,
} from './client.js'
export type { FacetHit } from './facetHits.js'
export type { FacetStats } from './facets.js'
export type { Highlighted, PassageRecord, RecordOf, Snippet } from './record.js'
export type { InstantSearchRequest } from './request.js'
