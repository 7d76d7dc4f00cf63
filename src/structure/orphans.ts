import type { Block } from './block.js'
import { skipSpace } from './characters.js'
import { type Draft, MARKS } from './draft.js'
import { inciseAt } from './incise.js'
import type { Family } from './marks.js'
import type { Orphan, Pair } from './pairs.js'
import { orphan, type Remark } from './remark.js'
import type { Turn } from './turns.js'

/** A closing mark alone in its block closes what stands before it, if an attribution follows. */
export function fromOrphans(
  text: string,
  blocks: readonly Block[],
  { orphans, pairs: found }: { orphans: readonly Orphan[]; pairs: readonly Pair[] },
  spoken: readonly Turn[],
  remarks: Remark[],
): Draft[] {
  const taken = new Set(spoken.map(({ block }) => block))
  const firstPairs = new Map<number, Pair>()
  for (const pair of found) if (!firstPairs.has(pair.block)) firstPairs.set(pair.block, pair)
  const drafts: Draft[] = []
  for (const { mark, block: index, dialogue } of orphans) {
    const block = blocks[index] as Block
    if (taken.has(index) || dialogue || mark.start === block.start) continue
    const shown = text.slice(mark.start, mark.end)
    const partner = mark.family === 'guillemet' ? '«' : mark.family === 'curly' ? '“' : shown
    const first = firstPairs.get(index)
    if (isAttributed(text, mark.end, block.end) && !(first && first.outer.start < mark.start)) {
      taken.add(index)
      remarks.push(orphan(mark, shown, partner, 'from the head of the paragraph'))
      const pieces = [{ start: block.start, end: mark.start }]
      drafts.push({
        outer: { start: block.start, end: mark.end },
        pieces,
        mark: MARKS[mark.family as Family],
        block: index,
        open: false,
        holes: [],
      })
    } else remarks.push(orphan(mark, shown, partner, 'as nothing'))
  }
  return drafts
}

/** `», a dit Rémi Colas` */
function isAttributed(text: string, at: number, end: number): boolean {
  let next = skipSpace(text, at, end)
  if (text.charCodeAt(next) === 0x2c) next = skipSpace(text, next + 1, end)
  return next < end && inciseAt(text, next, end, 0xbb) !== undefined
}
