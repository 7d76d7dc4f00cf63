// What the benchmarks share: a text, CPU time, a refusal of wrong answers.
import { readdirSync, readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'

const ARTICLES = new URL('../fixtures/articles/', import.meta.url)

/** Paragraphs: of a file (text, or a JSON array of strings; either may be gzipped), or of the fixtures up to `bytes`. */
export function paragraphs(path, bytes = 1e6) {
  if (path !== undefined) {
    const raw = readFileSync(path)
    const text = (path.endsWith('.gz') ? gunzipSync(raw) : raw).toString('utf8')
    return text.trimStart().startsWith('[') ? JSON.parse(text) : text.split(/\n{2,}/)
  }
  const all = readdirSync(ARTICLES).flatMap((file) => readFileSync(new URL(file, ARTICLES), 'utf8').split(/\n{2,}/))
  const repeated = []
  for (let size = 0; size < bytes; ) {
    for (const paragraph of all) {
      repeated.push(paragraph)
      size += Buffer.byteLength(paragraph)
    }
  }
  return repeated
}

/** CPU time in ms, of this process and its threads, after the waste of others is swept away. */
export function cpu(run) {
  globalThis.gc?.()
  return warmCpu(run)
}

/** CPU time in ms with the compiled code as it is: a full sweep throws away code for objects of which none is left. */
export function warmCpu(run) {
  const before = process.cpuUsage()
  run()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000
}

/** As `cpu`, of work that is waited for. */
export async function cpuAwaited(run) {
  globalThis.gc?.()
  const before = process.cpuUsage()
  await run()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000
}

/** Texts of so many paragraphs each. */
export const joined = (all, each) =>
  Array.from({ length: Math.ceil(all.length / each) }, (_, i) => all.slice(i * each, (i + 1) * each).join('\n\n'))

/** The least CPU time of each of several functions, run in turns: what disturbs one disturbs all. */
export function least(runs, rounds = 7, measure = cpu) {
  const best = runs.map(() => Number.POSITIVE_INFINITY)
  for (let round = 0; round < rounds; round++) {
    for (const [i, run] of runs.entries()) best[i] = Math.min(best[i], measure(run))
  }
  return best
}

/** A fast wrong answer is no answer. */
export function expect(what, got, wanted) {
  if (JSON.stringify(got) !== JSON.stringify(wanted))
    throw new Error(`${what}: expected ${JSON.stringify(wanted)}, got ${JSON.stringify(got)}`)
}

export const row = (...cells) => console.log(cells.map((cell, i) => String(cell).padStart(i === 0 ? 0 : 10)).join(' '))
