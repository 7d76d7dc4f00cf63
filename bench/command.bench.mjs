// The command on 5,000 files against the direct build of the same texts; a build after a build; memory.
// npm run build && npm run bench -- command [PATH]: PATH is a JSON array of paragraphs, gzipped or not; else prose is made up.
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { corpus } from './corpus.mjs'
import { expect, joined, row } from './measure.mjs'

const CLI = fileURLToPath(new URL('../dist/cli.js', import.meta.url))
const DIRECT = fileURLToPath(new URL('direct.mjs', import.meta.url))
const USAGE = new URL('usage.mjs', import.meta.url).href
/** With a corpus of one's own, figures to be written down; else enough to see that it works. */
const [SIZE, FILES, ROUNDS] = [5e6, 5000, 3]
const QUICK = [1e6, 1000, 1]

export function bench(_, path) {
  const [size, files, rounds] = path === undefined ? QUICK : [SIZE, FILES, ROUNDS]
  const folder = mkdtempSync(join(tmpdir(), 'guillemet-bench-'))
  try {
    const texts = written(corpus(path, size), join(folder, 'articles'), files)
    const read = texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0) / 1e6
    const build = (...args) => used([CLI, 'build', 'articles', '-o', 'index.guillemet', ...args], folder)
    const direct = () => used([DIRECT, 'articles'], folder)
    const best = { direct, full: () => build('--full'), first: () => fresh(folder, build), unchanged: build }
    const times = Object.fromEntries(Object.keys(best).map((name) => [name, Number.POSITIVE_INFINITY]))
    for (let round = 0; round < rounds; round++)
      for (const [name, run] of Object.entries(best)) times[name] = Math.min(times[name], run().cpu)
    times.changed = Number.POSITIVE_INFINITY
    for (let round = 0; round < rounds; round++) {
      writeFileSync(join(folder, 'articles', '00001.txt'), `${texts[1]}\n\n${round}`)
      times.changed = Math.min(times.changed, build().cpu)
    }
    console.log(
      `${texts.length} files, ${read.toFixed(1)} MB of text; the least CPU time of ${rounds} runs: of the command all of its process, of the direct build building alone\n`,
    )
    row('', 'CPU s', 'MB/s', '/ direct')
    for (const [name, cpu] of Object.entries(times))
      row(LABELS[name].padEnd(44), cpu.toFixed(2), (read / cpu).toFixed(2), (cpu / times.direct).toFixed(2))
    if (path !== undefined) memory(path, folder)
  } finally {
    rmSync(folder, { recursive: true })
  }
}

const LABELS = {
  direct: 'buildSnapshot of the texts, read beforehand',
  full: 'guillemet build --full',
  first: 'guillemet build, the first time',
  unchanged: 'guillemet build, nothing changed',
  changed: 'guillemet build, one file changed',
}

function fresh(folder, build) {
  rmSync(join(folder, 'index.guillemet'), { force: true })
  rmSync(join(folder, '.index.guillemet.built'), { force: true })
  return build()
}

function memory(path, folder) {
  console.log()
  row('peak of memory'.padEnd(44), 'MB', '/ text')
  for (const size of [20e6, 100e6]) {
    const paragraphs = corpus(path)
    const all = []
    for (let bytes = 0, i = 0; bytes < size; i++) {
      all.push(paragraphs[i % paragraphs.length])
      bytes += Buffer.byteLength(all.at(-1))
    }
    const name = String(size / 1e6)
    written(all, join(folder, name), (FILES * size) / SIZE)
    const { peak } = used([CLI, 'build', name, '-o', `${name}.guillemet`, '--full'], folder)
    row(`guillemet build, ${name} MB of text`.padEnd(44), Math.round(peak / 1e6), (peak / size).toFixed(1))
    rmSync(join(folder, name), { recursive: true })
  }
}

/** Texts of paragraphs, as so many files. */
function written(paragraphs, folder, files) {
  mkdirSync(folder)
  const texts = joined(paragraphs, Math.ceil(paragraphs.length / files))
  for (const [i, text] of texts.entries()) writeFileSync(join(folder, `${String(i).padStart(5, '0')}.txt`), text)
  return texts
}

/** CPU time in seconds, its own figure if it prints one, else all of its process; and the peak of memory in bytes of a program. */
function used(args, cwd) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--import', USAGE, ...args], {
    cwd,
    encoding: 'utf8',
  })
  expect(args.join(' '), [status, stderr.replace(/\{.*\}\n$/, '')], [0, ''])
  const { cpu, peak, own = cpu } = { ...JSON.parse(stderr), ...(stdout.startsWith('{') && JSON.parse(stdout)) }
  return { cpu: own, peak }
}
