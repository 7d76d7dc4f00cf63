import { expect, test } from 'vitest'
import { formatOf } from '../../../src/node/read/formats.js'

const LINE = 'un mot et « un autre » ; '.repeat(400_000)

/** What is said of a text, and how long the text is that comes of it. */
function read(ending: string, source: string): readonly [said: string[], length: number | undefined] {
  const said: string[] = []
  const [content] = formatOf(ending)?.read(source, ({ rule }) => said.push(rule)) ?? []
  return [said, content?.text.length]
}

// A reader whose time grows faster than the text does would not come back from these.
test.each([
  ['.txt', LINE, LINE.length],
  ['.md', LINE, LINE.length - 1],
  ['.html', LINE, LINE.length - 1],
  ['.xml', `<TEI><text><p>${LINE}</p></text></TEI>`, LINE.length - 1],
  ['.jsonl', JSON.stringify({ id: 'a', text: LINE }), LINE.length],
])(
  'a %s with a line of 10 MB',
  (ending, source, length) => {
    expect(read(ending, source)).toEqual([[], length])
  },
  180_000,
)

test.each([
  ['.html', '<div>'.repeat(100_000)],
  ['.html', '<blockquote>'.repeat(100_000)],
  ['.html', '<b>'.repeat(100_000)],
  ['.html', `<p ${Array.from({ length: 100_000 }, (_, i) => `a${i}=""`).join('')}>`],
  ['.md', '>'.repeat(100_000)],
  ['.md', '- '.repeat(100_000)],
  ['.md', '1. '.repeat(100_000)],
  ['.md', Array.from({ length: 2_000 }, (_, i) => `${'  '.repeat(i)}- a`).join('\n')],
  ['.md', '['.repeat(100_000)],
  ['.md', '*a_ '.repeat(100_000)],
  ['.md', Array.from({ length: 2_000 }, (_, i) => '`'.repeat(i)).join(' ')],
])('%s with too much of one thing is left out (%#)', (ending, source) => {
  expect(read(ending, source)).toEqual([['excess'], undefined])
})

test.each([
  ['.html', '<blockquote>'.repeat(500) + 'x<p>'.repeat(5_000), []],
  ['.html', `<p>${'<q>a</q> <cite>Ana</cite>'.repeat(10_000)}`, []],
  ['.html', `<figure>${'<blockquote>a</blockquote>'.repeat(10_000)}<figcaption>Ana`, []],
  ['.html', `${'<q>'.repeat(400)}${'a '.repeat(100_000)}`, []],
  ['.html', `<script>${'"<b" '.repeat(50_000)}</script>${'<!-- <a b '.repeat(5_000)}-->a`, []],
  ['.html', `<p>a${' '.repeat(1_000_000)}b`, []],
  ['.md', '```\n'.concat('[*_'.repeat(10_000)), []],
  ['.md', '- *a* [b](c)\n'.repeat(1_000), []],
  ['.xml', `<TEI><text>${'<q>'.repeat(900)}x${'</q>'.repeat(900)}</text></TEI>`, []],
  ['.xml', '<p>'.repeat(100_000), ['xml']],
  ['.xml', `<TEI>${'<p>'.repeat(100_000)}${'</p>'.repeat(100_000)}</TEI>`, ['xml']],
])('%s with much of one thing (%#)', (ending, source, said) => {
  expect(read(ending, source)[0]).toEqual(said)
})
