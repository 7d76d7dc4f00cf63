import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fieldName, metaFields, sortable } from '../../src/opensearch/metaFields.js'
import { condition } from '../../src/opensearch/read/conditions.js'
import type { Json } from '../../src/opensearch/read/dsl.js'
import { compareValues } from '../../src/search/facets.js'
import { type Condition, type MetaValue, meets } from '../../src/search/query/condition.js'

type Value = string | number | boolean

/** The values of a field of a document, as OpenSearch would find them. */
function valuesAt(document: unknown, path: string): Value[] {
  const value = path
    .split('.')
    .reduce<unknown>((inside, name) => (inside as Record<string, unknown> | undefined)?.[name], document)
  return value === undefined ? [] : ([value].flat() as Value[])
}

/** What OpenSearch's manual says of the queries that conditions become. */
function finds(query: Json, document: unknown): boolean {
  const [kind, body] = Object.entries(query)[0] as [string, Record<string, unknown>]
  const all = (list: unknown) => ((list ?? []) as Json[]).every((one) => finds(one, document))
  const any = (list: unknown) => ((list ?? []) as Json[]).some((one) => finds(one, document))
  switch (kind) {
    case 'match_all':
      return true
    case 'match_none':
      return false
    case 'bool':
      return (
        all(body.must) && all(body.filter) && !any(body.must_not) && (body.should === undefined || any(body.should))
      )
    case 'term': {
      const [path, { value }] = Object.entries(body)[0] as [string, { value: Value }]
      return valuesAt(document, path).includes(value)
    }
    case 'terms': {
      const [path, values] = Object.entries(body)[0] as [string, readonly Value[]]
      return valuesAt(document, path).some((value) => values.includes(value))
    }
    case 'range': {
      // Sent as JSON: what it does not hold is no limit.
      const [path, bounds] = Object.entries(JSON.parse(JSON.stringify(body)))[0] as [
        string,
        Record<string, Value | null>,
      ]
      return valuesAt(document, path).some((value) =>
        Object.entries(bounds).every(([order, bound]) =>
          bound === null
            ? true
            : order === 'gte'
              ? value >= bound
              : order === 'gt'
                ? value > bound
                : order === 'lte'
                  ? value <= bound
                  : value < bound,
        ),
      )
    }
    default:
      throw new Error(`No condition becomes ${kind}.`)
  }
}

const text = fc.constantFrom(
  '2024',
  '2024-05',
  '2024-05-25',
  '2024-05-25T18:00',
  '2023-12-31',
  'sport',
  '',
  'true',
  '7',
  '-1',
  '1e3',
  'Infinity',
  '-1e999',
)
const number = fc.constantFrom(2024, 7, -1, 0.5, 1000)
const value: fc.Arbitrary<MetaValue> = fc.oneof(text, number, fc.boolean())
const member = fc.oneof(value, fc.array(value, { maxLength: 3 }), fc.constant(null), fc.constant({ inner: 1 }))
const bound = fc.oneof(text, number)
const comparison = fc
  .record(
    { in: fc.array(value, { maxLength: 3 }), gte: bound, gt: bound, lte: bound, lt: bound, exists: fc.boolean() },
    { requiredKeys: [] },
  )
  .filter((one) => Object.keys(one).length > 0)

test('a condition finds the documents whose meta meets it', () => {
  fc.assert(
    fc.property(fc.option(member, { nil: undefined }), fc.oneof(value, comparison), (member, is) => {
      const document = { meta: metaFields(member === undefined ? {} : { key: member }) }
      expect(finds(condition('key', is as Condition), document)).toBe(meets(member, is as Condition))
    }),
    { numRuns: 3000 },
  )
})

describe('the first value of a key, as it is sorted by', () => {
  test('is in the order of values', () => {
    const any = fc.oneof(
      fc.double({ noNaN: true }).map((one) => one + 0),
      fc.stringMatching(/^[ -~]*$/),
      fc.boolean(),
    )
    fc.assert(
      fc.property(any, any, (a, b) => {
        const [first, second] = [sortable(a), sortable(b)]
        expect(first < second ? -1 : Number(first > second)).toBe(Math.sign(compareValues(a, b)))
      }),
    )
  })
})

test.each([
  ['date', 'date'],
  ['', '%'],
  ['a.b', 'a%2Eb'],
  ['date de parution', 'date%20de%20parution'],
  ['__proto__', '%5F%5Fproto%5F%5F'],
  ['\uD800', '%EF%BF%BD'],
])('the key %j is the field %s', (key, name) => {
  expect(fieldName(key)).toBe(name)
})
