import type { Hit } from '../search/hit.js'
import { excerpt } from '../search/show/excerpt.js'
import { highlight, type Marked } from '../search/show/segments.js'
import { GuillemetError, shown } from '../text/error.js'
import type { Params } from './request.js'
import { type Tags, tagged } from './tagged.js'

/** A passage as InstantSearch shows it: what its article's meta has, and above that what it is itself. */
export interface PassageRecord {
  /** The passage's id: `otan#p3`, `otan#q2`. */
  readonly objectID: string
  readonly kind: 'paragraph' | 'quote'
  readonly text: string
  readonly articleID: string
  readonly title?: string
  /** Of a quote. */
  readonly use?: 'speech' | 'mention'
  /** The name of a quote's speaker, or what the text calls them. */
  readonly speaker?: string
  readonly verb?: string
  readonly _highlightResult: Readonly<Record<string, Highlighted | readonly Highlighted[]>>
  readonly _snippetResult?: Readonly<Record<string, Snippet | readonly Snippet[]>>
}

/** With the keys of the meta that it does not have itself; less what `attributesToRetrieve` leaves out. */
export type RecordOf<Meta> = PassageRecord & Partial<Omit<NonNullable<Meta>, keyof PassageRecord>>

export interface Highlighted {
  readonly value: string
  /** Whether words of it were sought. That all of them were found in it, nobody looks. */
  readonly matchLevel: 'none' | 'partial'
  /** As it writes them, each once. */
  readonly matchedWords: readonly string[]
}

export type Snippet = Omit<Highlighted, 'matchedWords'>

/**
 * Makes the records of a request.
 *
 * @throws GuillemetError `bad-option` at once, whatever is found
 */
export function recordMaker<Meta>(params: Params): (hit: Hit<Meta>) => RecordOf<Meta> {
  const lengths = snippetLengths(params.attributesToSnippet)
  return (hit) => toRecord(hit, params, lengths)
}

function toRecord<Meta>(hit: Hit<Meta>, params: Params, lengths: ReadonlyMap<string, number>): RecordOf<Meta> {
  const fields = fieldsOf(hit)
  const own = (name: string, value: string): Marked => ({
    text: value,
    highlights: name === 'text' ? hit.highlights : [],
  })
  const each = <Result>(names: readonly string[], toResult: (marked: Marked, name: string) => Result) =>
    Object.fromEntries(
      Object.entries<unknown>({ ...fields }).flatMap(([name, value]): [string, Result | Result[]][] => {
        if (!names.includes('*') && !names.includes(name)) return []
        if (typeof value === 'string') return [[name, toResult(own(name, value), name)]]
        return isTexts(value) ? [[name, value.map((one) => toResult(own(name, one), name))]] : []
      }),
    )
  const record: PassageRecord = {
    ...retrieved(fields, params.attributesToRetrieve),
    objectID: hit.id,
    _highlightResult: each(params.attributesToHighlight, (marked) => highlighted(marked, params)),
    ...(lengths.size > 0 && {
      _snippetResult: each([...lengths.keys()], (marked, name) =>
        snippet(marked, (lengths.get(name) ?? lengths.get('*')) as number, params),
      ),
    }),
  }
  return record as RecordOf<Meta>
}

type Fields = Omit<PassageRecord, 'objectID' | '_highlightResult' | '_snippetResult'>

/** A key of the meta never covers one of the passage. */
function fieldsOf<Meta>(hit: Hit<Meta>): Fields {
  const { kind, text, article } = hit
  const { id, title, meta } = article
  const speaker = hit.kind === 'quote' ? (hit.speaker?.name ?? hit.speaker?.mention) : undefined
  return {
    ...(meta as object | undefined),
    kind,
    text,
    articleID: id,
    ...(title !== undefined && { title }),
    ...(hit.kind === 'quote' && { use: hit.use }),
    ...(speaker !== undefined && { speaker }),
    ...(hit.kind === 'quote' && hit.verb !== undefined && { verb: hit.verb }),
  }
}

const isTexts = (value: unknown): value is readonly string[] =>
  Array.isArray(value) && value.length > 0 && value.every((one) => typeof one === 'string')

/** `['*', '-text']` is all but the text. */
function retrieved(fields: Fields, names: readonly string[]): Fields {
  const isWanted = (name: string) => !names.includes(`-${name}`) && (names.includes('*') || names.includes(name))
  return Object.fromEntries(Object.entries(fields).filter(([name]) => isWanted(name))) as unknown as Fields
}

function highlighted(marked: Marked, tags: Tags): Highlighted {
  const words = marked.highlights.map(({ start, end }) => marked.text.slice(start, end))
  return {
    value: tagged(highlight(marked), tags),
    matchLevel: words.length > 0 ? 'partial' : 'none',
    matchedWords: [...new Set(words)],
  }
}

function snippet(marked: Marked, max: number, tags: Tags): Snippet {
  const part = excerpt(marked, { max })
  return { value: tagged(highlight(part), tags), matchLevel: part.highlights.length > 0 ? 'partial' : 'none' }
}

/** Algolia counts words, `excerpt` units: with the space behind it, a French word has about six. */
const UNITS_PER_WORD = 6
const SNIPPET_WORDS = 10

/** @throws GuillemetError `bad-option` */
function snippetLengths(attributes: readonly string[]): ReadonlyMap<string, number> {
  return new Map(
    attributes.map((attribute) => {
      const [name = '', words = SNIPPET_WORDS] = attribute.split(':')
      const count = Number(words)
      if (name === '' || !Number.isInteger(count) || count < 2)
        throw new GuillemetError(
          'bad-option',
          `Expected \`attributesToSnippet\` to name attributes and from 2 words, as in "text:20", got ${shown(attribute)}.`,
        )
      return [name, count * UNITS_PER_WORD]
    }),
  )
}
