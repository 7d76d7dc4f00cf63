import { digest } from './digest.js'
import { SNAPSHOT_FORMAT, SNAPSHOT_VERSION, type Snapshot, type SnapshotContent } from './snapshot.js'

/** A snapshot of this content, in the order in which keys are always written: same content, same JSON. */
export function toSnapshot<Meta>(analyzer: string, content: SnapshotContent<Meta>): Snapshot<Meta> {
  const { articles, paragraphs, quotes, lexicon } = content
  return {
    format: SNAPSHOT_FORMAT,
    version: SNAPSHOT_VERSION,
    analyzer,
    checksum: digest([articles, paragraphs, quotes, lexicon]),
    articles,
    paragraphs,
    quotes,
    lexicon,
  }
}
