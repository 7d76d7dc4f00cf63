import fc from 'fast-check'
import { afterEach, expect, test, vi } from 'vitest'
import { articleAddress, passageAddress } from '../../src/element/address.js'
import { type Asked, type Meta, meantBy, NOTHING } from '../../src/element/asked.js'
import { placeIn } from '../../src/element/location.js'
import { named } from '../../src/element/named.js'
import { createQuestions } from '../../src/element/questions.js'
import type { Hit } from '../../src/search/hit.js'

afterEach(() => vi.unstubAllGlobals())

/** An address bar, and the state of its entry. */
function addressBar(href: string) {
  const bar = { location: new URL(href), state: null as unknown, entries: 1 }
  const go = (state: unknown, address: string | undefined) => {
    bar.state = structuredClone(state)
    if (address !== undefined) bar.location.href = address
  }
  vi.stubGlobal('location', bar.location)
  vi.stubGlobal('history', {
    get state() {
      return bar.state
    },
    pushState: (state: unknown, _: string, address?: string) => {
      bar.entries++
      go(state, address)
    },
    replaceState: (state: unknown, _: string, address?: string) => go(state, address),
  })
  return bar
}

test.each([
  ['https://a.fr/', NOTHING],
  ['https://a.fr/?q=gaz', { ...NOTHING, query: 'gaz' }],
  [
    'https://a.fr/?q=%C3%A9t%C3%A9&q-in=quotes&q-order=desc',
    { query: 'été', within: 'quotes', filters: {}, order: 'desc' },
  ],
  ['https://a.fr/?q-speaker=Ana+Roux&q-in=ailleurs&q-order=x', { ...NOTHING, filters: { speaker: 'Ana Roux' } }],
  ['https://a.fr/?r=gaz&r-speaker=x', NOTHING],
  ['https://a.fr/?q-in.=1&q-order..=2', { ...NOTHING, filters: { in: '1', 'order.': '2' } }],
] as const)('%s asks', (href, expected) => {
  addressBar(href)
  expect(placeIn('q', 'texts').read()).toEqual(expected)
})

const text = fc.string({ unit: 'grapheme' })
const asked: fc.Arbitrary<Asked> = fc.record({
  query: text,
  within: fc.constantFrom('texts', 'quotes'),
  filters: fc
    .array(fc.tuple(fc.oneof(fc.constantFrom('in', 'order', 'in.', 'speaker', '-in', 'a.'), text), text))
    .map((entries) => Object.fromEntries(entries)),
  order: fc.constantFrom('score', 'desc', 'asc'),
})

test('what is written into an address is read out of it, and the rest stays', () => {
  fc.assert(
    fc.property(asked, fc.constantFrom('texts', 'quotes'), (asked, within) => {
      const bar = addressBar('https://a.fr/chemin?autre=1&q2=3#ici')
      const place = placeIn('q', within)
      place.write(asked, 'push')
      expect(place.read()).toEqual(asked)
      place.write({ ...NOTHING, within }, 'replace')
      expect(bar.location.href).toBe('https://a.fr/chemin?autre=1&q2=3#ici')
    }),
  )
})

test('the state of a router stays, and where a visitor was is known in that entry alone', () => {
  const bar = addressBar('https://a.fr/?q=gaz')
  bar.state = { router: 7 }
  const place = placeIn('q', 'texts')
  place.leave({ hit: 'a#p1', count: 20 })
  expect(place.left()).toEqual({ hit: 'a#p1', count: 20 })
  expect(placeIn('r', 'texts').left()).toBeUndefined()
  place.write({ ...NOTHING, query: 'eau' }, 'push')
  expect(place.left()).toBeUndefined()
  expect(bar.state).toEqual({ router: 7 })
  bar.state = { 'guillemet-q': { hit: 1, count: 'x' } }
  expect(place.left()).toBeUndefined()
})

test('the same question again makes no entry, and without a parameter nothing is written', () => {
  const bar = addressBar('https://a.fr/?q=gaz')
  placeIn('q', 'texts').write({ ...NOTHING, query: 'gaz' }, 'push')
  placeIn('', 'texts').write({ ...NOTHING, query: 'eau' }, 'push')
  expect([bar.entries, bar.location.href]).toEqual([1, 'https://a.fr/?q=gaz'])
})

const hit = (id: string, meta: Meta, text = 'Le vent.'): Hit<Meta> => ({
  kind: 'paragraph',
  id: `${id}#p1`,
  text,
  span: { start: 0, end: text.length },
  article: { id, meta },
  score: 1,
  highlights: [],
  quotes: [],
})

test.each([
  ['otan', undefined, '/a/{id}.html', 'https://a.fr/a/otan.html'],
  ['2024/été ?#', undefined, 'a/{id}', 'https://a.fr/b/a/2024/%C3%A9t%C3%A9%20%3F%23'],
  ['x', { slug: 'port', year: 2024 }, '/{year}/{slug}', 'https://a.fr/2024/port'],
  ['x', {}, '/{slug}', undefined],
  ['x', {}, '/{toString}', undefined],
  ['x', { url: '/port' }, undefined, 'https://a.fr/port'],
  ['x', { url: 7 }, undefined, undefined],
  ['x', undefined, undefined, undefined],
  ['x', { url: 'javascript:alert(1)' }, undefined, undefined],
  ['x', { url: ' \tJaVa\nScript:alert(1)' }, undefined, undefined],
  ['x', { url: 'data:text/html,x' }, undefined, undefined],
  ['javascript:alert(1)', undefined, '{id}', 'https://a.fr/b/javascript%3Aalert(1)'],
  ['x', { url: 'https://[' }, undefined, undefined],
])('the address of %j with the meta %j and href %j', (id, meta, pattern, expected) => {
  vi.stubGlobal('document', { baseURI: 'https://a.fr/b/' })
  expect(articleAddress(hit(id, meta), pattern)).toBe(expected)
})

test.each([
  ['https://a.fr/port', 'Le vent.', 'https://a.fr/port#:~:text=Le%20vent'],
  ['https://a.fr/port#p3', 'Le vent.', 'https://a.fr/port#p3:~:text=Le%20vent'],
  ['https://a.fr/port', '…', 'https://a.fr/port'],
])('in %s, the place of %j', (address, text, expected) => {
  expect(passageAddress(hit('x', undefined, text), address)).toBe(expected)
})

test.each([
  ['speaker', [['speaker', undefined]]],
  [
    ' speaker ,, section : Rubrique: toutes',
    [
      ['speaker', undefined],
      ['section', 'Rubrique: toutes'],
    ],
  ],
  ['', []],
])('the list %j names', (list, expected) => {
  expect(named(list).map(({ key, name }) => [key, name])).toEqual(expected)
})

test.each([
  ['2024', ['2024', 2024]],
  ['true', ['true', true]],
  ['07', ['07']],
  ['1e3', ['1e3']],
  ['', ['']],
  ['sport', ['sport']],
])('in an address, %j may have been', (written, expected) => {
  expect(meantBy(written)).toEqual(expected)
})

test('what is typed in one go has one entry of the history, every other question its own', () => {
  const bar = addressBar('https://a.fr/')
  const questions = createQuestions(placeIn('q', 'texts'), 'texts')
  const type = (query: string) => {
    questions.type(query)
    questions.write()
    return [bar.entries, bar.location.search]
  }
  expect([type('g'), type('gaz')]).toEqual([
    [2, '?q=g'],
    [2, '?q=gaz'],
  ])
  questions.change({ query: 'gaz' })
  questions.change({ within: 'quotes' })
  expect([bar.entries, bar.location.search]).toEqual([3, '?q=gaz&q-in=quotes'])
  expect(type('vent')).toEqual([4, '?q=vent&q-in=quotes'])
})

test('a query is half typed until it is taken whole; words are taken as written until others are', () => {
  addressBar('https://a.fr/')
  const questions = createQuestions(placeIn('q', 'texts'), 'texts')
  questions.type('ga')
  const typed = questions.latest
  questions.change({ order: 'desc' })
  expect(questions.latest).toMatchObject({ isTyped: true, isAsWritten: false })
  questions.takeAsWritten()
  questions.change({ order: 'asc' })
  expect(questions.latest).toMatchObject({ isTyped: false, isAsWritten: true })
  questions.change({ query: 'ga' })
  expect(questions.latest).toMatchObject({ isTyped: false, isAsWritten: false })
  expect(typed).toEqual({ asked: { ...NOTHING, query: 'ga' }, isTyped: true, isAsWritten: false })
})

test.each([
  ['q', 'https://a.fr/', 'gaz', 'violon'],
  ['q', 'https://a.fr/?q=vent', 'vent', 'violon'],
  ['', 'https://a.fr/?q=vent', 'gaz', 'gaz'],
])('with the parameter %j, %s asks %s at first', (param, address, first, then) => {
  const bar = addressBar(address)
  const questions = createQuestions(placeIn(param, 'texts'), 'texts')
  questions.start({ query: 'gaz' })
  expect(questions.latest.asked.query).toBe(first)
  bar.location.href = 'https://a.fr/?q=violon'
  expect(questions.read()).toBe(then !== first)
  expect(questions.latest.asked.query).toBe(then)
  expect(questions.read()).toBe(false)
})
