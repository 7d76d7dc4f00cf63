import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Article } from '../../src/indexing/article.js'
import { createIndex } from '../../src/indexing/createIndex.js'
import type { StoredArticle, StoredLexicon } from '../../src/snapshot/snapshot.js'
import { readArticle } from '../../src/structure/read.js'
import { wordKey } from '../../src/text/wordKey.js'
import { words } from '../../src/text/words.js'
import { oddArticles } from '../articles.js'
import { FIXTURES } from './fixtures.js'

const atRest = (articles: readonly Article[]) => {
  const index = createIndex()
  index.add(articles)
  return index.toJSON()
}

test('an index keeps what readArticle finds', () => {
  for (const article of FIXTURES) {
    const { paragraphs, quotes } = readArticle(article)
    const [stored] = atRest([article]).articles
    expect(stored?.paragraphs).toEqual(paragraphs.map(({ span: { start, end } }) => [start, end]))
    expect(stored?.quotes).toEqual(
      quotes.map(({ parts, use, speaker, verb, paragraph }) => ({
        parts: parts.map(({ start, end }) => [start, end]),
        use,
        ...(speaker && { speaker }),
        ...(verb !== undefined && { verb }),
        paragraph: paragraphs.findIndex(({ id }) => id === paragraph),
      })),
    )
  }
})

/** The lexicon, counted word by word. */
function lexicon(articles: readonly StoredArticle[]): StoredLexicon {
  const counts = new Map<string, Map<string, number>>()
  const passages = new Map<string, number>()
  for (const { text, title = '', paragraphs } of articles)
    for (const [start, end] of paragraphs) {
      const found = new Set([...spellings(title), ...spellings(text.slice(start, end))])
      for (const key of new Set([...found].map(wordKey))) passages.set(key, (passages.get(key) ?? 0) + 1)
      for (const spelling of found) {
        const row = counts.get(wordKey(spelling)) ?? new Map<string, number>()
        counts.set(wordKey(spelling), row.set(spelling, (row.get(spelling) ?? 0) + 1))
      }
    }
  const keys = [...counts.keys()].sort()
  const commonest = (row: ReadonlyMap<string, number> = new Map()) =>
    [...row].reduce((a, b) => (b[1] > a[1] || (b[1] === a[1] && b[0] > a[0]) ? b : a))[0]
  return { words: keys.map((key) => commonest(counts.get(key))), passages: keys.map((key) => passages.get(key) ?? 0) }
}

/** As written, or as read, or both: see `Spellings`. */
function* spellings(text: string): Iterable<string> {
  for (const { form, start, end } of words(text)) {
    const written = text.slice(start, end).normalize('NFC')
    const isSame = wordKey(written) === wordKey(form)
    if (wordKey(form) === '' || end - start > 64 || form.length > 64) continue
    if (!isSame || !/^[\p{L}\p{N}]+(?:[-.'’][\p{L}\p{N}]+)*$/u.test(text.slice(start, end))) yield form
    else yield text.slice(start, end) === form ? form : written
    if (!isSame && wordKey(written) !== '' && /^[\p{L}\p{N}]+$/u.test(text.slice(start, end))) yield written
  }
}

test('the lexicon of the fixtures has their words as written', () => {
  const { articles, lexicon: stored } = atRest(FIXTURES)
  expect(stored).toEqual(lexicon(articles))
})

test('the lexicon of odd articles has their words as written', () => {
  fc.assert(
    fc.property(oddArticles, (odd) => {
      const { articles, lexicon: stored } = atRest(odd)
      expect(stored).toEqual(lexicon(articles))
    }),
  )
})
