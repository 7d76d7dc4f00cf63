import { expect, test } from 'vitest'
import { isInvertedPast, isPast } from '../../src/structure/past.js'
import { voice } from '../../src/structure/voice.js'

test.each([
  ['narrator', 'Il s’assit près du feu.'],
  ['narrator', 'Et la barque disparut.'],
  ['narrator', 'Les gardes s’enfuirent.'],
  ['narrator', 'Je me levai sans répondre.'],
  ['speaker', 'Vous partirez demain.'],
  ['speaker', 'Donnez-moi ce sac.'],
  ['speaker', 'Mon ami, c’est fini !'],
  ['speaker', 'Je ne veux pas.'],
  // of either
  ['unsure', 'La nuit était froide.'],
  ['unsure', 'Les gens murmurent.'],
  ['unsure', 'Le pont sera fermé.'],
  // the noun, not the possessive
  ['unsure', 'Le ton restait calme.'],
])('%s: %s', (expected, text) => {
  expect(voice(text, { start: 0, end: text.length })).toBe(expected)
})

test.each([
  ['murmura', 'murmurer', true],
  ['dira', 'dire', false],
  ['viendra', 'venir', false],
  ['répondit', 'répondre', true],
  ['disait', 'dire', true],
  ['fait', 'faire', false],
  ['explique', 'expliquer', false],
])('%s, of %s, is past: %s', (form, lemma, expected) => {
  expect(isPast(form, lemma)).toBe(expected)
})

test.each([
  ['grinça', true],
  ['gémit', true],
  ['entra', true],
  ['viendra', false],
  ['doit', false],
  ['peut', false],
  ['faut', false],
  ['fut', false],
])('%s before a pronoun is a passé simple: %s', (form, expected) => {
  expect(isInvertedPast(form)).toBe(expected)
})
