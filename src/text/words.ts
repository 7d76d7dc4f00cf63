import { DIGIT, JOINT, kind, LOWER, SIGN, UPPER, WORD } from './characters.js'
import { clean, isClean } from './clean.js'
import { sign } from './signs.js'
import { isSpecial, mayGoOn, special } from './special.js'
import { capped, type Word } from './word.js'

export type { Word } from './word.js'

/**
 * The words of a text, in order, in time linear to its length.
 *
 * @example
 * words('l’école d’été').map(({ form }) => form) // => ['école', 'été']
 */
export function words(text: string): Word[] {
  if (isClean(text)) return scan(text)
  const copy = clean(text)
  return scan(copy.text).map((word) => ({ form: word.form, ...copy.original(word) }))
}

function scan(text: string): Word[] {
  const found: Word[] = []
  const { length } = text
  let at = 0
  while (at < length) {
    const start = at
    const first = kind(text.charCodeAt(at++))
    if (!(first & WORD)) {
      if (first & SIGN) at = sign(text, start, found)
      continue
    }
    let rest = 0
    let next = 0
    while (at < length) {
      next = kind(text.charCodeAt(at))
      if (!(next & WORD)) break
      rest |= next
      at++
    }
    const isPlain = !((first | rest) & DIGIT) && !(rest & UPPER && rest & LOWER)
    if (isPlain && !(next & JOINT && mayGoOn(text, start, at))) {
      const form = text.slice(start, at)
      if (!isSpecial(form)) {
        found.push({ form: capped(form), start, end: at })
        continue
      }
    }
    at = special(text, start, at, found)
  }
  return found
}
