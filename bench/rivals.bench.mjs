// guillemet beside the libraries that npm installs, on the same paragraphs in the same run: ratios to MiniSearch.
// npm run bench -- rivals [PATH] [--plot FOLDER]: PATH holds paragraphs, as for the other benchmarks.
import { brotliCompressSync, constants } from 'node:zlib'
import { corpus, KINDS, queries } from './corpus.mjs'
import { cpuAwaited, row } from './measure.mjs'
import { plots } from './plot.mjs'
import flexsearch from './rivals/flexsearch.mjs'
import fuse from './rivals/fuse.mjs'
import { guillemet } from './rivals/guillemet.mjs'
import lunr from './rivals/lunr.mjs'
import minisearch from './rivals/minisearch.mjs'
import orama from './rivals/orama.mjs'

const ROUNDS = 3

export async function bench(library, path, plotFolder) {
  const texts = corpus(path, 5e5)
  const size = Buffer.byteLength(texts.join('\n'))
  const asked = queries(texts)
  const engines = [
    minisearch,
    guillemet(library, 'none'),
    guillemet(library, 'inside'),
    flexsearch,
    lunr,
    orama,
    fuse,
  ].map((engine) => ({ ...engine, figures: { build: [], open: [] } }))
  for (let round = 0; round < ROUNDS; round++) {
    for (const engine of engines) await buildAndOpen(engine, texts)
  }
  for (const engine of engines) await sizes(engine, size)
  timeQueries(engines, asked)
  const table = engines.map((engine) => ratios(engine, engines[0]))
  print(table, texts.length, size)
  if (plotFolder !== undefined) plots(table, plotFolder)
}

async function buildAndOpen(engine, texts) {
  engine.figures.build.push(
    await cpuAwaited(async () => {
      engine.saved = await engine.build(texts)
    }),
  )
  engine.figures.open.push(
    await cpuAwaited(async () => {
      engine.index = await engine.open(engine.saved)
    }),
  )
  engine.index = undefined
}

/** Bytes, of the saved index and of what it needs in memory once open, in % of the text. */
async function sizes(engine, size) {
  const bytes = Buffer.from(engine.saved)
  const before = memory()
  engine.index = await engine.open(engine.saved)
  const resident = memory() - before
  const wire = brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_LGWIN]: 24 } }).length
  Object.assign(engine.figures, { raw: bytes.length / size, wire: wire / size, resident: resident / size })
}

function memory() {
  globalThis.gc?.()
  globalThis.gc?.()
  const { heapUsed, external } = process.memoryUsage()
  return heapUsed + external
}

/** Each query is asked of all engines in turn, so that what disturbs one disturbs all. */
function timeQueries(engines, asked) {
  for (const engine of engines) engine.methods = engine.search(engine.index)
  for (const kind of KINDS) {
    const able = engines.filter((engine) => kind in engine.methods)
    for (const engine of able) Object.assign(engine.figures, { [kind]: [], [`${kind} found`]: 0, [`${kind} asked`]: 0 })
    for (const query of asked[kind].slice(0, 20)) for (const engine of able) engine.methods[kind](query.words)
    for (const [i, query] of asked[kind].entries()) {
      for (const engine of able) if (i < (engine.queries ?? Number.POSITIVE_INFINITY)) ask(engine, kind, query)
    }
    for (const engine of able) check(engine, kind)
  }
}

function ask({ methods, figures }, kind, { words, source }) {
  const start = performance.now()
  const found = methods[kind](words)
  figures[kind].push(performance.now() - start)
  figures[`${kind} asked`]++
  // Of a word that stands in a hundred paragraphs, ten are as good as the one it was taken from.
  if (found.includes(source) || found.length === 10) figures[`${kind} found`]++
}

/** A fast wrong answer is no answer. */
function check({ name, figures }, kind) {
  const share = figures[`${kind} found`] / figures[`${kind} asked`]
  if (share < 0.5)
    throw new Error(`${name}: expected that most queries “${kind}” find their paragraph, got ${100 * share} %`)
}

const median = (values) => [...values].sort((a, b) => a - b)[values.length >> 1]

function ratios({ name, figures }, { figures: base }) {
  const ratio = (key) => (figures[key] === undefined ? undefined : median(figures[key]) / median(base[key]))
  const share = (key) =>
    figures[key] === undefined ? undefined : figures[key] / figures[key.replace('found', 'asked')]
  return {
    name,
    build: ratio('build'),
    raw: figures.raw,
    wire: figures.wire,
    open: ratio('open'),
    resident: figures.resident / base.resident,
    ...Object.fromEntries(KINDS.map((kind) => [kind, ratio(kind)])),
    ...Object.fromEntries(FOUND.map((key) => [key, share(key)])),
  }
}

const FOUND = ['and found', 'typo found']
const COLUMNS = ['build', 'raw', 'wire', 'open', 'resident', ...KINDS, ...FOUND]
const PERCENT = ['raw', 'wire', ...FOUND]

function print(table, count, size) {
  console.log(
    `${(size / 1e6).toFixed(1)} MB, ${count} paragraphs. raw and wire (brotli) in % of the text, found: % of the queries;`,
  )
  console.log('the others as ratios to MiniSearch: CPU, memory once open, median time of a query.\n')
  row(''.padEnd(28), ...COLUMNS)
  for (const figures of table) row(figures.name.padEnd(28), ...COLUMNS.map((key) => shown(figures[key], key)))
}

function shown(value, key) {
  if (value === undefined) return '–'
  return PERCENT.includes(key) ? (100 * value).toFixed(1) : value < 0.1 ? value.toFixed(3) : value.toFixed(2)
}
