import { expect, test } from 'vitest'
import { paint } from '../../src/node/command/paint.js'
import { table, titledTable } from '../../src/node/command/table.js'

test('columns stand beneath each other, numbers at the right, and the last one is cut', () => {
  expect(
    titledTable(
      paint(false),
      [{ title: 'mot' }, { title: 'n', align: 'right' }, { title: 'suite' }],
      [
        ['école', '5', 'une phrase qui est plus longue que la ligne'],
        ['œil', '12', 'non'],
      ],
      32,
    ),
  ).toEqual(['mot     n  suite', 'école   5  une phrase qui est p…', 'œil    12  non'])
})

test('as many rows as there are', () => {
  const rows = Array.from({ length: 200_000 }, (_, i) => [String(i), 'a'])
  expect(table([{}, {}], rows, 80).at(-1)).toBe('199999  a')
})
