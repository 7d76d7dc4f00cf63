import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path/posix'
import ts from 'typescript'
import { describe, expect, test } from 'vitest'

const CORE = ['text', 'analysis', 'structure', 'snapshot', 'postings', 'indexing', 'search']
const UNIFIED = /^(?:unified|vfile|nlcst|mdast|unist|retext|remark|parse-latin|xast)(?:-|$)/
const DOOR = /(?:^|\/)index\.ts$/

/**
 * Who may import whom. A row is a room; it names rooms, packages, and `node:*`. Every room may look into itself.
 * The packages of one file alone have a row of that file.
 */
const MAY_IMPORT: Readonly<Record<string, readonly (string | RegExp)[]>> = {
  text: [],
  analysis: ['text'],
  structure: ['text'],
  'structure/read.ts': [UNIFIED],
  snapshot: ['text', 'analysis'],
  postings: ['text', 'analysis', 'snapshot'],
  indexing: ['text', 'structure', 'analysis', 'snapshot', 'postings', 'search', 'minisearch'],
  search: ['text', 'analysis', 'snapshot'],
  'search/indexed.ts': ['postings'],
  minisearch: ['text', 'analysis'],
  retext: ['text', 'structure', UNIFIED],
  node: [...CORE, /^node:/, UNIFIED],
  'node/version.ts': ['..'],
  'node/command/watched.ts': ['chokidar'],
  'node/read/files.ts': ['picomatch'],
  'node/read/patternRoot.ts': ['picomatch'],
  'node/read/htmlTree.ts': ['parse5'],
  worker: ['text', 'analysis', 'search'],
  vite: ['text', 'indexing', 'node', 'minisearch', 'vite', /^node:/],
  'vite/client.d.ts': ['guillemet/search', 'virtual:guillemet'],
  element: ['text', 'search', 'snapshot', 'worker'],
  instantsearch: ['text', 'search', 'worker'],
  opensearch: [...CORE, '@opensearch-project/opensearch'],
  'opensearch/edition.ts': ['node:crypto'],
}

interface Import {
  readonly from: string
  /** A path inside `src`, or a package. */
  readonly to: string
  readonly isFile: boolean
}

const imports = (from: string, source: string): Import[] =>
  ts.preProcessFile(source).importedFiles.map(({ fileName }) => {
    const isFile = fileName.startsWith('.')
    return { from, to: isFile ? join(dirname(from), fileName).replace(/\.js$/, '.ts') : fileName, isFile }
  })

/** The room of a file; empty for `index.ts`, which is in none. */
const room = (file: string) => (file.includes('/') ? file.slice(0, file.indexOf('/')) : '')

/** Why an import must not be; empty if it may. */
function offence({ from, to, isFile }: Import): string {
  const may = [...(MAY_IMPORT[room(from)] ?? []), ...(MAY_IMPORT[from] ?? [])]
  const allows = (name: string) => may.some((rule) => (typeof rule === 'string' ? rule === name : rule.test(name)))
  if (!isFile) return allows(to) ? '' : 'the package is not in its row'
  if (DOOR.test(to)) return 'doors are for users, name the file behind it'
  if (room(from) === '' || room(from) === room(to)) return ''
  return allows(room(to)) ? '' : `\`${room(from)}\` may not look into \`${room(to)}\``
}

/** The files of the first cycle that a walk meets, the first one repeated at its end; empty without one. */
function cycle(all: readonly Import[]): string[] {
  const links = all.filter(({ isFile }) => isFile)
  const done = new Set<string>()
  const walk = (file: string, path: readonly string[]): string[] => {
    if (path.includes(file)) return [...path.slice(path.indexOf(file)), file]
    if (done.has(file)) return []
    for (const { to } of links.filter(({ from }) => from === file)) {
      const found = walk(to, [...path, file])
      if (found.length > 0) return found
    }
    done.add(file)
    return []
  }
  for (const { from } of links) {
    const found = walk(from, [])
    if (found.length > 0) return found
  }
  return []
}

describe('the rules', () => {
  test.each([
    ['search/open.ts', `import { x } from '../indexing/createIndex.js'`, '`search` may not look into `indexing`'],
    ['search/open.ts', `export type { X } from '../index.js'`, 'doors are for users, name the file behind it'],
    ['indexing/article.ts', `import '../search/index.js'`, 'doors are for users, name the file behind it'],
    ['text/fold.ts', `const fs = await import('node:fs')`, 'the package is not in its row'],
    ['structure/quotes.ts', `import { VFileMessage } from 'vfile-message'`, 'the package is not in its row'],
    ['structure/read.ts', `import { VFileMessage } from 'vfile-message'`, ''],
    ['search/hit.ts', `import MiniSearch from 'minisearch'`, 'the package is not in its row'],
    ['indexing/createIndex.ts', `import type { Options } from 'minisearch'`, ''],
    ['text/fold.ts', `// import { x } from '../search/open.js'\nimport './span.js'`, ''],
    ['index.ts', `export { x } from './search/open.js'`, ''],
  ])('%s: %s', (file, source, expected) => {
    expect(imports(file, source).map(offence)).toEqual([expected])
  })

  test.each([
    [{ 'a.ts': './b.js', 'b.ts': './c.js', 'c.ts': './b.js' }, ['b.ts', 'c.ts', 'b.ts']],
    [{ 'a.ts': './b.js', 'b.ts': './c.js', 'd.ts': './b.js' }, []],
  ])('cycle in %j', (files, expected) => {
    const all = Object.entries(files).flatMap(([file, to]) => imports(file, `import '${to}'`))
    expect(cycle(all)).toEqual(expected)
  })
})

describe('src', () => {
  const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => file.endsWith('.ts'))
  const all = files.flatMap((file) => imports(file, readFileSync(`src/${file}`, 'utf8')))

  test('every folder has a row', () => {
    expect(files.map(room).filter((name) => name !== '' && !(name in MAY_IMPORT))).toEqual([])
  })

  test('every import is in the row of its room', () => {
    const offences = all.map((one) => ({ ...one, why: offence(one) })).filter(({ why }) => why !== '')
    expect(offences.map(({ from, to, why }) => `src/${from} imports ${to}: ${why}`)).toEqual([])
  })

  test('no file imports itself by a detour', () => {
    expect(cycle(all).join(' → ')).toBe('')
  })
})
