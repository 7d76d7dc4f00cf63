import { checkSpeakers, type SpeakerSpan } from '../structure/speakerSpan.js'
import { GuillemetError, shown } from '../text/error.js'

/** What a user adds. `meta` may be left out if `Meta` admits `undefined`. */
export type Article<Meta = DefaultMeta> = {
  /** Not empty, its own in the index. */
  readonly id: string
  readonly text: string
  readonly title?: string
  /** Who speaks where, if the source of the text says so: comes before what the words say. */
  readonly speakers?: readonly SpeakerSpan[]
} & (undefined extends Meta ? { readonly meta?: Meta } : { readonly meta: Meta })

/** Whatever JSON holds. */
export type DefaultMeta = Readonly<Record<string, unknown>> | undefined

/**
 * An article whose shape is checked and whose `meta` is a copy that JSON can hold, so that a saved index gives what a
 * live one does.
 *
 * @throws GuillemetError `bad-option`
 */
export function checkedArticle<Meta>(article: Article<Meta>): Article<Meta> {
  if (typeof article !== 'object' || article === null)
    throw wrong('an article is an object `{ id, text }`', article, 'Pass one article or an array of them.')
  const { id, text, title, speakers, meta } = article
  if (typeof id !== 'string' || id === '')
    throw wrong('the `id` of an article is a string that is not empty', id, 'Turn numbers into strings.')
  if (typeof text !== 'string')
    throw wrong(`the \`text\` of article ${shown(id)} is a string`, text, 'Read files before adding them.')
  if (title !== undefined && typeof title !== 'string')
    throw wrong(`the \`title\` of article ${shown(id)} is a string`, title, 'Leave it out if there is none.')
  if (speakers !== undefined) checkSpeakers(speakers, id, text.length)
  return {
    id,
    text,
    ...(title !== undefined && { title }),
    ...(speakers !== undefined && { speakers }),
    ...(meta !== undefined && { meta: copied(meta, id) }),
  } as Article<Meta>
}

const wrong = (expected: string, got: unknown, remedy: string) =>
  new GuillemetError('bad-option', `Expected that ${expected}, got ${shown(got)}. ${remedy}`)

/** So many objects inside one another are no data that anybody keeps beside an article. */
const DEEPEST = 100

/** A copy of a value that JSON gives back as it was: no dates, functions, cycles or keys that change a prototype. */
function copied<Meta>(meta: Meta, id: string): Meta {
  const refuse = (got: unknown, what: string) =>
    wrong(
      `the \`meta\` of article ${shown(id)} is ${what}`,
      got,
      'Write dates as strings, and leave out what is not data.',
    )
  const open = new Set<unknown>()
  const copy = (value: unknown): unknown => {
    if (value === null || typeof value === 'string' || typeof value === 'boolean') return value
    if (typeof value === 'number' && Number.isFinite(value)) return value
    if (typeof value !== 'object' || open.has(value) || open.size > DEEPEST)
      throw refuse(value, 'plain data that JSON can hold')
    open.add(value)
    const result = Array.isArray(value) ? value.map(copy) : copyObject(value)
    open.delete(value)
    return result
  }
  const copyObject = (value: object) => {
    const prototype: unknown = Object.getPrototypeOf(value)
    if (prototype !== Object.prototype && prototype !== null)
      throw refuse(value, 'plain data, not an instance of a class')
    if (Object.hasOwn(value, '__proto__')) throw refuse(value, 'without a key "__proto__"')
    const entries = Object.entries(value).filter(([, inner]) => inner !== undefined)
    return Object.fromEntries(entries.map(([key, inner]) => [key, copy(inner)]))
  }
  return copy(meta) as Meta
}
