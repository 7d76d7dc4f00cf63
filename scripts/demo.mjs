// Builds the library if that has not been done, indexes the articles of `fixtures/`, and answers a few searches.
import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const cli = join(root, 'dist', 'cli.js')
const run = (command, args) => execFileSync(command, args, { cwd: root, stdio: 'inherit', shell: command === 'npm' })
if (!existsSync(cli)) run('npm', ['run', 'build'])

const folder = mkdtempSync(join(tmpdir(), 'guillemet-'))
const index = join(folder, 'index.json')
const demo = (title, ...args) => {
  const shown = args.map((arg) => (arg === index ? 'index.json' : /[^\w./-]/.test(arg) ? `"${arg}"` : arg)).join(' ')
  console.log(`\n──── ${title}\n$ npx guillemet ${shown}\n`)
  run(process.execPath, [cli, ...args])
}
try {
  demo('The articles become an index', 'build', 'fixtures/articles', '-o', index)
  demo('Paragraphs, with their quotes', 'search', index, 'prix de l’eau', '--limit', '2')
  demo('Quotes: what was said about something', 'search', index, 'lignes rouges', '--quotes', '--limit', '3')
  demo('What one person said', 'search', index, 'gaz', '--quotes', '--speaker', 'Dorvane', '--limit', '3')
  demo('Who is quoted most', 'speakers', index, '--limit', '8')
} finally {
  rmSync(folder, { recursive: true })
}
