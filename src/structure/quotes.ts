import type { Span } from '../text/span.js'
import type { Block } from './block.js'
import { blockQuotes } from './blockQuotes.js'
import { isApostrophe, isLower, skipSpace } from './characters.js'
import { type Draft, MARKS, type QuotationMark } from './draft.js'
import { type Utterance, utterances } from './exchange.js'
import { inciseAt } from './incise.js'
import { type Mark, marks } from './marks.js'
import { fromOrphans } from './orphans.js'
import { type Orphan, type Pair, pairs } from './pairs.js'
import { partsOf } from './parts.js'
import { orphan, type Remark } from './remark.js'
import { type Turn, turns } from './turns.js'

/** The extent of a quote, before anybody asks who said it. The span goes from the first word inside the marks to the last. */
export interface Quotation extends Span {
  /** Its words: marks and incises left out, one piece per paragraph, in order. */
  readonly parts: readonly Span[]
  /** The narrator's words inside it: `dit-elle`, without the commas around. */
  readonly incises: readonly Span[]
  /** The span with its marks. */
  readonly outer: Span
  /** 0, or the number of quotations around it. */
  readonly depth: number
  readonly mark: QuotationMark
  /** Index of the block in which it begins. */
  readonly block: number
}

/** The quotations of a text whose paragraphs are `blocks`, in the order of their starts, and what is odd about its marks. */
export function quotations(text: string, blocks: readonly Block[]): { quotations: Quotation[]; remarks: Remark[] } {
  const all = marks(text)
  const pairing = pairs(text, blocks, all)
  const remarks = [...pairing.remarks]
  const spoken = withoutPairs(text, turns(text, blocks, all), pairing.pairs)
  const orphanIn = new Map([...pairing.orphans].reverse().map((one) => [one.block, one]))
  const drafts = [
    ...pairing.pairs.map((pair) => fromPair(pair)),
    ...spoken.map((turn) => fromTurn(turn, orphanIn.get(turn.block), remarks)),
    ...blockQuotes(text, blocks, pairing.pairs),
    ...fromOrphans(text, blocks, pairing, spoken, remarks),
  ]
  const dashes = all.filter(({ family }) => family === 'dash')
  drafts.sort((a, b) => a.outer.start - b.outer.start || b.outer.end - a.outer.end)
  return {
    quotations: finished(text, blocks, drafts, dashes),
    remarks: remarks.sort((a, b) => a.span.start - b.span.start),
  }
}

const fromPair = ({ family, outer, pieces, block, unclosed }: Pair): Draft => ({
  outer,
  pieces,
  mark: MARKS[family],
  block,
  open: unclosed,
  holes: [],
})

/** A turn ends with its block, or where a `»` ends the dialogue. */
function fromTurn({ outer, content, block }: Turn, closing: Orphan | undefined, remarks: Remark[]): Draft {
  if (!closing || closing.mark.start <= content.start)
    return { outer, pieces: [content], mark: 'dash', block, open: true, holes: [] }
  if (!closing.dialogue) remarks.push(orphan(closing.mark, '»', '«', 'as the end of the line of dialogue'))
  const { start, end } = closing.mark
  const pieces = [{ start: content.start, end: start }]
  return { outer: { start: outer.start, end }, pieces, mark: 'dash', block, open: true, holes: [] }
}

/** Without the turns that a pair of marks holds, and those whose words stand in a pair of their own: `— « Non », dit-il.` */
function withoutPairs(text: string, all: readonly Turn[], found: readonly Pair[]): Turn[] {
  let i = 0
  let until = 0
  return all.filter(({ outer, content }) => {
    for (; i < found.length && (found[i] as Pair).outer.start < outer.start; i++)
      until = Math.max(until, (found[i] as Pair).outer.end)
    if (until > outer.start) return false
    const first = found[i]
    return !(first && first.outer.start === content.start && !isInside(text, first, content))
  })
}

/** Whether a pair at the head of a turn is a word in it, not the turn itself: the sentence goes on after it. */
function isInside(text: string, { outer, pieces }: Pair, content: Span): boolean {
  const after = skipSpace(text, outer.end, content.end)
  if (after >= content.end || pieces.length > 1) return false
  return isLower(text.charCodeAt(after)) && inciseAt(text, after, content.end, 0x2c) === undefined
}

/** The quotations of the drafts, which are in order: each knows those inside it. */
function finished(
  text: string,
  blocks: readonly Block[],
  drafts: readonly Draft[],
  dashes: readonly Mark[],
): Quotation[] {
  const around: Draft[] = []
  const found: Quotation[] = []
  const depths = drafts.map((draft) => {
    while (around.length > 0 && (around.at(-1) as Draft).outer.end <= draft.outer.start) around.pop()
    around.at(-1)?.holes.push(draft.outer)
    around.push(draft)
    return around.length - 1
  })
  drafts.forEach((draft, index) => {
    const all = utterances(text, draft, draft.holes, dashes)
    for (let i = 0; i < all.length; i++) {
      const { outer, pieces } = all[i] as Utterance
      const open = draft.open && i === all.length - 1
      const mark = i === 0 ? draft.mark : 'dash'
      const one: Draft = { outer, pieces, mark, block: draft.block, open, holes: draft.holes }
      const quotation = quotationOf(text, blocks, one, depths[index] as number)
      if (quotation) found.push(quotation)
    }
  })
  return found.sort((a, b) => a.start - b.start || b.end - a.end)
}

/** The block in which a quotation has its first word: not always that of its mark. */
function blockOf(blocks: readonly Block[], start: number, block: number): number {
  while ((blocks[block + 1]?.start ?? Infinity) <= start) block++
  return block
}

/** The quotation of a draft, unless no word is left of it. */
function quotationOf(text: string, blocks: readonly Block[], draft: Draft, depth: number): Quotation | undefined {
  const { pieces, holes, open, outer, mark, block } = draft
  const parts: Span[] = []
  const incises: Span[] = []
  let hole = 0
  for (const piece of pieces) {
    const inside: Span[] = []
    for (; hole < holes.length && (holes[hole] as Span).start < piece.end; hole++)
      if ((holes[hole] as Span).start >= piece.start) inside.push(holes[hole] as Span)
    const cut = partsOf(text, piece, inside, open && piece === pieces.at(-1))
    for (const part of cut.parts) if (hasWords(text, part)) parts.push(part)
    incises.push(...cut.incises)
  }
  const first = parts[0]
  const last = parts.at(-1)
  if (!first || !last) return undefined
  const { start } = first
  return { start, end: last.end, parts, incises, outer, depth, mark, block: blockOf(blocks, start, block) }
}

/** Not only points and marks; but `… ?` is something somebody says. */
function hasWords(text: string, { start, end }: Span): boolean {
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at)
    if (code > 0x3e || code === 0x21 || (code >= 0x30 && code <= 0x39)) return !isApostrophe(code) || end - start > 1
  }
  return false
}

/** Index of the quotation right around each one, or -1. Quotations come in the order of their starts. */
export function outersOf(quotations: readonly Quotation[]): number[] {
  const around: number[] = []
  return quotations.map(({ depth }, index) => {
    around.length = depth
    around[depth] = index
    return around[depth - 1] ?? -1
  })
}
