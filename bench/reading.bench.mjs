// readArticle against one parse of the same articles by parse-latin, in one process; hostile lines.
import { ParseLatin } from 'parse-latin'
import { cpu, expect, joined, least, paragraphs, row, warmCpu } from './measure.mjs'

/** Paragraphs of an article. */
const LENGTH = 100

export function bench({ readArticle }, path) {
  const read = (text) => readArticle({ id: 'a', text })
  const names = (text) => read(text).quotes.map(({ text: words, speaker }) => [words, speaker?.name])
  expect('quotes', names('« Non », dit Ada Lovelace. « Ou si ! », répond Charles Babbage.'), [
    ['Non', 'Ada Lovelace'],
    ['Ou si !', 'Charles Babbage'],
  ])
  against(read, joined(paragraphs(path), LENGTH))
  hostile(read)
}

function against(read, texts) {
  const size = texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0) / 1e6
  const count = () => texts.reduce((sum, text) => sum + read(text).quotes.length, 0)
  const parser = new ParseLatin()
  const parse = () => {
    for (const text of texts) parser.parse(text)
  }
  const readAll = () => {
    for (const text of texts) read(text)
  }
  const quotes = count()
  expect('quotes of the second run', count(), quotes)
  if (quotes === 0) throw new Error('expected quotes, found none: a fast wrong answer is no answer')
  const [parsed = 0, warm = 0] = least([parse, readAll], 15, warmCpu)
  row(`${size.toFixed(1)} MB, ${texts.length} articles, ${quotes} quotes`.padEnd(44), 'CPU ms/MB', 'ratio')
  row('parse-latin: parse'.padEnd(44), (parsed / size).toFixed(1), '1.00')
  row('guillemet: readArticle'.padEnd(44), (warm / size).toFixed(1), (warm / parsed).toFixed(2))
}

/** Lines that make a careless reader look back or ahead over and over: twice the line may take twice the time. */
const HOSTILE = {
  'opening marks': '« ',
  'closing marks': ' »',
  'straight marks': '" ',
  dashes: '\n— A ',
  incises: 'dit-il, qui, ',
  initials: 'M. ',
  names: 'Ada ',
  'names and commas': 'Ada, ',
  'one letter': 'a',
  'quotes in quotes': '« “a” ',
  tags: '<q>',
  questions: '? — A ',
  sentences: '. Puis, riant ',
  items: '- a ?\n',
  speeches: '« a\n\n',
  'one sentence': 'Paul Roux dit « oui » et parle à Jean de « non », ',
  'one surname': 'Paul Roux voit Jean Roux et M. Roux sourit. « Oui », dit Roux. ',
  'nobody named': 'Et de poursuivre : « oui ». ',
}

function hostile(read) {
  console.log()
  row('a line of'.padEnd(44), '200 kB, ms', '400 kB, ms', 'ratio')
  for (const [name, piece] of Object.entries(HOSTILE)) {
    const [half, whole] = [2e5, 4e5].map((length) => {
      const line = `« ${piece.repeat(length / piece.length)}`
      return Math.min(...[1, 2, 3].map(() => cpu(() => read(line))))
    })
    row(name.padEnd(44), half.toFixed(0), whole.toFixed(0), (whole / half).toFixed(1))
    if (whole > 500 && whole / half > 4)
      throw new Error(`${name}: four hundred kilobytes take ${(whole / half).toFixed(1)} × the time of two hundred`)
  }
}
