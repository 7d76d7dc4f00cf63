import { describe, expect, expectTypeOf, test } from 'vitest'
import { checkedQuery } from '../../src/search/query/checkedQuery.js'
import {
  all,
  any,
  containing,
  exact,
  inField,
  near,
  not,
  optional,
  phrase,
  prefix,
  type Query,
  saidBy,
  where,
} from '../../src/search/query/query.js'
import { GuillemetError } from '../../src/text/error.js'

const KINDS: readonly Query[] = [
  containing('otan'),
  phrase('lignes rouges'),
  phrase('lignes rouges', { exact: true }),
  exact('été'),
  prefix('améri'),
  near(5, 'armes', 'Russie'),
  saidBy('Stoltenberg'),
  inField('title', 'frappes'),
  where('date', { gte: '2024', lt: '2025' }),
  where('section', { in: ['sport', 'société'] }),
  where('page', 3),
  all('frappes', any('Russie', 'Moscou'), not(saidBy('Lavrov')), optional(prefix('missil'))),
  all(),
]

describe('helpers', () => {
  test('write plain data', () => {
    expect(all('frappes', any('Russie', phrase('la mer')), not('paix'))).toEqual({
      kind: 'all',
      of: [
        { kind: 'containing', text: 'frappes' },
        {
          kind: 'any',
          of: [
            { kind: 'containing', text: 'Russie' },
            { kind: 'phrase', text: 'la mer' },
          ],
        },
        { kind: 'not', query: { kind: 'containing', text: 'paix' } },
      ],
    })
  })

  test('a phrase says that it is exact only if it is', () => {
    expect(Object.keys(phrase('a', { exact: false }))).toEqual(['kind', 'text'])
    expect(phrase('a', { exact: true }).exact).toBe(true)
  })

  test('the kind tells a query from another', () => {
    const text = (query: Query) => {
      switch (query.kind) {
        case 'containing':
        case 'phrase':
        case 'exact':
        case 'prefix':
          return query.text
        case 'near':
          return query.within
        case 'saidBy':
          return query.speaker
        case 'inField':
          return query.field
        case 'where':
          return query.is
        case 'all':
        case 'any':
          return query.of
        case 'not':
        case 'optional':
          return query.query
        default:
          return query satisfies never
      }
    }
    expectTypeOf(text).not.toBeAny()
    // @ts-expect-error: there is no such field
    expectTypeOf(inField('author', 'a')).not.toBeAny()
    // @ts-expect-error: a number is not a query
    expectTypeOf(() => all(1)).not.toBeAny()
  })
})

describe('a query as data', () => {
  test.each(KINDS.map((query) => [JSON.stringify(query), query] as const))('%s', (json, query) => {
    expect(checkedQuery(JSON.parse(json))).toEqual(query)
  })

  const deep = (depth: number): Query => (depth === 1 ? containing('a') : not(deep(depth - 1)))
  const wide = (count: number) => all(...Array.from({ length: count }, () => 'a'))
  const cyclic = { kind: 'not', query: {} }
  cyclic.query = cyclic

  test.each<[unknown, string]>([
    [undefined, '`query` to be an object whose kind is one of containing, phrase'],
    [null, 'got null'],
    ['frappes', 'got "frappes"'],
    [[], 'got an array of 0'],
    [{ kind: 'toString' }, '`query` to be an object whose kind'],
    [{ kind: '__proto__' }, '`query` to be an object whose kind'],
    [{ kind: 'containing' }, '`query.text` to be a string; got undefined'],
    [{ kind: 'containing', text: 5 }, '`query.text` to be a string; got 5'],
    [{ kind: 'containing', text: 'a', boost: 2 }, '`query.boost` to be left out: containing has text; got 2'],
    [JSON.parse('{"kind":"exact","text":"a","__proto__":{}}'), '`query.__proto__` to be left out'],
    [{ kind: 'phrase', text: 'a', exact: 'yes' }, '`query.exact` to be true or left out'],
    [{ kind: 'near', within: 0, of: ['a', 'b'] }, '`query.within` to be a whole number from 1; got 0'],
    [{ kind: 'near', within: 2, of: ['a'] }, '`query.of` to be an array of 2 or more; got an array of 1'],
    [{ kind: 'near', within: 2, of: ['a', {}] }, '`query.of[1]` to be a string'],
    [{ kind: 'inField', field: 'body', query: containing('a') }, '"title", "text" or "quote"; got "body"'],
    [{ kind: 'all', of: 'a' }, '`query.of` to be an array of 0 or more; got "a"'],
    [{ kind: 'any', of: [containing('a'), 'b'] }, '`query.of[1]` to be an object whose kind'],
    [{ kind: 'any', of: new Array(2) }, '`query.of[0]` to be an object whose kind'],
    [all(any('a', not({ kind: 'saidBy' } as never))), '`query.of[0].of[1].query.speaker` to be a string'],
    [{ kind: 'where', key: 'a', is: { gte: true } }, '`query.is.gte` to be a string or a number; got true'],
    [deep(51), 'at most 50 queries deep'],
    [cyclic, 'at most 50 queries deep'],
    [wide(1000), '`query.of` to be in a query of at most 1000'],
    [all(wide(500), wide(500)), 'at most 1000'],
    [near(2, ...Array.from({ length: 1000 }, String)), 'at most 1000'],
  ])('not %j', (value, message) => {
    const check = () => checkedQuery(value)
    expect(check).toThrow(GuillemetError)
    expect(check).toThrow(expect.objectContaining({ code: 'bad-query' }))
    expect(check).toThrow(message)
  })

  test('may be as deep and as wide as that', () => {
    expect(checkedQuery(deep(50))).toEqual(deep(50))
    expect(checkedQuery(wide(999))).toEqual(wide(999))
  })
})
