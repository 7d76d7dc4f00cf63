import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { highlightRanges } from '../../../src/search/show/ranges.js'
import type { Span } from '../../../src/text/span.js'

interface Text {
  readonly nodeValue: string | null
}

interface Place {
  node: Text
  offset: number
}

class HeldRange {
  start: Place | undefined
  end: Place | undefined
  setStart(node: Text, offset: number) {
    this.start = { node, offset }
  }
  setEnd(node: Text, offset: number) {
    this.end = { node, offset }
  }
}

/** An element whose text nodes hold these strings. */
function element(...texts: string[]) {
  const nodes: (Text | undefined)[] = texts.map((nodeValue) => ({ nodeValue }))
  const ownerDocument = {
    createRange: () => new HeldRange(),
    createTreeWalker: (_: object, show: number) => {
      expect(show).toBe(4)
      const rest = [...nodes]
      return { nextNode: () => rest.shift() ?? null }
    },
  }
  return { nodes, ownerDocument }
}

/** What each range holds, by node and offset. */
function held(texts: readonly string[], spans: readonly Span[]) {
  const root = element(...texts)
  const indexOf = (place: Place | undefined) => root.nodes.indexOf(place?.node)
  return highlightRanges(root, spans).map(({ start, end }) => {
    const [first, last] = [indexOf(start), indexOf(end)]
    const [from, to] = [start?.offset ?? Number.NaN, end?.offset ?? Number.NaN]
    expect(from).toBeLessThanOrEqual(texts[first]?.length ?? -1)
    expect(to).toBeLessThanOrEqual(texts[last]?.length ?? -1)
    if (first === last) return texts[first]?.slice(from, to)
    return [texts[first]?.slice(from), ...texts.slice(first + 1, last), texts[last]?.slice(0, to)].join('')
  })
}

describe('highlightRanges', () => {
  const spans = [
    { start: 0, end: 3 },
    { start: 4, end: 9 },
  ]
  test.each([
    ['one node', ['Une école'], ['Une', 'école']],
    ['a node for each', ['Une', ' école.'], ['Une', 'école']],
    ['a span across nodes', ['U', 'n', 'e éc', 'ole'], ['Une', 'école']],
    ['empty nodes', ['', 'Une', '', ' éc', '', 'ole', ''], ['Une', 'école']],
    ['more text behind', ['Une école', ' de plus'], ['Une', 'école']],
    ['text that ends early', ['Une éc'], ['Une', 'éc']],
    ['text that ends before', ['Une '], ['Une']],
    ['no text', [], []],
  ])('%s', (_, texts, expected) => {
    expect(held(texts, spans)).toEqual(expected)
  })

  test('a span that begins in one already left has no range', () => {
    const overlapping = [
      { start: 0, end: 5 },
      { start: 1, end: 3 },
      { start: 6, end: 7 },
    ]
    expect(held(['Une', ' école'], overlapping)).toEqual(['Une é', 'o'])
  })

  test('law: wherever nodes begin, ranges hold what the spans do', () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ maxLength: 4 }), { maxLength: 12 }),
        fc.uniqueArray(fc.nat({ max: 40 }), { maxLength: 8 }),
        (texts, places) => {
          const text = texts.join('')
          const sorted = places.filter((place) => place <= text.length).sort((a, b) => a - b)
          const spans = sorted.flatMap((start, i) => (i % 2 ? [] : [{ start, end: sorted[i + 1] ?? start }]))
          const full = spans.filter(({ start, end }) => start < end)
          expect(held(texts, full)).toEqual(full.map(({ start, end }) => text.slice(start, end)))
        },
      ),
    )
  })
})
