import { expect, test } from 'vitest'
import { Vocabulary } from '../../src/structure/vocabulary.js'

const read = (vocabulary: Vocabulary, words: readonly string[]) => {
  const text = words.join(' ')
  let at = 0
  return words.map((word) => {
    const form = vocabulary.form(text, at, at + word.length)
    at += word.length + 1
    return form
  })
}

test('a spelling is one object, in this article and the next', () => {
  const [first, second, third] = read(new Vocabulary(), ['Pont', 'pont', 'Pont'])
  expect(first).toBe(third)
  expect(first).not.toBe(second)
  expect([first?.text, first?.lower]).toEqual(['Pont', 'pont'])
  expect(read(new Vocabulary(), ['Pont'])[0]).toBe(first)
})

test('an article has the words that it had, and not those of the one before', () => {
  const long = 'anti'.repeat(20)
  read(new Vocabulary(), ['rive', long])
  const vocabulary = new Vocabulary()
  expect([vocabulary.has('rive'), vocabulary.has(long)]).toEqual([false, false])
  read(vocabulary, ['rive', long])
  expect([vocabulary.has('rive'), vocabulary.has(long), vocabulary.has('Rive')]).toEqual([true, true, false])
})

test('more spellings than are kept are all told apart', () => {
  const words = Array.from({ length: 70_000 }, (_, i) => `mot${i}`)
  const vocabulary = new Vocabulary()
  expect(read(vocabulary, words).every(({ text }, i) => text === words[i])).toBe(true)
  expect(vocabulary.has('mot0')).toBe(true)
  // Over the limit, the table is emptied before the next article.
  const next = new Vocabulary()
  expect(next.has('mot0')).toBe(false)
  expect(read(next, ['mot69999'])[0]?.text).toBe('mot69999')
})
