import type { Span } from '../text/span.js'
import { isApostrophe, isLetter, isUpper, skipSpace } from './characters.js'

/**
 * A word as grammar sees it: in small letters, with `'` for every apostrophe. An elided word is one of its own (`s'`), a
 * hyphenated one is whole (`dit-il`). Not the words that are indexed: those are in `src/text`.
 */
export interface Token extends Span {
  readonly form: string
}

const HYPHENS = new Set([0x2d, 0x2010, 0x2011])

/** The token that begins at `at` or after blank space, or nothing where something else than a letter comes first. */
export function tokenAt(text: string, at: number, end: number): Token | undefined {
  const start = skipSpace(text, at, end)
  let stop = start
  let elided = false
  let plain = true
  let small = true
  while (stop < end) {
    const code = text.charCodeAt(stop)
    if (isLetter(code)) {
      if (code >= 0x2b0) plain = false
      if (isUpper(code)) small = false
      stop++
      continue
    }
    if (stop === start || stop + 1 >= end) break
    const apostrophe = isApostrophe(code)
    if ((!apostrophe && !HYPHENS.has(code)) || !isLetter(text.charCodeAt(stop + 1))) break
    if (code >= 0x2b0) plain = false
    if (apostrophe) {
      elided = stop - start < 7 && ELIDED.has(text.slice(start, stop).toLowerCase())
      stop++
      if (elided) break
    } else stop++
  }
  if (stop === start) return undefined
  const word = text.slice(start, stop)
  return { start, end: stop, form: plain && small ? word : formOf(word, plain) }
}

/** Small letters, composed, with one apostrophe and one hyphen. */
function formOf(word: string, plain: boolean): string {
  const form = word.toLowerCase()
  if (plain) return form
  return form
    .normalize('NFC')
    .replace(/[’ʼ]/g, "'")
    .replace(/[\u2010\u2011]/g, '-')
}

const ELIDED = new Set(['c', 'd', 'j', 'l', 'm', 'n', 's', 't', 'ç', 'qu', 'jusqu', 'lorsqu', 'puisqu', 'quoiqu'])

/** The tokens of a stretch, in order; digits and signs are stepped over. */
export function* tokens(text: string, { start, end }: Span): Generator<Token> {
  let at = start
  while (at < end) {
    if (!isLetter(text.charCodeAt(at))) {
      at++
      continue
    }
    const token = tokenAt(text, at, end)
    if (!token) return
    yield token
    at = token.end
  }
}
