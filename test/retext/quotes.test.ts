import { readdirSync, readFileSync } from 'node:fs'
import rehypeParse from 'rehype-parse'
import rehypeRetext from 'rehype-retext'
import remarkParse from 'remark-parse'
import remarkRetext from 'remark-retext'
import retextStringify from 'retext-stringify'
import { unified } from 'unified'
import { VFile } from 'vfile'
import { describe, expect, test } from 'vitest'
import { ParseFrench, retextFrench } from '../../src/retext/french.js'
import { type GuillemetData, type QuotesOptions, retextQuotes } from '../../src/retext/quotes.js'
import { readArticle } from '../../src/structure/read.js'

const retext = (options?: QuotesOptions) =>
  unified()
    .use(retextFrench)
    .use(retextQuotes, options ?? {})
    .use(retextStringify)

describe('one implementation, two doors', () => {
  const folders = ['fixtures/quotes', 'fixtures/articles']
  const files = folders.flatMap((folder) => readdirSync(folder).map((name) => `${folder}/${name}`))

  test.each(files)('%s', async (path) => {
    const text = readFileSync(path, 'utf8').replace(/[⟦⟧]/g, '')
    const { messages, ...reading } = readArticle({ id: 'a', text })
    const file = await retext({ id: 'a' }).process(text)
    expect(String(file)).toBe(text)
    expect(file.data.guillemet).toEqual(reading)
    const places = (all: typeof messages) =>
      all.map(({ line, column, ruleId, reason }) => ({ line, column, ruleId, reason }))
    expect(places(file.messages)).toEqual(places(messages))
  })
})

/** Each part as the file has it at its place. */
const cut = (file: VFile, { quotes }: GuillemetData) =>
  quotes.flatMap(({ parts }) => parts.map(({ start, end }) => String(file).slice(start, end)))

const found = (file: VFile): GuillemetData => {
  if (!file.data.guillemet) throw new Error('expected `data.guillemet`')
  return file.data.guillemet
}

const MARKDOWN = `# Le *vieux* port

« Le port **dort**, dit-elle. [Rien](x) ne bouge. »

- « Un *seul* bateau » ;
- rien.

“Deux mots`

describe('after remark', () => {
  test('spans are places in the Markdown, texts are without markup', async () => {
    const file = new VFile({ value: MARKDOWN, path: 'port.md' })
    const processor = unified().use(remarkParse).use(remarkRetext, ParseFrench).use(retextQuotes)
    const tree = await processor.run(processor.parse(file), file)
    const data = found(file)
    expect(tree.data).toMatchObject({ guillemet: data })
    expect(data.quotes.map(({ id, text }) => [id, text])).toEqual([
      ['port#q1', 'Le port dort, dit-elle. Rien ne bouge.'],
      ['port#q2', 'Un seul bateau'],
      ['port#q3', 'Deux mots'],
    ])
    expect(cut(file, data)).toEqual(['Le port **dort', 'Rien](x) ne bouge.', 'Un *seul* bateau', 'Deux mots'])
    expect(data.paragraphs.map(({ text }) => text.slice(0, 10))).toEqual([
      'Le vieux p',
      '« Le port ',
      '« Un seul ',
      'rien.',
      '“Deux mots',
    ])
    expect(file.messages.map(String)).toEqual([expect.stringMatching(/^port\.md:8:1: Unexpected `“` without `”`/)])
  })

  test('works as a bridge, too', async () => {
    const file = new VFile(MARKDOWN)
    // the types of remark-retext ask for a pipeline without transforms
    const bridge = unified().use(retextFrench).use(retextQuotes) as never
    const processor = unified().use(remarkParse).use(remarkRetext, bridge)
    await processor.run(processor.parse(file), file)
    expect(cut(file, found(file))).toHaveLength(4)
  })
})

describe('after rehype', () => {
  test('spans are places in the HTML', async () => {
    const html = '<main><h1>Le port</h1><p>"Il <b>dort</b>", dit-elle.</p><p>"Rien &amp; personne."</p></main>'
    const file = new VFile(html)
    const processor = unified().use(rehypeParse, { fragment: true }).use(rehypeRetext, ParseFrench).use(retextQuotes)
    await processor.run(processor.parse(file), file)
    const data = found(file)
    expect(data.quotes.map(({ text, paragraph }) => [text, paragraph])).toEqual([
      ['Il dort', 'file#p2'],
      ['Rien & personne.', 'file#p3'],
    ])
    expect(cut(file, data)[0]).toBe('Il <b>dort')
  })
})
