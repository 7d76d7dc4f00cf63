import { expectTypeOf, test } from 'vitest'
import {
  type Article,
  createIndex,
  excerpt,
  type Hit,
  highlight,
  highlightRanges,
  openIndex,
  type ParagraphHit,
  type QuoteHit,
  type Results,
  toNodes,
} from '../src/index.js'

interface Meta {
  url: string
}

test('meta has the type that the index is given', () => {
  const index = createIndex<Meta>()
  expectTypeOf(index.search('a')).toEqualTypeOf<Results<ParagraphHit<Meta>>>()
  expectTypeOf(index.quotes('a').hits[0]?.article.meta).toEqualTypeOf<Meta | undefined>()
  expectTypeOf(openIndex<Meta>).returns.resolves.toHaveProperty('speakers')
  expectTypeOf<Article<Meta>>().toHaveProperty('meta').toEqualTypeOf<Meta>()
})

test('without a type, meta may be left out', () => {
  expectTypeOf({ id: 'a', text: '' }).toExtend<Article>()
  expectTypeOf({ id: 'a', text: '' }).not.toExtend<Article<Meta>>()
})

test('the kind tells a paragraph from a quote', () => {
  const speaker = (hit: Hit<Meta>) => (hit.kind === 'quote' ? hit.speaker?.name : hit.quotes.length)
  expectTypeOf(speaker).returns.toEqualTypeOf<string | number | undefined>()
  expectTypeOf<QuoteHit<Meta>['use']>().toEqualTypeOf<'speech' | 'mention'>()
})

test('options are closed', () => {
  const index = createIndex()
  // @ts-expect-error: there is no such option
  const search = () => index.search('a', { fuzzy: 0.2 })
  // @ts-expect-error: there is no such use
  const quotes = () => index.quotes('a', { use: 'title' })
  expectTypeOf([search, quotes]).not.toBeAny()
})

test('in a page, the DOM has its own types', () => {
  const page = (element: HTMLElement, hit: Hit<Meta>) => ({
    nodes: toNodes(highlight(excerpt(hit)), element.ownerDocument, { tag: 'em' }),
    ranges: highlightRanges(element, hit.highlights),
  })
  expectTypeOf(page).returns.toEqualTypeOf<{ nodes: DocumentFragment; ranges: Range[] }>()
})
