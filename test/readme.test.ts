import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { doors } from './package/doors.js'
import { assertions, type Program, programs, run } from './readme/program.js'

const sources = new Map(doors.map(({ name, source }) => [name, resolve(source)]))

/** Runs a program against the source; the assertions that it came to. */
async function execute(program: Program): Promise<number[]> {
  const modules = new Map<string, object>()
  for (const name of program.modules) {
    if (name.startsWith('guillemet') && !sources.has(name)) throw new Error(`There is no ${name} to import`)
    modules.set(name, (await import(sources.get(name) ?? name)) as object)
  }
  const checked = new Set<number>()
  await run(program, modules, (line, actual, expected) => {
    checked.add(line)
    expect(actual, `line ${line}`).toEqual(expected)
  })
  return [...checked].sort((a, b) => a - b)
}

const document = (...lines: readonly string[]) =>
  ['# A document', '', '```ts', ...lines, '```', '', '```sh', 'npm install', '```', ''].join('\n')
const only = (...lines: readonly string[]): Program => programs(document(...lines), 'x.md')[0] as Program

describe('a block', () => {
  test.each([
    ['an expression', ['1 + 1 // => 2']],
    ['a semicolon', ["'a'.length; // => 1"]],
    ['several lines', ['[1, 2].map(', '  (n) => n * 2,', ') // => [2, 4]']],
    ['a value on the next line', ["'é'.normalize('NFD').length", '// => 2']],
    [
      'a value of several lines',
      ['({ a: [1] }) // => {', '//   a: [', '//     1,', '//   ],', '// }', '// And a remark.'],
    ],
    ['a declaration', ['const word: string = "a1" // => "a1"']],
    ['a log', ["console.log('shown'.slice(1)) // => 'hown'"]],
    ['await', ['await Promise.resolve([7]) // => [7]']],
    ['a loop', ['for (const n of [1, 1]) {', '  n // => 1', '}']],
    ['types', ['interface A { n: number }', 'const a = { n: 1 } satisfies A', 'a.n // => 1']],
    ['a door', ["import { stem } from 'guillemet'", "stem('nationaux', 'none') // => 'nationaux'"]],
    ['a package', ["import MiniSearch, { type Options } from 'minisearch'", 'typeof MiniSearch // => "function"']],
    ['require', ["const { stem } = require('guillemet')", "stem('a', 'none') // => 'a'"]],
    ['import()', ["const { stem } = await import('guillemet')", "stem('a', 'none') // => 'a'"]],
  ])('with %s runs', async (_, lines) => {
    const program = only(...lines)
    expect(assertions(program)).toHaveLength(1)
    expect(await execute(program)).toEqual(assertions(program))
  })

  test.each([
    ['another value', ['1 + 1 // => 3'], /line 4/],
    ['another value of several lines', ['[1] // => [', '//   2,', '// ]'], /line 4/],
    ['no value', ['1 + 1 // =>'], /Line 4: expected an expression/],
    ['half a value', ['1 + 1 // => [2'], /Line 4: expected an expression/],
    ['an unknown door', ["import { x } from 'guillemet/windows'"], /There is no guillemet\/windows/],
    ['an unknown name', ["import { stemm } from 'guillemet'", "stemm('a') // => 'a'"], /not a function/],
    ['something that is no code', ['search(query: string): Hit[]'], /Unexpected|missing/],
  ])('with %s fails', async (_, lines, message) => {
    await expect(async () => execute(only(...lines))).rejects.toThrow(message)
  })

  test.each([
    ['a destructuring', ['const { length } = [] // => 0']],
    ['a statement never reached', ['if (1 > 2) {', '  1 // => 1', '}']],
  ])('with %s does not check it', async (_, lines) => {
    const program = only(...lines)
    expect(assertions(program)).toHaveLength(1)
    expect(await execute(program)).toEqual([])
  })

  test('without imports goes on where the last one stopped', async () => {
    const text = `${document("import { stem } from 'guillemet'", "const a = stem('a', 'none')")}\n${document('a // => "a"')}`
    const [first, ...others] = programs(text, 'x.md')
    expect(others).toEqual([])
    expect(first?.name).toBe('x.md:4')
    expect(await execute(first as Program)).toEqual([15])
    expect(text.split('\n')[14]).toBe('a // => "a"')
  })

  test('may ask not to run', () => {
    expect(programs('```ts no-run\nfetch()\n```\n\n```ts\n1\n```\n', 'x.md')).toMatchObject([
      { skipped: true },
      { skipped: false },
    ])
  })
})

const docs = existsSync('docs') ? readdirSync('docs').filter((name) => name.endsWith('.md')) : []
const documents = ['README.md', ...docs.map((name) => `docs/${name}`)]

describe.each(documents)('%s', (file) => {
  const found = programs(readFileSync(file, 'utf8'), file)
  const home = process.cwd()
  let folder: string

  // A program may read `articles/` and write what it likes.
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'guillemet-readme-'))
    cpSync('fixtures/articles', join(folder, 'articles'), { recursive: true })
    process.chdir(folder)
  })
  afterAll(() => {
    process.chdir(home)
    rmSync(folder, { recursive: true })
  })

  if (file === 'README.md')
    test('has a block that runs and says what comes out', () => {
      expect(found.filter(({ skipped }) => !skipped).flatMap(assertions)).not.toEqual([])
    })

  for (const program of found)
    test.skipIf(program.skipped)(program.name, async () => {
      expect(await execute(program)).toEqual(assertions(program))
    })
})
