import { expect, test } from 'vitest'
import { readArticle } from '../../src/structure/read.js'

// Texts that make a careless scanner look back or ahead over and over; how long they take is the benchmark's to say.
test.each([
  '« ',
  ' »',
  '“',
  '" ',
  "'a ",
  '<<',
  '<q>',
  '\n— A ',
  '« a\n\n',
  '\n\n« a\n\n— b',
  '? — A ',
  'dit-il, qui, ',
  'M. ',
  '(',
  '. Puis ',
  '. Puis, riant ',
  ', et il alla ',
  'a',
  'a, ',
  '\n ',
  '- a ?\n',
  '> a\n',
])('%j, over and over, is read', (unit) => {
  const text = `« ${unit.repeat(Math.ceil(20_000 / unit.length))}`
  const { paragraphs, quotes } = readArticle({ id: 'a', text })
  expect(paragraphs.length).toBeGreaterThan(0)
  for (const { text: words, span, parts } of quotes) {
    expect(words).toBe(text.slice(span.start, span.end))
    expect(parts[0]?.start).toBe(span.start)
    expect(parts.at(-1)?.end).toBe(span.end)
  }
})
