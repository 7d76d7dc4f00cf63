import { expect, test } from 'vitest'
import { type SayingVerb, sayingVerb } from '../../src/structure/verbs.js'

const NEITHER: Omit<SayingVerb, 'lemma'> = {
  weak: false,
  reflexive: false,
  finite: false,
  third: false,
  plural: false,
  participle: false,
  gerund: false,
  infinitive: false,
}

test.each([
  ['répliquèrent', { lemma: 'répliquer', finite: true, third: true, plural: true }],
  ['dit', { lemma: 'dire', finite: true, third: true, plural: false, participle: true }],
  ['disent', { lemma: 'dire', finite: true, third: true, plural: true }],
  ['dis', { lemma: 'dire', finite: true }],
  ['jugé', { lemma: 'juger', participle: true }],
  ['lançant', { lemma: 'lancer', gerund: true }],
  ['réjouie', { lemma: 'réjouir', reflexive: true, participle: true }],
  ['croit', { lemma: 'croire', weak: true, finite: true, third: true, plural: false }],
  ['Martèle', { lemma: 'marteler', finite: true, third: true, plural: false }],
])('%s', (form, verb) => {
  expect(sayingVerb(form)).toEqual({ ...NEITHER, ...verb })
})

test('a form without accents, in capitals or decomposed is found', () => {
  expect(sayingVerb('DECLARE')).toMatchObject({ lemma: 'déclarer', finite: true, participle: true })
  expect(sayingVerb('re\u0301plique')?.lemma).toBe('répliquer')
  expect(sayingVerb('marcha')).toBeUndefined()
  expect(sayingVerb('')).toBeUndefined()
  expect(sayingVerb('__proto__')).toBeUndefined()
})

test('the first lemma that claims a form keeps it', () => {
  expect(sayingVerb('convient')?.lemma).toBe('convenir')
  expect(sayingVerb('reprit')?.lemma).toBe('reprendre')
})
