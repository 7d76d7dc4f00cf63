import { ByteReader } from '../snapshot/byteReader.js'
import { checkedMeta } from '../snapshot/checkedMeta.js'
import { refuseBytes } from '../snapshot/damaged.js'
import { QUOTE_BITS, USUAL_GAP, USUAL_START } from '../snapshot/layout.js'
import { parsedJSON } from '../snapshot/parsedJSON.js'
import type { PackedArticles } from '../snapshot/shapes.js'
import type { StoredQuote, StoredSpan } from '../snapshot/snapshot.js'
import { GuillemetError, shown } from '../text/error.js'
import type { Speaker } from '../text/speaker.js'
import type { IndexedArticle } from './engine.js'
import type { TextBlocks } from './packedTexts.js'
import { copyUnits, type PackedText } from './units.js'

/** The texts of an index by the ids of their articles, for a snapshot that has none. */
export type TextOf = (id: string) => string

/** What the articles of a packed index have in common. Each of the starts has one more for where the last article ends. */
export interface ArticleTables {
  readonly sections: Pick<PackedArticles['sections'], 'heads' | 'structure'>
  /** The number of each article's first paragraph, quote, and code unit in the joined texts. */
  readonly paragraphs: Uint32Array
  readonly quotes: Uint32Array
  readonly units: Uint32Array
  /** Where each article's part of the sections begins. */
  readonly heads: Uint32Array
  readonly structures: Uint32Array
  /** The paragraph that each quote begins in. */
  readonly paragraphOf: Uint32Array
  /** The joined texts, or where to ask for them. */
  readonly texts: TextBlocks | TextOf | undefined
  /** A string by its number. */
  string(number: number): string
}

/** What an article's head says. */
interface Head<Meta> {
  readonly id: string
  readonly title?: string
  readonly meta?: Meta
}

/** An article of a packed index: each part is read when it is asked for. */
export class PackedArticle<Meta> implements IndexedArticle<Meta> {
  readonly text: PackedText
  readonly #all: ArticleTables
  readonly #number: number
  #head: Head<Meta> | undefined
  #paragraphs: readonly StoredSpan[] | undefined
  #quotes: readonly StoredQuote[] | undefined
  /** The byte behind the paragraphs, once they are read. */
  #firstQuote = 0

  constructor(all: ArticleTables, number: number) {
    this.#all = all
    this.#number = number
    const { texts, units } = all
    const length = this.#count(units)
    this.text =
      typeof texts === 'object'
        ? textInBlocks(texts, units[number] as number, length)
        : textElsewhere(texts && (() => this.#askFor(texts, length)), length)
  }

  get id(): string {
    return this.#read().id
  }

  get title(): string | undefined {
    return this.#read().title
  }

  get meta(): Meta | undefined {
    return this.#read().meta
  }

  get paragraphs(): readonly StoredSpan[] {
    this.#paragraphs ??= this.#readParagraphs()
    return this.#paragraphs
  }

  get quotes(): readonly StoredQuote[] {
    this.#quotes ??= this.#readQuotes(this.paragraphs)
    return this.#quotes
  }

  /** How many of something the article has, of which each article has its first in `starts`. */
  #count(starts: Uint32Array): number {
    return (starts[this.#number + 1] as number) - (starts[this.#number] as number)
  }

  #read(): Head<Meta> {
    this.#head ??= this.#readHead()
    return this.#head
  }

  #readHead(): Head<Meta> {
    const { sections, heads } = this.#all
    const head = parsedJSON(sections.heads.subarray(heads[this.#number], heads[this.#number + 1]))
    if (!Array.isArray(head)) return refuseBytes('an article without a head')
    const [id, title, meta] = head as unknown[]
    if (typeof id !== 'string' || id === '') return refuseBytes('an article without an id')
    if (typeof title !== 'string' && title !== null && title !== undefined)
      return refuseBytes('a title that is no text')
    return {
      id,
      ...(typeof title === 'string' && { title }),
      ...(meta !== undefined && { meta: checkedMeta<Meta>(meta, `meta of ${id}`) }),
    }
  }

  #askFor(texts: TextOf, length: number): string {
    const text = texts(this.id)
    if (typeof text !== 'string' || text.length !== length)
      throw new GuillemetError(
        'bad-option',
        `Expected \`texts\` to give the text of ${shown(this.id)} as it was indexed, ${length} code units long, got ${typeof text === 'string' ? `one of ${text.length}` : shown(text)}.`,
      )
    return text
  }

  /** Reads from a byte of the structures on, up to where those of this article end. */
  #structure(start: number): ByteReader {
    const { sections, structures } = this.#all
    return new ByteReader(sections.structure, start, structures[this.#number + 1])
  }

  #readParagraphs(): StoredSpan[] {
    const { structures, paragraphs } = this.#all
    const reader = this.#structure(structures[this.#number] as number)
    let end = -USUAL_GAP
    const read: StoredSpan[] = []
    for (let left = this.#count(paragraphs); left > 0; left--) {
      const number = reader.varint()
      const start = end + USUAL_GAP + (number % 2 === 1 ? reader.signed() : 0)
      if (start < Math.max(0, end)) refuseBytes('a paragraph before the one before')
      end = start + (number >>> 1)
      if (end > this.text.length) refuseBytes('a paragraph past its text')
      read.push([start, end])
    }
    this.#firstQuote = reader.at
    return read
  }

  #readQuotes(paragraphs: readonly StoredSpan[]): StoredQuote[] {
    const { paragraphOf, quotes, paragraphs: firstParagraphs } = this.#all
    const reader = this.#structure(this.#firstQuote)
    const first = quotes[this.#number] as number
    const read: StoredQuote[] = []
    for (let left = this.#count(quotes); left > 0; left--) {
      const paragraph = (paragraphOf[first + read.length] as number) - (firstParagraphs[this.#number] as number)
      read.push(this.#quote(reader, paragraph, paragraphs[paragraph] as StoredSpan))
    }
    reader.finish()
    return read
  }

  #quote(reader: ByteReader, paragraph: number, around: StoredSpan): StoredQuote {
    const bits = reader.varint()
    const parts = this.#parts(reader, bits, around)
    return {
      parts,
      use: bits & QUOTE_BITS.mention ? 'mention' : 'speech',
      ...(bits & QUOTE_BITS.speaker && { speaker: this.#speaker(reader, bits, parts[0]?.[0] as number) }),
      ...(bits & QUOTE_BITS.verb && { verb: this.#all.string(reader.varint()) }),
      paragraph,
    }
  }

  #parts(reader: ByteReader, bits: number, [paragraphStart, paragraphEnd]: StoredSpan): StoredSpan[] {
    const parts: StoredSpan[] = []
    let start = paragraphStart + (bits & QUOTE_BITS.start ? reader.varint() : USUAL_START)
    if (start > paragraphEnd) refuseBytes('a quote past its paragraph')
    for (let more = bits & QUOTE_BITS.parts ? reader.varint() : 0; ; more--) {
      const end = start + reader.varint()
      if (end > this.text.length) refuseBytes('a quote past its text')
      parts.push([start, end])
      if (more === 0) return parts
      start = end + reader.varint()
    }
  }

  #speaker(reader: ByteReader, bits: number, quoteStart: number): Speaker {
    const optional = () => {
      const number = reader.varint()
      return number === 0 ? undefined : this.#all.string(number - 1)
    }
    const isNamed = (bits & QUOTE_BITS.name) > 0
    const own = isNamed && !(bits & QUOTE_BITS.sameName) ? this.#all.string(reader.varint()) : undefined
    const mention = this.#all.string(reader.varint())
    const name = isNamed ? (own ?? mention) : undefined
    const how = optional()
    const confidence = optional()
    if (confidence !== undefined && !(Number(confidence) > 0 && Number(confidence) <= 1))
      refuseBytes('a confidence that is none')
    const start = bits & QUOTE_BITS.span ? quoteStart + reader.signed() : -1
    const end = start < 0 ? -1 : start + reader.varint()
    if (bits & QUOTE_BITS.span && (start < 0 || end > this.text.length)) refuseBytes('a speaker past the text')
    return {
      ...(name !== undefined && { name }),
      mention,
      ...(start >= 0 && { span: { start, end } }),
      ...(how !== undefined && { how }),
      ...(confidence !== undefined && { confidence: Number(confidence) }),
    }
  }
}

/** A part of the joined texts, from `base` on. */
const textInBlocks = (texts: TextBlocks, base: number, length: number): PackedText => ({
  length,
  slice: (start = 0, end = length) => texts.slice(base + start, base + Math.min(end, length)),
  copy: (start, end, units, at) => texts.copy(base + start, base + end, units, at),
  narrow: (start, end) => texts.narrow(base + start, base + end),
})

/** A text that the snapshot does not have, and that is away where there is nobody to ask for it. */
function textElsewhere(ask: (() => string) | undefined, length: number): PackedText {
  const slice = (start?: number, end?: number) => ask?.().slice(start, end) ?? ''
  return {
    length,
    isAway: ask === undefined,
    slice,
    copy(start, end, units, at) {
      const part = slice(start, end)
      return copyUnits(part, 0, part.length, units, at)
    },
  }
}
