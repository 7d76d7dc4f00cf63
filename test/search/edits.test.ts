import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { wordsWithin } from '../../src/search/edits.js'
import type { Lexicon } from '../../src/search/lexicon.js'
import { ListedWords } from '../../src/search/listedWords.js'
import { PackedLexicon } from '../../src/search/packedLexicon.js'
import { packLexicon } from '../../src/snapshot/packLexicon.js'
import { wordKey } from '../../src/text/wordKey.js'

/** The words of a sorted list within so many edits of a key. */
function within(words: readonly string[], key: string, most: number): string[] {
  const lexicon = new ListedWords({ words, passages: words.map(() => 1) })
  return wordsWithin(lexicon, 0, words.length, key, most).map((word) => words[word] as string)
}

describe('words within some edits', () => {
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
    ['abc', 'cab', 2],
    ['ca', 'abc', 3],
  ])('%s, %s: %i', (a, b, expected) => {
    for (const most of [0, 1, 2, 3]) {
      expect(within([a], b, most)).toEqual(expected <= most ? [a] : [])
      expect(within([b], a, most)).toEqual(expected <= most ? [b] : [])
    }
  })

  test('as the textbook counts them, whatever the words before share', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), minLength: 1, maxLength: 7 })
    fc.assert(
      fc.property(fc.uniqueArray(word, { maxLength: 12 }), word, fc.integer({ min: 0, max: 3 }), (list, key, most) => {
        const words = list.sort()
        expect(within(words, key, most)).toEqual(words.filter((other) => textbook(key, other) <= most))
      }),
      { numRuns: 2000 },
    )
  })

  test('in a packed list as in one that is not, accents, ligatures, numbers and other scripts among the words', () => {
    const letter = fc.constantFrom('a', 'b', 'c', 'é', 'É', 'œ', 'ç', '1', '日', '-')
    const word = fc.string({ unit: letter, minLength: 1, maxLength: 7 }).filter((word) => wordKey(word) !== '')
    const lists = fc.uniqueArray(word, { minLength: 1, maxLength: 120, selector: wordKey })
    fc.assert(
      fc.property(lists, word, fc.integer({ min: 0, max: 2 }), fc.nat(), fc.nat(), (list, other, most, a, b) => {
        const words = list.sort((a, b) => (wordKey(a) < wordKey(b) ? -1 : 1))
        const stored = { words, passages: words.map(() => 1) }
        const [from, to] = [a % words.length, (b % words.length) + 1]
        const found = (lexicon: Lexicon) => wordsWithin(lexicon, from, to, wordKey(other), most)
        expect(found(new PackedLexicon(packLexicon(stored), words.length))).toEqual(found(new ListedWords(stored)))
      }),
      { numRuns: 2000 },
    )
  })

  test('words of any length', () => {
    const long = 'abc'.repeat(300)
    expect(within(['a', long, `${long}d`], long, 1)).toEqual([long, `${long}d`])
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
