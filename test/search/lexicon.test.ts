import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createIndex } from '../../src/indexing/createIndex.js'
import { openIndex } from '../../src/search/open.js'
import { sound } from '../../src/search/sound.js'
import { wordKey } from '../../src/text/wordKey.js'
import { oddArticles } from '../articles.js'

const indexOf = (...texts: string[]) => {
  const index = createIndex()
  index.add(texts.map((text, i) => ({ id: String(i), text })))
  return index
}

const lexicon = (...texts: string[]) => {
  const { words, passages } = indexOf(...texts).toJSON().lexicon
  return words.map((word, i) => `${word} ${passages[i]}`)
}

describe('the lexicon', () => {
  test.each([
    ['one word, three spellings', ['Côte, côte.\n\nCote', 'la côte'], ['côte 3', 'la 1']],
    ['compounds whole and in parts', ['le week-end'], ['end 1', 'le 1', 'week 1', 'week-end 1']],
    ['acronyms', ['l’O.T.A.N. et l’OTAN', 'OTAN'], ['et 1', 'OTAN 2']],
    ['each reading of an inclusive word', ['étudiant·e'], ['étudiant 1', 'étudiante 1']],
    ['what is written, and what is found', ['au XXe'], ['20e 1', 'au 1', 'XXe 1']],
    ['without what cannot be seen', ['ca\u00ADfé'], ['café 1']],
  ])('%s', (_, texts, expected) => {
    expect(lexicon(...texts)).toEqual(expected)
  })

  test('the title counts for every paragraph', () => {
    const index = createIndex()
    index.add({ id: 'a', title: 'Eau', text: 'Un.\n\nDeux eaux.' })
    const { words, passages } = index.toJSON().lexicon
    expect(passages[words.indexOf('Eau')]).toBe(2)
  })
})

describe('a word that is being typed', () => {
  const index = indexOf(
    'Le gouvernement américain',
    'Aujourd’hui, week-end à Saint-Étienne',
    'La côte, le côté',
    'OTAN',
  )

  test.each([
    ['gouvernem', ['0']],
    ['GOUVERNÉM', ['0']],
    ['améric', ['0']],
    ['l’améric', ['0']],
    ['aujourd’h', ['1']],
    ['week-e', ['1']],
    ['weeke', ['1']],
    ['saint-é', ['1']],
    ['O.T.', ['3']],
    ['cot', ['2']],
    ['gouvernement améric', ['0']],
    ['g', []],
  ])('%s', (query, ids) => {
    for (const combine of ['and', 'or'] as const)
      expect(
        index.paragraphs(query, { prefix: 'last', correct: false, combine }).hits.map((hit) => hit.article.id),
      ).toEqual(ids)
  })

  test('only the last, and only at the end', () => {
    const search = (query: string, prefix: 'last' | boolean) =>
      index.paragraphs(query, { prefix, correct: false }).total
    expect(search('gouver zzz', 'last')).toBe(0)
    expect(search('gouver zzz', true)).toBe(1)
    expect(search('gouver ', 'last')).toBe(0)
    expect(search('gouver', false)).toBe(0)
  })

  test('every beginning of every word finds its paragraphs, live and at rest', async () => {
    await fc.assert(
      fc.asyncProperty(oddArticles, async (articles) => {
        const live = createIndex()
        live.add(articles)
        const { words, passages } = live.toJSON().lexicon
        for (const index of [live, await openIndex(await live.save())])
          words.forEach((word, i) => {
            const key = wordKey(word)
            for (let end = 2; end <= key.length; end++) {
              const start = key.slice(0, end)
              if (wordKey(start) !== start) continue
              const { total } = index.paragraphs(start, { prefix: 'last', correct: false })
              expect(total, `${start} of ${word}`).toBeGreaterThanOrEqual(passages[i] as number)
            }
          })
      }),
      { numRuns: 60 },
    )
  })
})

describe('a word that the index does not know', () => {
  const index = indexOf(
    'Jens Stoltenberg parle de la photographie.',
    'La maison, la raison, des maisons.',
    'Le système des hôtels et l’appartement',
    'Vercingétorix',
  )

  test.each([
    ['stoltenbreg', 'Stoltenberg'],
    ['Stlotenbreg', 'Stoltenberg'],
    ['fotografie', 'photographie'],
    ['apartemant', 'appartement'],
    ['sistème', 'système'],
    ['otels', 'hôtels'],
    ['maisn', 'maison'],
    ['vercengetorix', 'Vercingétorix'],
  ])('%s → %s', (from, to) => {
    const { hits, corrections } = index.paragraphs(`la ${from}`)
    expect(corrections).toEqual([{ from, to }])
    expect(hits[0]?.highlights.length).toBeGreaterThan(0)
  })

  test.each(['maison', 'zzzzzz', 'mai', '12345', 'la'])('%s is left alone', (query) => {
    expect(index.paragraphs(query).corrections).toEqual([])
  })

  test('correct: false', () => {
    expect(index.paragraphs('stoltenbreg', { correct: false })).toMatchObject({ hits: [], total: 0, corrections: [] })
  })
})

test.each([
  ['fotografie', 'photographie'],
  ['mangé', 'manger'],
  ['apeler', 'appelez'],
  ['silense', 'silence'],
  ['chateau', 'chato'],
  ['enphase', 'emphase'],
])('%s sounds like %s', (a, b) => {
  expect(sound(wordKey(a))).toBe(sound(wordKey(b)))
})
