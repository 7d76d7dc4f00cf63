import { GuillemetError, shown } from './error.js'

/**
 * Refuses what is no object, and options that nobody has.
 *
 * @param whose whose options they are: `save`
 * @throws GuillemetError `bad-option`
 */
export function checkOptions(whose: string, options: unknown, names: readonly string[]): void {
  if (typeof options !== 'object' || options === null)
    throw new GuillemetError('bad-option', `Expected the options of ${whose} as an object, got ${shown(options)}.`)
  const unknown = Object.keys(options).find((name) => !names.includes(name))
  if (unknown !== undefined)
    throw new GuillemetError(
      'bad-option',
      `${whose} has no option ${shown(unknown)}. Its options are ${names.join(', ')}.`,
    )
}

/**
 * @param what was expected: `` `gzip` to be true or false ``
 * @param remedy a sentence on what to do, where it does not go without saying
 * @throws GuillemetError `bad-option` unless it holds
 */
export function expectOption(holds: boolean, what: string, got: unknown, remedy = ''): asserts holds {
  if (!holds) throw new GuillemetError('bad-option', `Expected ${what}, got ${shown(got)}.${remedy && ` ${remedy}`}`)
}
