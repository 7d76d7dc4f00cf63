import type { Span } from '../text/span.js'
import type { Block } from './block.js'
import { isDash, isDigit, isLower, isSpace, skipSpace, skipSpaceBack } from './characters.js'
import { inciseAt } from './incise.js'
import type { Mark } from './marks.js'
import { tokens } from './token.js'
import { voice } from './voice.js'

/** A line of dialogue after a dash. `outer` begins with the dash. */
export interface Turn {
  readonly outer: Span
  /** From its first word to the end of the block. */
  readonly content: Span
  readonly block: number
}

const HYPHEN = 0x2d
const COLON = 0x3a

/**
 * The turns of dialogue: what follows a dash at the head of a block, or a dash after a colon, up to the end of the block.
 *
 * Not a dash inside a sentence, nor a list: see `isTurn` and `isList`. After the end of a sentence in the middle of a block a
 * dash begins a turn only if an incise follows.
 */
export function turns(text: string, blocks: readonly Block[], marks: readonly Mark[]): Turn[] {
  const found: Turn[] = []
  let run: Turn[] = []
  let i = 0
  const endRun = () => {
    if (!isList(text, blocks, run)) found.push(...run.filter(({ content }) => isTurn(text, content)))
    run = []
  }
  blocks.forEach((block, index) => {
    while (i < marks.length && (marks[i] as Mark).start < block.start) i++
    const head = block.role === 'text' ? headDash(text, block) : undefined
    if (head !== undefined) {
      run.push({
        outer: { start: block.start, end: block.end },
        content: { start: head, end: block.end },
        block: index,
      })
      return
    }
    endRun()
    for (; i < marks.length && (marks[i] as Mark).start < block.end; i++) {
      const mark = marks[i] as Mark
      if (mark.family !== 'dash') continue
      const content = { start: skipSpace(text, mark.end, block.end), end: block.end }
      if (QUOTES.has(text.charCodeAt(content.start))) continue
      if (!afterColon(text, mark, block) && !spoken(text, content)) continue
      found.push({ outer: { start: mark.start, end: block.end }, content, block: index })
      return
    }
  })
  endRun()
  return found
}

/**
 * Whether lines with dashes that follow each other are a list, as nothing in them is spoken: no `?`, `!` or `…`, no incise, nobody
 * addressed. Three are enough, or two after a colon that no dash precedes.
 */
function isList(text: string, blocks: readonly Block[], run: readonly Turn[]): boolean {
  const first = run[0]
  if (!first || run.length < 2) return false
  const before = blocks[first.block - 1]
  if (run.length < 3 && !(before && text.charCodeAt(before.end - 1) === COLON)) return false
  return !run.some(
    ({ content }) => exclaims(text, content) || spoken(text, content) || voice(text, content) === 'speaker',
  )
}

/** Where the words after a dash at the head of a block begin. */
function headDash(text: string, { start, end }: Block): number | undefined {
  let at = start
  while (at < end && (isDash(text.charCodeAt(at)) || text.charCodeAt(at) === HYPHEN)) at++
  if (at === start || at - start > 3) return undefined
  if (at - start === 1 && text.charCodeAt(start) === HYPHEN && !isSpace(text.charCodeAt(at))) return undefined
  const content = skipSpace(text, at, end)
  return content < end ? content : undefined
}

const afterColon = (text: string, mark: Mark, block: Block) => {
  const before = skipSpaceBack(text, mark.start, block.start)
  return before > block.start && text.charCodeAt(before - 1) === COLON
}

/** Not an item that begins with a small letter or a digit or ends without a point, nor a signature, unless it is spoken. */
function isTurn(text: string, content: Span): boolean {
  const first = text.charCodeAt(content.start)
  const last = text.charCodeAt(content.end - 1)
  if (!isLower(first) && !isDigit(first) && ENDS.has(last) && !isSignature(text, content)) return true
  return exclaims(text, content) || spoken(text, content)
}

const units = (characters: string) => new Set(Array.from(characters, (character) => character.charCodeAt(0)))
const ENDS = units('.!?…»”"):,')
const QUOTES = units('«“„"‹')
const EXCLAIMS = units('!?…')

export const exclaims = (text: string, { start, end }: Span) => {
  for (let at = start; at < end; at++) if (EXCLAIMS.has(text.charCodeAt(at))) return true
  return false
}

/** Nothing but two to five words with capitals: the name under a text. */
export function isSignature(text: string, content: Span): boolean {
  if (content.end - content.start > 60) return false
  let names = 0
  for (const { start, form } of tokens(text, content)) {
    if (!isLower(text.charCodeAt(start))) names++
    else if (!PARTICLES.has(form)) return false
  }
  return names >= 2 && names <= 5 && text.charCodeAt(content.end - 1) !== 0x21
}
const PARTICLES = new Set(['de', 'du', 'des', "d'", 'la', 'le', 'von', 'van'])

/** Whether a stretch has an incise in its first sentences. */
export function spoken(text: string, { start, end }: Span): boolean {
  const limit = Math.min(end, start + 600)
  for (let at = start; at < limit; at++) {
    const code = text.charCodeAt(at)
    if (code !== 0x2c && !EXCLAIMS.has(code)) continue
    const next = skipSpace(text, at + 1, end)
    if (next < end && inciseAt(text, next, end, code)) return true
  }
  return false
}
