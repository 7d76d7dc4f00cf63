import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { main } from '../../src/node/main.js'

const folder = mkdtempSync(join(tmpdir(), 'guillemet-test-'))
afterAll(() => rmSync(folder, { recursive: true }))
const at = (name: string) => join(folder, name)
function write(name: string, content: string | Uint8Array): string {
  mkdirSync(join(at(name), '..'), { recursive: true })
  writeFileSync(at(name), content)
  return at(name)
}
async function run(...args: string[]) {
  const lines: string[] = []
  const terminal = {
    out: (text: string) => lines.push(text),
    error: (text: string) => lines.push(text),
    colours: false,
    version: '0.0.0',
  }
  return { code: await main(args, terminal), text: lines.join('\n') }
}

write(
  'articles/port.md',
  '---\ndate: 2024-05-25\n---\n\n# Le port\n\n« Le port rouvre », a dit *Claire Daumier*.\n\n- un quai\n- une grue\n',
)
write('articles/b/note.txt', 'La grue tombe\n\nUne grue est tombée sur le quai.\n')
write(
  'articles/latin.txt',
  Uint8Array.from(
    [...'Un ', 0xe9, ...'t', 0xe9, ...' long.'].map((c) => (typeof c === 'string' ? c.charCodeAt(0) : c)),
  ),
)
write('articles/image.png', 'x')
write('articles/.caché.md', 'x')

describe('the command line', () => {
  test.each(['index.json', 'index.guillemet'])('builds and searches %s', async (name) => {
    expect(await run('build', at('articles'), '-o', at(name))).toEqual({
      code: 0,
      text: expect.stringMatching(/3 articles, 5 paragraphs, 1 quote,/),
    })
    expect((await run('search', at(name), 'grues')).text).toMatch(
      /La grue tombe {2}b\/note#p1.*\n {3}Une \[grue\] est tombée/,
    )
    expect((await run('search', at(name), 'port', '--quotes', '--speaker', 'Daumier')).text).toContain(
      '« Le [port] rouvre » — Claire Daumier (a dit)\n\n1 result.',
    )
    expect((await run('search', at(name), '--speaker', 'Daumier', '--quotes')).text).toContain('1 result.')
    expect((await run('search', at(name), 'grue', '--limit', '1')).text).toContain('2 results, 1 of them here.')
    expect((await run('search', at(name), 'xylophone')).text).toBe('No results.')
    expect(JSON.parse((await run('search', at(name), 'grue quai', '--and', '--json')).text).total).toBe(1)
    expect((await run('speakers', at(name))).text).toBe('   1  Claire Daumier')
    expect((await run('speakers', at(name), '--limit', '0')).text).toBe('Nobody is quoted by name.')
    expect((await run('search', at(name), 'port')).text).toContain('↳ « Le [port] rouvre » — Claire Daumier (a dit)')
  })

  test('writes JSON that is JSON', async () => {
    await run('build', at('articles'), '-o', at('out/index.json'))
    expect(JSON.parse(readFileSync(at('out/index.json'), 'utf8')).format).toBe('guillemet')
  })

  test.each<[string[], RegExp]>([
    [['build', '-o', 'x'], /needs a file or folder/],
    [['build', folder], /`-o index.json`/],
    [['build', at('nowhere'), '-o', at('x')], /no file or folder.*nowhere/],
    [['build', at('articles/image.png'), '-o', at('x')], /image\.png: Expected a file that ends in \.txt, \.md/],
    [['build', at('articles'), '-o', at('x'), '--newline', 'none'], /newline/],
    [['search'], /needs an index/],
    [['search', at('x')], /needs words/],
    [['build', at('articles'), '-o', folder], /Cannot write/],
    [['search', at('nowhere'), 'mot'], /Build it first/],
    [['search', at('articles/port.md'), 'mot'], /snapshot/],
    [['speakers'], /needs an index/],
    [['trouver'], /no command "trouver"/],
    [['search', '--fuzzy'], /--fuzzy/],
  ])('%j says what is wrong', async (args, message) => {
    expect(await run(...args)).toEqual({ code: 1, text: expect.stringMatching(message) })
  })

  test('a bad limit is an error', async () => {
    await run('build', at('articles'), '-o', at('i.json'))
    expect(await run('search', at('i.json'), 'mot', '--limit', 'dix')).toEqual({
      code: 1,
      text: expect.stringMatching(/limit/),
    })
  })

  test('broken front matter names its file', async () => {
    write('broken/a.md', '---\n{ date: [\n---\n\nTexte')
    expect(await run('build', at('broken'), '-o', at('x'))).toEqual({
      code: 1,
      text: expect.stringMatching(/a\.md.*not valid YAML/),
    })
  })

  test('helps', async () => {
    expect((await run()).text).toContain('guillemet build')
    expect((await run('--version')).text).toBe('0.0.0')
  })
})
