import fc from 'fast-check'
import { expect, test } from 'vitest'
import { TextBlocks } from '../../src/search/packedTexts.js'
import { TEXT_BLOCK } from '../../src/snapshot/layout.js'
import { TextPacker } from '../../src/snapshot/packTexts.js'

const piece = fc.oneof(
  { weight: 5, arbitrary: fc.constantFrom('mer ', 'été ', 'œuf\u00A0', '« ', '日本', '🚢', '👩‍🚀') },
  { weight: 1, arbitrary: fc.string({ unit: 'binary' }) },
)
const long = fc
  .tuple(fc.array(piece, { minLength: 1, maxLength: 40 }), fc.integer({ min: 1, max: 120 }))
  .map(([pieces, times]) => pieces.join('').repeat(times))

test.each([
  ['texts', fc.array(long, { maxLength: 3 })],
  ['texts with lone surrogates', fc.array(long, { maxLength: 3 }).map((texts) => [...texts, 'a\uD83D', '\uDEA2b'])],
])('a stretch of %s is what it was', (_, lists) => {
  fc.assert(
    fc.property(lists, fc.array(fc.nat(), { maxLength: 12 }), (texts, places) => {
      const whole = texts.join('')
      const packer = new TextPacker()
      for (const text of texts) packer.add(text)
      const blocks = new TextBlocks(packer.finish(), whole.length)
      for (const place of places) {
        const start = place % (whole.length + 1)
        const lengths = [0, 1, 2, 200, TEXT_BLOCK, 3 * TEXT_BLOCK].filter((length) => start + length <= whole.length)
        for (const length of lengths)
          expect(blocks.slice(start, start + length)).toBe(whole.slice(start, start + length))
      }
    }),
  )
})
