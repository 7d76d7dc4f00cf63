import { expect, test } from 'vitest'
import { readFiles } from '../../../src/node/readFiles.js'
import { readArticle } from '../../../src/structure/read.js'
import { collected } from '../../collected.js'

const articles = await collected(readFiles('fixtures/files/passerelle'))
const [page, marked, plain, tei] = articles

test('one article in four formats has the same title and text', () => {
  expect(articles.map(({ id }) => id)).toEqual(['.html', '.md', '.txt', '.xml'].map((ending) => `passerelle${ending}`))
  for (const { title, text } of articles) expect([title, text.trimEnd()]).toEqual([plain?.title, plain?.text.trimEnd()])
})

// Who speaks is for the source to say, where it does.
test('the same paragraphs and quotes', () => {
  const [first, ...others] = articles.map((article) => {
    const { paragraphs, quotes } = readArticle({ ...article, id: 'a' })
    return {
      paragraphs,
      quotes: quotes.map(({ id, text, span, parts, use, paragraph }) => ({ id, text, span, parts, use, paragraph })),
    }
  })
  expect(first?.paragraphs).toHaveLength(12)
  expect(first?.quotes).toHaveLength(8)
  for (const other of others) expect(other).toEqual(first)
})

test('what the files say of themselves', () => {
  const said = { author: 'Irène Valmy', date: '2024-05-25', lang: 'fr', url: 'https://rives.example/2024/passerelle' }
  for (const { meta } of [page, marked, tei].flatMap((article) => article ?? [])) expect(meta).toMatchObject(said)
})

test('sections', () => {
  const [first, ...others] = [page, marked, tei].map((article) => article?.meta.sections)
  expect(first?.map(({ heading, anchor }) => [heading, anchor])).toEqual([
    ['Un hiver sans passage', 'hiver'],
    ['Ce qui change', 'ce-qui-change'],
  ])
  for (const other of others) expect(other).toEqual(first)
})

test('speakers of TEI are those of its header', () => {
  const { quotes } = readArticle(tei as NonNullable<typeof tei>)
  expect(quotes.map(({ speaker }) => (speaker?.how === 'source' ? speaker.name : undefined))).toEqual([
    'Sabine Orlac',
    'Basile Tournemire',
    'Zohra Belmont',
    'Amélie Stern',
    undefined,
    'Sabine Orlac',
    undefined,
    undefined,
  ])
})
