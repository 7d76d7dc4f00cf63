import fc from 'fast-check'
import { expect, test } from 'vitest'
import { sortedByUnits } from '../../src/text/sortedByUnits.js'

test('texts come in the order of their code units, whatever they begin with', () => {
  const text = fc.oneof(
    fc.string({ unit: fc.constantFrom('a', 'b', 'z', '`', '{', '\0', '0', 'é', '\uD800', '\uFFFF'), maxLength: 9 }),
    fc.string({ unit: fc.constantFrom('a', 'b'), minLength: 6, maxLength: 9 }),
  )
  fc.assert(
    fc.property(fc.uniqueArray(text, { maxLength: 40 }), (texts) => {
      const numbers = sortedByUnits([...texts.keys()], (number) => texts[number] as string)
      expect(numbers.map((number) => texts[number])).toEqual([...texts].sort())
    }),
    { numRuns: 500 },
  )
})
