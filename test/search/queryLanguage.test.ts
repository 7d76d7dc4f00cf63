import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { checkedQuery } from '../../src/search/query/checkedQuery.js'
import type { Note } from '../../src/search/query/note.js'
import { parseQuery } from '../../src/search/query/parse.js'
import {
  all,
  any,
  exact,
  inField,
  near,
  not,
  optional,
  phrase,
  prefix,
  type QueryLike,
  saidBy,
  where,
} from '../../src/search/query/query.js'
import { BLANK, mayBeMarked, tokens, WORD } from '../../src/search/query/tokens.js'
import { oddQuery } from '../articles.js'

const KEYS = ['date', 'section', 'page', 'dc.title']

/** The query that a helper's argument stands for. */
const data = (query: QueryLike) => any(query).of[0]
const read = (text: string, combine: 'or' | 'and' = 'or') => parseQuery(text, { combine, keys: KEYS })

describe('words', () => {
  test.each([
    'otan',
    'otan restrictions',
    '  otan  restrictions ',
    'Où est né Victor Hugo ?',
    'Qu’est-ce que l’OTAN - et pourquoi ?',
    "Qu'est-ce que l'OTAN – et pourquoi ?",
    'Cette division fut -elle irréversible ?',
    'En quelle année meurt -il ?',
    'Les noms de lieux en -ville',
    'Budget : combien ?',
    'Budget: combien',
    'https://exemple.fr/port?quai=3 rouvre',
    'std::vector',
    'à 12:30 ou 12h30',
    'C++ et C#',
    'A/B et/ou',
    'R&D 5*3 **gras**',
    'un hôtel 5*',
    '-5 degrés +33 6 12',
    'a - b + c = d',
    'écran 27" ou 32"',
    'étudiant(e)s du port',
    'Le FCC (Fichier central des chèques), c’est quoi ?',
    '(armes)',
    '((armes) russes)',
    '1) définir 2) agir',
    'une bonne nouvelle :) ou pas :-(',
    'et ou sauf non and or not proche',
    'ETAT OUI',
    'The Binding Of Isaac:Rebirth',
    '« »',
    '""',
    '()',
    '?',
    'l’été d’Aujourd’hui',
    '北京',
  ])('%s', (text) => {
    expect(read(text)).toEqual({ query: data(text), notes: [] })
    expect(read(text, 'and')).toEqual({ query: data(text), notes: [] })
  })

  test.each(['', ' ', '\n\t\u00A0'])('nothing: %j', (text) => {
    expect(read(text)).toEqual({ query: undefined, notes: [] })
  })
})

describe('capitals', () => {
  test.each([
    'OU SE TROUVE LE CHATEAU',
    'QUEL EST LE ROI ET POURQUOI ?',
    'QUI EST LE ROI DE FRANCE ET DE NAVARRE',
    'QU’EST-CE QUE C’EST ET POURQUOI',
    'LIBERTÉ ET ÉGALITÉ',
    'NON',
    'NON AU CDG EXPRESS',
    'OU',
    'MAIRE ET ÉLUS ET ÉTAT ET UE',
  ])('a question: %s', (text) => {
    expect(read(text)).toEqual({ query: data(text), notes: [] })
  })

  test.each<[string, QueryLike]>([
    ['OTAN ET ONU', all('OTAN', 'ONU')],
    ['UNESCO OU UNICEF', any('UNESCO', 'UNICEF')],
    ['OTAN SAUF USA', all('OTAN', not('USA'))],
    ['OTAN ET ONU SAUF USA', all('OTAN', 'ONU', not('USA'))],
    ['"LIGNES ROUGES" ET OTAN', all(phrase('LIGNES ROUGES'), 'OTAN')],
    ['OTAN PROCHE ONU', near(10, 'OTAN', 'ONU')],
    ['otan ET ONU', all('otan', 'ONU')],
    ['OTAN -USA', all('OTAN', not('USA'))],
  ])('an operator: %s', (text, query) => {
    expect(read(text)).toEqual({ query: data(query), notes: [] })
  })
})

describe('the language', () => {
  test.each<[string, QueryLike]>([
    // Phrases
    ['"lignes rouges"', phrase('lignes rouges')],
    ['« lignes rouges »', phrase('lignes rouges')],
    ['«\u202Flignes rouges\u202F»', phrase('lignes rouges')],
    ['“lignes rouges”', phrase('lignes rouges')],
    ['„lignes rouges“', phrase('lignes rouges')],
    ['„lignes rouges”', phrase('lignes rouges')],
    ['"otan"', phrase('otan')],
    ['"armes ET (missiles -obus) titre:port*"', phrase('armes ET (missiles -obus) titre:port*')],
    ['« le “dôme” »', phrase('le “dôme”')],
    ['otan "lignes rouges"', all(phrase('lignes rouges'), optional('otan'))],
    ['otan « lignes rouges » armes', all(phrase('lignes rouges'), optional('otan armes'))],
    ['"lignes rouges" "cessez le feu"', all(phrase('lignes rouges'), phrase('cessez le feu'))],
    ['"lignes rouges" ?', phrase('lignes rouges')],
    ['l’« affaire » du port', any('l’ du port', phrase('affaire'))],
    ['Que sont les "lignes rouges" ?', any('Que sont les', phrase('lignes rouges'))],
    ['Que sont les ="lignes rouges" ?', all(phrase('lignes rouges', { exact: true }), optional('Que sont les'))],
    ['prix : « le port » ? 15 €', all(phrase('le port'), optional('prix 15 €'))],
    ['Brexit ("British Exit")', all(phrase('British Exit'), optional('Brexit'))],
    // As written
    ['=été', exact('été')],
    ['=été,', exact('été')],
    ['="lignes rouges"', phrase('lignes rouges', { exact: true })],
    ['=« lignes rouges »', phrase('lignes rouges', { exact: true })],
    ['port =été', all(exact('été'), optional('port'))],
    // Beginnings
    ['améri*', prefix('améri')],
    ['améri* otan', any('otan', prefix('améri'))],
    ['améri* russ*', any(prefix('améri'), prefix('russ'))],
    ['+améri* otan', all(prefix('améri'), optional('otan'))],
    ['"le port" améri* otan', all(phrase('le port'), optional('otan'), optional(prefix('améri')))],
    ['(améri*)?', prefix('améri')],
    // Signs
    ['+otan', 'otan'],
    ['+otan armes', all('otan', optional('armes'))],
    ['+otan +armes', all('otan', 'armes')],
    ['otan -missiles', all('otan', not('missiles'))],
    ['-missiles', not('missiles')],
    ['-missiles -obus', all(not('missiles'), not('obus'))],
    ['-"lignes rouges" otan', all('otan', not(phrase('lignes rouges')))],
    ['otan -(armes russes)', all('otan', not('armes russes'))],
    ['otan +(armes russes)', all('armes russes', optional('otan'))],
    ['-=été', not(exact('été'))],
    ['-améri*', not(prefix('améri'))],
    ['-l’otan port', all('port', not('l’otan'))],
    ['-(-otan)', not(not('otan'))],
    ['otan (-missiles)', all('otan', not('missiles'))],
    ['otan (-missiles -obus)', all('otan', all(not('missiles'), not('obus')))],
    // ET, OU, SAUF
    ['frappes ET Russie', all('frappes', 'Russie')],
    ['frappes AND Russie', all('frappes', 'Russie')],
    ['Russie OU Moscou', any('Russie', 'Moscou')],
    ['Russie OR Moscou OU Kiev', any('Russie', 'Moscou', 'Kiev')],
    ['frappes SAUF missiles', all('frappes', not('missiles'))],
    ['frappes NON missiles', all('frappes', not('missiles'))],
    ['frappes NOT missiles', all('frappes', not('missiles'))],
    ['frappes ET NON missiles', all('frappes', not('missiles'))],
    ['frappes AND NOT missiles', all('frappes', not('missiles'))],
    ['frappes ET -missiles', all('frappes', not('missiles'))],
    ['frappes OU -missiles', any('frappes', not('missiles'))],
    ['a SAUF b ET c SAUF d', all('a', not('b'), 'c', not('d'))],
    ['a ET b OU c ET d', any(all('a', 'b'), all('c', 'd'))],
    ['a OU b SAUF c', any('a', all('b', not('c')))],
    ['a b ET c d', all('a b', 'c d')],
    ['a, (b c) ! ET fut -elle', all('a, (b c)', 'fut elle')],
    ['otan "b" ET c', all(all(phrase('b'), optional('otan')), 'c')],
    ['frappes ET (Russie OU Moscou)', all('frappes', any('Russie', 'Moscou'))],
    ['frappes (Russie OU Moscou)', all(any('Russie', 'Moscou'), optional('frappes'))],
    ['frappes SAUF (Russie OU Moscou)', all('frappes', not(any('Russie', 'Moscou')))],
    ['(a OU b)ET(c OU d)', all(any('a', 'b'), any('c', 'd'))],
    ['((a OU b) ET c) OU d', any(all(any('a', 'b'), 'c'), 'd')],
    // PROCHE
    ['armes PROCHE/5 Russie', near(5, 'armes', 'Russie')],
    ['armes NEAR/5 Russie', near(5, 'armes', 'Russie')],
    ['armes PROCHE Russie', near(10, 'armes', 'Russie')],
    ['les armes PROCHE Russie hier', all(near(10, 'armes', 'Russie'), optional('les hier'))],
    ['"lignes rouges" PROCHE/3 « la Russie »', near(3, 'lignes rouges', 'la Russie')],
    ['a PROCHE/3 b PROCHE/3 c', near(3, 'a', 'b', 'c')],
    ['a PROCHE/3 b PROCHE/5 c', all(near(3, 'a', 'b'), near(5, 'b', 'c'))],
    ['a OU b PROCHE c', any('a', near(10, 'b', 'c'))],
    ['-(a PROCHE b)', not(near(10, 'a', 'b'))],
    // Fields
    ['titre:Russie', inField('title', 'Russie')],
    ['Titre:Russie', inField('title', 'Russie')],
    ['titre:"lignes rouges"', inField('title', phrase('lignes rouges'))],
    ['titre:=été', inField('title', exact('été'))],
    ['titre:améri*', inField('title', prefix('améri'))],
    ['titre:(a OU b)', inField('title', any('a', 'b'))],
    ['texte:Russie', inField('text', 'Russie')],
    ['citation:frappes', inField('quote', 'frappes')],
    ['citation:frappes Russie', all(inField('quote', 'frappes'), optional('Russie'))],
    ['-titre:Russie otan', all('otan', not(inField('title', 'Russie')))],
    ['locuteur:Stoltenberg', saidBy('Stoltenberg')],
    ['locuteur:"Jens Stoltenberg"', saidBy('Jens Stoltenberg')],
    ['locutrice:Merkel,', saidBy('Merkel')],
    ['frappes locuteur:Lavrov', all('frappes', saidBy('Lavrov'))],
    ['frappes -locuteur:Lavrov', all('frappes', not(saidBy('Lavrov')))],
    ['frappes (locuteur:Lavrov OU locuteur:Merkel)', all('frappes', any(saidBy('Lavrov'), saidBy('Merkel')))],
    // Meta
    ['section:sport', where('section', 'sport')],
    ['Section:sport', where('section', 'sport')],
    ['section:"Vie locale"', where('section', 'Vie locale')],
    ['section:sport ?', where('section', 'sport')],
    ['dc.title:port', where('dc.title', 'port')],
    ['page:12', where('page', '12')],
    ['page:>=12', where('page', { gte: '12' })],
    ['page:>12', where('page', { gt: '12' })],
    ['page:<=12', where('page', { lte: '12' })],
    ['page:<12', where('page', { lt: '12' })],
    ['page:3..12', where('page', { gte: '3', lte: '12' })],
    ['date:2024', where('date', { gte: '2024', lte: '2024' })],
    ['date:2024-05', where('date', { gte: '2024-05', lte: '2024-05' })],
    ['date:"2024-05-25"', where('date', '2024-05-25')],
    ['date:2023..2024-05', where('date', { gte: '2023', lte: '2024-05' })],
    ['frappes date:>=2024 "le port"', all(phrase('le port'), optional('frappes'), where('date', { gte: '2024' }))],
    ['frappes date:2024', all('frappes', where('date', { gte: '2024', lte: '2024' }))],
  ])('%s', (text, query) => {
    expect(read(text)).toEqual({ query: data(query), notes: [] })
  })

  test.each<[string, QueryLike]>([
    ['otan "lignes rouges"', all(phrase('lignes rouges'), 'otan')],
    ['améri* otan', all('otan', prefix('améri'))],
    ['+otan armes -obus', all('otan', 'armes', not('obus'))],
    ['a b OU c', any('a b', 'c')],
    ['frappes locuteur:Lavrov', all('frappes', saidBy('Lavrov'))],
  ])('where all words are needed: %s', (text, query) => {
    expect(read(text, 'and')).toEqual({ query: data(query), notes: [] })
  })
})

describe('what is not understood is searched as words', () => {
  // The places of the notes are drawn into the query.
  test.each<[string, QueryLike, string[]]>([
    ['otan ⟦OU⟧', 'otan OU', ['operand']],
    ['⟦ET⟧ otan', 'ET otan', ['operand']],
    ['⟦OU⟧ ⟦ET⟧ otan', 'OU ET otan', ['operand', 'operand']],
    ['otan ⟦ET⟧ ⟦OU⟧', 'otan ET OU', ['operand', 'operand']],
    ['otan ⟦ET⟧ OU armes', any('otan', 'armes'), ['operand']],
    ['⟦NON⟧ à la guerre', 'NON à la guerre', ['operand']],
    ['otan ⟦ET⟧ ?', 'otan ET ?', ['operand']],
    ['otan ⟦PROCHE⟧', 'otan PROCHE', ['operand']],
    ['⟦PROCHE/3⟧ otan', 'PROCHE/3 otan', ['operand']],
    ['port ⟦PROCHE⟧ (otan)', 'port PROCHE (otan)', ['operand']],
    ['=port ⟦PROCHE⟧ otan', all(exact('port'), optional('otan')), ['operand']],
    ['otan PROCHE/0 armes', 'otan PROCHE/0 armes', []],
    ['(⟦ET⟧ otan)', '(ET otan)', ['operand']],
    ['⟦"⟧lignes rouges', '"lignes rouges', ['unclosed']],
    ['⟦«⟧ lignes rouges', '« lignes rouges', ['unclosed']],
    ['⟦«⟧ le « dôme »', any('le', phrase('dôme')), ['unclosed']],
    ['lignes rouges »', 'lignes rouges »', []],
    ['otan ⟦(⟧armes OU obus', any('otan armes', 'obus'), ['unclosed']],
    ['otan) OU obus', any('otan', 'obus'), []],
    ['⟦auteur:⟧Hugo', 'auteur:Hugo', ['unknown-key']],
    ['⟦auteur:⟧"Victor Hugo"', all(phrase('Victor Hugo'), optional('auteur:')), ['unknown-key']],
    ['⟦toString:⟧port', 'toString:port', []],
    ['⟦titre:⟧⟦"⟧port', 'titre:"port', ['operand', 'unclosed']],
    ['⟦locuteur:⟧(a OU b)', any('a', 'b'), ['operand']],
    ['⟦date:⟧>=', 'date:>=', ['operand']],
    ['⟦-⟧⟦"⟧port', '-"port', ['operand', 'unclosed']],
  ])('%s', (drawn, query, codes) => {
    const text = drawn.replace(/[⟦⟧]/g, '')
    const { query: actual, notes } = read(text)
    expect(actual).toEqual(data(query))
    expect(notes.map(({ code }) => code)).toEqual(codes)
    if (codes.length === 0) return
    const picture = [...notes]
      .reverse()
      .reduce(
        (all, { span: { start, end } }) => `${all.slice(0, start)}⟦${all.slice(start, end)}⟧${all.slice(end)}`,
        text,
      )
    expect(picture).toBe(drawn)
  })

  test('a note is French', () => {
    expect(read('otan OU').notes).toEqual([
      {
        code: 'operand',
        message: '«\u00A0OU\u00A0»\u00A0: il manque un mot avant ou après',
        span: { start: 5, end: 7 },
      },
    ])
  })

  test('parentheses too deep are blank', () => {
    const nested = (depth: number) => `${'('.repeat(depth)}a OU b${')'.repeat(depth)}`
    expect(read(nested(7)).notes).toEqual([])
    expect(read(nested(9)).notes.map(({ code, span }) => [code, span.start])).toEqual([
      ['too-complex', 7],
      ['too-complex', 8],
    ])
    expect(read(nested(9)).query).toMatchObject({ kind: 'any' })
  })

  test('of too many marks none is', () => {
    const text = '+otan '.repeat(201)
    expect(read(text)).toMatchObject({ query: data(text), notes: [{ code: 'too-complex', span: { start: 0 } }] })
    expect(read('+otan '.repeat(200)).query).toMatchObject({ kind: 'all' })
    expect(read('otan '.repeat(1000)).notes).toEqual([])
  })
})

describe('docs/queries.md', () => {
  const rows = [...readFileSync('docs/queries.md', 'utf8').matchAll(/^\| `([^`]+)` +\|/gm)].map((row) => row[1] ?? '')

  test.each(rows)('%s', (text) => {
    expect(read(text).notes).toEqual([])
    const isWords = /^(?:otan restrictions|Où est .*)$/.test(text)
    expect(JSON.stringify(read(text).query) === JSON.stringify(data(text))).toBe(isWords)
  })
})

describe('any text', () => {
  const pieces = fc.constantFrom(
    ...'" « » “ ” „ ( ) - + = * : . .. ET OU SAUF NON PROCHE PROCHE/3 titre: citation: locuteur: date: >= otan Été été l’ ? 5'.split(
      ' ',
    ),
    ' ',
    ' ',
    ' ',
    '\u00A0',
  )
  const text = fc.oneof(
    oddQuery,
    fc.string({ unit: 'binary', maxLength: 40 }),
    fc.array(pieces, { maxLength: 60 }).map((list) => list.join('')),
    fc
      .array(fc.constantFrom('((', 'titre:(', '-(', ' ET ', ' OU ', 'a', ')', ' SAUF ', ' "b" '), { maxLength: 80 })
      .map((list) => list.join('')),
  )

  test('is a sound query, with notes that lie in it, in order', () => {
    fc.assert(
      fc.property(text, fc.constantFrom('or' as const, 'and' as const), (query, combine) => {
        const parsed = read(query, combine)
        if (parsed.query) checkedQuery(parsed.query)
        expect(parsed.query === undefined).toBe(query.trim() === '')
        let end = 0
        for (const { span } of parsed.notes) {
          expect(span.start).toBeGreaterThanOrEqual(end)
          expect(span.end).toBeGreaterThan(span.start)
          end = span.end
        }
        expect(end).toBeLessThanOrEqual(query.length)
      }),
      { numRuns: 2000 },
    )
  })

  test('without marks is one text', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-zé,.;’?!0-9 ]{0,40}[a-z]$/), (words) => {
        expect(read(words)).toEqual({ query: data(words), notes: [] })
      }),
    )
  })

  test('that may not be marked has nothing but words, and no notes', () => {
    const few = fc.array(pieces, { maxLength: 3 }).map((list) => list.join(''))
    fc.assert(
      fc.property(fc.oneof(text, few), (query) => {
        const notes: Note[] = []
        const list = tokens(query, KEYS, notes)
        if (!mayBeMarked(query))
          expect([list.filter(({ kind }) => kind !== WORD && kind !== BLANK), notes]).toEqual([[], []])
      }),
      { numRuns: 3000 },
    )
  })

  test('says the same whatever stands between its tokens', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('otan', '"le port"', 'ET', 'OU', 'SAUF', '-obus', '(', ')'), { minLength: 1 }),
        (list) => {
          const spaced = read(` ${list.join('\u00A0 ')}\n`)
          const plain = read(list.join(' '))
          expect(spaced.notes.map(({ code }) => code)).toEqual(plain.notes.map(({ code }) => code))
          expect(JSON.stringify(spaced.query).replace(/(?:\\n|\s|\u00A0)+/g, '')).toBe(
            JSON.stringify(plain.query).replace(/\s+/g, ''),
          )
        },
      ),
    )
  })
})
