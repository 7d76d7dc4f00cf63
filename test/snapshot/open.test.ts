import { describe, expect, test } from 'vitest'
import { createAnalyzer } from '../../src/analysis/createAnalyzer.js'
import { createIndex } from '../../src/indexing/createIndex.js'
import { type OpenSource, openIndex } from '../../src/search/open.js'
import { ARTICLES } from '../articles.js'

const index = createIndex()
index.add(ARTICLES)
const bytes = await index.save()
const json = JSON.stringify(index)

describe('what openIndex takes', () => {
  const forms: [string, () => OpenSource][] = [
    ['bytes', () => bytes],
    ['bytes in the middle of a buffer', () => new Uint8Array([1, ...bytes, 2]).subarray(1, bytes.length + 1)],
    ['an ArrayBuffer', () => bytes.slice().buffer],
    ['JSON', () => json],
    ['parsed JSON', () => JSON.parse(json)],
    ['the live index’s toJSON', () => index.toJSON()],
    ['JSON with a byte order mark', () => new TextEncoder().encode(`\uFEFF ${json}`)],
    ['a view', () => new DataView(bytes.slice().buffer) as unknown as Uint8Array],
    ['JSON as bytes', () => new TextEncoder().encode(json)],
    ['a response', () => new Response(bytes.slice())],
    ['a promise of a response', () => Promise.resolve(new Response(json))],
    ['a blob', () => new Blob([bytes.slice()])],
    ['a stream', () => new Blob([bytes.slice()]).stream()],
  ]
  test.each(forms)('%s', async (_, source) => {
    const opened = await openIndex(source())
    expect(opened.size).toBe(4)
    expect([opened.has('port'), opened.has('quai')]).toEqual([true, false])
    expect(opened.search('dockers accord')).toEqual(index.search('dockers accord'))
  })
})

test('openIndex checks its options', async () => {
  await expect(openIndex(bytes, null as never)).rejects.toMatchObject({ code: 'bad-option' })
  await expect(openIndex(bytes, { analyser: 1 } as never)).rejects.toMatchObject({ code: 'bad-option' })
  const read = new Response(bytes.slice())
  await read.text()
  await expect(openIndex(read)).rejects.toMatchObject({ code: 'not-a-snapshot' })
})

test('the same articles give the same bytes', async () => {
  const again = createIndex()
  for (const article of ARTICLES) again.add(article)
  expect(await again.save()).toEqual(bytes)
  expect(await createIndex({ from: bytes }).save()).toEqual(bytes)
})

describe('what openIndex refuses', () => {
  const flipped = bytes.slice()
  flipped[40] = (flipped[40] as number) ^ 1
  const changed = (change: (snapshot: Record<string, never>) => void) => {
    const snapshot = JSON.parse(json)
    change(snapshot)
    return snapshot
  }
  type Path = readonly (string | number)[]
  const set = (path: Path, value: unknown) =>
    changed((snapshot) => {
      let place: Record<string | number, unknown> = snapshot
      for (const key of path.slice(0, -1)) place = place[key] as Record<string, unknown>
      place[path.at(-1) as string] = value
    })
  const forms: [string, unknown, string, RegExp][] = [
    ['nothing', new Uint8Array(0), 'not-a-snapshot', /0 bytes/],
    ['an empty text', '', 'not-a-snapshot', /empty text/],
    ['null', null, 'not-a-snapshot', /null/],
    ['undefined', undefined, 'not-a-snapshot', /undefined/],
    ['a number', 7, 'not-a-snapshot', /7/],
    ['the JSON null', 'null', 'not-a-snapshot', /null/],
    ['an array', '[]', 'not-a-snapshot', /array/],
    ['other JSON', '{"documentCount":3}', 'not-a-snapshot', /`format`.*undefined/],
    ['other text', 'Bonjour', 'not-a-snapshot', /"Bonjour"/],
    ['other bytes', new TextEncoder().encode('<!doctype html>'), 'not-a-snapshot', /15 bytes/],
    ['JSON cut short', json.slice(0, -9), 'not-a-snapshot', /not whole JSON/],
    ['bytes cut short', bytes.subarray(0, 90), 'not-a-snapshot', /header says/],
    ['a header cut short', bytes.subarray(0, 7), 'not-a-snapshot', /first 7 bytes/],
    ['bytes with a flipped bit', flipped, 'not-a-snapshot', /snapshot/],
    ['a failed response', new Response('', { status: 404 }), 'not-a-snapshot', /404/],
    ['another version', set(['version'], 1), 'snapshot-version', /version 1.*version 3/],
    ['another analyzer', set(['analyzer'], 'en-1'), 'snapshot-analyzer', /"en-1".*"fr-1"/],
    [
      'a changed text',
      set(['articles', 0, 'text'], (ARTICLES[0] as { text: string }).text.replace('port', 'fort')),
      'not-a-snapshot',
      /checksum/,
    ],
    ['a changed frequency', set(['paragraphs', 'rows', 0, 1], [1, 2]), 'not-a-snapshot', /checksum/],
    ['a frequency beyond reason', set(['paragraphs', 'rows', 0, 1], [1, 1e308]), 'not-a-snapshot', /rows/],
    ['a promise', Promise.resolve(7), 'not-a-snapshot', /7|promise/],
    ['a prototype key', json.replace('"date":', '"__proto__":'), 'not-a-snapshot', /__proto__/],
    ['a prototype key, parsed', JSON.parse(json.replace('"date":', '"__proto__":')), 'not-a-snapshot', /__proto__/],
    ['no articles', set(['articles'], undefined), 'not-a-snapshot', /`articles`.*undefined/],
    ['an article that is no object', set(['articles', 1], 'x'), 'not-a-snapshot', /`articles\[1\]`.*"x"/],
    ['an id twice', set(['articles', 1, 'id'], 'port'), 'not-a-snapshot', /`articles\[1\].id`/],
    ['an empty id', set(['articles', 1, 'id'], ''), 'not-a-snapshot', /`articles\[1\].id`/],
    ['a text that is none', set(['articles', 0, 'text'], 3), 'not-a-snapshot', /`articles\[0\].text`/],
    [
      'a span past the text',
      set(['articles', 0, 'paragraphs', 0], [0, 9999]),
      'not-a-snapshot',
      /paragraphs\[0\]\[1\]/,
    ],
    ['a span turned round', set(['articles', 0, 'paragraphs', 0], [9, 3]), 'not-a-snapshot', /paragraphs\[0\]/],
    ['paragraphs that overlap', set(['articles', 0, 'paragraphs', 1], [2, 8]), 'not-a-snapshot', /paragraphs\[1\]/],
    [
      'a paragraph too few',
      changed((s) => (s.articles as unknown as { paragraphs: [] }[])[0]?.paragraphs.pop()),
      'not-a-snapshot',
      /lengths/,
    ],
    ['a quote without parts', set(['articles', 0, 'quotes', 0, 'parts'], []), 'not-a-snapshot', /parts/],
    ['an unknown use', set(['articles', 0, 'quotes', 0, 'use'], 'shout'), 'not-a-snapshot', /"shout"/],
    ['a quote of no paragraph', set(['articles', 0, 'quotes', 0, 'paragraph'], 12), 'not-a-snapshot', /paragraph/],
    ['a speaker who is a number', set(['articles', 0, 'quotes', 0, 'speaker'], 12), 'not-a-snapshot', /speaker/],
    ['other fields', set(['paragraphs', 'fields'], ['text', 'title']), 'not-a-snapshot', /fields/],
    ['a length below 0', set(['paragraphs', 'lengths', 0, 0], -1), 'not-a-snapshot', /lengths/],
    [
      'terms out of order',
      changed((s) => (s.paragraphs as unknown as { terms: string[] }).terms.reverse()),
      'not-a-snapshot',
      /terms/,
    ],
    ['a row too few', changed((s) => (s.quotes as unknown as { rows: [] }).rows.pop()), 'not-a-snapshot', /rows/],
    ['a posting past the end', set(['paragraphs', 'rows', 0, 1], [99, 1]), 'not-a-snapshot', /rows\[0\]\[1\]/],
    ['a distance of 0', set(['paragraphs', 'rows', 0, 1], [0, 1]), 'not-a-snapshot', /rows\[0\]\[1\]/],
    [
      'words out of order',
      changed((s) => (s.lexicon as unknown as { words: string[] }).words.reverse()),
      'not-a-snapshot',
      /words/,
    ],
    [
      'a word too many',
      changed((s) => (s.lexicon as unknown as { words: string[] }).words.push('zzz')),
      'not-a-snapshot',
      /passages/,
    ],
    ['a word in no paragraph', set(['lexicon', 'passages', 0], 0), 'not-a-snapshot', /passages/],
    ['half a posting', set(['paragraphs', 'rows', 0, 1], [1]), 'not-a-snapshot', /pairs/],
  ]
  test.each(forms)('%s', async (_, source, code, message) => {
    const expected = expect.objectContaining({ name: 'GuillemetError', code, message: expect.stringMatching(message) })
    await expect(openIndex(source as OpenSource)).rejects.toEqual(expected)
    if (!(source instanceof Response) && source !== undefined)
      expect(() => createIndex({ from: source as string })).toThrow(expected)
  })
})

test('an index is opened with the analyzer that built it', async () => {
  const analyzer = createAnalyzer({ stemmer: 'none' })
  const own = createIndex({ analyzer })
  own.add(ARTICLES)
  expect((await openIndex(await own.save(), { analyzer })).search('dockers')).toEqual(own.search('dockers'))
  await expect(openIndex(await own.save())).rejects.toMatchObject({ code: 'snapshot-analyzer' })
  await expect(openIndex(bytes, { analyzer })).rejects.toMatchObject({ code: 'snapshot-analyzer' })
})
