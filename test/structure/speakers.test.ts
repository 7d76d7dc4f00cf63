import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { readArticle } from '../../src/structure/read.js'

// A fixture is a list of small articles with their quotes drawn in, a file per phenomenon: `fixtures/speakers/README.md`.
// To add a case, add a line; to add a phenomenon, add a file.

interface Drawn {
  readonly start: number
  readonly note: string
}

const DRAWING = /⟦|⟧\{([^}]*)\}/g

/** `« ⟦Non⟧{speech · Ana Roux · dit} »` → the text, and the note of each quote by its place. */
function readLine(line: string): { text: string; quotes: Drawn[] } {
  const picture = line.replaceAll(' ¶ ', '\n\n')
  const quotes: Drawn[] = []
  const open: number[] = []
  let text = ''
  let at = 0
  for (const match of picture.matchAll(DRAWING)) {
    text += picture.slice(at, match.index)
    at = match.index + match[0].length
    if (match[0] === '⟦') open.push(text.length)
    else quotes.push({ start: open.pop() ?? -1, note: match[1] ?? '' })
  }
  return { text: text + picture.slice(at), quotes: quotes.filter(({ note }) => note !== '+') }
}

/** What the reader finds at a place, written as the drawing writes it, with as many fields as the drawing has. */
function found(text: string, start: number, fields: number): string {
  const quote = readArticle({ id: 'x', text }).quotes.find(({ span }) => span.start === start)
  if (!quote) return 'no quote'
  const { use, speaker, verb } = quote
  const who = speaker?.name ?? (speaker ? `?${speaker.mention}` : '–')
  return [use, who, verb ?? '–'].slice(0, fields).join(' · ')
}

function compare(line: string): void {
  const { text, quotes } = readLine(line)
  expect(quotes.length).toBeGreaterThan(0)
  const fields = quotes.map(({ note }) => note.split(' · ').length)
  expect(quotes.map(({ start }, i) => found(text, start, fields[i] ?? 0))).toEqual(quotes.map(({ note }) => note))
}

describe.each(readdirSync('fixtures/speakers').filter((name) => name.endsWith('.txt')))(
  'fixtures/speakers/%s',
  (name) => {
    const lines = readFileSync(`fixtures/speakers/${name}`, 'utf8').split('\n')
    test.each(lines.filter((line) => line !== '' && !line.startsWith('#')))('%s', compare)
  },
)

describe('docs/quotes.md', () => {
  const blocks = [...readFileSync('docs/quotes.md', 'utf8').matchAll(/^```who\n(.*?)^```$/gms)].map(
    ([, block = '']) => block,
  )
  const lines = blocks.flatMap((block) => block.trim().split('\n'))
  test('has pictures', () => expect(lines.length).toBeGreaterThan(10))
  test.each(lines)('%s', compare)
})

test('a speaker has a mention in the text, the rule that found it, and a confidence', () => {
  const text = 'Jens Stoltenberg parlait bas. « Le moment est venu », a-t-il dit.'
  const [quote] = readArticle({ id: 'otan', text }).quotes
  const start = text.indexOf('-t-il')
  expect(quote?.speaker).toEqual({
    name: 'Jens Stoltenberg',
    mention: 'il',
    span: { start, end: start + '-t-il'.length },
    how: 'inversion',
    confidence: expect.closeTo(0.81),
  })
})

test('nobody is named who does not stand in the article', () => {
  const files = readdirSync('fixtures/articles').filter((name) => name.endsWith('.txt') || name.endsWith('.md'))
  for (const file of files) {
    const text = readFileSync(`fixtures/articles/${file}`, 'utf8')
    const plain = text.replace(/\s+/g, ' ').toLowerCase()
    for (const { speaker } of readArticle({ id: file, text }).quotes) {
      expect(speaker?.confidence ?? 1).toBeGreaterThan(0)
      expect(speaker?.confidence ?? 1).toBeLessThanOrEqual(1)
      if (speaker?.span) expect(speaker.span.end).toBeGreaterThan(speaker.span.start)
      for (const one of speaker?.name?.split(/, | et /) ?? [])
        expect(plain).toContain(one.toLowerCase().replace(/^les? /, ''))
    }
  }
})

// Texts made to be read again and again; how long they take is the benchmark's to say.
test.each([
  ['press', '« Oui », dit Ana Roux. Elle a « ri ». — Non, répond-il.\n\nSelon elle, « tout » va. '],
  ['quotes in one quote', 'Il dit “non” et '],
  ['one sentence', 'Paul Roux dit « oui » et parle à Jean de « non », '],
  ['one surname', 'Paul Roux voit Jean Roux et M. Roux sourit. « Oui », dit Roux. '],
  ['nobody named', 'Et de poursuivre : « oui ». '],
])('nothing is lost in a long text: %s', (name, piece) => {
  const times = 600
  const text = name === 'quotes in one quote' ? `« ${piece.repeat(times)}»` : piece.repeat(times)
  expect(readArticle({ id: 'x', text }).quotes.length).toBeGreaterThanOrEqual(times)
})
