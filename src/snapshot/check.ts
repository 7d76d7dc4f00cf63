import { GuillemetError, shown } from '../text/error.js'

/** Where a value stands in a document, for messages: `articles[3].quotes[0].use`. */
export type Path = string

/** Stops the reading of a snapshot: nothing is ever loaded half. */
export function refuse(path: Path, expected: string, got: unknown): never {
  throw new GuillemetError(
    'not-a-snapshot',
    `Expected ${expected} at ${path === '' ? 'the top of the snapshot' : `\`${path}\` of the snapshot`}, got ${shown(got)}. Build the snapshot again.`,
  )
}

export const record = (value: unknown, path: Path): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Readonly<Record<string, unknown>>)
    : refuse(path, 'an object', value)

export const list = (value: unknown, path: Path): readonly unknown[] =>
  Array.isArray(value) ? value : refuse(path, 'an array', value)

export const string = (value: unknown, path: Path): string =>
  typeof value === 'string' ? value : refuse(path, 'a string', value)

/** A whole number from `least` to `most`. */
export const whole = (value: unknown, path: Path, least: number, most: number): number =>
  typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most
    ? value
    : refuse(path, `a whole number from ${least} to ${most}`, value)

export const optional = <T>(value: unknown, path: Path, check: (value: unknown, path: Path) => T): T | undefined =>
  value === undefined ? undefined : check(value, path)
