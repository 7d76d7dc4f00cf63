import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { edits } from '../../src/search/edits.js'

describe('edits', () => {
  test.each([
    ['maison', 'maison', 0],
    ['maison', 'maisn', 1],
    ['maison', 'maisson', 1],
    ['maison', 'raison', 1],
    ['maison', 'maiosn', 1],
    ['amison', 'maison', 1],
    ['maison', 'maisno', 1],
    ['stoltenberg', 'stlotenbreg', 2],
    ['maison', 'aimson', 2],
    ['ab', 'ba', 1],
    ['', 'a', 1],
    ['abc', 'cab', 2],
    ['ca', 'abc', 3],
  ])('%s, %s: %i', (a, b, expected) => {
    expect(edits(a, b, 3)).toBe(expected)
    expect(edits(b, a, 3)).toBe(expected)
    for (const most of [0, 1, 2]) expect(edits(a, b, most)).toBe(expected <= most ? expected : Infinity)
  })

  test('as the textbook counts them', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 7 })
    fc.assert(
      fc.property(word, word, fc.integer({ min: 1, max: 3 }), (a, b, most) => {
        const all = textbook(a, b)
        expect(edits(a, b, most)).toBe(all <= most ? all : Infinity)
      }),
      { numRuns: 2000 },
    )
  })
})

/** Optimal string alignment, the whole table. */
function textbook(a: string, b: string): number {
  const rows = Array.from({ length: a.length + 1 }, (_, i) => Array.from({ length: b.length + 1 }, (_, j) => i || j))
  const cell = (i: number, j: number) => rows[i]?.[j] ?? Infinity
  for (let i = 1; i <= a.length; i++)
    for (let j = 1; j <= b.length; j++) {
      const swapped =
        i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1] ? cell(i - 2, j - 2) + 1 : Infinity
      const changed = cell(i - 1, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1)
      ;(rows[i] as number[])[j] = Math.min(cell(i - 1, j) + 1, cell(i, j - 1) + 1, changed, swapped)
    }
  return cell(a.length, b.length)
}
