import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { typography } from '../../../src/search/show/typography.js'
import { anyText, HOSTILE } from './hostile.js'

/** `~` is U+00A0 and `^` is U+202F. */
const drawn = (text: string) => text.replaceAll('\u00a0', '~').replaceAll('\u202f', '^')
const written = (text: string) => text.replaceAll('~', '\u00a0').replaceAll('^', '\u202f')

const RIGHT: readonly (readonly [string, string])[] = [
  ["L'eau: 3 500 litres, dit-il...", 'L’eau~: 3^500 litres, dit-il…'],
  ["d'« école », rock'n'roll, aujourd'hui", 'd’«~école~», rock’n’roll, aujourd’hui'],
  ['«Oui !» dit-il ; puis ?', '«~Oui^!~» dit-il^; puis^?'],
  ['« Non ?! » (vraiment?) [oui!]', '«~Non^?!~» (vraiment^?) [oui^!]'],
  ['Quoi...? Quoi…?! Hein ?', 'Quoi…^? Quoi…^?! Hein^?'],
  ['À noter : oui', 'À noter~: oui'],
  ['Note:\nsuite:', 'Note~:\nsuite~:'],
  ['10% de 20 km à 5°C', '10~% de 20~km à 5~°C'],
  ['1 000 000 € et 15€, 3 M€, 5 Md€', '1^000^000~€ et 15~€, 3~M€, 5~Md€'],
  ['à 12 h 30, en 3 ans, 2 millions, 100 m²', 'à 12~h~30, en 3~ans, 2~millions, 100~m²'],
  ['n°5, N° 6, nº 7, p. 12, pp. 3, art. 5, §6', 'n°~5, N°~6, nº~7, p.~12, pp.~3, art.~5, §~6'],
  ['M. Dupont, MM. Roux, Mme Li, Me Ba, Dr No', 'M.~Dupont, MM.~Roux, Mme~Li, Me~Ba, Dr~No'],
  ['(...) [...] «...suite', '(…) […] «~…suite'],
  ['«  « Oui »  »', '«~«~Oui~»~»'],
  ['1^234,50 €; 12 345 678', '1^234,50~€^; 12^345^678'],
  ['l’«~école~»^!', 'l’«~école~»^!'],
]

/** What looks like French signs, and is not. */
const LEFT: readonly string[] = [
  '12:30 et 12:30:15, 16:9, 12h30',
  "https://a.fr/?x=1;y=2! www.b.fr:80 http://c.fr/l'eau...",
  "`a ? b: c;` et `l'x`",
  "<a href=\"x: y; z!\" title='l'eau'>",
  '&eacute; &#233; &amp;',
  'oui :smile: oui',
  'std::vector, a != b, a?.b, x[!1], ;) ;-) :) :-D',
  'f(...args) ../.. ./... ....',
  '{"a": 1}',
  '100%25 %d %s 5G 4x4 3D',
  'en 2024 300 personnes, 01 23 45 67 89, 0 800 123 456, 1 23',
  'les 5 m’ont, 3 s’il, 5 hommes, 2 mots',
  '«» « »',
  '« \n »',
  "'mot' \"mot\" 5'30",
  'voir p. vii, M. de, Mme la, fig.2.png',
]

describe('typography', () => {
  test.each(RIGHT)('%s', (text, expected) => {
    expect(drawn(typography(written(text)))).toBe(expected)
  })

  test.each(LEFT)('%j stays', (text) => {
    expect(typography(text)).toBe(text)
  })

  test('the space of guillemets can be the narrow one', () => {
    const narrow = { guillemets: '\u202f' } as const
    expect(drawn(typography('« Oui : non » !', narrow))).toBe('«^Oui~: non^»^!')
    expect(drawn(typography(written('«~Oui~»'), narrow))).toBe('«^Oui^»')
    expect(() => typography('', { guillemets: ' ' as '\u00a0' })).toThrow(
      expect.objectContaining({ code: 'bad-option' }),
    )
  })

  const letters = (text: string) =>
    text
      .replace(/[ \t\u00a0\u2009\u202f]/g, '')
      .replaceAll("'", '’')
      .replaceAll('...', '…')
  const any = fc.oneof(
    anyText,
    fc
      .array(
        fc.constantFrom(
          ...RIGHT.flat(),
          ...LEFT,
          ...HOSTILE,
          ' ',
          "'",
          '.',
          '«',
          '»',
          ':',
          '!',
          ';',
          '5',
          '<',
          '`',
          '&',
          'a',
        ),
        { maxLength: 8 },
      )
      .map((list) => list.join('')),
    fc.string({ unit: fc.constantFrom(...' \u00a0\n«»:;!?.\'…%€°§<>`&/wnMhp#aA159,()"'), maxLength: 40 }),
  )

  test('law: twice is once', () => {
    fc.assert(
      fc.property(any, (text) => {
        const once = typography(text)
        expect(typography(once)).toBe(once)
      }),
      { numRuns: 3000 },
    )
  })

  test('law: nothing but blank space, apostrophes and ellipses changes', () => {
    fc.assert(
      fc.property(any, (text) => {
        expect(letters(typography(text))).toBe(letters(text))
      }),
      { numRuns: 500 },
    )
  })
})
