import { best } from './best.js'
import type { PassageKind, Source } from './engine.js'
import type { CheckedOptions } from './options.js'

/** The page of passages that the options ask for: by score, ties in the order of the texts. */
export function page<Meta>(
  source: Source<Meta>,
  kind: PassageKind,
  passages: readonly number[],
  score: (passage: number) => number,
  { limit, offset }: CheckedOptions,
): number[] {
  const before = (a: number, b: number) => {
    const difference = score(b) - score(a)
    return difference < 0 || (difference === 0 && standsBefore(source, kind, a, b))
  }
  return best(passages, Math.min(passages.length, offset + limit), before).slice(offset)
}

function standsBefore<Meta>(source: Source<Meta>, kind: PassageKind, a: number, b: number): boolean {
  const first = source.place(kind, a)
  const second = source.place(kind, b)
  return first.order < second.order || (first.order === second.order && first.at < second.at)
}
