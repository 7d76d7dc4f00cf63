import { describe, expect, test } from 'vitest'
import { createIndex } from '../../src/indexing/createIndex.js'
import { openIndex } from '../../src/search/open.js'
import { ARTICLES } from '../articles.js'
import { dice, mutated, mutatedSection } from './mutations.js'
import { everything, outcome } from './survives.js'

const index = createIndex()
index.add(ARTICLES)
const bytes = await index.save()
const expected = JSON.stringify(everything(await openIndex(bytes)))

describe('a damaged snapshot', () => {
  test('is refused, whatever the damage', async () => {
    const roll = dice(1)
    for (let i = 0; i < 3000; i++) {
      const damaged = mutated(bytes, roll)
      if (Buffer.compare(damaged, bytes) === 0) continue
      expect(await outcome(damaged, expected), `mutation ${i}`).toBe('refused')
    }
  })

  test('is refused, wherever it was cut', async () => {
    for (let length = 0; length < bytes.length; length += 3)
      expect(await outcome(bytes.subarray(0, length), expected)).toBe('refused')
  })
})

test('a hostile snapshot is refused or answers, sooner or later, and never breaks anything', async () => {
  const roll = dice(2)
  const counts = { refused: 0, late: 0, same: 0, different: 0 }
  for (let i = 0; i < 600; i++) counts[await outcome(mutatedSection(bytes, roll), expected)]++
  expect(counts.refused).toBeGreaterThan(50)
  expect(counts.late).toBeGreaterThan(20)
})
