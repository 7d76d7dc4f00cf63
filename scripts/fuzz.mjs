// Damages a snapshot again and again, and tries to open and search it: `npm run fuzz [times] [seed]`.
// Whole snapshots and articles alone, half of each damaged as a transfer would, half as a hostile hand would, with a checksum that is right.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'esbuild'

const [times = 100_000, seed = 1] = process.argv.slice(2).map(Number)
const folder = mkdtempSync(join(tmpdir(), 'guillemet-'))
const program = join(folder, 'fuzz.mjs')
await build({
  stdin: {
    contents: `
      export { ARTICLES } from './test/articles.js'
      export { createIndex } from './src/indexing/createIndex.js'
      export { openIndex } from './src/search/open.js'
      export { ARTICLES_SHAPE } from './src/snapshot/shapes.js'
      export * from './test/snapshot/mutations.js'
      export * from './test/snapshot/survives.js'`,
    resolveDir: process.cwd(),
  },
  bundle: true,
  platform: 'node',
  format: 'esm',
  outfile: program,
  banner: { js: `import { createRequire } from 'node:module'; const require = createRequire(import.meta.url)` },
  logLevel: 'error',
})
const { ARTICLES, ARTICLES_SHAPE, createIndex, openIndex, dice, everything, mutated, mutatedSection, outcome } =
  await import(pathToFileURL(program))
rmSync(folder, { recursive: true })

const index = createIndex()
index.add(ARTICLES)
const whole = await index.save()
const alone = await index.save({ postings: false })
const expected = JSON.stringify(everything(await openIndex(whole)))
const roll = dice(seed)
const kinds = {
  damaged: () => [whole, mutated(whole, roll)],
  hostile: () => [whole, mutatedSection(whole, roll)],
  'articles alone, damaged': () => [alone, mutated(alone, roll)],
  'articles alone, hostile': () => [alone, mutatedSection(alone, roll, ARTICLES_SHAPE)],
}
let slowest = 0
let failed = 0
for (const [name, mutate] of Object.entries(kinds)) {
  const counts = { refused: 0, late: 0, same: 0, different: 0 }
  for (let i = 0; i < times / 4; i++) {
    const [bytes, mutation] = mutate()
    if (Buffer.compare(mutation, bytes) === 0) continue
    const start = performance.now()
    try {
      const found = await outcome(mutation, expected)
      counts[found]++
      if (name.endsWith('damaged') && found !== 'refused') throw new Error(`a damaged snapshot was opened: ${found}`)
    } catch (error) {
      failed++
      const file = join(tmpdir(), `fuzz-${seed}-${name}-${i}.bin`)
      writeFileSync(file, mutation)
      console.error(file, error)
    }
    slowest = Math.max(slowest, performance.now() - start)
  }
  console.log(name, JSON.stringify(counts))
}
console.log(`slowest ${slowest.toFixed(0)} ms, failures ${failed}`)
process.exitCode = failed > 0 ? 1 : 0
