import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { textFragment } from '../../../src/search/show/fragment.js'
import { anyText, HOSTILE } from './hostile.js'

/** The terms of a fragment, as the browser reads them. */
function terms(fragment: string): string[] {
  if (fragment === '') return []
  expect(fragment).toMatch(/^#:~:text=[^-&\s]+$/)
  return fragment.slice(9).split(',').map(decodeURIComponent)
}

const LINE = 'un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize'

describe('textFragment', () => {
  test.each([
    ['Les grues tournent.', ['Les grues tournent']],
    ['« L’été, dit-on, R&D ! »', ['L’été, dit-on, R&D']],
    ['« Quoi\u00a0? » Il\u202fa\u00a0: 10\u00a0%', ['Quoi\u00a0? » Il\u202fa\u00a0: 10']],
    ['— Oui, \t  monsieur.', ['Oui, monsieur']],
    [LINE, [LINE]],
    [
      `${LINE} « dix-sept ».`,
      ['un deux trois quatre cinq six sept huit', 'onze douze treize quatorze quinze seize « dix-sept'],
    ],
    ['Un deux trois.\n\nQuatre cinq six.', ['Un deux trois', 'Quatre cinq six']],
    ['Oui.\n\nUn deux trois.\n\nNon.', ['Un deux trois']],
    ['Oui.\n\nNon.', ['Oui', 'Non']],
    ['Un deux trois\r\nquatre cinq six', ['Un deux trois', 'quatre cinq six']],
    ['', []],
    [' « … » ! ', []],
    [`Un ${'a'.repeat(400)} deux`, []],
    ['Un \ud800deux', ['Un \ufffddeux']],
  ])('%j', (text, expected) => {
    expect(terms(textFragment({ text }))).toEqual(expected)
  })

  test('what has a meaning in a fragment is written in percents', () => {
    expect(textFragment({ text: 'Peut-être, R&D = 5%' })).toBe('#:~:text=Peut%2D%C3%AAtre%2C%20R%26D%20%3D%205')
  })

  test.each(HOSTILE)('%j', (text) => {
    for (const term of terms(textFragment({ text: text.repeat(5) }))) expect(term.length).toBeLessThanOrEqual(300)
  })

  test('law: terms are whole words of one line, in order', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const shown = text.replace(/\p{Cs}/gu, '\ufffd').replace(/[^\S\n\r\u00a0\u202f]+/g, ' ')
        let from = 0
        for (const term of terms(textFragment({ text }))) {
          const at = shown.indexOf(term, from)
          expect(at).toBeGreaterThanOrEqual(from)
          from = at + term.length
          expect(term).toMatch(/^[\p{L}\p{N}]/u)
          expect(term).not.toMatch(/[\n\r]/)
          expect(shown.slice(0, at)).not.toMatch(/[\p{L}\p{N}]$/u)
          expect(shown.slice(from)).not.toMatch(/^[\p{L}\p{M}\p{N}]/u)
        }
      }),
    )
  })
})
