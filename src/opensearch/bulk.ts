import type { Client } from '@opensearch-project/opensearch'
import type { DefaultMeta } from '../indexing/article.js'
import { type Articles, checkStreaming, eachArticle } from '../indexing/articleStream.js'
import { checkedIndexing, type IndexingOptions } from '../indexing/indexingOptions.js'
import { savedArticles } from '../indexing/savedArticles.js'
import { storedArticle } from '../indexing/stored.js'
import { OPEN_DEFAULTS } from '../search/open.js'
import { unzipped } from '../snapshot/gzip.js'
import type { StoredArticle } from '../snapshot/snapshot.js'
import { toBytes } from '../snapshot/toBytes.js'
import { expectOption } from '../text/checkOptions.js'
import { ArticleWriter, type BulkReport } from './articleWriter.js'
import { Batches } from './batches.js'
import { checkIndex } from './checkIndex.js'
import { IndexWriter } from './indexWriter.js'
import { Lanes } from './lanes.js'
import { checkedWriting, WRITING_OPTIONS, type WritingOptions } from './writing.js'

export interface BulkOptions extends IndexingOptions, WritingOptions {
  /** How many batches of articles are under way at once, each with one request: whole, from 1. @default 2 */
  readonly concurrency?: number
  /** Told after each batch of articles what became of all so far. */
  readonly onProgress?: (report: BulkReport) => void
}

/**
 * Writes articles into an index of OpenSearch that was created with `indexBody`: those that it does not have, or has otherwise. An article
 * that is written again replaces the one that was there, with all its passages.
 *
 * Articles are read as they are sent. Whatever ends it half-way, it goes on where it was when it is called again: what is there already is
 * skipped. Two at once must not write the same articles. Where the cluster is busy (429, 503) or a connection is lost, it asks again, with pauses that double. An article that the
 * cluster does not take is reported, and the others go on. Where requests take longer than the `requestTimeout` of the client, make one of
 * them larger or `batchBytes` smaller.
 *
 * @param source articles, at hand or one after another; or the bytes of a snapshot with its texts inside, whose articles are not read anew:
 * of the options, `newline` and `quotes` say nothing then
 * @throws GuillemetError `bad-option`, `duplicate-id`, `opensearch-index`, `opensearch-unavailable`; for a snapshot, what `openIndex` throws; the
 * reason of the signal; what `source` throws; what the client throws where asking again would not help, as for a password
 *
 * @example
 * const articles = [{ id: 'otan', text: '« Non », a dit Jens Stoltenberg.' }]
 * await bulk(client, 'presse', articles) // => { written: 1, skipped: 0, passages: 2, removed: 0, failed: [] }
 * await bulk(client, 'presse', articles) // => { written: 0, skipped: 1, passages: 0, removed: 0, failed: [] }
 */
export async function bulk<Meta = DefaultMeta>(
  client: Client,
  index: string,
  source: Articles<Meta> | Uint8Array | ArrayBuffer,
  options: BulkOptions = {},
): Promise<BulkReport> {
  const { analyzer, newline, quotes, concurrency, batchBytes, refresh, ...checked } = checkedBulk(options)
  checked.signal?.throwIfAborted()
  await checkIndex(client, index, analyzer, 'one')
  const lanes = new Lanes(concurrency)
  const signal = checked.signal ? AbortSignal.any([checked.signal, lanes.signal]) : lanes.signal
  const soFar = (): string => {
    const { written, skipped } = writer.report()
    return `So far, ${written} articles were written and ${skipped} skipped.`
  }
  const documents = new IndexWriter(client, index, { batchBytes, retries: checked.retries, signal, soFar })
  const writer = new ArticleWriter(documents, analyzer)
  const write = (batch: readonly StoredArticle[]) =>
    lanes.begin(async () => {
      await writer.write(batch)
      checked.onProgress?.(writer.report())
    })
  const batches = new Batches(batchBytes, write)
  const bytes = toBytes(source)
  try {
    if (bytes) {
      const from = await unzipped(bytes, OPEN_DEFAULTS.maxBytes)
      for (const article of savedArticles({ from }, analyzer)) await batches.add(article)
    } else
      await eachArticle(source as Articles<Meta>, { signal }, (article) =>
        batches.add(storedArticle(article, { newline, quotes })),
      )
    await batches.finish()
    await lanes.finish()
    if (refresh) await documents.refresh()
    return writer.report()
  } catch (error) {
    await lanes.stop(error)
    throw error
  }
}

function checkedBulk(options: BulkOptions) {
  const checked = checkedIndexing(options, 'bulk', [...WRITING_OPTIONS, 'concurrency', 'signal', 'onProgress'])
  const { concurrency = 2, onProgress } = options
  checkStreaming({ signal: options.signal })
  expectOption(
    Number.isInteger(concurrency) && concurrency >= 1,
    '`concurrency` to be a whole number from 1',
    concurrency,
  )
  expectOption(
    onProgress === undefined || typeof onProgress === 'function',
    '`onProgress` to be a function',
    onProgress,
  )
  return { ...checkedWriting(checked), concurrency }
}
