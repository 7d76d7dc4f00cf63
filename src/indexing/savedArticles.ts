import type { Analyzer } from '../analysis/analyzer.js'
import { articlesAlone } from '../search/articlesAlone.js'
import type { TextOf } from '../search/packedArticle.js'
import { PackedSource } from '../search/packedSource.js'
import { toStored } from '../search/toStored.js'
import { isContainer, isOfKind } from '../snapshot/container.js'
import { packedJSON } from '../snapshot/packedJSON.js'
import { ARTICLES_SHAPE } from '../snapshot/shapes.js'
import type { SnapshotSource, StoredArticle } from '../snapshot/snapshot.js'
import { toBytes } from '../snapshot/toBytes.js'
import { GuillemetError } from '../text/error.js'

/** What an index begins with. */
export interface SavedOptions<Meta> {
  /**
   * What the index begins with: bytes or JSON of an index that was saved; its articles are indexed anew, not read anew.
   * Without it, the index is empty.
   */
  readonly from?: SnapshotSource<Meta>
  /** The texts of `from`, if it was saved without them: as `openIndex` takes them, but nothing to wait for. */
  readonly texts?: Uint8Array | ArrayBuffer | TextOf
}

/** The articles that an index begins with, whole, one after another. */
export function* savedArticles<Meta>(
  { from, texts }: SavedOptions<Meta>,
  analyzer: Analyzer,
): Iterable<StoredArticle<Meta>> {
  if (from === undefined) return
  const bytes = toBytes(from)
  if (bytes && isOfKind(bytes, ARTICLES_SHAPE)) {
    yield* articlesAlone<Meta>(bytes)
    return
  }
  const packed = bytes && isContainer(bytes) ? bytes : packedJSON(from, analyzer)
  const given = typeof texts === 'function' ? texts : toBytes(texts)
  const source = new PackedSource<Meta>(packed, analyzer, given)
  if (source.articles().texts === undefined)
    throw new GuillemetError(
      'bad-option',
      'The snapshot `from` was saved without its texts. Pass them as `texts`: the bytes that `save` gave, or a function that gives the text of an article.',
    )
  if (source.numbers.size > 0) for (const article of source.articles()) yield toStored(article)
}
