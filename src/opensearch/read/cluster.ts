import type { API, Client } from '@opensearch-project/opensearch'
import type { Analyzer } from '../../analysis/analyzer.js'
import { GuillemetError } from '../../text/error.js'
import { checkIndex } from '../checkIndex.js'
import type { ArticleDocument, PassageDocument } from '../document.js'
import { Patience } from '../patience.js'
import { passingReason } from '../trouble.js'
import type { Json } from './dsl.js'

/** So many questions are asked at once. */
const MOST_AT_ONCE = 250

/** What OpenSearch answers to a search. */
export interface Answer {
  readonly hits: { readonly total: { readonly value: number }; readonly hits: readonly Found[] }
  readonly aggregations?: Readonly<Record<string, Aggregated>>
  readonly suggest?: Readonly<Record<string, readonly { readonly options: readonly { readonly text: string }[] }[]>>
}

export interface Found {
  readonly _source: PassageDocument
  readonly inner_hits?: Readonly<Record<string, { readonly hits: Answer['hits'] }>>
}

export interface Bucket {
  readonly key: string | number
  readonly key_as_string?: string
  readonly doc_count: number
  readonly passages?: { readonly doc_count: number }
}

export interface Aggregated {
  readonly value?: number
  readonly buckets?: readonly Bucket[]
  readonly sum_other_doc_count?: number
  /** An aggregation inside a filter or a nested one. */
  readonly [inner: string]: unknown
}

/** An index of OpenSearch, asked in its own language. */
export class Cluster {
  readonly #client: Client
  readonly #index: string
  readonly #analyzer: Analyzer
  #checked: Promise<void> | undefined

  constructor(client: Client, index: string, analyzer: Analyzer) {
    this.#client = client
    this.#index = index
    this.#analyzer = analyzer
  }

  /** @throws GuillemetError `opensearch-index`, until the index is as it should be */
  async check(): Promise<void> {
    this.#checked ??= checkIndex(this.#client, this.#index, this.#analyzer, 'any')
    try {
      await this.#checked
    } catch (error) {
      this.#checked = undefined
      throw error
    }
  }

  /** What is found on all shards: half an answer is none. */
  async answer(body: Json): Promise<Answer> {
    const request = { index: this.#index, body, allow_partial_search_results: false }
    const { body: answer } = await patiently(() => this.#client.search(request as API.Search_Request))
    return answer as unknown as Answer
  }

  /** The answers to several searches, in their order. @throws GuillemetError `opensearch-unavailable`; what the client throws */
  async answers(bodies: readonly Json[]): Promise<Answer[]> {
    const found: Answer[] = []
    for (let at = 0; at < bodies.length; at += MOST_AT_ONCE) {
      const header = { index: this.#index, allow_partial_search_results: false }
      const body = bodies.slice(at, at + MOST_AT_ONCE).flatMap((one) => [header, one])
      found.push(...(await patiently(() => this.#allOf(body))))
    }
    return found
  }

  async #allOf(body: readonly Json[]): Promise<Answer[]> {
    const { body: answers } = await this.#client.msearch({ body } as API.Msearch_Request)
    const all = answers.responses as unknown as (Answer & { readonly error?: unknown })[]
    const failed = all.find(({ error }) => error)
    if (failed) throw unavailable(failed.error)
    return all
  }

  /** The documents of the passages with these ids, as far as they are there. */
  async passages(ids: readonly string[]): Promise<PassageDocument[]> {
    const found = await this.#documents(ids)
    return found.filter((document) => document.kind !== 'article')
  }

  /** Whether the document of an article is there, and all its passages. */
  async hasArticle(id: string): Promise<boolean> {
    const found = await this.#documents([id])
    return found.some((document) => document.kind === 'article' && document.edition !== undefined)
  }

  /** By a search, for a name that several indices have. No document has an empty id, and OpenSearch refuses to look for one. */
  async #documents(ids: readonly string[]): Promise<(ArticleDocument | PassageDocument)[]> {
    const { hits } = await this.answer({ size: ids.length, query: { ids: { values: ids.filter((id) => id !== '') } } })
    return hits.hits.map(({ _source }) => _source as ArticleDocument | PassageDocument)
  }
}

/** Where a node fails while it answers, another one has what it had: so it is asked again. */
const RETRIES = 3

async function patiently<Result>(ask: () => Promise<Result>): Promise<Result> {
  const patience = new Patience({ retries: RETRIES, signal: undefined, soFar: () => '' })
  for (;;)
    try {
      return await ask()
    } catch (error) {
      const reason = error instanceof GuillemetError ? error.message : passingReason(error)
      if (reason === undefined || patience.isSpent) throw error
      await patience.pause(reason, error)
    }
}

const unavailable = (error: unknown) =>
  new GuillemetError(
    'opensearch-unavailable',
    `OpenSearch did not answer for the whole index: ${JSON.stringify(error)}. Ask again when it is well.`,
  )
