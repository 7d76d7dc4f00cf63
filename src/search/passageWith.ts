import { GuillemetError, shown } from '../text/error.js'
import type { PassageKind, Source } from './engine.js'

/**
 * The passage whose id a hit has.
 *
 * @throws GuillemetError `unknown-id`
 */
export function passageWith<Meta>(
  source: Source<Meta>,
  id: unknown,
): { readonly kind: PassageKind; readonly passage: number } {
  const [, article, letter, number] = /^(.+)#([pq])(\d+)$/s.exec(String(id)) ?? []
  const kind = letter === 'q' ? 'quote' : 'paragraph'
  const passage = article === undefined ? undefined : source.find(kind, article, Number(number) - 1)
  if (passage !== undefined) return { kind, passage }
  throw new GuillemetError('unknown-id', `The index has no passage ${shown(id)}. Pass the \`id\` of one of its hits.`)
}
