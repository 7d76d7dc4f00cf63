import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fold } from '../../src/text/fold.js'

test.each([
  ['École', 'ecole'],
  ['ŒUVRE', 'oeuvre'],
  ['ex æquo', 'ex aequo'],
  ['Straße', 'strasse'],
  ['STRASSE', 'strasse'],
  ['København', 'kobenhavn'],
  ['Łódź', 'lodz'],
  ['Þórr', 'thorr'],
  ['ambiguë', 'ambigue'],
  ['aigüe', 'aigue'],
  ['Ǿ ǽ', 'o ae'],
  ['L’Haÿ', 'l’hay'],
  ['İstanbul ısı', 'istanbul isi'],
  ['e\u0301te\u0301', 'ete'],
  ['ﬁn', 'fin'],
  ['𝐏𝐚𝐫𝐢𝐬', 'paris'],
  ['ℌ', 'h'],
  ['Ёлка', 'елка'],
  ['ΟΔΌΣ', 'οδος'],
  // Other scripts keep the marks that make their letters.
  ['ガ', 'ガ'],
  ['한국어', '한국어'],
  ['हिन्दी', 'हिन्दी'],
  ['東京', '東京'],
  ['50 %', '50 %'],
])('%s is folded to %s', (word, folded) => {
  expect(fold(word)).toBe(folded)
})

test('the letters of Latin-1 and Extended-A become ASCII', () => {
  const letters = Array.from({ length: 0x100 }, (_, at) => String.fromCharCode(at + 0x80)).filter((c) =>
    /\p{L}/u.test(c),
  )
  // U+0149 is an n with an apostrophe, which stays; U+00B5, the micro sign, is Greek.
  expect(letters.filter((letter) => /[^a-z·]/.test(fold(letter)))).toEqual(['µ', 'ŉ'])
})

test('folding twice changes nothing', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (word) => {
      expect(fold(fold(word))).toBe(fold(word))
    }),
    { numRuns: 2000 },
  )
})

test('each character of the first plane, folded twice, is folded', () => {
  const changed: string[] = []
  for (let code = 0; code < 0x10000; code++) {
    const once = fold(String.fromCharCode(code))
    if (fold(once) !== once) changed.push(code.toString(16))
  }
  expect(changed).toEqual([])
})

test('composed and decomposed spellings fold alike', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (word) => {
      expect(fold(word.normalize('NFD'))).toBe(fold(word.normalize('NFC')))
    }),
  )
})
