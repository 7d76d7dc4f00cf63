import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isWord, kindsOf, ODD, runEnd, SIGN } from '../../src/text/characters.js'
import { clean } from '../../src/text/clean.js'
import { Scanner } from '../../src/text/scanner.js'
import { sign } from '../../src/text/signs.js'
import { special } from '../../src/text/special.js'
import { type Word, words } from '../../src/text/words.js'

/** Any code units, lone surrogates and unassigned characters too. */
const anyText = fc
  .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 40 })
  .map((codes) => String.fromCharCode(...codes))
/** What the scanner has rules for, in every order. */
const specialText = fc
  .array(
    fc.constantFrom(
      ..." - ' ’ . , · ( ) / @ # & _ + € % ° : 1 12 30 000 2024 h e s es ne t l d qu aujourd hui il le en XIV Louis mai St M n no www https:// fr".split(
        ' ',
      ),
      ' ',
      '\u00A0',
      'étudiant',
      'e\u0301',
      '\u00AD',
      'ﬁ',
      '²',
      'ᵉ',
      '𝐏',
      '😀',
      '東',
      '\uD800',
      'École',
      'ÉTÉ',
    ),
    { maxLength: 20 },
  )
  .map((pieces) => pieces.join(''))
const text = fc.oneof(anyText, specialText, fc.string({ unit: 'grapheme' }))
const often = { numRuns: 3000 }

const forms = (list: readonly Word[]) => list.map(({ form }) => form)

test('every word is a stretch of the text, and they come in order, the widest first', () => {
  fc.assert(
    fc.property(text, (source) => {
      let before = { start: 0, end: Number.POSITIVE_INFINITY }
      for (const { form, start, end } of words(source)) {
        expect(form).not.toBe('')
        expect(0 <= start && start < end && end <= source.length).toBe(true)
        expect(start > before.start || (start === before.start && end <= before.end)).toBe(true)
        before = { start, end }
      }
    }),
    often,
  )
})

test('words of one compound lie inside it', () => {
  fc.assert(
    fc.property(text, (source) => {
      let end = 0
      for (const word of words(source)) {
        expect(word.start >= end || word.end <= end).toBe(true)
        end = Math.max(end, word.end)
      }
    }),
    often,
  )
})

/** Every word by the road of special words, which plain ones need not take. */
function bySpecialRoad(source: string): Word[] {
  const copy = kindsOf(source, 0, source.length) & ODD ? clean(source) : undefined
  const text = copy?.text ?? source
  const found: Word[] = []
  for (let at = 0; at < text.length; ) {
    if (isWord(text, at)) at = special(text, at, runEnd(text, at), found)
    else at = kindsOf(text, at, at + 1) & SIGN ? sign(text, at, found) : at + 1
  }
  return copy ? found.map((word) => ({ ...word, ...copy.original(word) })) : found
}

/** Compounds, and what may stand around them. */
const compounds = fc
  .array(
    fc.tuple(
      fc.constantFrom(
        ...'dit il elle vous t là week end St Me no n M XIV ier e s étudiant E 2 1er d œuvre 19'.split(' '),
      ),
      fc.constantFrom(
        '-',
        '-',
        '-',
        '-',
        "'",
        '’',
        ' ',
        ' ',
        ', ',
        '. ',
        '.',
        '. 2',
        ' 12',
        ' Louis ',
        '(',
        '@',
        '\u00AD',
        ' Xi',
      ),
    ),
    { maxLength: 12 },
  )
  .map((pieces) => pieces.flat().join(''))

/** French words and what may stand between them. */
const prose = fc
  .array(
    fc.tuple(
      fc.constantFrom(
        ...'le Les école d l qu jusqu aujourd lorsqu prud M Mme St art p av Louis XIV iv V CD Cie un no n° ETE a à y 2'.split(
          ' ',
        ),
      ),
      fc.constantFrom(' ', ' ', ' ', '. ', ', ', '’', "'", '-', '.', ' ! ', '(', ')', ' (', ') ', '/', ': ', '\n'),
    ),
    { maxLength: 12 },
  )
  .map((pieces) => pieces.flat().join(''))

test('a plain word is what it would be if it were read as a special one', () => {
  fc.assert(
    fc.property(fc.oneof(text, prose, prose, compounds), (source) => {
      expect(words(source)).toEqual(bySpecialRoad(source))
    }),
    often,
  )
})

test('a scanner reads a text as it would if it were the first', () => {
  const scanner = new Scanner()
  fc.assert(
    fc.property(fc.oneof(text, prose, compounds), (source) => {
      const count = scanner.scan(source)
      const list = words(source)
      expect(count).toBe(list.length)
      list.forEach(({ form, start, end }, i) => {
        const number = scanner.forms[i] as number
        expect([scanner.form(number), scanner.starts[i], scanner.ends[i]]).toEqual([form, start, end])
        expect(scanner.number(form)).toBe(number)
      })
    }),
    often,
  )
})

const variants: readonly (readonly [name: string, write: (text: string) => string])[] = [
  ['in NFD', (source) => source.normalize('NFD')],
  ['with typewriter apostrophes', (source) => source.replaceAll('’', "'")],
  ['with U+02BC for apostrophes', (source) => source.replaceAll('’', '\u02BC')],
  ['with U+2011 for hyphens', (source) => source.replaceAll('-', '\u2011')],
  ['with U+202F for spaces', (source) => source.replaceAll(' ', '\u202F')],
  ['with U+2060 everywhere', (source) => [...source].join('\u2060')],
  ['with soft hyphens in words', (source) => source.replace(/(\p{L})(?=\p{L})/gu, '$1\u00AD')],
]
test.each(variants)('a text %s has the same words', (_, write) => {
  const plain = specialText.map((source) => source.normalize('NFC'))
  fc.assert(
    fc.property(plain, (source) => {
      expect(forms(words(write(source)))).toEqual(forms(words(source)))
    }),
    often,
  )
})

test('words before a line end do not depend on what comes after', () => {
  fc.assert(
    fc.property(specialText, specialText, (one, two) => {
      expect(forms(words(`${one}\n\n${two}`))).toEqual([...forms(words(one)), ...forms(words(two))])
    }),
    often,
  )
})

test('every form is short', () => {
  for (const unit of ['a', 'a-', 'a.b', '1', '1.', 'a@b.c', 'https://a/b', 'é·'])
    for (const { form } of words(unit.repeat(10_000))) expect(form.length <= 128).toBe(true)
})
