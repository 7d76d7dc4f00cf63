import fc from 'fast-check'
import { expect, test } from 'vitest'
import { french } from '../../src/analysis/analyzer.js'
import { createIndex } from '../../src/index.js'

const PIECES = [
  'l',
  'qu',
  'jusqu',
  'aujourd',
  '’',
  "'",
  '-',
  '.',
  ':',
  '@',
  '/',
  '+',
  '(',
  ' ',
  '\u00AD',
  'e\u0301',
  '𝐏',
]
const typed = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc
    .array(fc.oneof(fc.constantFrom(...PIECES), fc.string({ unit: 'grapheme', maxLength: 3 })))
    .map((all) => all.join('')),
)

test('three letters with a case, or digits, in a row hold a word, whatever stands around them', () => {
  fc.assert(
    fc.property(typed, fc.stringMatching(/^[\p{Ll}\p{Lu}\p{N}]{3}$/u), typed, (before, letters, behind) => {
      expect(french.queryTokens(before + letters + behind)).not.toEqual([])
    }),
    { numRuns: 2000 },
  )
})

test.each([
  { query: '', total: 2 },
  { query: ' \u00A0', total: 2 },
  { query: '!?', total: 0 },
  { query: '« »', total: 0 },
  { query: 'l’', total: 0 },
  { query: 'qu\u02BC', total: 0 },
  { query: 'où', total: 1 },
  { query: '5', total: 1 },
  { query: 'île', total: 1 },
])('a query of $query finds $total', ({ query, total }) => {
  const index = createIndex()
  index.add({ id: 'a', text: 'Où sont les 5 ponts ?\n\nSur l’île.' })
  expect(index.paragraphs(query).total).toBe(total)
})
