import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { readArticle } from '../../src/structure/read.js'
import { fold } from '../../src/text/fold.js'
import { type DrawnQuote, frontMatter, readDrawn, trimmed } from '../fixtures/drawn.js'

// Whole press articles, drawn by a reader: how often the speaker is right, wrong, or left open. Floors, not goals: a
// single article may do worse for a good reason, all together may not.

const SMALL = /^(?:le|la|les|l|un|une|des|du|de|d|m|mme|me|et)$/
const words = (name: string): string[] =>
  fold(name.replaceAll('\u00AD', ''))
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '' && !SMALL.test(word))

/** The words of one among the words of the other: `Mme Ursule`, `Ursule`. */
function same(a: string, b: string): boolean {
  const [x, y] = [words(a), words(b)]
  return x.length > 0 && y.length > 0 && (x.every((word) => y.includes(word)) || y.every((word) => x.includes(word)))
}

interface Count {
  quotes: number
  useRight: number
  speakers: number
  speakersRight: number
  named: number
  namedWrong: number
}

function compare(text: string, drawn: readonly DrawnQuote[], count: Count): void {
  const { quotes } = readArticle({ id: 'x', text })
  for (const gold of drawn) {
    const [first] = gold.parts
    const found =
      first && quotes.find(({ parts }) => trimmed(text, parts[0] ?? first).start === trimmed(text, first).start)
    if (!found) continue
    const name = found.speaker?.name
    const right = name !== undefined && gold.speaker !== undefined && same(name, gold.speaker)
    count.quotes++
    if (found.use === gold.use) count.useRight++
    if (gold.speaker !== undefined) count.speakers++
    if (right) count.speakersRight++
    if (name !== undefined) count.named++
    if (name !== undefined && !right) count.namedWrong++
  }
}

test('the drawn press articles have their speakers', () => {
  const count: Count = { quotes: 0, useRight: 0, speakers: 0, speakersRight: 0, named: 0, namedWrong: 0 }
  for (const file of readdirSync('fixtures/drawn').filter((name) => /\.(?:md|txt)$/.test(name))) {
    const picture = readFileSync(`fixtures/drawn/${file}`, 'utf8')
    const { text, quotes } = readDrawn(picture.slice(frontMatter(picture).length))
    compare(text, quotes, count)
  }
  const percent = (part: number, whole: number) => Math.round((1000 * part) / whole) / 10
  const right = percent(count.speakersRight, count.speakers)
  const wrong = percent(count.namedWrong, count.named)
  const use = percent(count.useRight, count.quotes)
  console.info(`${count.quotes} quotes: use right ${use} %, speaker right ${right} %, wrong of the named ${wrong} %`)
  expect(count.quotes).toBeGreaterThan(280)
  expect(use).toBeGreaterThan(95)
  expect(right).toBeGreaterThan(77)
  expect(wrong).toBeLessThan(11)
})
