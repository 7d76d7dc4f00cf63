import { GuillemetError } from '../text/error.js'
import { analyze } from './command/analyze.js'
import { build } from './command/build.js'
import { COMMON, type Command, misuse, parsed } from './command/command.js'
import { EXIT, Failure } from './command/failure.js'
import { failureMessage } from './command/failureMessage.js'
import { inspect } from './command/inspect.js'
import { LANGUAGES, languageOf, type Wording } from './command/language.js'
import { quotes } from './command/quotes.js'
import { search } from './command/search.js'
import { speakers } from './command/speakers.js'
import type { Terminal } from './command/terminal.js'

const COMMANDS: Readonly<Record<string, Command>> = { build, search, speakers, inspect, quotes, analyze }

const NO_COMMAND = { ...COMMON, version: { type: 'boolean', short: 'v' } } as const

/** Runs the command line; the exit code, one of `EXIT`. */
export async function main(args: readonly string[], terminal: Terminal): Promise<number> {
  const language = languageAsked(args) ?? languageOf(terminal.env)
  const say = LANGUAGES[language] ?? (LANGUAGES.en as Wording)
  try {
    if (!Object.hasOwn(LANGUAGES, language)) throw misuse(say.unknownLanguage(language, Object.keys(LANGUAGES)))
    return await run(args, terminal, say)
  } catch (error) {
    if (terminal.signal.aborted) return interrupted(terminal, say)
    terminal.error(failureMessage(error, say))
    return exitCode(error)
  }
}

async function run([name, ...args]: readonly string[], terminal: Terminal, say: Wording): Promise<number> {
  if (name === undefined || name.startsWith('-')) return withoutCommand([name ?? '--help', ...args], terminal, say)
  if (name === 'help') return helped(args[0], terminal, say)
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined
  if (!command) throw misuse(say.unknownCommand(name, Object.keys(COMMANDS)))
  const { values, positionals } = parsed(args, command.options, say)
  return values.help ? helped(name, terminal, say) : command.run({ values, positionals }, { terminal, say })
}

async function withoutCommand(args: readonly string[], terminal: Terminal, say: Wording): Promise<number> {
  const { values, positionals } = parsed(args, NO_COMMAND, say)
  if (positionals.length > 0) throw misuse(say.commandFirst(args[0] as string))
  if (values.version) terminal.out(terminal.version)
  else terminal.out(say.help)
  return EXIT.ok
}

async function helped(name: string | undefined, terminal: Terminal, say: Wording): Promise<number> {
  const help = name === undefined ? say.help : Object.hasOwn(say.helps, name) ? say.helps[name] : undefined
  if (help === undefined) throw misuse(say.unknownCommand(name ?? '', Object.keys(COMMANDS)))
  terminal.out(help)
  return EXIT.ok
}

/** What `--lang` says, wherever it stands before `--`: it is needed to say what is wrong with the rest. */
function languageAsked(args: readonly string[]): string | undefined {
  const own = args.includes('--') ? args.slice(0, args.indexOf('--')) : args
  const at = own.findLastIndex((arg) => arg === '--lang' || arg.startsWith('--lang='))
  return at < 0 ? undefined : own[at] === '--lang' ? own[at + 1] : own[at]?.slice('--lang='.length)
}

function interrupted(terminal: Terminal, say: Wording): number {
  const reason: unknown = terminal.signal.reason
  // Whoever reads no further has what they wanted.
  if (reason === 'EPIPE') return EXIT.ok
  terminal.error(say.failure(say.interrupted))
  return reason === 'SIGINT' ? EXIT.interrupted : EXIT.terminated
}

function exitCode(error: unknown): number {
  if (error instanceof Failure) return error.exitCode
  const isMisuse = error instanceof GuillemetError && (error.code === 'bad-option' || error.code === 'bad-query')
  return isMisuse ? EXIT.misuse : EXIT.failed
}
