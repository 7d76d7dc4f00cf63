import type { SpeakerSpan } from '../../structure/speakerSpan.js'
import { messageOf } from '../../text/error.js'
import type { Content } from './content.js'
import type { Say } from './report.js'

/** The articles of a file with one on each line, as JSON: `{ id, text, title?, meta?, speakers? }`. */
export function* jsonLines(source: string, say: Say): Generator<Content> {
  let line = 0
  for (let start = 0; start < source.length; ) {
    const feed = source.indexOf('\n', start)
    const end = feed < 0 ? source.length : feed
    line++
    const json = source.slice(start, end).trim()
    start = end + 1
    if (json === '') continue
    const article = parsed(json, line, say)
    if (article) yield { ...article, lines: [[0, line]] }
  }
}

/** Shapes are checked where articles are made. */
function parsed(json: string, line: number, say: Say): Omit<Content, 'lines'> | undefined {
  try {
    const article: unknown = JSON.parse(json)
    if (typeof article !== 'object' || article === null || Array.isArray(article))
      throw new Error('expected an object `{ id, text }`')
    const { id, text, title, meta, speakers } = article as Record<string, unknown>
    if (typeof id !== 'string' || id === '') throw new Error('expected an `id` that is a string and not empty')
    if (meta !== undefined && (typeof meta !== 'object' || meta === null || Array.isArray(meta)))
      throw new Error('expected `meta` to be an object')
    return {
      id,
      text: text as string,
      ...(title !== undefined && { title: title as string }),
      meta: (meta ?? {}) as Record<string, unknown>,
      ...(speakers !== undefined && { speakers: speakers as readonly SpeakerSpan[] }),
    }
  } catch (cause) {
    const reason = `The line is no article: ${messageOf(cause)}`
    say({ rule: 'json-line', reason, place: { line, column: 1 }, cause })
    return undefined
  }
}
