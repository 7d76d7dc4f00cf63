import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createAnalyzer } from '../../src/analysis/createAnalyzer.js'
import { buildSnapshot } from '../../src/indexing/buildSnapshot.js'
import { createIndex } from '../../src/indexing/createIndex.js'
import { openIndex } from '../../src/search/open.js'
import { ARTICLES_SHAPE } from '../../src/snapshot/shapes.js'
import { ARTICLES, oddArticles } from '../articles.js'
import { FIXTURES } from '../indexing/fixtures.js'
import { dice, mutated, mutatedSection, resealed } from './mutations.js'
import { everything, outcome } from './survives.js'

const alone = await buildSnapshot(ARTICLES, { postings: false })
const whole = await buildSnapshot(ARTICLES)

describe('a snapshot of articles alone', () => {
  test('finds what the whole one finds', async () => {
    expect(everything(await openIndex(alone))).toEqual(everything(await openIndex(whole)))
    const ours = await openIndex(await buildSnapshot(FIXTURES, { postings: false }))
    const index = createIndex()
    index.add(FIXTURES)
    for (const query of ['grève des dockers', 'pont', '"lignes rouges"'])
      for (const kind of ['search', 'quotes'] as const) expect(ours[kind](query)).toEqual(index[kind](query))
  })

  test('makes the index that was not saved, whatever the articles', async () => {
    await fc.assert(
      fc.asyncProperty(oddArticles, async (articles) => {
        const bytes = await buildSnapshot(articles, { postings: false })
        expect(await createIndex({ from: bytes }).save()).toEqual(await buildSnapshot(articles))
      }),
    )
  })

  test('is the same from a live index, and gzipped', async () => {
    const index = createIndex()
    for (const article of ARTICLES) index.add(article)
    expect(await index.save({ postings: false })).toEqual(alone)
    expect(createIndex({ from: alone }).search('dockers')).toEqual(index.search('dockers'))
    const gzipped = await index.save({ postings: false, gzip: true })
    expect((await openIndex(gzipped)).search('dockers')).toEqual(index.search('dockers'))
  })

  test('fits every analyzer', async () => {
    const analyzer = createAnalyzer({ stemmer: 'none' })
    const own = createIndex({ analyzer })
    own.add(ARTICLES)
    expect((await openIndex(alone, { analyzer })).search('dockers')).toEqual(own.search('dockers'))
  })

  test('needs its texts', async () => {
    const refused = { code: 'bad-option', message: expect.stringMatching(/texts: 'inside'/) }
    await expect(buildSnapshot(ARTICLES, { postings: false, texts: 'none' })).rejects.toMatchObject(refused)
    await expect(createIndex().save({ postings: false, texts: 'apart' })).rejects.toMatchObject(refused)
    await expect(buildSnapshot(ARTICLES, { postings: 0 as never })).rejects.toMatchObject({ code: 'bad-option' })
  })

  test('is refused where two articles have one id', async () => {
    const [port] = ARTICLES
    expect(port?.id).toBe('port')
    const twice = await buildSnapshot([...ARTICLES.slice(0, 1), { id: 'pore', text: 'Rien.' }], { postings: false })
    const at = Buffer.from(twice).indexOf('"pore"')
    twice[at + 4] = 't'.charCodeAt(0)
    await expect(openIndex(resealed(twice.slice()))).rejects.toMatchObject({
      code: 'not-a-snapshot',
      message: expect.stringMatching(/one id/),
    })
  })
})

describe('a damaged one', () => {
  const expected = openIndex(alone).then((index) => JSON.stringify(everything(index)))

  test('is refused, whatever the damage', async () => {
    const roll = dice(3)
    for (let i = 0; i < 1000; i++) {
      const damaged = mutated(alone, roll)
      if (Buffer.compare(damaged, alone) === 0) continue
      expect(await outcome(damaged, await expected), `mutation ${i}`).toBe('refused')
    }
  })

  test('is refused or answers where its checksum was made right, and never breaks anything', async () => {
    const roll = dice(4)
    const counts = { refused: 0, late: 0, same: 0, different: 0 }
    for (let i = 0; i < 300; i++) counts[await outcome(mutatedSection(alone, roll, ARTICLES_SHAPE), await expected)]++
    expect(counts.refused).toBeGreaterThan(50)
    expect(counts.late).toBe(0)
  })
})
