import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { readArticle } from '../../src/structure/read.js'
import { fold } from '../../src/text/fold.js'
import type { Span } from '../../src/text/span.js'
import { type DrawnQuote, frontMatter, readDrawn, trimmed } from '../fixtures/drawn.js'

/** How much of what was drawn is found, and how much of what is found was drawn; all articles together. */
const counts = { drawn: 0, found: 0, parts: 0, use: 0, speakers: 0, right: 0, named: 0 }
const differences: string[] = []

const plain = (name: string) =>
  fold(name)
    .replace(/[\u00AD]/g, '')
    .replace(/[’']/g, "'")
const sameName = (found: string | undefined, drawn: string) => found !== undefined && plain(found) === plain(drawn)
const key = (text: string, parts: readonly Span[]) =>
  parts
    .map((part) => trimmed(text, part))
    .map(({ start, end }) => `${start}-${end}`)
    .join(' ')

for (const name of readdirSync('fixtures/drawn')) {
  const picture = readFileSync(`fixtures/drawn/${name}`, 'utf8')
  const { text, quotes: drawn, paragraphs } = readDrawn(picture.slice(frontMatter(picture).length))
  const { quotes, paragraphs: found } = readArticle({ id: name, text })
  const note = (what: string, { parts }: Pick<DrawnQuote, 'parts'>, ...more: unknown[]) =>
    differences.push(
      `${name}: ${what}: ${parts
        .map(({ start, end }) => text.slice(start, end))
        .join(' | ')
        .slice(0, 90)} ${more.join(' ')}`,
    )

  test(`fixtures/drawn/${name}: paragraphs`, () => {
    expect(found.map(({ text }) => text)).toEqual(paragraphs.map(({ start, end }) => text.slice(start, end)))
  })

  const wanted = new Map(drawn.map((quote) => [key(text, quote.parts), quote]))
  counts.drawn += drawn.length
  counts.found += quotes.length
  for (const quote of quotes) {
    const gold = wanted.get(key(text, quote.parts))
    if (!gold) {
      note('not drawn', quote)
      continue
    }
    wanted.delete(key(text, quote.parts))
    counts.parts++
    if (quote.use === gold.use) counts.use++
    else note('use', quote, `is ${gold.use}`)
    if (quote.speaker?.name !== undefined) counts.named++
    if (gold.speaker !== undefined) counts.speakers++
    if (gold.speaker !== undefined && sameName(quote.speaker?.name, gold.speaker)) counts.right++
    else if (gold.speaker !== quote.speaker?.name)
      note('speaker', quote, `is ${gold.speaker}, found ${quote.speaker?.name} (${quote.speaker?.how})`)
  }
  for (const quote of wanted.values()) note('not found', quote)
}

test('quotes are found as a reader drew them', () => {
  if (process.env.DIFFERENCES) console.log(differences.join('\n'), counts)
  const { drawn, found, parts, use, speakers, right, named } = counts
  expect(parts / drawn).toBeGreaterThan(0.98)
  expect(parts / found).toBeGreaterThan(0.98)
  expect(use / parts).toBeGreaterThan(0.9)
  expect(right / speakers).toBeGreaterThan(0.5)
  expect(right / named).toBeGreaterThan(0.65)
})
