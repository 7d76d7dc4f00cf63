import type { Client } from '@opensearch-project/opensearch'
import { checkStreaming } from '../indexing/articleStream.js'
import { checkOptions, expectOption } from '../text/checkOptions.js'
import { deletions } from './articleWriter.js'
import { checkIndex } from './checkIndex.js'
import { documentId } from './document.js'
import { articleDocument } from './documents.js'
import { type Failure, Failures } from './failures.js'
import { idProblem } from './idProblem.js'
import { IndexWriter } from './indexWriter.js'
import { deleting, type Operation, writing } from './operation.js'
import { checkedWriting, WRITING_OPTIONS, type WritingOptions } from './writing.js'

/** What became of articles that were to be removed. */
export interface RemoveReport {
  /** Articles that are no more in the index. */
  readonly removed: number
  /** Passages of theirs that were there. */
  readonly passages: number
  /** Ids of which the index has no article. */
  readonly unknown: number
  /** Articles of which the cluster did not let something go. */
  readonly failed: readonly Failure[]
}

/** So many articles are looked up at once. */
const AT_ONCE = 500

/**
 * Removes articles from an index of OpenSearch, with all their passages. If it is ended half-way, call it again with the same ids.
 *
 * @throws GuillemetError `bad-option`, `opensearch-index`, `opensearch-unavailable`; the reason of the signal; what the client throws
 *
 * @example
 * await removeArticles(client, 'presse', ['otan']) // => { removed: 1, passages: 2, unknown: 0, failed: [] }
 */
export async function removeArticles(
  client: Client,
  index: string,
  ids: readonly string[],
  options: WritingOptions = {},
): Promise<RemoveReport> {
  checkOptions('removeArticles', options, [...WRITING_OPTIONS, 'signal'])
  checkStreaming({ signal: options.signal })
  const { batchBytes, retries, refresh, signal } = checkedWriting(options)
  const areIds = Array.isArray(ids) && ids.every((id) => typeof id === 'string')
  expectOption(areIds, '`ids` to be an array of strings', ids)
  signal?.throwIfAborted()
  await checkIndex(client, index, undefined, 'one')
  const failures = new Failures()
  const distinct = [...new Set(ids)]
  let [removed, passages, unknown] = [0, 0, 0]
  const soFar = () => `So far, ${removed} articles were removed.`
  const writer = new IndexWriter(client, index, { batchBytes, retries, signal, soFar })
  for (let first = 0; first < distinct.length; first += AT_ONCE) {
    const batch = distinct.slice(first, first + AT_ONCE)
    const known = await writer.known(batch.filter((id) => idProblem(id) === undefined))
    unknown += batch.length - known.size
    const articles = Array.from(known, ([id, { counts }]) => ({ id, counts }))
    const each = (operationsOf: (article: (typeof articles)[number]) => Iterable<Operation>) =>
      writer.send(failures.spared(articles, operationsOf), (operation, outcome) => {
        if (!failures.passed(operation, outcome) || operation.kind === 'write') return
        if (operation.isArticle) removed++
        else passages++
      })
    // Whoever writes the article after this was ended half-way must not take it for whole.
    await each(({ id, counts }) => [writing(id, articleDocument(id, counts))])
    await each(({ id, counts }) => deletions(id, NONE, counts))
    await each(({ id }) => [deleting(id, documentId(id))])
  }
  if (refresh) await writer.refresh()
  return { removed, passages, unknown, failed: failures.list() }
}

const NONE = { paragraphs: 0, quotes: 0 }
