import { mkdirSync, readdirSync, readFileSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { build } from 'esbuild'
import ts from 'typescript'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { inBareContext } from './bareContext.js'
import { doors } from './doors.js'
import { type Installed, installed, tool } from './installed.js'

/** What comes with the package, and for what. */
const DEPENDENCIES = {
  '@types/nlcst': 'retext',
  chokidar: 'guillemet build --watch',
  'mdast-util-to-string': 'node',
  minisearch: 'guillemet',
  'nlcst-to-string': 'retext',
  'parse-latin': 'retext',
  parse5: 'node',
  picomatch: 'node',
  'remark-parse': 'node',
  unified: 'node',
  vfile: 'node',
  'vfile-matter': 'node',
  'vfile-message': 'guillemet',
  'xast-util-from-xml': 'node',
}

/** What a door needs of the project that it is for. */
const PEERS = { '@opensearch-project/opensearch': 'opensearch', vite: 'vite' }

const ANSWERS = {
  hits: ['grues#p2'],
  sameHits: true,
  lateHits: [1, 1],
  error: [true, 'not-a-snapshot'],
  messages: ['unclosed-quote'],
  words: ['école'],
  terms: ['ecol'],
  indexed: true,
  articles: readdirSync('fixtures/articles').length,
  title: 'string',
}

let home: Installed
beforeAll(async () => {
  home = await installed()
}, 600_000)
afterAll(() => rmSync(home.folder, { recursive: true }))

const inHome = (path: string) => join(home.folder, path)
const inPackage = (path: string) => readFileSync(inHome(`node_modules/guillemet/${path}`), 'utf8')

describe('the tarball', () => {
  test('holds what was built, and the papers', () => {
    const papers = home.files.filter((file) => !/^dist\/[\w-]+\.(?:js|cjs|d\.ts|d\.cts)$/.test(file))
    expect(papers).toEqual(expect.arrayContaining(['NOTICE.md', 'README.md', 'package.json']))
    expect(papers.filter((file) => !/^(?:[A-Z]+(?:\.md)?|docs\/[a-z-]+\.md|package\.json)$/.test(file))).toEqual([])
  })

  test('imports what it depends on, and depends on no more', () => {
    const { dependencies, peerDependencies } = JSON.parse(inPackage('package.json')) as Record<string, object>
    const imported = home.files
      .filter((file) => /\.(?:js|d\.ts)$/.test(file))
      .flatMap((file) => ts.preProcessFile(inPackage(file)).importedFiles.map(({ fileName }) => fileName))
      // The types of virtual modules name doors, and the modules themselves.
      .filter((name) => !/^(?:\.|node:|guillemet\/|virtual:)/.test(name))
      // nlcst has no code
      .map((name) => (name === 'nlcst' ? '@types/nlcst' : name))
    expect([...new Set(imported)].sort()).toEqual(Object.keys({ ...DEPENDENCIES, ...PEERS }).sort())
    expect(Object.keys(dependencies ?? {}).sort()).toEqual(Object.keys(DEPENDENCIES))
    expect(Object.keys(peerDependencies ?? {})).toEqual(Object.keys(PEERS))
  })

  test('brings no package that runs a script when it is installed', () => {
    const lock = readFileSync(inHome('package-lock.json'), 'utf8')
    expect(lock).toContain('node_modules/minisearch')
    expect(lock).not.toContain('hasInstallScript')
  })

  test('names in NOTICE.md every package whose code it carries', async () => {
    const { metafile } = await build({
      entryPoints: doors.map(({ source }) => source),
      bundle: true,
      platform: 'node',
      external: ['minisearch'],
      outdir: 'out',
      write: false,
      metafile: true,
    })
    const carried = Object.keys(metafile.inputs).flatMap(
      (path) => /.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path)?.[1] ?? [],
    )
    const notice = inPackage('NOTICE.md')
    expect(carried).toContain('vfile-message')
    expect([...new Set(carried)].filter((name) => !notice.includes(`\`${name}\``))).toEqual([])
  })
})

describe.concurrent('a program', { timeout: 120_000 }, () => {
  test('as an ES module', async () => {
    expect(JSON.parse(await home.run('node', 'esm.mjs'))).toEqual(ANSWERS)
  })

  test('as CommonJS', async () => {
    expect(JSON.parse(await home.run('node', 'cjs.cjs'))).toEqual(ANSWERS)
  })

  test('as CommonJS where ES modules cannot be required', async () => {
    expect(JSON.parse(await home.run('node', '--no-experimental-require-module', 'cjs.cjs'))).toEqual(ANSWERS)
  })

  test('finds the same names by import and by require', async () => {
    const names = JSON.stringify(doors.map(({ name }) => name))
    const script = `
      const names = (door) => Object.keys(door).filter((name) => !['default', 'module.exports', '__esModule'].includes(name)).sort()
      Promise.all(${names}.map(async (name) => [name, names(await import(name)), names(require(name))]))
        .then((rows) => console.log(JSON.stringify(rows)))`
    const rows = JSON.parse(await home.run('node', '-e', script)) as [string, string[], string[]][]
    for (const [name, imported, required] of rows) expect(required, name).toEqual(imported)
    expect(rows.flatMap(([, imported]) => imported)).toContain('tokenize')
  })

  // But those of Vite and OpenSearch, whose types need theirs.
  const everyDoor = doors
    .filter(({ name }) => !['guillemet/vite', 'guillemet/opensearch'].includes(name))
    .map(({ name }, i) => `import * as door${i} from '${name}'\nexport { door${i} }`)
    .join('\n')
  const program = readFileSync('test/package/consumer/program.ts', 'utf8')
  test.each([
    ['nodenext', 'NodeNext', ['mts', 'cts']],
    ['bundler', 'ESNext', ['ts']],
  ])('in TypeScript under %s', async (moduleResolution, module, endings) => {
    const sources = { program, everyDoor }
    const files = endings.flatMap((ending) =>
      Object.keys(sources).map((name) => `${moduleResolution}-${name}.${ending}`),
    )
    for (const file of files) {
      const name = /-(\w+)\./.exec(file)?.[1] as keyof typeof sources
      writeFileSync(inHome(file), sources[name])
    }
    const compilerOptions = { module, moduleResolution, strict: true, noEmit: true, target: 'ES2022', types: [] }
    const project = `tsconfig.${moduleResolution}.json`
    writeFileSync(
      inHome(project),
      JSON.stringify({ compilerOptions: { ...compilerOptions, skipDefaultLibCheck: true }, files }),
    )
    expect(await home.run('node', tool('typescript/bin/tsc'), '-p', project)).toBe('')
  })

  test.each([
    ['Vite', 'vite', 'viteProgram.ts'],
    ['OpenSearch', '@opensearch-project/opensearch', 'opensearchProgram.ts'],
  ])('in TypeScript with %s', async (_, peer, file) => {
    mkdirSync(dirname(inHome(`node_modules/${peer}`)), { recursive: true })
    symlinkSync(realpathSync(`node_modules/${peer}`), inHome(`node_modules/${peer}`), 'junction')
    const compilerOptions = { module: 'ESNext', moduleResolution: 'bundler', target: 'ES2022', types: [] }
    writeFileSync(
      inHome(`tsconfig.${file}.json`),
      JSON.stringify({
        compilerOptions: { ...compilerOptions, strict: true, noEmit: true, skipLibCheck: true },
        files: [file],
      }),
    )
    expect(await home.run('node', tool('typescript/bin/tsc'), '-p', `tsconfig.${file}.json`)).toBe('')
  })
})

test('the command builds and searches an index', async () => {
  const built = await home.run('npx', '--no', 'guillemet', 'build', 'articles', '-o', 'made/index.json')
  expect(built).toContain(`${ANSWERS.articles} articles`)
  const command = inHome('node_modules/.bin/guillemet')
  const found = await home.run(command, 'search', 'made/index.json', 'lignes rouges', '--quotes', '--json')
  expect((JSON.parse(found) as { hits: { text: string }[] }).hits[0]?.text).toMatch(/lignes? rouges?/i)
  expect(await home.run(command, '--version')).toBe(JSON.parse(inPackage('package.json')).version)
  await expect(home.run(command, 'search', 'absent.json', 'port')).rejects.toThrow(/guillemet build/)
})

/** Saves an index in both forms, and what it finds. */
const SAVE = `
  import { writeFileSync } from 'node:fs'
  import { createIndex } from 'guillemet'
  const index = createIndex()
  index.add({ id: 'grues', text: '« Les grues tourneront dès l’aube », a dit Claire Daumier.' })
  writeFileSync('saved', await index.save())
  writeFileSync('saved.json', JSON.stringify(index))
  writeFileSync('found.json', JSON.stringify(index.quotes('grue')))`

describe('guillemet/search in a browser', () => {
  let script: string
  let packages: string[]
  beforeAll(async () => {
    const { outputFiles, metafile } = await build({
      stdin: { contents: `export * from 'guillemet/search'`, resolveDir: home.folder },
      absWorkingDir: home.folder,
      bundle: true,
      format: 'iife',
      globalName: 'guillemet',
      platform: 'browser',
      write: false,
      metafile: true,
    })
    script = outputFiles[0]?.text ?? ''
    packages = Object.keys(metafile.inputs).flatMap(
      (path) => /.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path)?.[1] ?? [],
    )
    await home.run('node', '--input-type=module', '-e', SAVE)
  })

  test('is made of guillemet alone', () => {
    expect([...new Set(packages)]).toEqual(['guillemet'])
  })

  test.each(['unified', 'parse-latin', 'vfile', 'minisearch', 'MiniSearch', 'node:', 'process.'])(
    'has no %s in it',
    (name) => {
      expect(script).toContain('openIndex')
      expect(script).not.toContain(name)
    },
  )

  const SOURCES = {
    bytes: 'bytes',
    buffer: 'bytes.buffer',
    JSON: 'json',
    'parsed JSON': 'JSON.parse(json)',
    'a response': 'new Response(bytes)',
    'a promise of a response': 'Promise.resolve(new Response(json))',
    'a blob': 'new Blob([bytes])',
    'a stream': 'new Blob([bytes]).stream()',
  }
  test.each(Object.entries(SOURCES))('opens %s and answers', async (_, source) => {
    const saved = { bytes: [...readFileSync(inHome('saved'))], json: readFileSync(inHome('saved.json'), 'utf8') }
    const answer = await inBareContext(
      `${script}
      const { bytes: numbers, json } = JSON.parse(data), bytes = Uint8Array.from(numbers)
      guillemet.openIndex(${source}).then((index) => JSON.stringify(index.quotes('grue')))`,
      saved,
    )
    expect(answer).toEqual(JSON.parse(readFileSync(inHome('found.json'), 'utf8')))
    expect(answer).toMatchObject({ hits: [{ id: 'grues#q1' }], total: 1 })
  })
})

test('Vite sees the worker in the installed package', async () => {
  mkdirSync(inHome('page'))
  writeFileSync(inHome('page/index.html'), '<script type="module" src="/main.js"></script>')
  writeFileSync(inHome('page/main.js'), `import { openInWorker } from 'guillemet/worker'; openInWorker('/search.bin')`)
  await home.run('node', tool('vite/bin/vite.js'), 'build', 'page', '--logLevel', 'error')
  const built = readdirSync(inHome('page/dist/assets'))
  const [worker, ...others] = built.filter((name) => /^thread-.+\.js$/.test(name))
  expect(others).toEqual([])
  const main = readFileSync(inHome(`page/dist/assets/${built.find((name) => name.startsWith('index-'))}`), 'utf8')
  expect(main).toMatch(new RegExp(`new Worker\\(.*${worker}`))
}, 60_000)
