import type { AsPlainObject } from 'minisearch'
import type { PassageKind } from '../search/engine.js'
import { passageId } from '../search/passages.js'
import type { Postings, Snapshot } from '../snapshot/snapshot.js'

/**
 * The paragraphs or quotes of a snapshot as MiniSearch 7 serialises an index of them (its `serializationVersion` 2),
 * with ids such as `otan#p3` and no stored fields.
 */
export function toMiniSearch({ articles, paragraphs, quotes }: Snapshot, kind: PassageKind): AsPlainObject {
  const { fields, lengths, terms, rows } = kind === 'paragraph' ? paragraphs : quotes
  const ids = articles.flatMap((article) =>
    (kind === 'paragraph' ? article.paragraphs : article.quotes).map((_, at) => passageId(article.id, kind, at)),
  )
  return {
    documentCount: ids.length,
    nextId: ids.length,
    documentIds: Object.fromEntries(ids.entries()),
    fieldIds: Object.fromEntries([...fields.entries()].map(([field, name]) => [name, field])),
    fieldLength: Object.fromEntries(ids.map((_, passage) => [passage, lengths.map((row) => row[passage] as number)])),
    averageFieldLength: lengths.map(mean),
    storedFields: {},
    dirtCount: 0,
    index: terms.map((term, i) => [term, frequencies(rows[i] as Postings['rows'][number])]),
    serializationVersion: 2,
  }
}

const mean = (lengths: readonly number[]) =>
  lengths.length === 0 ? 0 : lengths.reduce((sum, length) => sum + length, 0) / lengths.length

/** Field number → passage → frequency, for the fields that have the term. */
function frequencies(row: readonly (readonly number[])[]): Record<string, Record<string, number>> {
  const result: Record<string, Record<string, number>> = {}
  row.forEach((pairs, field) => {
    if (pairs.length === 0) return
    const counts: Record<string, number> = {}
    let passage = -1
    for (let i = 0; i < pairs.length; i += 2) {
      passage += pairs[i] as number
      counts[passage] = pairs[i + 1] as number
    }
    result[field] = counts
  })
  return result
}
