import { copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync, utimesSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createAnalyzer } from '../../src/analysis/createAnalyzer.js'
import { buildSnapshot } from '../../src/indexing/buildSnapshot.js'
import { createIndex } from '../../src/indexing/createIndex.js'
import { type PrebuildOptions, prebuild } from '../../src/node/prebuild.js'
import { type ReadFilesOptions, readFiles } from '../../src/node/readFiles.js'
import { openIndex } from '../../src/search/open.js'
import { collected } from '../collected.js'
import { temporary } from './temporary.js'

const { folder, at, write } = temporary('prebuild')
const names = (name: string) => readdirSync(at(name)).sort()

const PORT = '# Le port\n\n« Le port rouvre », a dit *Claire Daumier*.\n'
const GRUE = 'Une grue est tombée sur le quai.\n'

function articles(name: string): string {
  write(`${name}/articles/port.md`, PORT)
  write(`${name}/articles/b/grue.txt`, GRUE)
  return at(name, 'articles')
}

/** Hears messages. */
function listener() {
  const messages: string[] = []
  const onMessage: ReadFilesOptions['onMessage'] = (message) => {
    messages.push(`${message.name}: ${message.reason}`)
  }
  return { messages, onMessage }
}

describe('what is written', () => {
  test('is what buildSnapshot makes of readFiles', async () => {
    const patterns = articles('same')
    const output = at('same/index.guillemet')
    const built = await prebuild(patterns, { output })
    expect(readFileSync(output)).toEqual(Buffer.from(await buildSnapshot(readFiles(patterns))))
    expect(built).toEqual({
      articles: 2,
      paragraphs: 2,
      quotes: 1,
      bytes: statSync(output).size,
      files: 2,
      unchanged: 0,
      skipped: 0,
    })
  })

  test('as JSON is what a live index says', async () => {
    const patterns = articles('json')
    await prebuild(patterns, { output: at('json/index.json') })
    await prebuild(patterns, { output: at('json/index.any'), format: 'json', gzip: true })
    const index = createIndex()
    index.add(await collected(readFiles(patterns)))
    expect(readFileSync(at('json/index.json'), 'utf8')).toBe(JSON.stringify(index))
    expect((await openIndex(readFileSync(at('json/index.any')))).size).toBe(2)
    await prebuild(patterns, { output: at('json/index.json'), format: 'packed' })
    expect(readFileSync(at('json/index.json'))).toEqual(Buffer.from(await buildSnapshot(readFiles(patterns))))
  })

  test('with its texts apart is two files', async () => {
    const patterns = articles('apart')
    await prebuild(patterns, { output: at('apart/index.guillemet'), texts: 'apart' })
    const texts = readFileSync(at('apart/index.texts.guillemet'))
    const index = await openIndex(readFileSync(at('apart/index.guillemet')), { texts })
    expect(index.search('grues').hits[0]?.text).toBe('Une grue est tombée sur le quai.')
  })

  test('goes where a link leads, and keeps the mode of the old file', async () => {
    const patterns = articles('link')
    write('link/real.guillemet', 'old')
    const { mode } = statSync(at('link/real.guillemet'))
    symlinkSync('real.guillemet', at('link/index.guillemet'))
    await prebuild(patterns, { output: at('link/index.guillemet') })
    expect((await openIndex(readFileSync(at('link/real.guillemet')))).size).toBe(2)
    expect(statSync(at('link/real.guillemet')).mode).toBe(mode)
  })
})

describe('a second build', () => {
  const variants: Partial<PrebuildOptions>[] = [
    {},
    { texts: 'apart' },
    { texts: 'none' },
    { postings: false },
    { format: 'json' },
    { gzip: true },
    { quotes: false },
    { newline: 'space' },
    { analyzer: createAnalyzer({ stemmer: 'light' }) },
    { incremental: false },
    { baseUrl: 'https://example.org/' },
  ]

  test.each(variants)('reads only what has changed: %j', async (variant) => {
    const name = `again-${variants.indexOf(variant)}`
    const patterns = articles(name)
    const options = { ...variant, output: at(name, 'index.guillemet') }
    const first = await prebuild(patterns, options)
    const { mtimeMs } = statSync(options.output)
    const isKept = variant.incremental !== false && variant.texts !== 'none'
    expect(await prebuild(patterns, options)).toEqual({ ...first, unchanged: isKept ? 2 : 0 })
    if (isKept) expect(statSync(options.output).mtimeMs).toBe(mtimeMs)
    write(`${name}/articles/port.md`, `${PORT}\n« Et alors ? », demande Mehdi Larroque.\n`)
    const second = await prebuild(patterns, options)
    expect(second.unchanged).toBe(isKept ? 1 : 0)
    await prebuild(patterns, { ...options, output: at(name, 'full.guillemet'), incremental: false })
    expect(readFileSync(options.output)).toEqual(readFileSync(at(name, 'full.guillemet')))
    expect(names(name)).toEqual(
      [
        ...(isKept ? ['.index.guillemet.built'] : []),
        'articles',
        'full.guillemet',
        ...(variant.texts === 'apart' ? ['full.texts.guillemet'] : []),
        'index.guillemet',
        ...(variant.texts === 'apart' ? ['index.texts.guillemet'] : []),
      ].sort(),
    )
  })

  test('that is asked for something else makes something else', async () => {
    const patterns = articles('other')
    const output = at('other/index.guillemet')
    await prebuild(patterns, { output })
    for (const variant of variants) {
      await prebuild(patterns, { ...variant, output })
      await prebuild(patterns, { ...variant, output: at('other/full.guillemet'), incremental: false })
      expect(readFileSync(output), JSON.stringify(variant)).toEqual(readFileSync(at('other/full.guillemet')))
    }
  })

  test.each<[string, (name: string) => void]>([
    ['the snapshot is damaged', (name) => write(`${name}/index.guillemet`, 'nonsense')],
    ['the snapshot is gone', (name) => rmSync(at(name, 'index.guillemet'))],
    ['the notes are damaged', (name) => write(`${name}/.index.guillemet.built`, '{}')],
    [
      'a figure in the notes is another',
      (name) => {
        const notes = readFileSync(at(name, '.index.guillemet.built'), 'utf8')
        write(`${name}/.index.guillemet.built`, notes.replace('"first":0', '"first":1'))
      },
    ],
    [
      'the notes are of another snapshot',
      (name) => {
        const other = readFileSync(at('again-6/index.guillemet'))
        write(`${name}/index.guillemet`, other)
      },
    ],
  ])('reads all where %s', async (what, damage) => {
    const name = `damaged ${what}`
    const patterns = articles(name)
    const output = at(name, 'index.guillemet')
    await prebuild(patterns, { output })
    const whole = readFileSync(output)
    damage(name)
    expect((await prebuild(patterns, { output })).unchanged).toBe(0)
    expect(readFileSync(output)).toEqual(whole)
    expect((await prebuild(patterns, { output })).unchanged).toBe(2)
  })

  test('tells again what there is to say of files, and reads again what was left out', async () => {
    write('said/articles/a.txt', Buffer.from('Un été.', 'latin1'))
    write('said/articles/b.txt', 'a\0b')
    write('said/articles/c.txt', GRUE)
    const build = async () => {
      const said: string[] = []
      const onMessage: PrebuildOptions['onMessage'] = ({ ruleId, fatal }) => said.push(`${ruleId} ${fatal}`)
      const { unchanged, skipped } = await prebuild(at('said/articles'), { output: at('said/index'), onMessage })
      return { said: said.sort(), unchanged, skipped }
    }
    const said = ['binary-file true', 'encoding false']
    expect(await build()).toEqual({ said, unchanged: 0, skipped: 1 })
    expect(await build()).toEqual({ said, unchanged: 2, skipped: 1 })
    await expect(prebuild(at('said/articles'), { output: at('said/index') })).rejects.toThrow(/b\.txt/)
    rmSync(at('said/articles/b.txt'))
    expect(await build()).toEqual({ said: said.slice(1), unchanged: 2, skipped: 0 })
    expect(await build()).toEqual({ said: said.slice(1), unchanged: 2, skipped: 0 })
  })

  test('leaves out what has the id of another, and reads it again when that is gone', async () => {
    write('ids/articles/a.jsonl', '{"id":"x","text":"Un."}')
    write('ids/articles/b.jsonl', '{"id":"y","text":"Deux."}')
    const build = async () => {
      const { messages, onMessage } = listener()
      const { articles, unchanged, skipped } = await prebuild(at('ids/articles'), {
        output: at('ids/index'),
        onMessage,
      })
      return { messages, articles, unchanged, skipped }
    }
    const twin = [`${at('ids/articles/b.jsonl')}: There is an article "y" already`]
    expect(await build()).toEqual({ messages: [], articles: 2, unchanged: 0, skipped: 0 })
    write('ids/articles/a.jsonl', '{"id":"y","text":"Un."}')
    expect(await build()).toEqual({ messages: twin, articles: 1, unchanged: 1, skipped: 1 })
    expect(await build()).toEqual({ messages: twin, articles: 1, unchanged: 1, skipped: 1 })
    await expect(prebuild(at('ids/articles'), { output: at('ids/index') })).rejects.toMatchObject({
      code: 'unreadable-file',
      message: expect.stringContaining('"y"'),
    })
    write('ids/articles/a.jsonl', '{"id":"x","text":"Un."}')
    expect(await build()).toEqual({ messages: [], articles: 2, unchanged: 0, skipped: 0 })
    expect(await build()).toEqual({ messages: [], articles: 2, unchanged: 2, skipped: 0 })
  })

  test('counts what is left out now, not what was', async () => {
    write('gone/articles/a.txt', GRUE)
    symlinkSync('nowhere', at('gone/articles/b.txt'))
    const build = () => prebuild(at('gone/articles'), { output: at('gone/index'), onMessage: () => undefined })
    expect(await build()).toMatchObject({ unchanged: 0, skipped: 1 })
    rmSync(at('gone/articles/b.txt'))
    expect(await build()).toMatchObject({ unchanged: 1, skipped: 0 })
    symlinkSync('nowhere', at('gone/articles/b.txt'))
    expect(await build()).toMatchObject({ unchanged: 1, skipped: 1 })
  })

  test('gives the bytes of a full build, whatever happened to the files', async () => {
    const file = fc.constantFrom('a.txt', 'b.md', 'b.txt', 'c/d.md', 'c/e.txt', 'f.txt', 'g.jsonl', 'h.jsonl')
    const content = fc.constantFrom(
      PORT,
      GRUE,
      '',
      '« Oui. » dit Irène Valmy.\n\n« Non. » dit M. Roux.',
      '---\ntitle: Un titre\ntags: [a, b]\n---\n\nUn texte œuvré \u{1f600}.',
      'Sans accents, ou avec : été.',
      '{"id":"a","text":"Un."}\n{"id":"x","text":"Deux."}\n{"id":"always","text":"Trois."}',
      '{"id":"x","text":"Quatre."}\n{"id":"x","text":"Cinq."}',
      '{"id":"y","text":"Six."}\n{"id":"x","text":"Sept."}',
    )
    const change = fc.tuple(file, fc.option(content, { nil: undefined }))
    let run = 0
    await fc.assert(
      fc.asyncProperty(fc.array(fc.array(change, { maxLength: 4 }), { minLength: 2, maxLength: 5 }), async (rounds) => {
        const name = `chance-${run++}`
        write(`${name}/articles/always.txt`, GRUE)
        for (const changes of rounds) {
          for (const [path, text] of changes)
            if (text === undefined) rmSync(at(name, 'articles', path), { force: true })
            else write(`${name}/articles/${path}`, text)
          const output = at(name, 'index.guillemet')
          const [told, expected] = [listener(), listener()]
          await prebuild(at(name, 'articles'), { output, onMessage: told.onMessage })
          const full = await buildSnapshot(readFiles(at(name, 'articles'), { onMessage: expected.onMessage }))
          expect(readFileSync(output)).toEqual(Buffer.from(full))
          expect(told.messages).toEqual(expected.messages)
        }
        rmSync(at(name), { recursive: true })
      }),
      { numRuns: 60 },
    )
  })
})

describe('the old snapshot stays', () => {
  test('when the signal is aborted, at whatever file', async () => {
    const patterns = articles('aborted')
    const output = at('aborted/index.guillemet')
    await prebuild(patterns, { output })
    const old = readFileSync(output)
    write('aborted/articles/port.md', GRUE)
    for (const last of [1, 2]) {
      const end = new AbortController()
      const onProgress: PrebuildOptions['onProgress'] = ({ files }) => files === last && end.abort(new Error('enough'))
      await expect(prebuild(patterns, { output, signal: end.signal, onProgress })).rejects.toThrow('enough')
      expect(readFileSync(output)).toEqual(old)
    }
    await expect(prebuild(patterns, { output, signal: AbortSignal.abort() })).rejects.toThrow()
    expect(names('aborted')).toEqual(['.index.guillemet.built', 'articles', 'index.guillemet'])
  })

  test('when a file is to be read that cannot be', async () => {
    const patterns = articles('strict')
    const output = at('strict/index.guillemet')
    await prebuild(patterns, { output })
    const old = readFileSync(output)
    write('strict/articles/c.txt', 'a\0b')
    await expect(prebuild(patterns, { output })).rejects.toMatchObject({ code: 'unreadable-file' })
    expect(readFileSync(output)).toEqual(old)
  })

  test('when there is no place to write', async () => {
    const patterns = articles('nowhere')
    mkdirSync(at('nowhere/index'))
    write('nowhere/file', 'x')
    for (const output of [at('nowhere/index'), at('nowhere/file/index'), '/dev/null/index'])
      await expect(prebuild(patterns, { output })).rejects.toMatchObject({ code: 'unwritable-file' })
    expect(names('nowhere')).toEqual(['articles', 'file', 'index'])
    expect(readFileSync(at('nowhere/file'), 'utf8')).toBe('x')
  })
})

test('what dead runs left over is removed, what living ones are at is not', async () => {
  const patterns = articles('left')
  const dead = '.index.guillemet.999999999.0badcafe.tmp'
  const own = `.index.guillemet.${process.pid}.0badcafe.tmp`
  const old = `.index.guillemet.${process.pid}.00badcaf.tmp`
  const other = '.other.guillemet.999999999.0badcafe.tmp'
  for (const name of [dead, own, old, other]) copyFileSync(at('left/articles/port.md'), at('left', name))
  utimesSync(at('left', old), new Date(0), new Date(0))
  await prebuild(patterns, { output: at('left/index.guillemet'), incremental: false })
  expect(names('left')).toEqual([own, other, 'articles', 'index.guillemet'].sort())
})

test('progress goes from the first file to the last, and never back', async () => {
  const patterns = articles('progress')
  const said: number[][] = []
  const options: PrebuildOptions = {
    output: at('progress/index'),
    onProgress: ({ files, of, bytes, ofBytes }) => said.push([files, of, bytes, ofBytes]),
  }
  await prebuild(patterns, options)
  const all = Buffer.byteLength(PORT) + Buffer.byteLength(GRUE)
  expect(said).toEqual([
    [1, 2, Buffer.byteLength(GRUE), all],
    [2, 2, all, all],
  ])
})

test.each<[Partial<Record<keyof PrebuildOptions | 'other', unknown>>, RegExp]>([
  [{ output: '' }, /`output` to be the path of a file, got ""/],
  [{ output: undefined }, /`output`/],
  [{ format: 'xml' }, /'packed' or 'json', got "xml"/],
  [{ incremental: 1 }, /`incremental`/],
  [{ onProgress: 1 }, /`onProgress`/],
  [{ signal: {} }, /`signal`/],
  [{ texts: 'outside' }, /'inside', 'apart' or 'none'/],
  [{ format: 'json', texts: 'apart' }, /`texts` to be 'inside'/],
  [{ format: 'json', postings: false }, /`postings`/],
  [{ strict: 1 }, /`strict`/],
  [{ other: 1 }, /no prebuild option "other"/],
])('%j is misuse', async (options, message) => {
  const all = { output: at('misuse'), ...options } as unknown as PrebuildOptions
  await expect(prebuild(folder, all)).rejects.toThrow(
    expect.objectContaining({ code: 'bad-option', message: expect.stringMatching(message) }),
  )
})
