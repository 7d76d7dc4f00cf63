import { DIGIT, JOINT, kind, kindsOf, LOWER, ODD, SIGN, UPPER, WORD } from './characters.js'
import { clean } from './clean.js'
import { sign } from './signs.js'
import { isSpecial, mayBeSpecial, mayGoOn, special } from './special.js'
import { capped, type Word } from './word.js'

export type { Word } from './word.js'

/**
 * The words of a text, in order, in time linear to its length.
 *
 * @example
 * words('l’école d’été').map(({ form }) => form) // => ['école', 'été']
 */
export function words(text: string): Word[] {
  const found: Word[] = []
  if (scan(text, found)) return found
  const copy = clean(text)
  const inCopy: Word[] = []
  scan(copy.text, inCopy)
  return inCopy.map((word) => ({ form: word.form, ...copy.original(word) }))
}

/** Pushes the words of a text. False if there is something odd in it: then they are those of a text to be cleaned. */
function scan(text: string, found: Word[]): boolean {
  const { length } = text
  let seen = 0
  let at = 0
  while (at < length) {
    const start = at
    const initial = text.charCodeAt(at++)
    const first = kind(initial)
    seen |= first
    if (!(first & WORD)) {
      if (first & SIGN) {
        at = sign(text, start, found)
        seen |= kindsOf(text, start, at)
      }
      continue
    }
    let rest = 0
    let next = 0
    let last = initial
    while (at < length) {
      const code = text.charCodeAt(at)
      next = kind(code)
      if (!(next & WORD)) break
      rest |= next
      last = code
      at++
    }
    seen |= rest
    const isPlain = !((first | rest) & DIGIT) && !(rest & UPPER && rest & LOWER)
    if (
      isPlain &&
      !(next & JOINT && mayGoOn(text, start, at)) &&
      !(mayBeSpecial(initial, last) && isSpecial(text, start, at))
    ) {
      found.push({ form: capped(text.slice(start, at)), start, end: at })
      continue
    }
    const end = at
    at = special(text, start, end, found)
    seen |= kindsOf(text, end, at)
  }
  return !(seen & ODD)
}
