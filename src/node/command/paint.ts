import { styleText } from 'node:util'

/** What stands out in a text of the command, and how. */
export interface Paint {
  readonly hasColours: boolean
  title(text: string): string
  faint(text: string): string
  quote(text: string): string
  /** A word found; without colours, in square brackets. */
  mark(text: string): string
  warning(text: string): string
}

const style = (format: Parameters<typeof styleText>[0]) => (text: string) =>
  styleText(format, text, { validateStream: false })
const same = (text: string) => text

/** Colours, or none. */
export const paint = (colours: boolean): Paint =>
  colours
    ? {
        hasColours: true,
        title: style('bold'),
        faint: style('dim'),
        quote: style('cyan'),
        mark: style(['bold', 'yellow']),
        warning: style('yellow'),
      }
    : { hasColours: false, title: same, faint: same, quote: same, mark: (text) => `[${text}]`, warning: same }

/**
 * Whether a stream gets colours: as `FORCE_COLOR` says, else `NO_COLOR`, else whether it is a terminal that knows them.
 *
 * @example
 * hasColours({ NO_COLOR: '1' }, true) // => false
 */
export function hasColours(env: Readonly<Record<string, string | undefined>>, isTerminal: boolean): boolean {
  const { FORCE_COLOR, NO_COLOR, TERM } = env
  if (FORCE_COLOR !== undefined) return FORCE_COLOR !== '0' && FORCE_COLOR !== 'false'
  return isTerminal && !NO_COLOR && TERM !== 'dumb'
}
