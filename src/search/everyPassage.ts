import type { PassageKind, Source } from './engine.js'

/** All passages of a kind: where a blank query that asks for a speaker or a use begins. */
export function everyPassage<Meta>(source: Source<Meta>, kind: PassageKind): number[] {
  const { end } = kind === 'paragraph' ? source.paragraphs : source.quotes
  const passages: number[] = []
  for (let passage = 0; passage < end; passage++) if (source.has(kind, passage)) passages.push(passage)
  return passages
}
