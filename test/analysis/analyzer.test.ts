import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { analyze, french, type Token } from '../../src/analysis/analyzer.js'
import { type AnalyzerOptions, createAnalyzer } from '../../src/analysis/createAnalyzer.js'
import { GuillemetError } from '../../src/text/error.js'

const TEXTS = [
  'Les œuvres d’été : « l’élève a travaillé. »',
  'Aujourd’hui, les yeux de l’écolière s’ouvrent.',
  'Ils sont allés à Saint-Étienne, où naquit l’ingénieure.',
]
const termsOf = (text: string) => french.tokens(text).map(({ term }) => term)

test('a token cuts itself out of the text, and has the term of its word', () => {
  for (const text of TEXTS)
    for (const token of analyze(text)) expect(text.slice(token.start, token.end)).toBe(token.text)
  expect(analyze('Les œuvres')).toEqual([
    { text: 'Les', term: 'le', start: 0, end: 3 },
    { text: 'œuvres', term: 'oeuvr', start: 4, end: 10 },
  ])
})

test('the columns of a scanner hold what tokens are', () => {
  const scanner = french.scanner()
  for (const text of [...TEXTS, 'Louis XIV, les étudiant·e·s', '', 'mots '.repeat(2000)]) {
    const rows: Token[] = []
    const count = scanner.scan(text)
    for (let i = 0; i < count; i++) {
      const [start, end] = [scanner.starts[i] as number, scanner.ends[i] as number]
      for (const term of scanner.terms(scanner.forms[i] as number))
        rows.push({ text: text.slice(start, end), term, start, end })
    }
    expect(rows).toEqual(analyze(text))
  }
})

describe('ways of writing a text that change no term', () => {
  test.each<[string, (text: string) => string]>([
    ['NFD', (text) => text.normalize('NFD')],
    ['straight apostrophes', (text) => text.replace(/’/g, "'")],
    ['narrow spaces', (text) => text.replace(/ /g, '\u202F')],
    ['no-break spaces', (text) => text.replace(/ /g, '\u00A0')],
  ])('%s', (_, written) => {
    for (const text of TEXTS) expect(termsOf(written(text))).toEqual(termsOf(text))
  })
})

test('the terms of a beginning are the beginning of the terms', () => {
  for (const text of TEXTS) {
    for (const { end } of analyze(text)) {
      if (text.charAt(end) !== ' ') continue
      const before = french.tokens(text).filter((token) => token.end <= end)
      expect(french.tokens(text.slice(0, end))).toEqual(before)
    }
  }
})

describe('stop words, as the query writes them', () => {
  test.each([
    ['le', true],
    ['Le', true],
    ['ou', true],
    ['Ou', true],
    ['OU', true],
    ['où', true],
    ['Où', true],
    ['ou\u0300', true],
    ['sur', true],
    ['sûr', false],
    ['du', true],
    ['dû', false],
    ['ne', true],
    ['né', false],
    ['des', true],
    ['dès', false],
    ['est', true],
    ['été', false],
    ['ÉTÉ', false],
    ['avions', false],
    ['même', false],
    ['pourquoi', true],
    ['lesquelles', true],
    ['que', true],
    ['qu', true],
    ['école', false],
    ['sommes', true],
  ])('%s: %s', (form, expected) => {
    expect(french.isStopWord(form)).toBe(expected)
  })

  test('none is left out of the index', () => {
    expect(termsOf('être ou ne pas être')).toEqual(['etre', 'ou', 'ne', 'pas', 'etre'])
  })
})

describe('createAnalyzer', () => {
  const forms = 'Les journaux ont travaillé ; œil, yeux, côté, cote, DU'.match(/[\p{L}]+/gu) ?? []

  test('without options it is the French analyzer', () => {
    const analyzer = createAnalyzer()
    expect([analyzer.name, analyzer.fingerprint]).toEqual(['fr-1', 'fr-1'])
    for (const form of forms) {
      expect(analyzer.terms(form)).toEqual(french.terms(form))
      expect(analyzer.queryTerms(form)).toEqual(french.queryTerms(form))
    }
  })

  test.each<[AnalyzerOptions, form: string, terms: string[]]>([
    [{ stemmer: 'light' }, 'journaux', ['journal']],
    [{ stemmer: 'light' }, 'yeux', ['oeil']],
    [{ stemmer: 'light' }, 'demandent', ['demandent']],
    [{ stemmer: 'minimal' }, 'écoles', ['ecol']],
    [{ stemmer: 'none' }, 'Écoles', ['ecoles']],
    [{ stemmer: 'none' }, 'yeux', ['yeux']],
    [{ irregular: [['clé', 'clef', 'clefs']] }, 'Clefs', ['cle']],
    [{ irregular: [['maire', 'mairesse']] }, 'maires', ['mair']],
    [{ irregular: [['maire', 'mairesse']] }, 'mairesse', ['mair']],
    [{ keep: ['Libération'] }, 'liberation', ['liberation']],
    [{ keep: ['Libération'] }, 'libérations', ['liber']],
    [{ keep: ['Pouvant'] }, 'pouvant', ['pouvant']],
  ])('%j: %s is %j', (options, form, terms) => {
    expect(createAnalyzer(options).terms(form)).toEqual(terms)
    expect(createAnalyzer(options).queryTerms(form)).toEqual(terms)
  })

  test('own stop words take the place of the list', () => {
    const analyzer = createAnalyzer({ stopWords: ['Bref'] })
    expect([analyzer.isStopWord('bref'), analyzer.isStopWord('le')]).toEqual([true, false])
  })

  test('the fingerprint tells options apart, and not the order of words', () => {
    const of = (options: AnalyzerOptions) => createAnalyzer(options).fingerprint
    const all = [
      of({}),
      of({ stemmer: 'light' }),
      of({ stopWords: [] }),
      of({ stopWords: ['a'] }),
      of({ keep: ['a'] }),
      of({ keep: ['b'] }),
      of({ irregular: [['a', 'b']] }),
      of({ irregular: [['b', 'a']] }),
    ]
    expect(new Set(all).size).toBe(all.length)
    for (const fingerprint of all.slice(1)) expect(fingerprint).toMatch(/^fr-1:[0-9a-f]{8}$/)
    expect(of({ keep: ['a', 'b'] })).toBe(of({ keep: ['b', 'a', 'a'] }))
    expect(of({ stemmer: 'snowball', keep: [], irregular: [] })).toBe('fr-1')
  })

  test.each<[unknown, string]>([
    [{ stemmer: 'porter' }, 'Analyzer option `stemmer`: expected one of snowball, light, minimal, none, got "porter".'],
    [
      { stemmer: 'toString' },
      'Analyzer option `stemmer`: expected one of snowball, light, minimal, none, got "toString".',
    ],
    [{ stopWords: 'le' }, 'Analyzer option `stopWords`: expected an array of words, got "le".'],
    [{ keep: [''] }, 'Analyzer option `keep`: expected an array of words, got an array of 1.'],
    [
      { irregular: [['seul']] },
      'Analyzer option `irregular`: expected an array of families, each an array of two words or more, got an array of 1.',
    ],
    [{ stopwords: [] }, 'Unknown analyzer option `stopwords`. There are stemmer, stopWords, irregular, keep.'],
  ])('%j is refused', (options, message) => {
    expect(() => createAnalyzer(options as AnalyzerOptions)).toThrow(new GuillemetError('bad-option', message))
  })
})

test('what is remembered changes nothing', () => {
  const fresh = createAnalyzer()
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 100 }), (form) => {
      const first = fresh.terms(form)
      expect(fresh.terms(form)).toEqual(first)
      expect(french.terms(form)).toEqual(first)
    }),
  )
})

test('more forms than are remembered', () => {
  const analyzer = createAnalyzer()
  const before = analyzer.terms('chevaux')
  for (let i = 0; i < 100_100; i++) analyzer.terms(`a${i}`)
  expect(analyzer.terms('chevaux')).toEqual(before)
})

test.each([
  ['les étudiant·e·s', ['le', 'etudiant']],
  ['Louis XIV', ['lou', 'xiv', '14']],
  ['15 euros', ['15', 'euro']],
])('no term counts twice at one place: %s', (text, terms) => {
  expect(french.tokens(text).map(({ term }) => term)).toEqual(terms)
  expect(french.forms(text).flatMap((form) => french.terms(form))).toEqual(terms)
})
