import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { excerpt } from '../../../src/search/show/excerpt.js'
import { brokenAt, quotations } from '../../../src/search/show/guillemets.js'
import { highlight } from '../../../src/search/show/segments.js'
import { anyMarked, HOSTILE, marked } from './hostile.js'

/** An excerpt with its highlights drawn in; `~` is U+00A0, `^` is U+202F. */
const drawn = (picture: string, max: number) =>
  highlight(excerpt(marked(picture.replaceAll('~', '\u00a0').replaceAll('^', '\u202f')), { max }))
    .map((one) => (one.marked ? `[${one.text}]` : one.text))
    .join('')
    .replaceAll('\u00a0', '~')
    .replaceAll('\u202f', '^')

const LONG = 'Les dockers attendent la signature, et la ville attend les dockers'

describe('excerpt', () => {
  test.each([
    ['a short text is whole', 40, 'Une [grue] est tombée.', 'Une [grue] est tombée.'],
    ['the sentence of the mark', 40, `${LONG}. La [grue] est tombée. ${LONG}.`, '…~La [grue] est tombée.~…'],
    [
      'the next ones, if there is room',
      60,
      `${LONG}. La [grue] tombe. Elle dort. Oui. ${LONG}.`,
      '…~La [grue] tombe. Elle dort. Oui.~…',
    ],
    [
      'the ones before, at the end',
      60,
      `${LONG}. Il vente. Elle dort. La [grue] tombe.`,
      '…~Il vente. Elle dort. La [grue] tombe.',
    ],
    ['without marks, the beginning', 40, `Il vente. ${LONG}.`, 'Il vente. Les dockers attendent la…'],
    [
      'a clause',
      56,
      `${LONG} ; la [grue], dit-on, est tombée ce matin ; ${LONG}.`,
      '…~la [grue], dit-on, est tombée ce matin…',
    ],
    ['a word', 34, `${LONG} quand la [grue] tombe ce matin sur le quai ${LONG}.`, '…~quand la [grue] tombe ce matin…'],
    [
      'an abbreviation ends nothing',
      50,
      `${LONG}. Hier Dr. Roux et la [grue] sont tombés sur ${LONG}`,
      '…~Hier Dr. Roux et la [grue] sont tombés sur Les…',
    ],
    [
      'an initial ends nothing',
      50,
      `${LONG}. Hier M. J. Roux et la [grue] sont tombés sur ${LONG}`,
      '…~Hier M. J. Roux et la [grue] sont tombés sur Les…',
    ],
    [
      'the end of a text leaves room before',
      60,
      `${LONG} quand la [grue] tombe ce matin`,
      '…~la ville attend les dockers quand la [grue] tombe ce matin',
    ],
    ['a small letter goes on', 44, `${LONG}. « Oui ! » dit la [grue]. ${LONG}`, '…~« Oui ! » dit la [grue].~…'],
    ['a paragraph ends a sentence', 30, `${LONG}\n\nLa [grue] tombe\n\n${LONG}`, '…~La [grue] tombe…'],
    ['an ellipsis is enough', 30, `${LONG}. La [grue] tombe… ${LONG}`, '…~La [grue] tombe…'],
    ['no comma is left at an edge', 28, `${LONG} la [grue], elle tombe, puis ${LONG}`, '…~la [grue], elle tombe…'],
    ['spaces that bind are kept', 26, `${LONG} la [grue] dit «~non~» ${LONG}`, '…~la [grue] dit «~non~»~…'],
    [
      'the most distinct words',
      36,
      `La [grue], la [grue]. ${LONG}. La [grue] du [port]. ${LONG}.`,
      '…~La [grue] du [port].~…',
    ],
    [
      'written otherwise, a word is the same',
      50,
      `La [grue] du [port]. ${LONG}. Une [Grue], la [GRUE], des [grue]. ${LONG}.`,
      'La [grue] du [port]. Les dockers attendent la…',
    ],
    ['then the most marks', 36, `La [grue]. ${LONG}. La [grue], la [grue]. ${LONG}.`, '…~La [grue], la [grue].~…'],
    ['then the first', 30, `La [grue] dort. ${LONG}. La [grue] tombe. ${LONG}.`, 'La [grue] dort.~…'],
  ])('%s', (_, max, picture, expected) => {
    expect(drawn(picture, max)).toBe(expected)
  })

  test.each([
    [
      'closed behind',
      40,
      `Il dit : « La [grue] est tombée sur ${LONG} » hier.`,
      'Il dit : « La [grue] est tombée sur…~»',
    ],
    [
      'opened before',
      40,
      `Il dit : « ${LONG} et la [grue] tombe » hier soir. ${LONG}`,
      '«~…~dockers et la [grue] tombe » hier…',
    ],
    ['opened and closed', 40, `« ${LONG}. La [grue] est tombée. ${LONG}. »`, '«~…~La [grue] est tombée.~…~»'],
    ['with the space of the text', 40, `«^${LONG}. La [grue] est tombée. ${LONG}.^»`, '«^…~La [grue] est tombée.~…^»'],
    [
      'both of two',
      40,
      `« ${LONG}. « Non. La [grue] est tombée. ${LONG}. » »`,
      '«~…~« Non. La [grue] est tombée.~…~»~»',
    ],
    [
      'widened to its end',
      70,
      `Il dit : « La [grue] est tombée. Le port, lui, va bien » à ${LONG}.`,
      'Il dit : « La [grue] est tombée. Le port, lui, va bien »~…',
    ],
    ['one without its other is none', 40, `« ${LONG}. La [grue] est tombée. ${LONG}.`, '…~La [grue] est tombée.~…'],
  ])('a quotation is %s', (_, max, picture, expected) => {
    expect(drawn(picture, max)).toBe(expected)
  })

  test('says what it shows', () => {
    const hit = marked(`« ${LONG}. La [grue] est tombée. ${LONG}. »`)
    const { span, text, highlights } = excerpt(hit, { max: 40 })
    expect(hit.text.slice(span.start, span.end)).toBe('La grue est tombée.')
    expect(highlights.map(({ start, end }) => text.slice(start, end))).toEqual(['grue'])
    expect(excerpt(excerpt(hit, { max: 60 }), { max: 40 }).highlights).toHaveLength(1)
  })

  test('the length is 200 if none is given', () => {
    const hit = marked(`La [grue]. ${LONG}. ${LONG}. ${LONG}. ${LONG}.`)
    expect(excerpt(hit)).toEqual(excerpt(hit, { max: 200 }))
    expect(excerpt(hit).text.length).toBeLessThanOrEqual(200)
    expect(excerpt(hit, { max: Number.POSITIVE_INFINITY }).text).toBe(hit.text)
  })

  test.each([9, 12.5, -1, Number.NaN, '20', null])('max may not be %j', (max) => {
    expect(() => excerpt(marked('[a]'), { max: max as number })).toThrow(
      expect.objectContaining({ code: 'bad-option' }),
    )
  })
})

describe('laws of excerpts', () => {
  const max = fc.integer({ min: 10, max: 120 })
  const isWhole = (text: string) => {
    const edges = new Set([0, text.length])
    for (const { index } of new Intl.Segmenter('fr').segment(text)) edges.add(index)
    return (at: number) => edges.has(at)
  }
  const isBalanced = (text: string) => {
    let depth = 0
    for (const mark of text.match(/[«»]/g) ?? []) {
      depth += mark === '«' ? 1 : -1
      if (depth < 0) return false
    }
    return depth === 0
  }
  /** A text in which every guillemet has its other. */
  const balanced = anyMarked().map(({ text, highlights }) => {
    const paired = new Set(quotations(text).flatMap(({ start, end }) => [start, end - 1]))
    return { text: text.replace(/[«»]/g, (mark, at: number) => (paired.has(at) ? mark : '-')), highlights }
  })

  test('it is as long as it may be, its highlights are those of the text, no character is cut', () => {
    fc.assert(
      fc.property(anyMarked(), max, (hit, most) => {
        const { text, highlights, span } = excerpt(hit, { max: most })
        const pairs = quotations(hit.text)
        const closing = brokenAt(pairs, span.start).length + brokenAt(pairs, span.end).length
        expect(text.length).toBeLessThanOrEqual(most + 2 * closing)
        expect(text).toContain(hit.text.slice(span.start, span.end))
        const isEdge = isWhole(hit.text)
        expect([isEdge(span.start), isEdge(span.end)]).toEqual([true, true])
        const shown = hit.highlights
          .map(({ start, end }) => hit.text.slice(Math.max(start, span.start), Math.min(end, span.end)))
          .filter((word) => word !== '')
        expect(highlights.map(({ start, end }) => text.slice(start, end))).toEqual(shown)
      }),
      { numRuns: 500 },
    )
  })

  test('guillemets are paired where those of the text are', () => {
    fc.assert(
      fc.property(balanced, max, (hit, most) => {
        expect(isBalanced(hit.text)).toBe(true)
        expect(isBalanced(excerpt(hit, { max: most }).text)).toBe(true)
      }),
      { numRuns: 500 },
    )
  })

  test('something marked is shown, if a word is no longer than there is room', () => {
    const words = fc
      .array(fc.tuple(fc.constantFrom('grue', 'port', 'la', 'L’été', 'dit.', 'oui,', '«', '»'), fc.boolean()), {
        minLength: 1,
        maxLength: 60,
      })
      .map((list) =>
        marked(list.map(([word, isMarked]) => (isMarked && /^\p{L}+$/u.test(word) ? `[${word}]` : word)).join(' ')),
      )
    fc.assert(
      fc.property(words, max, (hit, most) => {
        expect(excerpt(hit, { max: most }).highlights.length > 0).toBe(hit.highlights.length > 0)
      }),
    )
  })

  test.each(HOSTILE)('%j', (text) => {
    for (const one of [text, text.repeat(50)])
      for (const highlights of [[], [{ start: 0, end: one.length }], [{ start: 3, end: 7 }]]) {
        const { span } = excerpt({ text: one, highlights }, { max: 20 })
        const isEdge = isWhole(one)
        expect([isEdge(span.start), isEdge(span.end)]).toEqual([true, true])
        expect(span.end - span.start).toBeLessThanOrEqual(one.length > 20 ? 16 : 20)
      }
  })
})
