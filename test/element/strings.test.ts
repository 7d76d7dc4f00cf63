import { expect, test } from 'vitest'
import { en, fr, stringsFor } from '../../src/element/strings.js'

test('a server can import the element, and nothing is registered', async () => {
  expect('HTMLElement' in globalThis).toBe(false)
  const { GuillemetSearch } = await import('../../src/element/index.js')
  expect(GuillemetSearch.observedAttributes).toContain('src')
})

test.each([
  ['fr-CA', fr],
  ['en', en],
  ['EN-gb', en],
  ['eng', fr],
  ['', fr],
])('for the language %j', (lang, expected) => {
  expect(stringsFor(lang)).toBe(expected)
})

test('both languages say the same things', () => {
  expect(Object.keys(en).sort()).toEqual(Object.keys(fr).sort())
  for (const [name, value] of Object.entries(fr)) expect(typeof en[name as keyof typeof en], name).toBe(typeof value)
})

test.each([
  [fr.progress(0.456), 'Chargement… 45\u00a0%'],
  [en.progress(1), 'Loading… 100%'],
  [fr.date('2024-01-01'), '1er\u00a0janvier 2024'],
  [en.date('2024-01-01T12:00'), 'January 1, 2024'],
  [en.date('2024-02-30'), 'February 30, 2024'],
  [en.date('2024-05 12'), 'May 2024'],
  [en.date('2024'), '2024'],
  [en.date('2024-01-01bis'), undefined],
  [en.date('2024-13-45'), undefined],
  [en.date('sport'), undefined],
  [en.results(0, ' vent '), 'No result for “vent”'],
  [en.results(1, ''), '1 result'],
  [en.shown(10, 1234), '10 results of 1,234'],
  [fr.figure(1234), '1\u202f234'],
])('%j', (said, expected) => {
  expect(said).toBe(expected)
})
