import { expect, test } from 'vitest'
import { sentences } from '../../src/structure/sentences.js'

// A bar stands where one sentence ends and the next begins.
test.each([
  'Il pleut. | Elle sort.',
  'Il pleut ! | Elle sort ? | Non… | Si.',
  'M. Dupont et Mme Roy sont là. | Le Dr Le Goff aussi.',
  'J.-P. Saint-Aubin parle. | A. Roux se tait.',
  'Voir p. 12 et art. 5 du code. | Voir aussi le vol. 3.',
  '« Tout va bien. » | Il ment.',
  '« Tout va bien ! » dit-elle. | Elle ment.',
  'Il dit « non. » et sort.',
  'Il gagne 3,5 % de 12.500 euros. | Peu.',
  'Des pommes, des poires, etc. pour tous. | Puis rien.',
  'Il hésite... | Elle rit.',
  'Il hésite... puis sort.',
  '(Il pleut.) | Elle sort.',
  'Sans point final',
  'Quoi ?! | Rien.',
])('%s', (picture) => {
  const text = picture.replaceAll(' | ', ' ')
  const found = sentences(text, { start: 0, end: text.length }).map(({ start, end }) => text.slice(start, end))
  expect(found).toEqual(picture.split(' | '))
})
