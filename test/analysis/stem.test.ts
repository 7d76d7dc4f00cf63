import { describe, expect, test } from 'vitest'
import { type StemAlgorithm, stem } from '../../src/analysis/stem.js'

/** Outputs of the reference implementations: Snowball 3.1.1; Savoy's two as Lucene 8.7 has them. */
const ROWS: readonly (readonly [word: string, snowball: string, light: string, minimal: string])[] = [
  ['nationaux', 'national', 'national', 'national'],
  ['yeux', 'yeux', 'yeu', 'yeux'],
  ['mangeaient', 'mang', 'mangeaient', 'mangeaient'],
  ['jouaient', 'jou', 'jouaient', 'jouaient'],
  ['constamment', 'const', 'constament', 'constamment'],
  ['quotidienne', 'quotidien', 'quotidien', 'quotidien'],
]

describe.each(['snowball', 'light', 'minimal'] as const)('%s', (algorithm) => {
  const column = { snowball: 1, light: 2, minimal: 3 } as const
  test.each(ROWS.map((row) => [row[0], row[column[algorithm]]] as const))('%s → %s', (word, expected) => {
    expect(stem(word, algorithm)).toBe(expected)
  })
})

test('Snowball is the default, and `none` changes nothing', () => {
  expect(stem('nationaux')).toBe('national')
  expect(stem('nationaux', 'none')).toBe('nationaux')
})

test.each<[StemAlgorithm]>([['snowball'], ['light'], ['minimal'], ['none']])('%s takes anything', (algorithm) => {
  for (const odd of ['', 's', 'é', "l'", "'", '東京', '\ud800', 'x'.repeat(10_000)])
    expect(stem(odd, algorithm)).toBeTypeOf('string')
})
