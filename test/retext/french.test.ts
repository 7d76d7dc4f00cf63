import fc from 'fast-check'
import type { Nodes, Root } from 'nlcst'
import { toString as textOf } from 'nlcst-to-string'
import { expect, test } from 'vitest'
import { ParseFrench } from '../../src/retext/french.js'
import { wordParts } from '../../src/retext/wordParts.js'

const parse = (text: string): Root => new ParseFrench().parse(text)

function all(node: Nodes, type: Nodes['type']): Nodes[] {
  const inside = 'children' in node ? node.children.flatMap((child) => all(child, type)) : []
  return node.type === type ? [node, ...inside] : inside
}

/** A bar between sentences, a double one between paragraphs. */
const picture = (tree: Root) =>
  all(tree, 'ParagraphNode')
    .map((paragraph) => all(paragraph, 'SentenceNode').map(textOf).join(' | '))
    .join(' ‖ ')

// What parse-latin cuts or joins wrongly in French.
test.each([
  ['« Tout va bien. » Il dit.', '« Tout va bien. » | Il dit.'],
  ['« Ah ! » dit-il. Puis rien.', '« Ah ! » dit-il. | Puis rien.'],
  ['« Oui. »\nPuis rien.', '« Oui. » ‖ Puis rien.'],
  [
    'MM. Durand et Le Goff. Art. 5 du code. Le 3 oct. 2020.',
    'MM. Durand et Le Goff. | Art. 5 du code. | Le 3 oct. 2020.',
  ],
  ['J.-P. Roux et A. Blin. Fin.', 'J.-P. Roux et A. Blin. | Fin.'],
  ['Le titre\nLe texte.', 'Le titre ‖ Le texte.'],
  ['Un texte\ncoupé. Puis un\nautre.', 'Un texte\ncoupé. | Puis un\nautre.'],
  ['Un.\n\n\nDeux. Trois.', 'Un. ‖ Deux. | Trois.'],
  ['Le 12. Elle part.', 'Le 12. | Elle part.'],
  ['# Le titre\n\nLe texte.', '# Le titre ‖ Le texte.'],
])('%j', (text, expected) => {
  expect(picture(parse(text))).toBe(expected)
})

test.each([
  ['3,5 points', ['3,5', 'points']],
  ['1 000 €', ['1 000']],
  ['12\u202f500,25 euros', ['12\u202f500,25', 'euros']],
  ['n° 5', ['n°', '5']],
  ['avec @lea', ['avec', '@lea']],
  ['en 2020, 300 nuits', ['en', '2020', '300', 'nuits']],
  ['l’OTAN s’arrête', ['l’OTAN', 's’arrête']],
])('the words of %j', (text, expected) => {
  expect(all(parse(text), 'WordNode').map(textOf)).toEqual(expected)
})

test.each([
  ['l’OTAN', 'l’ + OTAN'],
  ['qu’il', 'qu’ + il'],
  ['aujourd’hui', undefined],
  ['a-t-il', 'a -t -il'],
  ['dit-elle', 'dit -elle'],
  ['allez-vous-en', 'allez -vous -en'],
  ['donnez-m’en', 'donnez -m’en'],
  ['s’arrête-t-on', 's’ + arrête -t -on'],
  ['rendez-vous', undefined],
  ['peut-être', undefined],
  ['arc-en-ciel', undefined],
])('%s is %s', (word, expected) => {
  const parts = wordParts(word)
  const shown = parts && [...parts.elided.map((one) => `${one} +`), parts.word, ...parts.clitics].join(' ')
  expect(shown).toBe(expected)
  if (parts) expect([...parts.elided, parts.word, ...parts.clitics].join('')).toBe(word)
})

test('the parts of a word are data of its node', () => {
  const [word] = all(parse('L’OTAN dit.'), 'WordNode')
  expect(word?.data).toEqual({ french: { elided: ['L’'], word: 'OTAN', clitics: [] } })
})

const PIECES = [
  'a',
  'Le',
  'l’',
  'OTAN',
  '-t-il',
  ' ',
  '\u00a0',
  '\n',
  '\n\n',
  '. ',
  '.',
  ' » ',
  '« ',
  '! ',
  '3',
  ',',
  '000',
  'n°',
  '@',
  '# ',
  '- ',
  '> ',
  'M.',
  '—',
  '\ud83d\ude00',
  '…',
]

test('whatever the text, the tree has it all, in its places', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...PIECES), { maxLength: 40 }), (pieces) => {
      const text = pieces.join('')
      const tree = parse(text)
      expect(textOf(tree)).toBe(text)
      for (const type of ['ParagraphNode', 'SentenceNode', 'WordNode', 'WhiteSpaceNode'] as const)
        for (const node of all(tree, type)) {
          const { start, end } = node.position ?? {}
          expect(text.slice(start?.offset, end?.offset)).toBe(textOf(node))
        }
    }),
    { numRuns: 1000 },
  )
})
