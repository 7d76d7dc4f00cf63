import { expect, test } from 'vitest'
import { paragraphs } from '../../src/structure/paragraphs.js'
import { quotations } from '../../src/structure/quotes.js'

const LENGTH = 20_000

/** Of this process, the best of three. */
function milliseconds(text: string): number {
  const runs = [1, 2, 3].map(() => {
    const before = process.cpuUsage()
    quotations(text, paragraphs(text))
    const { user, system } = process.cpuUsage(before)
    return (user + system) / 1000
  })
  return Math.min(...runs)
}

// Texts that make a careless scanner look back or ahead over and over. Four times the text may take eight times as long,
// for the sake of slow machines; a quadratic scanner takes sixteen.
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
])('%j, over and over', (unit) => {
  const text = (length: number) => `« ${unit.repeat(Math.ceil(length / unit.length))}`
  const short = Math.max(milliseconds(text(LENGTH)), 5)
  expect(milliseconds(text(4 * LENGTH))).toBeLessThan(8 * short)
})
