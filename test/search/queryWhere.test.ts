import { describe, expect, expectTypeOf, test } from 'vitest'
import { checkedWhere, matchesWhere, type Where } from '../../src/search/query/where.js'

interface Meta {
  date: string
  section: 'sport' | 'monde'
  page?: number
  free: boolean
  authors: readonly string[]
  pages: number[]
  place: { lat: number }
}

type Loose = Where<Readonly<Record<string, unknown>>>

const ARTICLE = {
  date: '2024-05-25T18:30:00Z',
  section: 'sport',
  page: 12,
  year: '2024',
  free: false,
  authors: ['Ana Roux', 'Léo Dorvane'],
  pages: [3, 40],
  none: [],
  nothing: null,
  place: { lat: 48 },
} as const

describe('holds', () => {
  test.each<[Loose]>([
    [{}],
    [{ section: undefined }],
    [{ section: 'sport' }],
    [{ section: 'sport', page: 12, free: false }],
    [{ page: '12', free: 'false' }],
    [{ section: { in: ['monde', 'sport'] } }],
    [{ page: { in: ['12'] } }],
    [{ date: { gte: '2024' } }],
    [{ date: { gte: '2024-05-25' } }],
    [{ date: { gte: '2024-05-25T18:30:00Z' } }],
    [{ date: { lte: '2024' } }],
    [{ date: { lte: '2024-05' } }],
    [{ date: { lte: '2024-05-25' } }],
    [{ date: { gt: '2023' } }],
    [{ date: { gt: '2024-04' } }],
    [{ date: { lt: '2025' } }],
    [{ date: { lt: '2024-06' } }],
    [{ date: { gte: '2024-05', lt: '2024-06', exists: true } }],
    [{ date: { gte: '2024', lte: undefined } }],
    [{ page: { gte: 12, lte: 12 } }],
    [{ page: { gt: '9', lt: '100' } }],
    [{ section: { gte: 's', lt: 't' } }],
    [{ year: { gte: '2024', lte: '2024' } }],
    [{ authors: 'Ana Roux' }],
    [{ authors: { in: ['Léo Dorvane', 'Zoé'] } }],
    [{ authors: { gte: 'B' } }],
    [{ pages: { gt: 39 } }],
    [{ authors: { exists: true }, place: { exists: true }, free: { exists: true } }],
    [{ none: { exists: false }, nothing: { exists: false }, toString: { exists: false } }],
  ])('%j', (where) => {
    expect(matchesWhere(checkedWhere(where), ARTICLE)).toBe(true)
  })
})

describe('does not hold', () => {
  test.each<[Loose]>([
    [{ section: 'Sport' }],
    [{ section: 'spor' }],
    [{ section: 'sport', page: 13 }],
    [{ year: 2024 }],
    [{ year: { gte: 2024 } }],
    [{ section: { in: [] } }],
    [{ date: '2024-05-25' }],
    [{ date: { gt: '2024' } }],
    [{ date: { gt: '2024-05-25' } }],
    [{ date: { lt: '2024' } }],
    [{ date: { lt: '2024-05-25' } }],
    [{ date: { gte: '2024-06' } }],
    [{ date: { gte: '2024', lt: '2024-05' } }],
    [{ page: { gt: 12 } }],
    [{ page: { lt: '' } }],
    [{ page: { gte: 'douze' } }],
    [{ free: { gte: 'a' } }],
    [{ section: { lte: 'sp' } }],
    [{ authors: 'Ana' }],
    [{ pages: { gt: 3, lt: 40 } }],
    [{ place: '[object Object]' }],
    [{ section: { exists: false } }],
    [{ none: { exists: true } }],
    [{ nothing: 'null' }],
    [{ absent: 'undefined' }],
    [{ constructor: { exists: true } }],
  ])('%j', (where) => {
    expect(matchesWhere(checkedWhere(where), ARTICLE)).toBe(false)
  })

  test.each([[undefined], [null], ['sport'], [['sport']], [{}]])('without a value: %j', (meta) => {
    expect(matchesWhere<Loose>({ length: { exists: true } }, meta)).toBe(false)
    expect(matchesWhere<Loose>({ 0: { in: ['sport', 's'] } }, meta)).toBe(false)
    expect(matchesWhere<Loose>({ date: { exists: false } }, meta)).toBe(true)
  })
})

test.each<[unknown, string]>([
  ['date', '`where` to be an object of meta keys'],
  [null, '`where` to be an object'],
  [[], '`where` to be an object'],
  [
    { date: null },
    '`where.date` to be a string, a number, a boolean, or an object of in, gte, gt, lte, lt, exists; got null',
  ],
  [{ date: {} }, '`where.date` to be a string'],
  [{ date: { gte: undefined } }, '`where.date` to be a string'],
  [{ date: ['a'] }, '`where.date` to be a string'],
  [{ page: Number.NaN }, '`where.page` to be a string'],
  [{ date: new Date(0) }, '`where.date` to be a string'],
  [{ date: { min: 1 } }, '`where.date.min` to be left out: the members are in, gte'],
  [{ date: { toString: 1 } }, '`where.date.toString` to be left out'],
  [{ date: { in: 'a' } }, '`where.date.in` to be an array of strings'],
  [{ date: { in: [{}] } }, '`where.date.in` to be an array of strings'],
  [{ date: { gte: false } }, '`where.date.gte` to be a string or a number; got false'],
  [{ date: { exists: 1 } }, '`where.date.exists` to be true or false; got 1'],
])('not %j', (where, message) => {
  expect(() => checkedWhere(where)).toThrow(expect.objectContaining({ code: 'bad-option' }))
  expect(() => checkedWhere(where)).toThrow(message)
})

test('takes keys and values of the meta', () => {
  const typed: Where<Meta> = {
    date: { gte: '2024', lt: '2025' },
    section: { in: ['sport'], gte: 's' },
    page: { exists: true, gt: 3 },
    free: true,
    authors: 'Ana Roux',
    pages: { in: [3] },
    place: { exists: true },
  }
  expectTypeOf(typed).toExtend<Loose>()
  expectTypeOf<keyof Where<Meta>>().toEqualTypeOf<keyof Meta>()
  expectTypeOf<{ dat: '2024' }>().not.toExtend<Required<Where<{ date: string }>>>()
  expectTypeOf<{ page: '12' }>().not.toExtend<Where<Meta>>()
  expectTypeOf<{ section: 'culture' }>().not.toExtend<Where<Meta>>()
  expectTypeOf<{ free: { gte: true } }>().not.toExtend<Where<Meta>>()
  expectTypeOf<{ place: 'ici' }>().not.toExtend<Where<Meta>>()
  expectTypeOf<{ pages: '3' }>().not.toExtend<Where<Meta>>()
  // @ts-expect-error: there is no such key
  const unknown: Where<Meta> = { dat: '2024' }
  expectTypeOf(unknown).not.toBeAny()
})

test('without a type of meta, takes any key', () => {
  expectTypeOf<{ date: { gte: string }; page: number }>().toExtend<
    Where<Readonly<Record<string, unknown>> | undefined>
  >()
  expectTypeOf<{ date: Date }>().not.toExtend<Where<Readonly<Record<string, unknown>> | undefined>>()
})
