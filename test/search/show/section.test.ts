import { expect, test } from 'vitest'
import { sectionOf } from '../../../src/search/show/section.js'

const sections = [
  { heading: 'Le quai', anchor: 'le-quai', offset: 10 },
  { heading: 'L’été', anchor: 'l’été', offset: 20 },
  { heading: 'Ailleurs', offset: 30 },
]
const at = (start: number, meta: unknown) => sectionOf({ span: { start, end: start + 1 }, article: { id: 'a', meta } })

test.each([
  [0, undefined],
  [9, undefined],
  [10, { heading: 'Le quai', url: '/port#le-quai' }],
  [19, { heading: 'Le quai', url: '/port#le-quai' }],
  [25, { heading: 'L’été', url: `/port#l${encodeURIComponent('’')}%C3%A9t%C3%A9` }],
  [99, { heading: 'Ailleurs', url: '/port' }],
])('a hit at %i stands in %j', (start, section) => {
  expect(at(start, { sections, url: '/port' })).toEqual(section)
})

test.each<[unknown, unknown]>([
  [{ sections }, { heading: 'Le quai' }],
  [
    { sections, url: '/port#haut' },
    { heading: 'Le quai', url: '/port#le-quai' },
  ],
  [{ sections: 'Le quai' }, undefined],
  [{ sections: [null, 3, { heading: 'x' }, { heading: 'x', offset: 1, anchor: 2 }] }, undefined],
  [undefined, undefined],
])('of the meta %j it makes %j', (meta, section) => {
  expect(at(12, meta)).toEqual(section)
})
