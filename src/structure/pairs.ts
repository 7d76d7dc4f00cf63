import type { Span } from '../text/span.js'
import type { Block } from './block.js'
import { isDigit, isLower, isNewline, isSpace, isUpper, skipSpace, skipSpaceBack } from './characters.js'
import type { Family, Mark } from './marks.js'
import { mismatched, type Remark, unclosed } from './remark.js'
import { sentenceEnd } from './sentences.js'

/** Two marks and what is between them, one piece per block; a mark repeated at the head of a block is in no piece. */
export interface Pair {
  readonly family: Family
  readonly outer: Span
  /** Index of the block in which it begins. */
  readonly block: number
  readonly pieces: readonly Span[]
  /** Whether the closing mark is missing. */
  readonly unclosed: boolean
}

/** A closing mark that no opening mark answers. */
export interface Orphan {
  readonly mark: Mark
  readonly block: number
  /** Whether a `«` before it was left open for the lines of a dialogue, of which it ends the last. */
  readonly dialogue: boolean
}

export interface Pairing {
  /** In the order of their starts. */
  readonly pairs: Pair[]
  readonly orphans: Orphan[]
  readonly remarks: Remark[]
}

/** How far a closing mark is looked for beyond the paragraph, in characters; a longer speech repeats its mark. */
const REACH = 1500

/** Pairs inside pairs; what opens deeper is not read. Keeps hostile texts linear. */
const DEEPEST = 12

/** Families of which an opening mark alone says nothing: it is an apostrophe, or a tag for somebody else. */
const QUIET: ReadonlySet<string> = new Set(['single', 'apostrophe', 'q', 'blockquote'])

const PARTNER: Readonly<Record<Family, string>> = {
  guillemet: '»',
  curly: '”',
  straight: '"',
  angle: '›',
  single: '’',
  apostrophe: "'",
  q: '</q>',
  blockquote: '</blockquote>',
}

interface Open {
  readonly mark: Mark
  readonly family: Family
  readonly block: number
  readonly pieces: Span[]
  /** Where the piece under way begins. */
  from: number
  /** Whether the one closing mark of this pair closes the pair around it too. */
  shared: boolean
}

/**
 * Pair the quotation marks of a text, with a stack that goes on over the blocks.
 *
 * A mark inside a pair of its own kind nests only if enough closing marks are left in the block; else it begins a new
 * pair, and the first was left open. At the end of a block an open pair goes on if the next block repeats its mark, or if
 * its closing mark comes before any other of its kind within 1,500 characters. Linear: every mark is pushed and
 * popped once, and looks ahead no further than that.
 */
export function pairs(text: string, blocks: readonly Block[], marks: readonly Mark[]): Pairing {
  const found: Pair[] = []
  const orphans: Orphan[] = []
  const remarks: Remark[] = []
  const stack: Open[] = []
  const cursors = new Map<string, number>()
  const lastClosers = new Map(marks.map((mark, i) => [mark.role === 'closes' ? mark.family : '', i]))
  let dialogue = false
  let first = 0
  let afterBlock = 0

  blocks.forEach((block, index) => {
    while (first < marks.length && (marks[first] as Mark).start < block.start) first++
    let last = first
    while (last < marks.length && (marks[last] as Mark).start < block.end) last++
    afterBlock = last
    readBlock(block, index, first, last)
    first = last
  })
  return { pairs: found.sort((a, b) => a.outer.start - b.outer.start || b.outer.end - a.outer.end), orphans, remarks }

  function readBlock(block: Block, index: number, lo: number, hi: number): void {
    if (lo === hi && stack.length === 0) return
    for (const open of stack) open.from = block.start
    const carried = stack.length
    let continued = 0
    let head = block.start
    let left: Int32Array | undefined
    for (let i = lo; i < hi; i++) {
      const mark = marks[i] as Mark
      if (mark.family === 'dash') {
        if (mark.start === head) head = skipSpace(text, mark.end, block.end)
        continue
      }
      if (mark.start === head) {
        head = skipSpace(text, mark.end, block.end)
        const open = continued < carried ? stack[continued] : undefined
        if (open && open.family === mark.family && continues(mark, i, block)) {
          open.from = mark.end
          continued++
          continue
        }
      }
      left ??= surplus(marks, lo, hi)
      read(mark, i, index, block, left[i - lo] as number)
    }
    endBlock(block, index, hi)
  }

  /** Whether a mark at the head of a line repeats the mark of the pair that is open there. */
  function continues(mark: Mark, i: number, block: Block): boolean {
    if (mark.role !== 'closes') return true
    const next = text.charCodeAt(skipSpace(text, mark.end, block.end))
    if (mark.end >= block.end || isLower(next) || !(isUpper(next) || isDigit(next))) return false
    return nextOf(mark.family, i + 1)?.role === 'closes'
  }

  /** The first mark of a family from an index on. Indices never decrease, so a cursor for each family goes over the marks once. */
  function nextOf(family: string, from: number): Mark | undefined {
    let i = Math.max(from, cursors.get(family) ?? 0)
    while (i < marks.length && marks[i]?.family !== family) i++
    cursors.set(family, i)
    return marks[i]
  }

  function read(mark: Mark, i: number, index: number, block: Block, closers: number): void {
    const family = mark.family as Family
    if (isSingle(family)) {
      readSingle(mark, family, index)
      return
    }
    const depth = stack.findLastIndex((open) => open.family === family)
    const inside = stack[depth]
    if (mark.role === 'closes' || (mark.role === 'either' && inside)) {
      if (!inside) alone(mark, i, index, block)
      else if (atLineHead(mark, block) && nextOf(family, i + 1)?.role === 'closes') resume(inside, mark)
      else closeFrom(depth, mark.start, mark.end)
      return
    }
    if (mark.role === 'either' && family === 'straight' && isDigit(text.charCodeAt(mark.start - 1))) return
    if (stack.length >= DEEPEST) return
    const open: Open = { mark, family, block: index, pieces: [], from: mark.end, shared: false }
    if (inside && !nests(open, inside, depth, index, closers)) {
      if (atLineHead(mark, block)) {
        resume(inside, mark)
        return
      }
      abandon(depth, skipSpaceBack(text, mark.start, inside.from))
    }
    stack.push(open)
  }

  /** Single marks close nothing but one of theirs, and that only on top of the stack: they may be apostrophes. */
  function readSingle(mark: Mark, family: Family, index: number): void {
    if (mark.role === 'closes') {
      if (stack.at(-1)?.family === family) closeFrom(stack.length - 1, mark.start, mark.end)
      return
    }
    const before = stack.findLastIndex((open) => open.family === family)
    if (before >= 0) stack.splice(before, 1)
    if (stack.length < DEEPEST) stack.push({ mark, family, block: index, pieces: [], from: mark.end, shared: false })
  }

  /** Whether enough closing marks are left for a pair inside a pair of its own kind. */
  function nests(open: Open, inside: Open, depth: number, index: number, closers: number): boolean {
    if (closers < 1) return false
    let needed = 1
    for (let d = depth; d >= 0; d--) {
      const around = stack[d] as Open
      if (around.family === open.family && around.block === index) needed++
    }
    if (closers >= needed || repeatedAfter(index, open.family)) return true
    const before = text.charCodeAt(skipSpaceBack(text, open.mark.start, inside.from) - 1)
    open.shared = before === COLON
    return open.shared
  }

  function repeatedAfter(index: number, family: string): boolean {
    const mark = marks[afterBlock]
    return (
      mark !== undefined && mark.start === blocks[index + 1]?.start && mark.family === family && mark.role !== 'closes'
    )
  }

  function atLineHead(mark: Mark, block: Block): boolean {
    let at = mark.start
    while (at > block.start && isSpace(text.charCodeAt(at - 1))) if (isNewline(text.charCodeAt(--at))) return true
    return false
  }

  function resume(open: Open, mark: Mark): void {
    addPiece(open, skipSpaceBack(text, mark.start, open.from))
    open.from = mark.end
  }

  /** A closing mark that nothing of its kind has opened. */
  function alone(mark: Mark, i: number, index: number, block: Block): void {
    const digit = isDigit(text.charCodeAt(mark.start - 1))
    if ((mark.family === 'straight' || mark.family === 'curly') && digit) return
    const top = stack.at(-1)
    if (
      top &&
      top.block === index &&
      !QUIET.has(top.family) &&
      !QUIET.has(mark.family) &&
      !closesLater(top, i, block)
    ) {
      remarks.push(mismatched(mark, text.slice(mark.start, mark.end), PARTNER[top.family]))
      closeFrom(stack.length - 1, mark.start, mark.end)
      return
    }
    orphans.push({ mark, block: index, dialogue: dialogue && mark.family === 'guillemet' })
    if (mark.family === 'guillemet') dialogue = false
  }

  /** Whether the next mark of an open pair's own kind closes it in this block. */
  function closesLater(open: Open, i: number, block: Block): boolean {
    const next = nextOf(open.family, i + 1)
    return next !== undefined && next.role !== 'opens' && next.start < block.end
  }

  function addPiece(open: Open, end: number): void {
    if (end > open.from) open.pieces.push({ start: open.from, end })
  }

  /** Close the pair at `depth` of the stack; what is open inside it was left open. */
  function closeFrom(depth: number, contentEnd: number, outerEnd: number): void {
    while (stack.length > depth + 1) leaveOpen(stack.pop() as Open, contentEnd, 'up to the end of the pair around it')
    const open = stack.pop() as Open
    addPiece(open, contentEnd)
    emit(open, outerEnd, false)
    if (open.family === 'guillemet') dialogue = false
    if (open.shared) {
      const around = stack.findLastIndex((other) => other.family === open.family)
      if (around >= 0) closeFrom(around, contentEnd, outerEnd)
    }
  }

  /** A new pair begins where another of its kind is open and cannot hold it. */
  function abandon(depth: number, end: number): void {
    while (stack.length > depth) {
      const open = stack.pop() as Open
      leaveOpen(open, sentenceEnd(text, open.from, end), 'up to the end of the sentence')
    }
  }

  function leaveOpen(open: Open, end: number, reading: string): void {
    if (QUIET.has(open.family) || open.mark.end - open.mark.start > 1) return
    addPiece(open, end)
    if (open.pieces.length === 0) return
    remarks.push(unclosed(open.mark, text.slice(open.mark.start, open.mark.end), PARTNER[open.family], reading))
    emit(open, open.pieces.at(-1)?.end ?? end, true)
  }

  function emit(open: Open, end: number, isUnclosed: boolean): void {
    const outer = { start: open.mark.start, end }
    found.push({ family: open.family, outer, block: open.block, pieces: open.pieces, unclosed: isUnclosed })
  }

  function endBlock(block: Block, index: number, hi: number): void {
    if (stack.length === 0) return
    const next = blocks[index + 1]
    for (let i = stack.length - 1; i >= 0; i--) if (isSingle((stack[i] as Open).family)) stack.splice(i, 1)
    let kept = 0
    while (kept < stack.length && next && runsOn(stack[kept] as Open, next, hi)) kept++
    for (const open of stack.splice(kept).reverse()) {
      if (open.family === 'guillemet' && next && startsTurn(next, hi)) {
        addPiece(open, block.end)
        emit(open, block.end, false)
        dialogue = true
      } else if (startsLower(open, block))
        leaveOpen(open, sentenceEnd(text, open.from, block.end), 'up to the end of the sentence')
      else leaveOpen(open, block.end, 'up to the end of the paragraph')
    }
    for (const open of stack) addPiece(open, block.end)
  }

  /** A few words in the middle of a sentence that nobody closed. */
  function startsLower(open: Open, block: Block): boolean {
    return open.mark.start > block.start && isLower(text.charCodeAt(skipSpace(text, open.from, block.end)))
  }

  function startsTurn(next: Block, hi: number): boolean {
    const mark = marks[hi]
    return mark?.family === 'dash' && mark.start === next.start
  }

  function runsOn(open: Open, next: Block, hi: number): boolean {
    const mark = marks[hi]
    if (mark?.start === next.start && mark.family === 'dash') return false
    if (mark?.start === next.start && mark.family === open.family && mark.role !== 'closes') return true
    // `<<` may be a shift or an arrow
    if (open.family === 'straight' || open.mark.end - open.mark.start === 2) return false
    if (open.family === 'q' || open.family === 'blockquote') return (lastClosers.get(open.family) ?? -1) >= hi
    const after = nextOf(open.family, hi)
    return after?.role === 'closes' && after.start - next.start < REACH
  }
}

const COLON = 0x3a
const isSingle = (family: Family) => family === 'single' || family === 'apostrophe'

/** For each mark of a block, how many closing marks of its kind come after it, less the opening ones. */
function surplus(marks: readonly Mark[], lo: number, hi: number): Int32Array {
  const after = new Int32Array(hi - lo)
  const counts = new Map<string, number>()
  for (let i = hi - 1; i >= lo; i--) {
    const { family, role } = marks[i] as Mark
    const count = counts.get(family) ?? 0
    after[i - lo] = count
    if (role === 'closes') counts.set(family, count + 1)
    else if (role === 'opens') counts.set(family, count - 1)
  }
  return after
}
