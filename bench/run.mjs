// npm run build && npm run bench [-- NAME [PATH] [--plot FOLDER]]
// Runs every file *.bench.mjs of this folder, or the one named. PATH: a text of your own, for those that take one.
import { existsSync, readdirSync } from 'node:fs'
import { parseArgs } from 'node:util'

const BUILD = new URL('../dist/index.js', import.meta.url)
if (!existsSync(BUILD)) {
  console.error('No build in dist/. Run `npm run build` first.')
  process.exit(2)
}
const { positionals, values } = parseArgs({ allowPositionals: true, options: { plot: { type: 'string' } } })
const [only = '', path] = positionals
const guillemet = await import(BUILD.href)
for (const file of readdirSync(new URL('.', import.meta.url)).sort()) {
  if (!file.endsWith('.bench.mjs') || !file.startsWith(only)) continue
  console.log(`\n# ${file.replace('.bench.mjs', '')}\n`)
  const { bench } = await import(`./${file}`)
  await bench(guillemet, path, values.plot)
}
