import { type Analyzer, french } from '../analysis/analyzer.js'
import { checkNewline } from '../structure/read.js'
import { expectOption } from '../text/checkOptions.js'
import { GuillemetError, shown } from '../text/error.js'
import type { StructureOptions } from './stored.js'

/** How articles become passages and terms. */
export interface IndexingOptions extends StructureOptions {
  /** Turns words into terms. @default french */
  readonly analyzer?: Analyzer
}

const OWN = ['analyzer', 'newline', 'quotes']

/**
 * Options that hold what the types say, and no others.
 *
 * @param what whose options they are, for messages
 * @param more their names beside these
 * @throws GuillemetError `bad-option`
 */
export function checkedIndexing<Options extends IndexingOptions>(
  options: Options,
  what: string,
  more: readonly string[],
): Options & { readonly analyzer: Analyzer } {
  if (typeof options !== 'object' || options === null)
    throw new GuillemetError('bad-option', `Expected ${what} options as an object, got ${shown(options)}.`)
  const names = [...OWN, ...more].sort()
  for (const name of Object.keys(options))
    if (!names.includes(name))
      throw new GuillemetError(
        'bad-option',
        `There is no ${what} option ${shown(name)}. The options are ${names.join(', ')}.`,
      )
  const { analyzer = french, newline, quotes = true } = options
  const isAnalyzer = typeof analyzer?.tokens === 'function'
  expectOption(isAnalyzer, '`analyzer` to be an analyzer', analyzer, 'Make one with createAnalyzer.')
  expectOption(typeof quotes === 'boolean', '`quotes` to be true or false', quotes)
  checkNewline(newline)
  return { ...options, analyzer }
}
