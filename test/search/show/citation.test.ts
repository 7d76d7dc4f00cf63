import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createIndex } from '../../../src/indexing/createIndex.js'
import type { Hit, ParagraphHit, QuoteHit } from '../../../src/search/hit.js'
import { citation } from '../../../src/search/show/citation.js'
import { frenchDate } from '../../../src/search/show/date.js'
import { anyText, HOSTILE } from './hostile.js'

const META = { date: '2024-05-25', url: 'https://exemple.fr/port' }

/** The first quote of an article. */
function quote(text: string, title?: string, meta: Record<string, unknown> = {}): QuoteHit<unknown> {
  const index = createIndex()
  index.add({ id: 'a', text, ...(title !== undefined && { title }), meta })
  const [hit] = index.quotes('', { use: 'speech' }).hits
  if (!hit) throw new Error(`There is no quote in ${text}`)
  return hit
}

const hit = quote('« Les grues tourneront dès l’aube », a annoncé Claire Daumier.', 'Le port « rouvre »', META)
/** With `~` for U+00A0. */
const cited = (...[one, style, options]: Parameters<typeof citation>) =>
  citation(one, style, options).replaceAll('\u00a0', '~')

describe('citation', () => {
  test('as text', () => {
    expect(cited(hit)).toBe(
      '«~Les grues tourneront dès l’aube~» (Claire Daumier, «~Le port “rouvre”~», 25~mai 2024, https://exemple.fr/port)',
    )
  })

  test('as HTML', () => {
    expect(cited(hit, 'html')).toBe(
      '<figure><blockquote cite="https://exemple.fr/port"><p>«~Les grues tourneront dès l’aube~»</p></blockquote>' +
        '<figcaption>Claire Daumier, <a href="https://exemple.fr/port">«~Le port “rouvre”~»</a>, ' +
        '<time datetime="2024-05-25">25~mai 2024</time></figcaption></figure>',
    )
  })

  test('as Markdown', () => {
    expect(cited(hit, 'markdown')).toBe(
      '> «~Les grues tourneront dès l’aube~»\n>\n' +
        '> — Claire Daumier, [«~Le port “rouvre”~»](https://exemple.fr/port), 25~mai 2024',
    )
  })

  test('what is not known is left out', () => {
    const bare = quote('Il a dit : « Oui. »')
    expect(cited(bare)).toBe('«~Oui.~»')
    expect(cited(bare, 'html')).toBe('<figure><blockquote><p>«~Oui.~»</p></blockquote></figure>')
    expect(cited(bare, 'markdown')).toBe('> «~Oui.~»')
    expect(cited(quote('« Oui », a dit Ana Roux.', undefined, META), 'markdown')).toBe(
      '> «~Oui~»\n>\n> — Ana Roux, [https://exemple.fr/port](https://exemple.fr/port), 25~mai 2024',
    )
  })

  test.each([
    ['an incise', '« La Lune, dit Irène Valmy, est une province. »', '«~La Lune […] est une province.~»'],
    ['paragraphs', '« Oui. Un.\n\n« Deux », dit Paul Roux.', '«~Oui. Un. Deux~»'],
    ['lines', '« Oui,\nun », dit Paul Roux.', '«~Oui, un~»'],
    ['a quotation in it', '« Il a dit « non » hier », dit Paul Roux.', '«~Il a dit “non” hier~»'],
  ])('%s', (_, text, expected) => {
    expect(cited(quote(text)).replace(/ \(.*\)$/, '')).toBe(expected)
  })

  test('a paragraph has no speaker', () => {
    const index = createIndex()
    index.add({ id: 'a', text: '« Oui », a dit Ana Roux.', title: 'Titre' })
    const [paragraph] = index.paragraphs('oui').hits
    expect(cited(paragraph as ParagraphHit<unknown>)).toBe('«~“Oui”, a dit Ana Roux.~» («~Titre~»)')
  })

  test.each([
    ['https://exemple.fr/é (1)?a="b"', undefined, 'https://exemple.fr/%C3%A9%20%281%29?a=%22b%22'],
    ['/port', 'https://exemple.fr/une/', 'https://exemple.fr/port'],
    ['port', 'https://exemple.fr/une/', 'https://exemple.fr/une/port'],
    ['/port', undefined, undefined],
    ['javascript:alert(1)', 'https://exemple.fr', undefined],
    ['JaVaScRiPt:alert(1)', undefined, undefined],
    [' \tjava\nscript:alert(1)', 'https://exemple.fr', undefined],
    ['data:text/html,<script>', undefined, undefined],
    ['https://', undefined, undefined],
    [7, undefined, undefined],
  ])('address %j from %s', (url, base, expected) => {
    const one = quote('« Oui. »', undefined, { url })
    expect(cited(one, 'text', { base })).toBe(expected === undefined ? '«~Oui.~»' : `«~Oui.~» (${expected})`)
    expect(cited(one, 'markdown', { base })).toBe(
      expected === undefined ? '> «~Oui.~»' : `> «~Oui.~»\n>\n> — [${expected}](${expected})`,
    )
  })

  test.each(['bibtex', '', '__proto__', 'toString', null])('there is no style %j', (style) => {
    expect(() => citation(hit, style as 'text')).toThrow(expect.objectContaining({ code: 'bad-option' }))
  })
})

describe('laws of citations', () => {
  const any = fc.oneof(anyText, fc.constantFrom(...HOSTILE))
  const hits = fc.record({ words: any, title: any, name: any, url: any, date: any }).map(
    ({ words, title, name, url, date }): Hit<unknown> => ({
      kind: 'quote',
      id: 'a#q1',
      text: words,
      span: { start: 0, end: words.length },
      parts: [{ start: 0, end: words.length }],
      article: { id: 'a', title, meta: { url, date } },
      speaker: { name, mention: name },
      use: 'speech',
      paragraph: 'a#p1',
      score: 1,
      highlights: [],
    }),
  )

  test('HTML has no tags but its own', () => {
    fc.assert(
      fc.property(hits, (one) => {
        const html = citation(one, 'html')
        const names = (html.match(/<\/?[^ >]*/g) ?? []).join('')
        expect(names).toMatch(
          /^<figure<blockquote<p<\/p<\/blockquote(<figcaption(<a<\/a)?(<time<\/time)?<\/figcaption)?<\/figure$/,
        )
        expect(html.replace(/<[^>]*>/g, '')).not.toMatch(/[<>"']|&(?!#\d+;)/)
      }),
    )
  })

  test('text is one line, Markdown a block quote without markup of its own', () => {
    fc.assert(
      fc.property(hits, (one) => {
        expect(citation(one)).not.toMatch(/[\r\n]/)
        const lines = citation(one, 'markdown').split(/[\r\n]+/)
        expect(lines.length).toBeLessThanOrEqual(3)
        for (const line of lines) expect(line).toMatch(/^>/)
        const source = lines.join(' ').replace(/\\[!-/:-@[-`{-~]/g, '')
        expect(source.replace(/^>| > — | >|\[[^\][]*\]\(https?:[^()\s]*\)/g, '')).not.toMatch(/[<>*_`[\]~|]/)
      }),
    )
  })
})

describe('frenchDate', () => {
  test.each([
    ['2024-01-01', '1er~janvier 2024'],
    ['2024-08-15', '15~août 2024'],
    ['2024-12-31T23:59:59Z', '31~décembre 2024'],
    ['2024-02-03 10:00', '3~février 2024'],
    ['1789-07', 'juillet 1789'],
    ['1789', '1789'],
    ['2024-13-01', undefined],
    ['2024-00-01', undefined],
    ['2024-01-00', undefined],
    ['2024-01-32', undefined],
    ['25/05/2024', undefined],
    ['2024-5-1', undefined],
    ['20240501', undefined],
    ['', undefined],
  ])('%s', (iso, expected) => {
    expect(frenchDate(iso)?.replace('\u00a0', '~')).toBe(expected)
  })
})
