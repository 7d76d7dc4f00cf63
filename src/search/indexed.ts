import type { Analyzer } from '../analysis/analyzer.js'
import { SnapshotWriter } from '../postings/snapshotWriter.js'
import { articlesAlone } from './articlesAlone.js'

/** The packed index of a snapshot that has articles alone: what it would have been, had it been saved with its postings. */
export function indexed(bytes: Uint8Array, analyzer: Analyzer): Uint8Array {
  const writer = new SnapshotWriter(analyzer, { texts: 'inside', postings: true })
  for (const article of articlesAlone(bytes)) writer.add(article)
  return writer.finish().snapshot
}
