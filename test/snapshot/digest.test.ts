import fc from 'fast-check'
import { expect, test } from 'vitest'
import { digest } from '../../src/snapshot/digest.js'

test('the digest survives JSON, and the order of keys', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      expect(digest(JSON.parse(JSON.stringify(value)))).toBe(digest(value))
    }),
  )
  expect(digest({ a: 1, b: [true] })).toBe(digest({ b: [true], a: 1, c: undefined }))
})

test.each([
  [
    [1, 2],
    [2, 1],
  ],
  [
    [[1], 2],
    [1, [2]],
  ],
  [
    ['a', 'b'],
    ['ab', ''],
  ],
  [1, '1'],
  [0, null],
  [1, 2 ** 32 + 1],
  [{ a: 1 }, { b: 1 }],
  [0.1, 0.2],
])('%j and %j differ', (a, b) => {
  expect(digest(a)).not.toBe(digest(b))
})
