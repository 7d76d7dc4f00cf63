import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { french } from '../../src/analysis/analyzer.js'
import { createAnalyzer } from '../../src/analysis/createAnalyzer.js'
import { TermScanner } from '../../src/analysis/termScanner.js'
import type { Article } from '../../src/indexing/article.js'
import { buildSnapshot } from '../../src/indexing/buildSnapshot.js'
import { storedArticle } from '../../src/indexing/stored.js'
import type { PassageDocument } from '../../src/opensearch/document.js'
import { articleDocument, Documents } from '../../src/opensearch/documents.js'
import { termName, WordWriter } from '../../src/opensearch/wordWriter.js'
import { PackedSource } from '../../src/search/packedSource.js'
import { TextReader } from '../../src/search/textReader.js'
import { oddArticles, oddText } from '../articles.js'
import { FIXTURES } from '../indexing/fixtures.js'

const passages = (articles: readonly Article[]) => {
  const documents = new Documents(french)
  return articles.flatMap((article) => [...documents.of(storedArticle(article, {}))])
}

const ofKind = <Kind extends 'paragraph' | 'quote'>(articles: readonly Article[], kind: Kind) =>
  passages(articles).flatMap(({ document }) =>
    document.kind === kind ? [document as PassageDocument & { readonly kind: Kind }] : [],
  )

/** The words of a text as a search engine reads them: its tokenizer and filters, in a few words. */
const tokens = (words: string) =>
  words === ''
    ? []
    : words.split(' ').flatMap((terms, position) =>
        terms
          .split('|')
          .filter((term) => term !== '')
          .map((term) => ({ term, position })),
      )

const written = (text: string, analyzer = french) => {
  const scanner = analyzer.scanner()
  scanner.scan(text)
  return new WordWriter(scanner).write()
}

const ARTICLE: Article = {
  id: 'otan',
  title: 'Le week-end',
  text: '« Non, dit-elle, jamais. » L’OTAN se tait.\n\n« Si », a dit Jean Roux.',
  meta: { date: '2024-05-25', pages: [3, 4] },
}

describe('documents', () => {
  test('of an article', () => {
    const [paragraph, quote, ...others] = passages([ARTICLE])
    expect(paragraph).toEqual({
      id: 'otan#p1',
      document: {
        kind: 'paragraph',
        article: 'otan',
        at: 0,
        paragraph: {
          title: written('Le week-end').words,
          text: written('« Non, dit-elle, jamais. » L’OTAN se tait.').words,
        },
        lengths: { title: 4, text: 7 },
        keys: expect.arrayContaining(['le', 'weekend', 'week', 'end', 'non', 'otan']),
        words: expect.arrayContaining(['le Le', 'weekend week-end', 'otan OTAN']),
        sounds: expect.arrayContaining(['wek week', 'wek2 weekend', 'di dit']),
        quotes: [{ use: 'speech', words: ['elle'], text: 'non jam' }],
        content: '« Non, dit-elle, jamais. » L’OTAN se tait.',
        headline: 'Le week-end',
        meta: {
          has: ['date', 'pages'],
          strings: { date: ['2024-05-25'] },
          numbers: { pages: [3, 4] },
          sort: { date: expect.any(String), pages: expect.any(String) },
        },
        stored: {
          title: 'Le week-end',
          meta: { date: '2024-05-25', pages: [3, 4] },
          paragraph: { at: 0, span: [0, 42] },
          quotes: [{ at: 0, quote: storedArticle(ARTICLE, {}).quotes[0] }],
        },
      },
    })
    expect(quote).toMatchObject({
      id: 'otan#q1',
      document: {
        kind: 'quote',
        quote: { text: 'non jam' },
        around: { title: expect.stringContaining('weekend|week end') },
        lengths: { text: 2, speaker: 0 },
        content: 'Non, dit-elle, jamais.',
        stored: { paragraph: { at: 0, text: '« Non, dit-elle, jamais. » L’OTAN se tait.' } },
      },
    })
    expect(others.map(({ id }) => id)).toEqual(['otan#p2', 'otan#q2'])
    expect(others[1]?.document).toMatchObject({ said: { name: 'Jean Roux', words: ['jean', 'roux'] }, at: 1 })
  })

  test('of the article itself', () => {
    const counts = { paragraphs: 2, quotes: 2 }
    expect(articleDocument('otan', counts)).toEqual({
      id: 'otan#',
      document: { kind: 'article', article: 'otan', counts },
    })
    expect(articleDocument('otan', counts, 'ab').document).toMatchObject({ edition: 'ab' })
  })

  test('of a quote that goes on in the next paragraph: its paragraph does not have its text', () => {
    const [paragraph] = ofKind([{ id: 'a', text: '« Un début.\n\n» Et une fin », dit Jean.' }], 'paragraph')
    expect(paragraph?.stored.quotes.map(({ text }) => text)).toEqual(['Un début.\n\n» Et une fin'])
  })

  test('lengths are those of the index', async () => {
    await fc.assert(
      fc.asyncProperty(oddArticles, async (articles) => {
        const source = new PackedSource(await buildSnapshot(articles), french)
        const lengths = ofKind(articles, 'paragraph').map(({ lengths: { title, text } }) => [title, text])
        const said = ofKind(articles, 'quote').map(({ lengths: { text, speaker } }) => [text, speaker])
        for (const field of [0, 1]) {
          expect(lengths.map((own) => own[field])).toEqual(
            [...source.paragraphs.lengths(field)].slice(0, lengths.length),
          )
          expect(said.map((own) => own[field])).toEqual([...source.quotes.lengths(field)].slice(0, said.length))
        }
        expect([source.paragraphs.size, source.quotes.size]).toEqual([lengths.length, said.length])
      }),
    )
  })

  test.each([
    ['fixtures', FIXTURES],
    [
      'odd ones',
      fc
        .sample(oddArticles, { numRuns: 50, seed: 1 })
        .flatMap((articles, i) => articles.map((one) => ({ ...one, id: `${i}${one.id}` }))),
    ],
  ])('counting keys and words of %s gives the lexicon', async (_, articles) => {
    const { lexicon } = new PackedSource(await buildSnapshot(articles), french)
    const paragraphs = ofKind(articles, 'paragraph')
    const keys = counted(paragraphs.flatMap(({ keys }) => keys))
    const spellings = counted(paragraphs.flatMap(({ words }) => words))
    const best = new Map<string, string>()
    for (const [row, count] of spellings) {
      const key = row.slice(0, row.indexOf(' '))
      const word = row.slice(key.length + 1)
      const most = spellings.get(`${key} ${best.get(key)}`) ?? 0
      if (count > most || (count === most && word > (best.get(key) as string))) best.set(key, word)
    }
    const all = Array.from({ length: lexicon.size }, (_, word) => word)
    expect(Object.fromEntries(keys)).toEqual(
      Object.fromEntries(all.map((word) => [lexicon.key(word), lexicon.passages(word)])),
    )
    expect(Object.fromEntries(best)).toEqual(
      Object.fromEntries(all.map((word) => [lexicon.key(word), lexicon.spelling(word)])),
    )
  })
})

const counted = (list: readonly string[]) => {
  const counts = new Map<string, number>()
  for (const one of list) counts.set(one, (counts.get(one) ?? 0) + 1)
  return counts
}

describe('words', () => {
  test.each([
    ['« le week-end »', 'le weekend|week end'],
    ['', ''],
    ['— !', ''],
  ])('%s', (text, words) => {
    expect(written(text).words).toBe(words)
  })

  test('stand where a reader of the text sees them', () => {
    const reader = new TextReader(french)
    fc.assert(
      fc.property(oddText, (text) => {
        const found = tokens(written(text).words)
        const sightings = reader.sightings(text, new Set(french.tokens(text).map(({ term }) => term)))
        expect(found).toEqual(
          sightings.flatMap(({ terms, from }) => terms.map((term) => ({ term: termName(term), position: from }))),
        )
      }),
      { numRuns: 500, examples: [['\u1DC0']] },
    )
  })

  test('that have no term keep their place', () => {
    const scanner = new TermScanner((form) => (form === 'un' || form === 'weekend' ? [] : [form]))
    scanner.scan('un, deux, week-end, un')
    expect(new WordWriter(scanner).write()).toEqual({ words: '| deux week end |', length: 5 })
  })

  test('a term that holds what parts terms is one term', () => {
    const analyzer = createAnalyzer({
      irregular: [
        ['pomme de terre', 'patate'],
        ['a|b%c', 'ab'],
      ],
    })
    expect(tokens(written('Une patate, ab', analyzer).words).map(({ term }) => term)).toEqual([
      'une',
      termName('pomme de terre'),
      termName('a|b%c'),
    ])
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 1 }), fc.string({ unit: 'binary' }), (a, b) => {
        expect(termName(a)).toMatch(/^[^\s|\p{Cc}\p{Cs}]+$/u)
        expect(termName(a) === termName(b)).toBe(a === b)
      }),
    )
  })
})
