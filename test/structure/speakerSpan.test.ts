import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { buildSnapshot } from '../../src/indexing/buildSnapshot.js'
import { createIndex } from '../../src/indexing/createIndex.js'
import { openIndex } from '../../src/search/open.js'
import { readArticle } from '../../src/structure/read.js'
import { oddText } from '../articles.js'

/** A text without the brackets that are drawn around what a speaker says, `⟦…⟧Ana Roux|`, and these stretches. */
function drawn(picture: string) {
  const open: number[] = []
  const speakers: { start: number; end: number; name: string }[] = []
  let text = ''
  for (const [piece, name] of picture.matchAll(/⟦|⟧([^|]*)\||[^⟦⟧]+/g))
    if (piece === '⟦') open.push(text.length)
    else if (name === undefined) text += piece
    else speakers.push({ start: open.pop() ?? 0, end: text.length, name })
  return { id: 'a', text, speakers }
}

describe('readArticle gives quotes to the speakers of their source', () => {
  test.each<[string, string[]]>([
    ['⟦« Non. »⟧Ana Roux| Il pleut.', ['Non. : Ana Roux (Ana Roux), –']],
    ['« ⟦Non⟧Ana Roux| », dit-elle.', ['Non : Ana Roux (elle), dit']],
    ['« ⟦Non⟧Ana Roux| », dit Jean Petit.', ['Non : Ana Roux (Ana Roux), –']],
    ['« ⟦Non⟧Jean Petit| », dit Jean Petit.', ['Non : Jean Petit (Jean Petit), dit']],
    ['⟦« Il a dit “oui” hier. »⟧Ana Roux|', ['Il a dit “oui” hier. : Ana Roux (Ana Roux), –', 'oui : –']],
    [
      '⟦« Il a dit ⟦“oui”⟧Jean Petit| hier. »⟧Ana Roux|',
      ['Il a dit “oui” hier. : Ana Roux (Ana Roux), –', 'oui : Jean Petit (Jean Petit), a dit'],
    ],
    ['⟦« Un. »⟧Ana Roux| « Deux. »', ['Un. : Ana Roux (Ana Roux), –', 'Deux. : –']],
    ['⟦> Un.\n>\n> Deux.⟧Ana Roux|\n\nFin.', ['Un.\n>\n> Deux. : Ana Roux (Ana Roux), –']],
    ['⟦Rien de cité.⟧Ana Roux|', []],
  ])('%s', (picture, expected) => {
    const quotes = readArticle(drawn(picture)).quotes.map(({ text, speaker, verb }) =>
      speaker ? `${text} : ${speaker.name} (${speaker.mention}), ${verb ?? '–'}` : `${text} : –`,
    )
    expect(quotes).toEqual(expected)
  })

  test('and is certain of them', () => {
    const [quote] = readArticle(drawn('⟦« “Non” est un mot. »⟧Ana Roux|')).quotes
    expect(quote).toMatchObject({ use: 'speech', speaker: { how: 'source', confidence: 1 } })
  })

  test('wherever they begin and end', () => {
    const spans = fc.array(fc.tuple(fc.nat(), fc.nat(), fc.constantFrom('Ana', 'Jean')), { maxLength: 6 })
    fc.assert(
      fc.property(oddText, spans, (text, list) => {
        fc.pre(text.length > 0)
        const speakers = list.map(([a, b, name]) => {
          const start = a % text.length
          return { start, end: start + 1 + (b % (text.length - start)), name }
        })
        const before = readArticle({ id: 'a', text }).quotes
        const after = readArticle({ id: 'a', text, speakers }).quotes
        expect(after.map(({ parts }) => parts)).toEqual(before.map(({ parts }) => parts))
        for (const { speaker, span } of after.filter(({ speaker }) => speaker?.how === 'source'))
          expect(
            speakers.some(({ start, end, name }) => name === speaker?.name && start <= span.start && span.start < end),
          ).toBe(true)
      }),
    )
  })
})

test('an index keeps them, however it is made and made again', async () => {
  const article = { ...drawn('⟦« La grue tombe. »⟧Ana Roux|'), meta: undefined }
  const live = createIndex()
  live.add(article)
  const bytes = await live.save()
  expect(await buildSnapshot([article])).toEqual(bytes)
  for (const index of [live, await openIndex(bytes), createIndex({ from: bytes })])
    expect(index.quotes('grue', { speaker: 'Roux' }).hits[0]?.speaker).toMatchObject({
      name: 'Ana Roux',
      how: 'source',
    })
})

test.each<[unknown]>([
  ['Ana'],
  [[null]],
  [[{ start: 0, end: 9, name: 'Ana' }]],
  [[{ start: 2, end: 2, name: 'Ana' }]],
  [[{ start: -1, end: 2, name: 'Ana' }]],
  [[{ start: 0, end: 1.5, name: 'Ana' }]],
  [[{ start: 0, end: 1, name: ' ' }]],
  [[{ start: 0, end: 1 }]],
])('%j are no speakers', (speakers) => {
  const article = { id: 'a', text: 'Huit let', speakers } as never
  expect(() => readArticle(article)).toThrow(expect.objectContaining({ code: 'bad-option' }))
  expect(() => createIndex().add(article)).toThrow(expect.objectContaining({ code: 'bad-option' }))
})
