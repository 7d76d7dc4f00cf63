import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { paragraphs } from '../../src/structure/paragraphs.js'
import { quotations } from '../../src/structure/quotes.js'
import type { Span } from '../../src/text/span.js'

/** What a reader drew in, gone. */
const plain = (picture: string) => picture.replace(/[⟦⟧]/g, '')

/** The text with ⟦ ⟧ around each part of each quotation. */
function drawn(text: string): string {
  const parts = quotations(text, paragraphs(text)).quotations.flatMap((quotation) => quotation.parts)
  const brackets = parts.flatMap(({ start, end }) => [
    { at: start, order: -end, bracket: '⟦' },
    { at: end, order: -Number.MAX_VALUE, bracket: '⟧' },
  ])
  brackets.sort((a, b) => a.at - b.at || a.order - b.order)
  let picture = ''
  let from = 0
  for (const { at, bracket } of brackets) {
    picture += text.slice(from, at) + bracket
    from = at
  }
  return picture + text.slice(from)
}

// A file per phenomenon, with its cases between lines of `* * *`. To add a case, draw it.
const FOLDER = 'fixtures/quotes'
describe.each(readdirSync(FOLDER))(`${FOLDER}/%s`, (name) => {
  const cases = readFileSync(`${FOLDER}/${name}`, 'utf8').split(/^\* \* \*\n/m)
  test.each(cases.map((picture) => picture.trim()))('%s', (picture) => {
    expect(drawn(plain(picture))).toBe(picture)
  })
})

describe('docs/quotes.md', () => {
  const blocks = [...readFileSync('docs/quotes.md', 'utf8').matchAll(/^```text\n(.*?)^```$/gms)]
  test.each(blocks.map(([, picture]) => (picture ?? '').trim()))('%s', (picture) => {
    expect(drawn(plain(picture))).toBe(picture)
  })
})

describe('a quotation', () => {
  const one = (text: string) => quotations(text, paragraphs(text)).quotations
  const cut = (text: string, span: Span) => text.slice(span.start, span.end)

  // What a picture does not show.
  test.each<[string, [words: string, depth: number, mark: string, outer: string][]]>([
    ['« Non », dit-il.', [['Non', 0, 'guillemet', '« Non »']]],
    [
      '« Il dit “non” ! »',
      [
        ['Il dit “non” !', 0, 'guillemet', '« Il dit “non” ! »'],
        ['non', 1, 'double', '“non”'],
      ],
    ],
    ['— Non.', [['Non.', 0, 'dash', '— Non.']]],
    [
      '« Où ? — Là. »',
      [
        ['Où ?', 0, 'guillemet', '« Où ?'],
        ['Là.', 0, 'dash', '— Là. »'],
      ],
    ],
    ['> Rien.\n> Jamais.', [['Rien.\n> Jamais.', 0, 'block', 'Rien.\n> Jamais.']]],
    ["Le mot 'rien'.", [['rien', 0, 'single', "'rien'"]]],
  ])('%j', (text, expected) => {
    expect(one(text).map((q) => [cut(text, q), q.depth, q.mark, cut(text, q.outer)])).toEqual(expected)
  })

  test.each([
    ['« Je crois, a-t-il dit, que oui. »', ['a-t-il dit']],
    ['— Soit, dit-il. Il sortit. La porte claqua.', ['dit-il. Il sortit. La porte claqua.']],
    ['— Tenez (et il posa dix francs), gardez.', ['et il posa dix francs']],
    ['« Oui. »', []],
  ])('%j has the incises %j', (text, incises) => {
    expect(one(text).flatMap((q) => q.incises.map((span) => cut(text, span)))).toEqual(incises)
  })

  test('knows the block in which it begins', () => {
    expect(one('« A.\n\n« B. »\n\n« C. »').map(({ block }) => block)).toEqual([0, 2])
  })
})

const PIECES = [
  '« ',
  ' »',
  '“',
  '”',
  '"',
  "'",
  '’',
  '‘',
  '<<',
  '>>',
  '— ',
  '\n',
  '\n\n',
  '> ',
  ', ',
  '. ',
  '? ',
  ' : ',
  '(',
  ')',
  'dit-il',
  'a-t-elle dit',
  'le',
  'Non',
  'était',
  'M.',
  '<q>',
  '</q>',
  '\ud800',
  '5',
  'é',
  ' ',
] as const
const scrap = fc.array(fc.constantFrom(...PIECES), { maxLength: 60 }).map((pieces) => pieces.join(''))

describe('whatever the text', () => {
  test('parts lie in order inside their quotation, and it inside its marks', () => {
    fc.assert(
      fc.property(scrap, (text) => {
        const blocks = paragraphs(text)
        let before = 0
        for (const { start, end, parts, incises, outer, block } of quotations(text, blocks).quotations) {
          expect(start).toBeGreaterThanOrEqual(before)
          before = start
          expect(parts[0]?.start).toBe(start)
          expect(parts.at(-1)?.end).toBe(end)
          expect(outer.start).toBeLessThanOrEqual(start)
          expect(outer.end).toBeGreaterThanOrEqual(end)
          expect(blocks[block]?.start).toBeLessThanOrEqual(start)
          expect(blocks[block]?.end).toBeGreaterThanOrEqual(start)
          const pieces = [...parts, ...incises].sort((a, b) => a.start - b.start)
          pieces.forEach((piece, i) => {
            expect(piece.start).toBeLessThan(piece.end)
            if (i > 0) expect(piece.start).toBeGreaterThanOrEqual(pieces[i - 1]?.end ?? 0)
          })
          for (const part of parts) expect(cutAt(text, part)).toBe(cutAt(text, part).trim())
        }
      }),
      { numRuns: 2000 },
    )
  })
})

const cutAt = (text: string, { start, end }: Span) => text.slice(start, end)
