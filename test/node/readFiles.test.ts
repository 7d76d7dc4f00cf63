import { execFileSync } from 'node:child_process'
import { chmodSync, rmSync, symlinkSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { articles, checkedReading, type ReadFilesOptions, readFiles } from '../../src/node/readFiles.js'
import { collected } from '../collected.js'
import { temporary } from './temporary.js'

const { folder, at, write } = temporary('read')

/** The articles, and what was said about the files. */
async function read(patterns: string | string[], options: ReadFilesOptions = {}) {
  const said: string[] = []
  const onMessage: ReadFilesOptions['onMessage'] = ({ name, ruleId, fatal }) =>
    said.push(`${fatal ? '' : '~'}${ruleId} ${name.replace(`${folder}/`, '')}`)
  const articles = await collected(readFiles(patterns, { cwd: folder, onMessage, ...options }))
  return { articles, said, ids: articles.map(({ id }) => id) }
}

write(
  'articles/port.md',
  '---\ndate: 2024-05-25\n---\n\n# Le port\n\n« Le port rouvre », a dit *Claire Daumier*.\n\n- un quai\n- une grue\n',
)
write('articles/b/note.txt', 'La grue tombe\n\nUne grue est tombée sur le quai.\n')
write('articles/latin.txt', Buffer.from('Un \xe9t\xe9 long, un \x9cuf\x85', 'latin1'))
write('articles/image.png', 'x')
write('articles/.caché.md', 'x')
write('articles/node_modules/m.md', 'x')

test('files become articles', async () => {
  const { articles, said } = await read('articles')
  expect(articles).toEqual([
    {
      id: 'b/note',
      title: 'La grue tombe',
      text: 'Une grue est tombée sur le quai.\n',
      meta: { source: { file: 'articles/b/note.txt', lines: [[0, 3]] } },
    },
    {
      id: 'latin',
      text: 'Un été long, un œuf…',
      meta: { source: { file: 'articles/latin.txt', lines: [[0, 1]] } },
    },
    {
      id: 'port',
      title: 'Le port',
      text: '« Le port rouvre », a dit Claire Daumier.\n\n- un quai\n\n- une grue',
      meta: {
        date: '2024-05-25',
        source: {
          file: 'articles/port.md',
          lines: [
            [0, 7],
            [43, 9],
            [54, 10],
          ],
        },
      },
    },
  ])
  expect(said).toEqual(['~encoding articles/latin.txt'])
})

test('can be read again', async () => {
  const files = readFiles('articles', { cwd: folder, strict: false })
  expect(await collected(files)).toEqual(await collected(files))
})

test.each<[string | string[], string[]]>([
  ['articles/port.md', ['port']],
  ['articles/*.md', ['port']],
  ['articles/**/*.{md,txt}', ['b/note', 'latin', 'port']],
  [
    ['articles', '!**/latin.txt'],
    ['b/note', 'port'],
  ],
  [
    ['articles', '!articles/b'],
    ['latin', 'port'],
  ],
  [
    ['articles', 'articles/port.md', './articles/*'],
    ['b/note', 'latin', 'port'],
  ],
  ['articles/.*', ['.caché']],
  ['articles/b/..', ['b/note', 'latin', 'port']],
])('%j leads to %j', async (patterns, ids) => {
  expect((await read(patterns)).ids).toEqual(ids)
})

test('files of one name keep their endings', async () => {
  write('twins/a.md', 'Un.')
  write('twins/a.txt', 'Deux.')
  expect((await read('twins')).ids).toEqual(['a.md', 'a.txt'])
  write('other/a.md', 'Trois.')
  expect((await read(['twins', 'other', 'other/a.md'])).ids).toEqual([at('twins/a.md'), 'a.txt', at('other/a.md')])
})

test('odd names and links', async () => {
  write('odd/un\ndeux [3].txt', 'Un.')
  write('odd/sub/b.txt', 'Deux.')
  symlinkSync('..', at('odd/sub/loop'))
  symlinkSync('../other/a.md', at('odd/link.md'))
  symlinkSync('nowhere', at('odd/dangling.md'))
  symlinkSync('self.md', at('odd/self.md'))
  for (const pattern of ['odd', 'odd/**'])
    expect(await read(pattern)).toMatchObject({
      ids: ['link', 'sub/b', 'un\ndeux [3]'],
      said: ['unreadable-file odd/dangling.md', 'unreadable-file odd/self.md'],
    })
  expect((await read('odd/un\ndeux [3].txt')).ids).toEqual(['un\ndeux [3]'])
})

test('a pipe is not read, and a folder that is named like a file is one', async () => {
  write('pipes/folder.txt/b.txt', 'Deux.')
  execFileSync('mkfifo', [at('pipes/endless.txt')])
  expect(await read('pipes')).toMatchObject({ ids: ['folder.txt/b'], said: ['unreadable-file pipes/endless.txt'] })
})

test.skipIf(process.getuid?.() === 0)('a folder that may not be read is told, and the others are read', async () => {
  write('locked/in/a.txt', 'Un.')
  write('locked/b.txt', 'Deux.')
  chmodSync(at('locked/in'), 0)
  const { ids, said } = await read('locked')
  chmodSync(at('locked/in'), 0o700)
  expect({ ids, said }).toEqual({ ids: ['b'], said: ['unreadable-file locked/in'] })
})

test('a name of guillemet’s own in the front matter is told, and what it says is lost', async () => {
  write('reserved/a.md', '---\nsource: moi\nsections: [sport]\nauthor: moi\n---\n\nUn.')
  write('reserved/b.md', '---\nsections: sport\n---\n\n# Un\n\nDeux.\n\n## Trois\n\nQuatre.')
  const { articles, said } = await read('reserved')
  expect(said).toEqual(['~reserved-meta reserved/a.md', '~reserved-meta reserved/a.md', '~reserved-meta reserved/b.md'])
  expect(articles.map(({ meta }) => meta)).toMatchObject([
    { author: 'moi', source: { file: 'reserved/a.md' } },
    { sections: [{ heading: 'Trois' }], source: { file: 'reserved/b.md' } },
  ])
  expect('sections' in (articles[0]?.meta ?? {})).toBe(false)
})

test('of two articles of one id the first is read', async () => {
  write('twice/a.jsonl', '{"id":"x","text":"Un."}\n{"id":"x","text":"Deux."}\n')
  const { articles, said } = await read('twice')
  expect(articles.map(({ text }) => text)).toEqual(['Un.'])
  expect(said).toEqual(['duplicate-id twice/a.jsonl'])
})

test('XML that is not TEI is told and left out, and stops no strict reading', async () => {
  write('site/a.txt', 'Un.')
  write('site/sitemap.xml', '<urlset><url/></urlset>')
  for (const strict of [false, true])
    expect(await read('site', { strict })).toMatchObject({ ids: ['a'], said: ['~unknown-format site/sitemap.xml'] })
})

test('progress counts files and their bytes', async () => {
  write('counted/a.txt', 'Un.')
  write('counted/b.jsonl', '{"id":"x","text":"Un."}\n{"id":"y","text":"Deux."}\n')
  write('counted/c.txt', '')
  const told: number[][] = []
  const reading = checkedReading('counted', { cwd: folder })
  for await (const { id } of articles(reading, ({ files, of, bytes, ofBytes }) =>
    told.push([files, of, bytes, ofBytes]),
  ))
    expect(id).not.toBe('')
  expect(told).toEqual([
    [1, 3, 3, 53],
    [2, 3, 53, 53],
    [3, 3, 53, 53],
  ])
})

test.each([
  ['port.md', '', 'https://port.fr/blog', 'https://port.fr/blog/port'],
  ['2024/le port.txt', '', 'https://port.fr/blog/', 'https://port.fr/blog/2024/le%20port'],
  ['a/index.md', '', '/blog', '/blog/a/'],
  ['index.md', '', '/', '/'],
  ['port.md', '/2024/port', 'https://port.fr/blog/', 'https://port.fr/2024/port'],
  ['port.md', 'https://quai.fr/', 'https://port.fr/', 'https://quai.fr/'],
  ['port.md', '', undefined, undefined],
])('%s that says %j, at %s, has the address %s', async (name, said, baseUrl, url) => {
  rmSync(at('addresses'), { recursive: true, force: true })
  write(`addresses/${name}`, said ? `---\nurl: ${said}\n---\nTexte` : 'Texte')
  const { articles } = await read('addresses', baseUrl === undefined ? {} : { baseUrl })
  expect(articles[0]?.meta.url).toBe(url)
})

describe('a bad file', () => {
  test.each([
    ['binary.txt', 'Un\0deux', 'binary-file bad/binary.txt'],
    ['front.md', '---\na: 1\nb: [\n---\n\nTexte', 'front-matter bad/front.md:3:5'],
    ['bomb.md', `---\na: &a [x]\n${bomb()}---\n\nTexte`, 'front-matter bad/bomb.md'],
    ['cycle.md', '---\na: &a [*a]\n---\n\nTexte', 'bad-article bad/cycle.md'],
    ['prototype.md', '---\n__proto__: 1\n---\n\nTexte', 'bad-article bad/prototype.md'],
    ['deep.md', `---\na: ${'['.repeat(50_000)}\n---\n\nTexte`, 'front-matter bad/deep.md'],
  ])('%s is left out, and the others are read', async (name, content, message) => {
    rmSync(at('bad'), { recursive: true, force: true })
    write(`bad/${name}`, content)
    write('bad/z.txt', 'Un.')
    const { ids, said } = await read('bad')
    expect(ids).toEqual(['z'])
    expect(said).toHaveLength(1)
    expect(said[0]?.startsWith(message)).toBe(true)
    await expect(read('bad', { strict: true })).rejects.toThrow(name)
    await expect(collected(readFiles(at('bad')))).rejects.toMatchObject({ code: 'unreadable-file' })
  })

  /** Each line holds the one before ten times. */
  function bomb(): string {
    return [...'bcdefgh']
      .map((name, i) => `${name}: &${name} [${Array(10).fill(`*${'abcdefgh'[i]}`).join(', ')}]\n`)
      .join('')
  }
})

test.each<[string | string[], string]>([
  ['nowhere', 'no-files'],
  ['articles/image.png', 'no-files'],
  ['articles/*.docx', 'no-files'],
  [[], 'no-files'],
  [['!articles'], 'no-files'],
])('%j leads nowhere', async (patterns, code) => {
  await expect(read(patterns)).rejects.toMatchObject({ code })
})

test.each<[unknown, unknown]>([
  [3, {}],
  ['articles', { strict: 1 }],
  ['articles', { baseUrl: 'exemple' }],
  ['articles', { encoding: 'latin-25' }],
  ['articles', { cwd: 1 }],
  ['articles', { onMessage: 'log' }],
  ['articles', { onmessage: () => {} }],
  ['articles', null],
])('readFiles(%j, %j) is misuse', (patterns, options) => {
  expect(() => readFiles(patterns as string, options as ReadFilesOptions)).toThrow(
    expect.objectContaining({ code: 'bad-option' }),
  )
})
