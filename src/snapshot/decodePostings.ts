import { list, type Path, record, refuse, string, whole } from './check.js'
import type { Postings } from './snapshot.js'

/** Postings of `size` passages over just these fields, checked to the last number. */
export function decodePostings(value: unknown, path: Path, fields: readonly string[], size: number): Postings {
  const document = record(value, path)
  const found = list(document.fields, `${path}.fields`)
  if (found.length !== fields.length || fields.some((field, i) => found[i] !== field))
    refuse(`${path}.fields`, `the fields ${fields.join(', ')}`, found)
  const lengths = list(document.lengths, `${path}.lengths`)
  if (lengths.length !== fields.length) refuse(`${path}.lengths`, `a list for each of ${fields.length} fields`, lengths)
  const terms = list(document.terms, `${path}.terms`).map((term, i) => string(term, `${path}.terms[${i}]`))
  terms.forEach((term, i) => {
    if (i > 0 && term <= (terms[i - 1] as string)) refuse(`${path}.terms[${i}]`, 'a term after the one before', term)
  })
  const rows = list(document.rows, `${path}.rows`)
  if (rows.length !== terms.length) refuse(`${path}.rows`, `${terms.length} rows, one for each term`, rows)
  return {
    fields,
    lengths: lengths.map((row, i) => fieldLengths(row, `${path}.lengths[${i}]`, size)),
    terms,
    rows: rows.map((row, i) => termRows(row, `${path}.rows[${i}]`, fields.length, size)),
  }
}

function fieldLengths(value: unknown, path: Path, size: number): readonly number[] {
  const lengths = list(value, path)
  if (lengths.length !== size) refuse(path, `${size} lengths, one for each passage`, lengths)
  lengths.forEach((length, i) => {
    if (!isCount(length, 0)) refuse(`${path}[${i}]`, 'a whole number from 0', length)
  })
  return lengths as number[]
}

function termRows(value: unknown, path: Path, fields: number, size: number): readonly (readonly number[])[] {
  const rows = list(value, path)
  if (rows.length !== fields) refuse(path, `a row for each of ${fields} fields`, rows)
  return rows.map((row, i) => termRow(row, `${path}[${i}]`, size))
}

function termRow(value: unknown, path: Path, size: number): readonly number[] {
  const row = list(value, path)
  if (row.length % 2 !== 0) refuse(path, 'pairs of a distance and a frequency', row)
  let passage = -1
  row.forEach((number, i) => {
    if (!isCount(number, 1)) refuse(`${path}[${i}]`, `a whole number from 1 to ${MOST}`, number)
    if (i % 2 === 0) passage += number as number
  })
  whole(passage, `${path}, last passage`, -1, size - 1)
  return row as number[]
}

/** Without a path to make: this runs for every number of a snapshot. */
const isCount = (value: unknown, least: number) =>
  typeof value === 'number' && Number.isInteger(value) && value >= least && value <= MOST

/** No text holds a word more often. */
const MOST = 2 ** 31 - 1
