import fc from 'fast-check'
import { expect, test } from 'vitest'
import { TextBlocks } from '../../src/search/packedTexts.js'
import { eachRun, type Run } from '../../src/search/runs.js'
import { Units } from '../../src/search/units.js'
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

/** Narrow and wide blocks, and what stands in a narrow one for letters and signs of other bytes. */
const odd = fc.constantFrom(
  'l’été ',
  'cœur\u202F!',
  'e\u0301té ',
  'Łódź ',
  'qu’on ',
  'L\u200BA ',
  'ş\u0327',
  '日本 ',
  '𝐀ït ',
)

const runsOf = (units: Units, start: number) => {
  const runs: (Run & { text: string })[] = []
  const count = eachRun(units, (run) => runs.push({ ...run, text: units.slice(run.start, run.end) }))
  return { count, runs: runs.map((run) => ({ ...run, start: run.start - start, end: run.end - start })) }
}

test('a stretch has the runs that it has as a string, one text after another', () => {
  const texts = fc.array(fc.tuple(odd, fc.integer({ min: 1, max: 700 })), { minLength: 1, maxLength: 6 })
  fc.assert(
    fc.property(texts, fc.array(fc.tuple(fc.nat(), fc.nat(3000)), { maxLength: 8 }), (pieces, stretches) => {
      const whole = pieces.map(([text, times]) => text.repeat(times)).join('')
      const packer = new TextPacker()
      packer.add(whole)
      const blocks = new TextBlocks(packer.finish(), whole.length)
      const text = {
        length: whole.length,
        slice: blocks.slice.bind(blocks),
        copy: blocks.copy.bind(blocks),
        narrow: blocks.narrow.bind(blocks),
      }
      const units = new Units()
      for (const [place, length] of stretches) {
        const start = place % (whole.length + 1)
        const end = Math.min(whole.length, start + length)
        units.take(text, start, end)
        const expected = new Units().set(whole.slice(start, end))
        expect(units.length).toBe(expected.length)
        expect(runsOf(units, units.start)).toEqual(runsOf(expected, 0))
        units.clear()
        units.add(text, start, end)
        expect(units.slice(0, end - start)).toBe(whole.slice(start, end))
      }
    }),
  )
})
