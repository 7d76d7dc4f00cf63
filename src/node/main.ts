import { readFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { openIndex } from '../search/open.js'
import { checkedOptions, type SearchOptions } from '../search/options.js'
import { GuillemetError, shown } from '../text/error.js'
import { prebuild } from './prebuild.js'
import { printed } from './printed.js'

const HELP = `guillemet: full-text search for French prose

  guillemet build <file or folder>… -o <index>   index .txt and .md files; JSON if <index> ends in .json
  guillemet search <index> <words> [options]     search an index
  guillemet speakers <index>                     who is quoted, and how often

Options
  --quotes           quotes instead of paragraphs
  --paragraphs       paragraphs without their quotes
  --speaker <name>   only what this person said (may go without words)
  --use <use>        only speech, or only mention (may go without words)
  --and              all of the words, not any
  --limit <n>        at most n hits (10); of speakers, all
  --offset <n>       leave out the n best
  --json             the hits as JSON

  --newline <policy> for build: what a single line break is: paragraph, space or auto
  --help, --version
`

/** What the command needs of the world. */
export interface Terminal {
  readonly out: (text: string) => void
  readonly error: (text: string) => void
  readonly colours: boolean
  readonly version: string
}

/** Runs the command line; the exit code: 0, or 1 after a message that says what to do. */
export async function main(args: readonly string[], terminal: Terminal): Promise<number> {
  try {
    terminal.out(await answer(args, terminal))
    return 0
  } catch (error) {
    if (!(error instanceof GuillemetError) && !isUsageError(error)) throw error
    terminal.error(`guillemet: ${error.message}`)
    return 1
  }
}

const isUsageError = (error: unknown): error is Error =>
  error instanceof Error && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS')

const OPTIONS = {
  output: { type: 'string', short: 'o' },
  newline: { type: 'string' },
  quotes: { type: 'boolean' },
  paragraphs: { type: 'boolean' },
  speaker: { type: 'string' },
  use: { type: 'string' },
  and: { type: 'boolean' },
  limit: { type: 'string' },
  offset: { type: 'string' },
  json: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean', short: 'v' },
} as const

const parsed = (args: readonly string[]) => parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true })
type Values = ReturnType<typeof parsed>['values']

async function answer(args: readonly string[], terminal: Terminal): Promise<string> {
  const { values, positionals } = parsed(args)
  const [command, ...operands] = positionals
  if (values.version) return terminal.version
  if (values.help || command === undefined || command === 'help') return HELP
  if (command === 'build') return build(operands, values)
  if (command === 'search') return search(operands, values, terminal)
  if (command === 'speakers') return speakers(operands, values)
  throw misuse(`There is no command ${shown(command)}.`)
}

const misuse = (problem: string) => new GuillemetError('bad-option', `${problem} See \`guillemet --help\`.`)

async function build(paths: readonly string[], { output, newline }: Values): Promise<string> {
  if (paths.length === 0) throw misuse('`build` needs a file or folder.')
  if (output === undefined) throw misuse('`build` needs a file to write: `-o index.json`.')
  const policy = newline as 'paragraph' | 'space' | 'auto' | undefined
  const built = await prebuild(paths, output, policy === undefined ? {} : { newline: policy })
  return `${output}: ${[counted(built.articles, 'article'), counted(built.paragraphs, 'paragraph'), counted(built.quotes, 'quote')].join(', ')}, ${Math.ceil(built.bytes / 1000)} kB`
}

async function search([file, ...words]: readonly string[], values: Values, terminal: Terminal): Promise<string> {
  if (file === undefined) throw misuse('`search` needs an index.')
  if (words.length === 0 && values.speaker === undefined && values.use === undefined)
    throw misuse('`search` needs words to look for, or a speaker or use.')
  const options = searchOptions(values)
  const index = await opened(file)
  const query = words.join(' ')
  const method = values.quotes ? 'quotes' : values.paragraphs ? 'paragraphs' : 'search'
  const results = index[method](query, options)
  return values.json ? JSON.stringify(results, undefined, 2) : printed(results, options.offset ?? 0, terminal.colours)
}

const searchOptions = ({ speaker, use, and, limit, offset }: Values): SearchOptions => ({
  ...(speaker !== undefined && { speaker }),
  ...(use !== undefined && { use: use as 'speech' | 'mention' }),
  ...(and && { combine: 'and' }),
  ...(limit !== undefined && { limit: number(limit) }),
  ...(offset !== undefined && { offset: number(offset) }),
})

/** `NaN`, which the options refuse, for what is no number. */
const number = (text: string): number => (text.trim() === '' ? Number.NaN : Number(text))

async function speakers([file]: readonly string[], values: Values): Promise<string> {
  if (file === undefined) throw misuse('`speakers` needs an index.')
  const { limit, offset } = checkedOptions({ limit: Number.POSITIVE_INFINITY, ...searchOptions(values) })
  const counts = (await opened(file)).speakers().slice(offset, offset + limit)
  return (
    counts.map(({ name, quotes }) => `${String(quotes).padStart(4)}  ${name}`).join('\n') || 'Nobody is quoted by name.'
  )
}

async function opened(file: string) {
  const bytes = await readFile(file).catch((cause: unknown) => {
    throw new GuillemetError(
      'no-files',
      `Cannot read the index ${shown(file)}. Build it first: \`guillemet build <folder> -o ${file}\`.`,
      { cause },
    )
  })
  return openIndex(bytes)
}

const counted = (count: number, noun: string) => `${count} ${noun}${count === 1 ? '' : 's'}`
