import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseQuery } from '../../src/search/query/parse.js'
import { printQuery } from '../../src/search/query/print.js'
import {
  all,
  any,
  containing,
  exact,
  inField,
  near,
  not,
  optional,
  phrase,
  prefix,
  type Query,
  saidBy,
  where,
} from '../../src/search/query/query.js'

const KEYS = ['date', 'section']

test.each<[Query, string]>([
  [containing('otan restrictions'), 'otan restrictions'],
  [
    all('frappes', any('Russie', 'Moscou'), not(saidBy('Lavrov'))),
    'frappes ET (Russie OU Moscou) ET -locuteur:"Lavrov"',
  ],
  [any(all('a b', 'c'), 'd'), 'a b ET c OU d'],
  [all(all('a', 'b'), 'c'), '(a ET b) ET c'],
  [any(any('a', 'b'), 'c'), '(a OU b) OU c'],
  [all(phrase('lignes rouges'), optional('otan armes'), not('obus')), '+"lignes rouges" otan armes -obus'],
  [all('otan', prefix('améri'), optional('armes'), optional(prefix('russ'))), '+otan +améri* armes russ*'],
  [all(any('le port', 'la mer'), optional('a')), '(le port OU la mer) a'],
  [all(all('a', 'b'), optional('c')), '(a ET b) c'],
  [phrase('dit "non"'), '«dit "non"»'],
  [phrase('lignes rouges', { exact: true }), '="lignes rouges"'],
  [near(5, 'armes', 'la Russie'), 'armes PROCHE/5 "la Russie"'],
  [near(5, 'OU', 'C++'), '"OU" PROCHE/5 "C++"'],
  [not(near(5, 'a', 'b')), '-("a" PROCHE/5 "b")'.replaceAll('"', '')],
  [not(not('otan')), '-(-otan)'],
  [not('le'), '-(le)'],
  [not('2024'), '-(2024)'],
  [inField('title', not(prefix('améri'))), 'titre:(-améri*)'],
  [inField('quote', inField('text', saidBy('Ana Roux'))), 'citation:(texte:(locuteur:"Ana Roux"))'],
  [inField('title', 'le port'), 'titre:(le port)'],
  [where('section', 'Vie locale'), 'section:"Vie locale"'],
  [where('date', { gte: '2024', lte: '2024-05' }), 'date:2024..2024-05'],
  [where('date', { lt: '2024' }), 'date:<2024'],
])('%j: %s', (query, text) => {
  expect(printQuery(query)).toBe(text)
  expect(parseQuery(text, { keys: KEYS })).toEqual({ query, notes: [] })
})

describe('the same data again', () => {
  const word = fc.stringMatching(/^[a-zéœ]{0,5}[a-zéœ]$/)
  const capital = fc.stringMatching(/^[A-Z]?[a-z]{1,4}$/)
  const words = fc.array(fc.oneof(word, capital, fc.constant('l’été'), fc.constant('2024')), {
    minLength: 1,
    maxLength: 3,
  })
  // A text has a small letter, for a query in capitals is another matter.
  const text = fc.tuple(words, word).map(([list, last]) => [...list, last].join(' '))
  const date = fc.constantFrom('2023', '2024-05', '2024-05-25')
  const condition = fc.oneof(
    text,
    fc.tuple(fc.constantFrom('gte', 'gt', 'lte', 'lt'), date).map(([name, bound]) => ({ [name]: bound })),
    fc.tuple(date, date).map(([gte, lte]) => ({ gte, lte })),
  )
  const { query } = fc.letrec<{ leaf: Query; query: Query; needed: Query; limit: Query; beside: Query }>((tie) => ({
    leaf: fc.oneof(
      fc.oneof(word, text).map(containing),
      fc.oneof(word, text).map((one) => phrase(one)),
      text.map((one) => phrase(one, { exact: true })),
      capital.map(exact),
      capital.map(prefix),
      fc.tuple(fc.integer({ min: 1, max: 999 }), text, word, capital).map(([within, ...of]) => near(within, ...of)),
    ),
    limit: fc.oneof(
      text.map(saidBy),
      fc.tuple(fc.constantFrom(...KEYS), condition).map(([key, is]) => where(key, is)),
      tie('query').map(not),
    ),
    // What the words beside it are optional for.
    needed: fc.oneof(
      tie('leaf'),
      fc.tuple(fc.constantFrom('title', 'text', 'quote'), tie('leaf')).map(([field, one]) => inField(field, one)),
      fc.tuple(tie('leaf'), tie('query')).map((of) => any(...of)),
      fc.tuple(tie('leaf'), tie('query')).map((of) => all(...of)),
    ),
    beside: fc
      .tuple(
        fc.array(tie('needed'), { minLength: 1, maxLength: 2 }),
        fc.array(text.map(containing), { maxLength: 1 }),
        fc.array(capital.map(prefix), { maxLength: 2 }),
        fc.array(tie('limit'), { maxLength: 2 }),
      )
      .filter(([, some, others]) => some.length + others.length > 0)
      .map(([needed, some, others, limits]) => all(...needed, ...[...some, ...others].map(optional), ...limits)),
    query: fc.oneof(
      { maxDepth: 3, withCrossShrink: true },
      tie('leaf'),
      tie('limit'),
      fc.tuple(fc.constantFrom('title', 'text', 'quote'), tie('query')).map(([field, one]) => inField(field, one)),
      fc.array(tie('query'), { minLength: 2, maxLength: 3 }).map((of) => all(...of)),
      fc.array(tie('query'), { minLength: 2, maxLength: 3 }).map((of) => any(...of)),
      tie('beside'),
    ),
  }))

  test('printed and read', () => {
    fc.assert(
      fc.property(query, (data) => {
        const printed = printQuery(data)
        expect({ printed, ...parseQuery(printed, { keys: KEYS }) }).toEqual({ printed, query: data, notes: [] })
      }),
      { numRuns: 1000 },
    )
  })

  test('whether any or all words are needed, if none is optional', () => {
    fc.assert(
      fc.property(
        query.filter((data) => !JSON.stringify(data).includes('optional')),
        (data) => {
          expect(parseQuery(printQuery(data), { keys: KEYS, combine: 'and' }).query).toEqual(data)
        },
      ),
    )
  })

  test('what is read and printed says the same', () => {
    const piece = fc.constantFrom(
      ...'otan armes "cargo" =été améri* +obus -russe titre:mer locuteur:Roux ET OU SAUF ( ) PROCHE/3'.split(' '),
    )
    fc.assert(
      fc.property(fc.array(piece, { minLength: 1, maxLength: 12 }), (pieces) => {
        const read = parseQuery(pieces.join(' '))
        fc.pre(read.notes.length === 0 && read.query !== undefined)
        expect(parseQuery(printQuery(read.query as Query)).query).toEqual(read.query)
      }),
      { numRuns: 500 },
    )
  })
})
