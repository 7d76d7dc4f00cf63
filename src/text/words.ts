import { Scanner } from './scanner.js'
import type { Word } from './word.js'

export type { Word } from './word.js'

/**
 * The words of a text, in order, in time linear to its length.
 *
 * @example
 * words('l’école d’été').map(({ form }) => form) // => ['école', 'été']
 */
export function words(text: string): Word[] {
  const scanner = new Scanner()
  const count = scanner.scan(text)
  return Array.from({ length: count }, (_, i) => ({
    form: scanner.form(scanner.forms[i] as number),
    start: scanner.starts[i] as number,
    end: scanner.ends[i] as number,
  }))
}
