import type { Speaker } from '../text/speaker.js'
import { sums } from './byteReader.js'
import { ByteWriter } from './byteWriter.js'
import { QUOTE_BITS, USUAL_GAP, USUAL_START } from './layout.js'
import type { StoredArticle, StoredQuote, StoredSpan } from './snapshot.js'

/** Packs articles one after another, without their texts. */
export class ArticlePacker {
  #articles = 0
  #paragraphs = 0
  #quotes = 0
  #lastParagraph = 0
  /** How many quotes begin in each paragraph. */
  readonly #quotesIn: number[] = []
  readonly #table = new ByteWriter()
  readonly #quoteParagraphs = new ByteWriter()
  readonly #heads = new ByteWriter()
  readonly #structure = new ByteWriter()
  readonly #strings = new Map<string, number>()

  /** How many of each there are. */
  get counts(): { readonly articles: number; readonly paragraphs: number; readonly quotes: number } {
    return { articles: this.#articles, paragraphs: this.#paragraphs, quotes: this.#quotes }
  }

  /** Table: of each article, how many paragraphs, quotes and code units it has, and how many bytes its head and structure. */
  add({ id, title, meta, text, paragraphs, quotes }: StoredArticle): void {
    const head = this.#heads.length
    const structure = this.#structure.length
    this.#heads.write(
      new TextEncoder().encode(JSON.stringify(meta === undefined ? [id, title] : [id, title ?? null, meta])),
    )
    let end = -USUAL_GAP
    for (const span of paragraphs) {
      end = this.#paragraph(span, end)
      this.#quotesIn.push(0)
    }
    for (const quote of quotes) this.#quote(quote, paragraphs[quote.paragraph] as StoredSpan)
    for (const number of [paragraphs.length, quotes.length, text.length]) this.#table.varint(number)
    this.#table.varint(this.#heads.length - head)
    this.#table.varint(this.#structure.length - structure)
    this.#articles++
    this.#paragraphs += paragraphs.length
    this.#quotes += quotes.length
  }

  /** The first quote of each paragraph, then how many quotes there are. */
  firstQuotes(): Uint32Array {
    return sums(this.#paragraphs, (i) => this.#quotesIn[i] as number)
  }

  finish(): Record<'articles' | 'quoteParagraphs' | 'strings' | 'heads' | 'structure', Uint8Array> {
    return {
      articles: this.#table.bytes(),
      quoteParagraphs: this.#quoteParagraphs.bytes(),
      strings: new TextEncoder().encode(JSON.stringify([...this.#strings.keys()])),
      heads: this.#heads.bytes(),
      structure: this.#structure.bytes(),
    }
  }

  /** Twice its length, and 1 more if it does not begin where it would: then its distance from there follows. */
  #paragraph([start, end]: StoredSpan, before: number): number {
    const distance = start - (before + USUAL_GAP)
    this.#structure.varint(2 * (end - start) + (distance === 0 ? 0 : 1))
    if (distance !== 0) this.#structure.signed(distance)
    return end
  }

  #quote({ parts, use, speaker, verb, paragraph }: StoredQuote, [paragraphStart]: StoredSpan): void {
    const number = this.#paragraphs + paragraph
    this.#quoteParagraphs.varint(number - this.#lastParagraph)
    this.#lastParagraph = number
    this.#quotesIn[number] = (this.#quotesIn[number] as number) + 1
    const bits = QUOTE_BITS
    const out = this.#structure
    const [quoteStart] = parts[0] as StoredSpan
    const start = quoteStart - paragraphStart
    out.varint(
      (use === 'mention' ? bits.mention : 0) |
        (parts.length > 1 ? bits.parts : 0) |
        (speaker ? bits.speaker : 0) |
        (speaker?.name !== undefined ? bits.name : 0) |
        (speaker && speaker.name === speaker.mention ? bits.sameName : 0) |
        (speaker?.span ? bits.span : 0) |
        (verb !== undefined ? bits.verb : 0) |
        (start !== USUAL_START ? bits.start : 0),
    )
    if (start !== USUAL_START) out.varint(start)
    if (parts.length > 1) out.varint(parts.length - 1)
    let before = quoteStart
    for (let i = 0; i < parts.length; i++) {
      const [from, to] = parts[i] as StoredSpan
      if (i > 0) out.varint(from - before)
      out.varint(to - from)
      before = to
    }
    if (speaker) this.#speaker(speaker, quoteStart)
    if (verb !== undefined) out.varint(this.#string(verb))
  }

  #speaker({ name, mention, span, how, confidence }: Speaker, quoteStart: number): void {
    const out = this.#structure
    if (name !== undefined && name !== mention) out.varint(this.#string(name))
    out.varint(this.#string(mention))
    out.varint(how === undefined ? 0 : this.#string(how) + 1)
    out.varint(confidence === undefined ? 0 : this.#string(String(confidence)) + 1)
    if (span) {
      out.signed(span.start - quoteStart)
      out.varint(span.end - span.start)
    }
  }

  /** The number of a string, in the order in which strings come first. */
  #string(text: string): number {
    const number = this.#strings.get(text) ?? this.#strings.size
    this.#strings.set(text, number)
    return number
  }
}
