import { type ParseArgsConfig, parseArgs } from 'node:util'
import { EXIT, Failure } from './failure.js'
import type { Wording } from './language.js'
import type { Terminal } from './terminal.js'

type Options = NonNullable<ParseArgsConfig['options']>

/** What a command was given, as `node:util` parses it. */
type Parsed<Own extends Options> = ReturnType<
  typeof parseArgs<{ options: Own & typeof COMMON; allowPositionals: true; strict: true }>
>

/** What every command has. */
export const COMMON = {
  help: { type: 'boolean', short: 'h' },
  lang: { type: 'string' },
} as const satisfies Options

export interface Context {
  readonly terminal: Terminal
  readonly say: Wording
}

export interface Command {
  readonly options: Options
  /** The exit code. */
  readonly run: (parsed: Parsed<Options>, context: Context) => Promise<number>
}

/** A command whose `run` knows the types of its options. */
export const command = <const Own extends Options>(
  options: Own,
  run: (parsed: Parsed<Own>, context: Context) => Promise<number>,
): Command => ({ options: { ...COMMON, ...options }, run: run as unknown as Command['run'] })

/** @throws Failure of an option that is none, or that lacks its value, or has one */
export function parsed(args: readonly string[], options: Options, say: Wording): Parsed<Options> {
  const result = parseArgs({ args: [...args], options, allowPositionals: true, strict: false, tokens: true })
  for (const token of result.tokens) {
    if (token.kind !== 'option') continue
    const shape = Object.hasOwn(options, token.name) ? options[token.name] : undefined
    if (!shape) throw misuse(say.unknownOption(token.rawName, Object.keys(options)))
    if (shape.type === 'boolean' && token.value !== undefined) throw misuse(say.noValue(token.rawName))
    if (shape.type === 'string' && isMissing(token)) throw misuse(say.valueMissing(token.rawName))
  }
  return result as unknown as Parsed<Options>
}

/** `-o --json` has forgotten what `-o` needs; `-o=--json` or `-o--json` would say that it is meant. */
const isMissing = ({ value, inlineValue }: { value?: string | undefined; inlineValue?: boolean | undefined }) =>
  value === undefined || (!inlineValue && /^-./.test(value))

export const misuse = (message: string): Failure => new Failure(message, EXIT.misuse)

/** A whole number from 0. @throws Failure */
export function wholeNumber(value: string | undefined, option: string, say: Wording): number | undefined {
  if (value === undefined) return undefined
  if (!/^\d{1,15}$/.test(value)) throw misuse(say.notNumber(option, value))
  return Number(value)
}

/** @throws Failure */
export function oneOf<const Choice extends string>(
  value: string | undefined,
  choices: readonly Choice[],
  option: string,
  say: Wording,
): Choice | undefined {
  if (value === undefined) return undefined
  const choice = choices.find((one) => one === value)
  if (choice === undefined) throw misuse(say.notAmong(option, value, choices))
  return choice
}
