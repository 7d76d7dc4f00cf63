import { ByteReader } from '../snapshot/byteReader.js'
import { checkedMeta } from '../snapshot/checkedMeta.js'
import { refuseBytes } from '../snapshot/damaged.js'
import { QUOTE_BITS, USUAL_GAP, USUAL_START } from '../snapshot/layout.js'
import { parsedJSON } from '../snapshot/parsedJSON.js'
import type { PackedArticles } from '../snapshot/shapes.js'
import type { StoredArticle, StoredQuote, StoredSpan } from '../snapshot/snapshot.js'
import { GuillemetError, shown } from '../text/error.js'
import type { Speaker } from '../text/speaker.js'
import type { IndexedArticle, Listed } from './engine.js'
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
  readonly paragraphs: Listed<StoredSpan>
  readonly quotes: Listed<StoredQuote>
  readonly text: PackedText
  readonly #all: ArticleTables
  readonly #number: number
  #head: Head<Meta> | undefined
  #structure: Structure | undefined

  constructor(all: ArticleTables, number: number) {
    this.#all = all
    this.#number = number
    const count = (starts: Uint32Array) => (starts[number + 1] as number) - (starts[number] as number)
    const length = count(all.units)
    this.text = {
      length,
      isAway: all.texts === undefined,
      slice: (start = 0, end = length) => this.#slice(start, end, length),
      copy: (start, end, units, at) => this.#copy(start, end, length, units, at),
      narrow: (start, end) => {
        const base = all.units[number] as number
        return typeof all.texts === 'object' ? all.texts.narrow(base + start, base + end) : undefined
      },
    }
    this.paragraphs = new PackedList(count(all.paragraphs), (at) => this.#paragraph(at))
    this.quotes = new PackedList(count(all.quotes), (at) => this.#quote(at))
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

  /** All of it, as a snapshot in JSON has it. */
  toStored(): StoredArticle<Meta> {
    const { id, title, meta } = this.#read()
    return {
      id,
      ...(title !== undefined && { title }),
      text: this.text.slice(0, this.text.length),
      ...(meta !== undefined && { meta }),
      paragraphs: [...this.paragraphs],
      quotes: [...this.quotes],
    }
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

  #slice(start: number, end: number, length: number): string {
    const { texts, units } = this.#all
    if (texts === undefined) return ''
    if (typeof texts === 'function') return this.#whole(texts, length).slice(start, end)
    const base = units[this.#number] as number
    return texts.slice(base + start, base + Math.min(end, length))
  }

  #copy(start: number, end: number, length: number, into: Uint16Array, at: number): number {
    const { texts, units } = this.#all
    if (texts === undefined) return 0
    if (typeof texts === 'function') return copyUnits(this.#whole(texts, length), start, end, into, at)
    const base = units[this.#number] as number
    return texts.copy(base + start, base + end, into, at)
  }

  #whole(texts: TextOf, length: number): string {
    const text = texts(this.id)
    if (typeof text !== 'string' || text.length !== length)
      throw new GuillemetError(
        'bad-option',
        `Expected \`texts\` to give the text of ${shown(this.id)} as it was indexed, ${length} code units long, got ${typeof text === 'string' ? `one of ${text.length}` : shown(text)}.`,
      )
    return text
  }

  #places(): Structure {
    this.#structure ??= this.#readPlaces()
    return this.#structure
  }

  /** Where paragraphs stand in the text, and quotes in the bytes. */
  #readPlaces(): Structure {
    const { sections, structures } = this.#all
    const reader = new ByteReader(sections.structure, structures[this.#number], structures[this.#number + 1])
    const paragraphs = new Uint32Array(2 * this.paragraphs.length)
    let end = -USUAL_GAP
    for (let i = 0; i < paragraphs.length; i += 2) {
      const number = reader.varint()
      const start = end + USUAL_GAP + (number % 2 === 1 ? reader.signed() : 0)
      if (start < Math.max(0, end)) refuseBytes('a paragraph before the one before')
      end = start + (number >>> 1)
      if (end > this.text.length) refuseBytes('a paragraph past its text')
      paragraphs[i] = start
      paragraphs[i + 1] = end
    }
    const quotes = new Uint32Array(this.quotes.length)
    for (let i = 0; i < quotes.length; i++) {
      quotes[i] = reader.at
      skipQuote(reader)
    }
    reader.finish()
    return { paragraphs, quotes }
  }

  #paragraph(at: number): StoredSpan {
    const { paragraphs } = this.#places()
    return [paragraphs[2 * at] as number, paragraphs[2 * at + 1] as number]
  }

  #quote(at: number): StoredQuote {
    const { sections, structures, paragraphOf, paragraphs, quotes } = this.#all
    const reader = new ByteReader(sections.structure, this.#places().quotes[at], structures[this.#number + 1])
    const number = (paragraphOf[(quotes[this.#number] as number) + at] as number) - (paragraphs[this.#number] as number)
    const [start, end] = this.#paragraph(number)
    const bits = reader.varint()
    const parts = this.#parts(reader, bits, start, end)
    return {
      parts,
      use: bits & QUOTE_BITS.mention ? 'mention' : 'speech',
      ...(bits & QUOTE_BITS.speaker && { speaker: this.#speaker(reader, bits, parts[0]?.[0] as number) }),
      ...(bits & QUOTE_BITS.verb && { verb: this.#all.string(reader.varint()) }),
      paragraph: number,
    }
  }

  #parts(reader: ByteReader, bits: number, start: number, paragraphEnd: number): StoredSpan[] {
    const parts: StoredSpan[] = []
    let first = start + (bits & QUOTE_BITS.start ? reader.varint() : USUAL_START)
    if (first > paragraphEnd) refuseBytes('a quote past its paragraph')
    for (let more = bits & QUOTE_BITS.parts ? reader.varint() : 0; ; more--) {
      const end = first + reader.varint()
      if (end > this.text.length) refuseBytes('a quote past its text')
      parts.push([first, end])
      if (more === 0) return parts
      first = end + reader.varint()
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

interface Structure {
  /** The start and the end of each. */
  readonly paragraphs: Uint32Array
  /** The first byte of each. */
  readonly quotes: Uint32Array
}

function skipQuote(reader: ByteReader): void {
  const bits = reader.varint()
  const has = (bit: number) => (bits & bit ? 1 : 0)
  const { start, parts, speaker, name, sameName, span, verb } = QUOTE_BITS
  if (has(start)) reader.varint()
  const ends = 1 + 2 * (has(parts) && reader.varint())
  const numbers = has(speaker) && 3 + (has(name) && 1 - has(sameName)) + 2 * has(span)
  for (let left = ends + numbers + has(verb); left > 0; left--) reader.varint()
}

/** A list whose members are made when they are asked for. */
class PackedList<T> implements Listed<T> {
  readonly length: number
  readonly #read: (at: number) => T

  constructor(length: number, read: (at: number) => T) {
    this.length = length
    this.#read = read
  }

  at(index: number): T | undefined {
    return index >= 0 && index < this.length ? this.#read(index) : undefined
  }

  *[Symbol.iterator](): Iterator<T> {
    for (let at = 0; at < this.length; at++) yield this.#read(at)
  }
}
