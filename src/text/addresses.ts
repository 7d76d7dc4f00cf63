import { isWord, runEnd } from './characters.js'
import { pushParts } from './parts.js'
import { matchAt } from './sticky.js'
import { capped, type Word } from './word.js'

const URL = /(?:https?:\/\/)?(?:www\.)?([^\s<>"«»“”‹›‘’'|\\^`{}]{1,1000})/iy
const HOST = /@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){1,8}/uy
/**
 * A web address with a path: whole, without scheme and www, then its words. An address without a path is left to be
 * read as the name that it is.
 */
export function url(text: string, start: number, found: Word[]): number | undefined {
  const [all, address = ''] = matchAt(URL, text, start) ?? []
  if (!all || all.length === address.length) return undefined
  const begin = start + all.length - address.length
  const body = address.replace(/[.,;:!?…)\]'’*_~]{1,16}$/u, '')
  const path = body.replace(/\/$/, '')
  if (!path.includes('/')) return begin
  const end = begin + path.length
  found.push({ form: capped(path), start: begin, end })
  pushParts(text, begin, end, found)
  return end
}

/** An e-mail address whose name begins at `start` and ends at `at`, before the `@`. */
export function email(text: string, start: number, at: number, found: Word[]): number | undefined {
  const [host] = matchAt(HOST, text, at) ?? []
  if (!host) return undefined
  const end = at + host.length
  found.push({ form: capped(text.slice(start, end)), start, end })
  pushParts(text, start, end, found)
  return end
}

/** Where a tag has a new word: before a capital, or a number of two digits and more. */
const TAG_PART = /\p{Lu}+(?![\p{Ll}\p{M}])|\p{Lu}?[\p{Ll}\p{Lo}\p{Lm}\p{M}]+|\p{N}+/gu

/**
 * `@name` or `#tag`, without the sign: whole, and in parts that begin with a capital. An underscore parts a tag, but
 * belongs to a name in small letters: `@lemonde_fr` is not `@lemonde`.
 */
export function tag(text: string, start: number, found: Word[]): number {
  const first = start + 1
  let end = first
  while (isWord(text, end) || (text[end] === '_' && isWord(text, end + 1)))
    end = text[end] === '_' ? end + 1 : runEnd(text, end)
  const body = capped(text.slice(first, end))
  if (body === '' || (start > 0 && isWord(text, start - 1))) return first
  if (text[start] === '@' && !/_\p{Lu}/u.test(body) && !/\p{Ll}\p{Lu}/u.test(body)) {
    found.push({ form: body, start: first, end })
    return end
  }
  found.push({ form: body.replaceAll('_', ''), start: first, end })
  if ((body.match(TAG_PART)?.length ?? 0) > 1) pushParts(text, first, end, found, TAG_PART)
  return end
}
