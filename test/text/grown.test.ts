import { expect, test } from 'vitest'
import { grown } from '../../src/text/grown.js'

test.each([
  ['has room', Int32Array.of(1, 2), 2, [1, 2]],
  ['twice as long', Uint16Array.of(1, 2), 3, [1, 2, 0, 0]],
  ['longer still', Uint8Array.of(1), 3, [1, 0, 0]],
  ['from nothing', new Uint32Array(0), 1, [0]],
])('%s', (_, array, length, expected) => {
  const more = grown(array, length)
  expect([...more]).toEqual(expected)
  expect(more.constructor).toBe(array.constructor)
  if (expected.length === array.length) expect(more).toBe(array)
})
