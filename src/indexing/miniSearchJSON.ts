import type { PassageKind } from '../search/engine.js'
import type { PostingColumns } from '../snapshot/postingColumns.js'
import { GuillemetError, shown } from '../text/error.js'

/**
 * Postings as the JSON that MiniSearch 7 makes of an index of them (its `serializationVersion` 2), without stored fields.
 * Terms are in order, and means are not running means: the same passages make the same JSON, however they came in.
 *
 * @param ids of the passages
 */
export function miniSearchJSON(ids: readonly string[], columns: PostingColumns, fields: readonly string[]): string {
  const { lengths, terms } = columns
  const numbers = Array.from(ids.keys())
  const entries = (list: readonly string[]) => `{${list.join(',')}}`
  return `{${[
    `"documentCount":${ids.length}`,
    `"nextId":${ids.length}`,
    `"documentIds":${entries(ids.map((id, passage) => `"${passage}":${JSON.stringify(id)}`))}`,
    `"fieldIds":${JSON.stringify(Object.fromEntries(fields.map((name, field) => [name, field])))}`,
    `"fieldLength":${entries(numbers.map((passage) => `"${passage}":[${lengths.map((list) => list[passage]).join(',')}]`))}`,
    `"averageFieldLength":[${lengths.map(mean).join(',')}]`,
    '"storedFields":{}',
    '"dirtCount":0',
    `"index":[${terms.map((term, at) => `[${JSON.stringify(term)},${rows(at, fields.length, columns)}]`).join(',')}]`,
    '"serializationVersion":2',
  ].join(',')}}`
}

function mean(lengths: ArrayLike<number>): number {
  let sum = 0
  for (let i = 0; i < lengths.length; i++) sum += lengths[i] as number
  return lengths.length === 0 ? 0 : sum / lengths.length
}

/** Field number → passage → frequency, for the fields that have the term. */
function rows(term: number, fields: number, { starts, passages, frequencies }: PostingColumns): string {
  let json = ''
  for (let field = 0; field < fields; field++) {
    const start = starts[term * fields + field] as number
    const end = starts[term * fields + field + 1] as number
    if (start === end) continue
    json += `${json === '' ? '' : ','}"${field}":{`
    for (let at = start; at < end; at++) json += `${at === start ? '' : ','}"${passages[at]}":${frequencies[at]}`
    json += '}'
  }
  return `{${json}}`
}

/** @throws GuillemetError `bad-option` */
export function checkKind(kind: PassageKind): void {
  if (kind !== 'paragraph' && kind !== 'quote')
    throw new GuillemetError('bad-option', `Expected 'paragraph' or 'quote', got ${shown(kind)}.`)
}
