import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { paragraphs } from '../../src/structure/paragraphs.js'

type Options = Parameters<typeof paragraphs>[1]
const texts = (text: string, options?: Options) =>
  paragraphs(text, options).map(({ start, end }) => text.slice(start, end))
const roles = (text: string) => paragraphs(text).map(({ start, end, role }) => `${role}: ${text.slice(start, end)}`)

describe('blank lines', () => {
  test.each([
    ['Un.\n\nDeux.', ['Un.', 'Deux.']],
    ['Un.\n\n\n\n\nDeux.', ['Un.', 'Deux.']],
    ['Un.\n \t\n\u00a0\nDeux.', ['Un.', 'Deux.']],
    ['Un.\r\n\r\nDeux.\r\n', ['Un.', 'Deux.']],
    ['Un.\r\rDeux.', ['Un.', 'Deux.']],
    ['\n\n  Un.  \n\n', ['Un.']],
    ['\ufeffUn.\n\n\u200b\n\nDeux.', ['Un.', 'Deux.']],
    ['Un.\n\n* * *\n\nDeux.\n\n---\n\nTrois.', ['Un.', 'Deux.', 'Trois.']],
    ['', []],
    [' \n \n', []],
    ['Un seul', ['Un seul']],
  ])('%j', (text, expected) => {
    expect(texts(text)).toEqual(expected)
  })
})

const WRAPPED = `Le bac traversait la rivière trois fois
par jour. Le passeur ne regardait jamais
l’eau : il regardait les gens, leurs sacs
et leurs souliers.
Un soir de mars, un homme sans sac ni
souliers demanda le passage, et le vieux
passeur comprit.`

describe('a single line break', () => {
  test.each<[string, Options, string[]]>([
    ['Un.\nDeux.', undefined, ['Un.', 'Deux.']],
    ['Un.\nDeux.', { newline: 'auto' }, ['Un.', 'Deux.']],
    ['Un.\nDeux.', { newline: 'space' }, ['Un.\nDeux.']],
    ['Un\ndeux.', { newline: 'paragraph' }, ['Un', 'deux.']],
    ['Un\ndeux.', undefined, ['Un\ndeux.']],
    ['Titre\nLe texte.', undefined, ['Titre', 'Le texte.']],
    // by width and blank lines
    ['Le bac\npart.\nIl\nrevient.\n\nVide.', undefined, ['Le bac\npart.\nIl\nrevient.', 'Vide.']],
    // a line of dialogue is a paragraph, wrapped or not
    [
      'Le vieux leva\nles yeux.\n— Non, dit-il,\njamais.\n— Bien.',
      undefined,
      ['Le vieux leva\nles yeux.', '— Non, dit-il,\njamais.', '— Bien.'],
    ],
    // a dash in the middle of a wrapped sentence is not
    [
      'Le pont\n— Grand Pont —\nest fermé\naux camions.',
      undefined,
      ['Le pont\n— Grand Pont —\nest fermé\naux camions.'],
    ],
    // indented first lines
    [
      'Le vent tomba\nvers midi.\n    La mer fut\nplate.',
      undefined,
      ['Le vent tomba\nvers midi.', 'La mer fut\nplate.'],
    ],
  ])('%j %j', (text, options, expected) => {
    expect(texts(text, options)).toEqual(expected)
  })

  test('in a wrapped text without blank lines, a short line that ends a sentence ends the paragraph', () => {
    expect(texts(WRAPPED).map((text) => text.split('\n').length)).toEqual([4, 3])
  })
})

describe('Markdown', () => {
  test.each([
    ['# Titre\n\nTexte.', ['heading: Titre', 'text: Texte.']],
    ['## Titre ##\nTexte.', ['heading: Titre', 'text: Texte.']],
    ['Titre\n=====\n\nTexte.', ['heading: Titre', 'text: Texte.']],
    ['#sujet en tête', ['text: #sujet en tête']],
    ['- un\n- deux\n* trois\n+ quatre', ['item: un', 'item: deux', 'item: trois', 'item: quatre']],
    ['• un\n• deux', ['item: un', 'item: deux']],
    ['1. un\n2) deux', ['item: un', 'item: deux']],
    ['1998 fut sec.', ['text: 1998 fut sec.']],
    ['> Non.\n\nSi.', ['quotation: Non.', 'text: Si.']],
    ['> > Non.', ['quotation: Non.']],
    ['- Vous partez ?\n- Demain.', ['text: - Vous partez ?', 'text: - Demain.']],
    ['-5 degrés ce matin.', ['text: -5 degrés ce matin.']],
  ])('%j', (text, expected) => {
    expect(roles(text)).toEqual(expected)
  })
})

test('whatever the text, blocks are in order, apart, and hold all of its letters', () => {
  const scrap = fc.array(
    fc.constantFrom('a', 'Non.', ' ', '\n', '\r\n', '\r', '# ', '- ', '> ', '1. ', '—', '---', '\ud800'),
    { maxLength: 40 },
  )
  fc.assert(
    fc.property(scrap, fc.constantFrom('paragraph', 'space', 'auto'), (pieces, newline) => {
      const text = pieces.join('')
      let end = 0
      let held = ''
      for (const block of paragraphs(text, { newline })) {
        expect(block.start).toBeGreaterThanOrEqual(end)
        expect(block.end).toBeGreaterThan(block.start)
        end = block.end
        const slice = text.slice(block.start, block.end)
        expect(slice).toBe(slice.trim())
        held += slice
      }
      const letters = (of: string) => of.replace(/[^aNon]/g, '')
      expect(letters(held)).toBe(letters(text))
    }),
    { numRuns: 1000 },
  )
})
