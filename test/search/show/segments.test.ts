import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { toHTML } from '../../../src/search/show/html.js'
import { toNodes } from '../../../src/search/show/nodes.js'
import { highlight } from '../../../src/search/show/segments.js'
import { anyMarked, HOSTILE, marked } from './hostile.js'

describe('highlight', () => {
  test.each([
    ['', ''],
    ['Une [école].', 'Une |école|.'],
    ['[Une] [école]', '|Une| |école|'],
    ['[Une][école]', '|Une||école|'],
  ])('%s', (picture, expected) => {
    const drawn = highlight(marked(picture)).map((one) => (one.marked ? `|${one.text}|` : one.text))
    expect(drawn.join('')).toBe(expected)
    expect(drawn).not.toContain('')
  })

  test('what lies outside the text, or in another, is not marked', () => {
    const spans = (...pairs: [number, number][]) => pairs.map(([start, end]) => ({ start, end }))
    const cut = (...pairs: [number, number][]) => highlight({ text: 'école', highlights: spans(...pairs) })
    expect(cut([3, 99])).toEqual([
      { text: 'éco', marked: false },
      { text: 'le', marked: true },
    ])
    expect(cut([7, 9])).toEqual([{ text: 'école', marked: false }])
    expect(cut([0, 3], [1, 4], [2, 3])).toEqual([
      { text: 'éco', marked: true },
      { text: 'l', marked: true },
      { text: 'e', marked: false },
    ])
  })

  test('joined, the segments are the text', () => {
    fc.assert(
      fc.property(anyMarked(), (hit) => {
        const segments = highlight(hit)
        expect(segments.map(({ text }) => text).join('')).toBe(hit.text)
        expect(segments.filter((one) => one.marked).map(({ text }) => text)).toEqual(
          hit.highlights.map(({ start, end }) => hit.text.slice(start, end)),
        )
      }),
    )
  })
})

/** Undoes what `toHTML` does to a text. */
const unescaped = (html: string) => html.replace(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code)))

describe('toHTML', () => {
  test.each([
    ['R&D en [été]', 'R&#38;D en <mark>été</mark>'],
    ['[<b>] "a" \'b\'', '<mark>&#60;b&#62;</mark> &#34;a&#34; &#39;b&#39;'],
  ])('%s', (picture, expected) => {
    expect(toHTML(highlight(marked(picture)))).toBe(expected)
  })

  test.each(HOSTILE)('%j has no tag but the chosen one', (text) => {
    for (const highlights of [[], [{ start: 0, end: 5 }], [{ start: 1, end: text.length }]]) {
      const html = toHTML(highlight({ text, highlights }), { tag: 'em' })
      expect(html.replace(/<\/?em>/g, '')).not.toMatch(/[<>"']|&(?!#\d+;)/)
      expect(unescaped(html.replace(/<\/?em>/g, ''))).toBe(text)
    }
  })

  test('law: tags are those of the marks, in pairs', () => {
    fc.assert(
      fc.property(anyMarked(), (hit) => {
        const html = toHTML(highlight(hit))
        const tags = html.match(/<[^>]*>/g) ?? []
        expect(tags).toEqual(hit.highlights.flatMap(() => ['<mark>', '</mark>']))
        expect(unescaped(html.replace(/<\/?mark>/g, ''))).toBe(hit.text)
      }),
    )
  })

  test.each(['mark', 'b', 'h1', 'my-mark', 'EM'])('a tag may be %s', (tag) => {
    expect(toHTML([{ text: 'a', marked: true }], { tag })).toBe(`<${tag}>a</${tag}>`)
  })

  test.each(['', 'mark class="x"', 'b>', '<b', 'a/b', '1', 'é', 'b\n', '-b', 'b-', 'script', 'STYLE', null, 7])(
    'a tag may not be %j',
    (tag) => {
      const options = { tag } as { tag: string }
      const error = expect.objectContaining({
        code: 'bad-option',
        message: expect.stringContaining('name of an element'),
      })
      expect(() => toHTML([], options)).toThrow(error)
      expect(() => toNodes([], new Maker(), options)).toThrow(error)
    },
  )
})

/** A document of strings. */
class Maker {
  createElement(tag: string) {
    return { tag, textContent: null as string | null }
  }
  createDocumentFragment() {
    const nodes: (string | { tag: string; textContent: string | null })[] = []
    return { nodes, append: (...more: typeof nodes) => void nodes.push(...more) }
  }
}

describe('toNodes', () => {
  test.each([
    ['', []],
    ['Une [école].', ['Une ', { tag: 'mark', textContent: 'école' }, '.']],
    ['[<b>]', [{ tag: 'mark', textContent: '<b>' }]],
  ])('%s', (picture, expected) => {
    expect(toNodes(highlight(marked(picture)), new Maker()).nodes).toEqual(expected)
  })

  test('takes another element', () => {
    expect(toNodes([{ text: 'a', marked: true }], new Maker(), { tag: 'em' }).nodes).toEqual([
      { tag: 'em', textContent: 'a' },
    ])
  })
})
