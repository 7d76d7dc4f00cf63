import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createIndex } from '../../src/indexing/createIndex.js'
import { openIndex } from '../../src/search/open.js'
import { sameAccents } from '../../src/search/sameAccents.js'

/** Texts of about one length, each a paragraph of its own article; the ids are their numbers. */
const indexOf = (...texts: readonly string[]) => {
  const index = createIndex()
  index.add(texts.map((text, i) => ({ id: String(i), text })))
  return index
}

const order = (query: string, ...texts: readonly string[]) =>
  indexOf(...texts)
    .paragraphs(query)
    .hits.map(({ text }) => text)

// The text that is to come first stands last, as ties stand in the order of the texts.
test.each([
  [
    'the accents of the query',
    'le pêcheur de Sarmouville',
    ['Le pécheur se repentit devant la foule.', 'Le pêcheur se repentit devant la foule.'],
  ],
  [
    'the accents of a word that has none',
    'la cote',
    ['La côte est belle en automne.', 'La cote est belle en automne.'],
  ],
  ['a stop word of the query', 'sans débat', ['Un débat de six heures.', 'Un débat sans autre fin.']],
  ['the form of the query', 'grue', ['On vit des grues sur le quai.', 'On vit une grue sur le quai.']],
  [
    'two words in a row, however many there are of each',
    'ligne rouge',
    ['Des lignes droites, puis des traits rouges.', 'Des traits droits, puis des lignes rouges.'],
  ],
  [
    'stop words in a row with their word',
    'le vote sans débat',
    ['Le vote après un débat sans passion eut lieu.', 'Le vote eut lieu après six heures sans débat.'],
  ],
  [
    'the order of the query',
    'la maire et le préfet saluent le docker',
    ['Le docker salue la préfète et le maire.', 'La maire et le préfet saluent le docker.'],
  ],
  [
    'a word at the beginning',
    'dragage',
    [
      'Les travaux du port, longtemps attendus, comprennent un dragage.',
      'Le dragage fait partie des travaux du port, longtemps attendus.',
    ],
  ],
  [
    'a word that begins alike, where there is no better one',
    'port obligatoire',
    ['Le port est libre depuis lundi matin.', 'Le port est une obligation depuis lundi.'],
  ],
])('%s: %s', (_, query, texts) => {
  expect(order(query, ...texts)[0]).toBe(texts.at(-1))
})

test.each([
  ['Côtés', 'côté', true],
  ['côte', 'côté', false],
  ['cote', 'côté', false],
  ['COTÉ', 'coté', true],
  ['Œuvres', 'oeuvre', true],
  ['yeux', 'œil', true],
])('%s has the accents of %s as far as it has its letters: %s', (one, other, expected) => {
  expect(sameAccents(one, other)).toBe(expected)
  expect(sameAccents(other, one)).toBe(expected)
})

test.each([
  ['rank', ['le peuplé', 'le peuple']],
  ['ignore', ['le peuple', 'le peuplé']],
  ['exact', ['le peuplé']],
] as const)('accents: %s', (accents, expected) => {
  const index = indexOf('Voici le peuple.', 'Voici le peuplé.', 'Voilà tout.')
  const { hits, total } = index.paragraphs('peuplé', { accents })
  expect(hits.map(({ text }) => text.slice(6, -1))).toEqual(expected)
  expect(total).toBe(expected.length)
})

test('accents: each word of the query is to have its own', () => {
  const index = indexOf('Un côté mûr.', 'Un côté mur.', 'Une côte mure.')
  const found = (query: string, combine: 'and' | 'or') =>
    index.paragraphs(query, { accents: 'exact', combine }).hits.map(({ article }) => article.id)
  expect(found('côté mûr', 'and')).toEqual(['0'])
  expect(found('côté mûr', 'or')).toEqual(['0', '1'])
  expect(found('côtés', 'or').sort()).toEqual(['0', '1'])
})

test('a title says what its paragraphs are about', () => {
  const index = createIndex()
  index.add([
    { id: 'a', title: 'La mairie', text: 'Les prix ont baissé de moitié.' },
    { id: 'b', title: 'Le port', text: 'Les prix ont baissé de moitié.' },
  ])
  expect(index.paragraphs('les prix au port').hits.map(({ article }) => article.id)).toEqual(['b', 'a'])
})

test('a quote is ranked by its own words in their order, then by its paragraph', () => {
  const index = indexOf(
    'La grève du port dure. « Le budget est voté, la grève attendra », a dit Claire Daumier.',
    'Le budget dure. « La grève du port est finie », a dit Claire Daumier.',
    'La grève du port dure. « Nous verrons bien », a dit Claire Daumier.',
  )
  expect(index.quotes('la grève du port').hits.map(({ article }) => article.id)).toEqual(['1', '0', '2'])
})

test('a corrected word agrees as the word that is meant', () => {
  expect(
    order('ligne rogue', 'Une ligne droite, puis un trait rouge.', 'Un trait droit, puis une ligne rouge.')[0],
  ).toBe('Un trait droit, puis une ligne rouge.')
})

const WORDS = ['la', 'mer', 'mers', 'port', 'ports', 'côte', 'cote', 'de', 'l’été', 'quai', 'rouge']
const text = fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 8 }).map((words) => words.join(' '))

test('pages continue one another, past what is looked at too', () => {
  fc.assert(
    fc.property(
      fc.array(text, { minLength: 1, maxLength: 90 }),
      text,
      fc.constantFrom(undefined, 1),
      fc.integer({ min: 1, max: 50 }),
      (texts, query, perArticle, limit) => {
        const index = indexOf(texts.slice(0, texts.length >> 1).join('\n\n'), ...texts.slice(texts.length >> 1))
        const find = (offset: number, limit: number) =>
          index.paragraphs(query, { offset, limit, ...(perArticle && { perArticle }) }).hits
        const all = find(0, Number.POSITIVE_INFINITY)
        const pages = Array.from({ length: Math.ceil(all.length / limit) }, (_, i) => find(i * limit, limit))
        expect(pages.flat()).toEqual(all)
        expect(all).toEqual([...all].sort((a, b) => b.score - a.score))
      },
    ),
    { numRuns: 40 },
  )
})

test('an opened index ranks as the one that was saved', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(text, { minLength: 1, maxLength: 60 }), text, async (texts, query) => {
      const index = indexOf(...texts)
      const opened = await openIndex(await index.save())
      expect(opened.search(query, { limit: 50 })).toEqual(index.search(query, { limit: 50 }))
    }),
    { numRuns: 20 },
  )
})
