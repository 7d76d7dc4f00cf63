import type { SpeakerSpan } from '../../structure/speakerSpan.js'
import type { Content, Section } from './content.js'
import type { Leave } from './walk.js'

/**
 * Writes the text of an article, as the reader of structure takes it: a blank line between blocks, `>` before the lines of a
 * block quote, `-` before an item, `#` before a heading, guillemets around what markup quotes within a block.
 *
 * What opens something gives what closes it again; closing twice does nothing.
 */
export class Prose {
  readonly #lines: [offset: number, line: number][] = []
  readonly #sections: Section[] = []
  readonly #speakers: SpeakerSpan[] = []
  readonly #pieces: string[] = []
  #length = 0
  #last = ''
  /** The words of the heading that is open. */
  #heading: string[] | undefined
  /** What has been opened, and stands around the next word. */
  readonly #around: Container[] = []
  /** The outermost block quote of the last word. */
  #lastQuote: Container | undefined
  /** Whether the next word goes on with the block of the last one. */
  #isInBlock = false
  #hasBlank = false
  #hasTab = false
  #lineBreaks = 0
  #headingMark = ''
  /** Marks that stand before the next word. */
  #openingMarks = ''
  #markDepth = 0
  /** What begins with the next word. */
  #waiting: ((offset: number) => void)[] = []

  /**
   * Words of a block, with the line of the file on which they begin. Blank space counts as one space, none at the edges of a
   * block; soft hyphens are left out. Spaces that bind stay.
   */
  words(text: string, line: number): void {
    const words = text.replaceAll('\u00ad', '').replace(BLANKS, ' ')
    if (words === ' ' || words === '') {
      this.#hasBlank ||= words === ' '
      return
    }
    const [from, to] = [words.startsWith(' ') ? 1 : 0, words.endsWith(' ') ? words.length - 1 : words.length]
    this.#hasBlank ||= from === 1
    this.#begin(line + newlinesBefore(text))
    this.#write(words.slice(from, to))
    this.#hasBlank = to < words.length
  }

  /** Words as they stand, each line of them a line of the block. */
  lines(text: string, line: number): void {
    text.split(/\r\n|\r|\n/).forEach((words, i) => {
      if (i > 0) this.lineBreak()
      this.words(words, line + i)
    })
  }

  lineBreak(): void {
    this.#lineBreaks++
    this.#hasBlank = false
  }

  /** A tab before the next word of the block. */
  tab(): void {
    this.#hasTab = this.#isInBlock
  }

  /** Ends the block: the next word begins another. */
  endBlock(): void {
    this.#isInBlock = false
    this.#hasBlank = false
    this.#hasTab = false
    this.#lineBreaks = 0
  }

  /** A block of its own. */
  block(): Leave {
    this.endBlock()
    return () => this.endBlock()
  }

  /** A heading, of depth 1 to 6, and by what name an address leads to it. */
  heading(depth: number, anchor: string | undefined): Leave {
    this.endBlock()
    this.#headingMark = `${'#'.repeat(depth)} `
    let offset = -1
    this.#waiting.push((at) => {
      offset = at
    })
    const words: string[] = []
    this.#heading = words
    return once(() => {
      const heading = words.join('')
      if (heading !== '') this.#sections.push({ heading, ...(anchor && { anchor }), offset })
      this.#heading = undefined
      this.#headingMark = ''
      this.endBlock()
    })
  }

  item(): Leave {
    return this.#container({ kind: 'item', isFresh: true })
  }

  blockQuote(): Leave {
    return this.#container({ kind: 'quotation', isFresh: true })
  }

  /** A block that stands outside of all that is open. */
  aside(): Leave {
    this.endBlock()
    const around = this.#around.splice(0)
    return once(() => {
      this.endBlock()
      this.#around.push(...around)
    })
  }

  /** Guillemets around what follows; “ ” inside of others. */
  marks(): Leave {
    const [open, close] = this.#markDepth % 2 === 0 ? ['«\u00a0', '\u00a0»'] : ['“', '”']
    this.#markDepth++
    this.#openingMarks += open
    return once(() => {
      this.#markDepth--
      if (this.#openingMarks.endsWith(open)) this.#openingMarks = this.#openingMarks.slice(0, -open.length)
      else this.#write(close)
    })
  }

  /**
   * What follows is said by somebody, if their name is known.
   *
   * @param leave closes what they say; their words end before it
   */
  saidBy(name: string | undefined, leave: Leave): Leave {
    if (name === undefined || name === '') return leave
    let start = -1
    this.#waiting.push((offset) => {
      start = offset
    })
    return once(() => {
      if (start >= 0) this.#speakers.push({ start, end: this.#length, name })
      leave()
    })
  }

  /** The last visible character of the block, if there is one. */
  get last(): string {
    return this.#isInBlock ? this.#last : ''
  }

  content(): Pick<Content, 'text' | 'lines' | 'sections' | 'speakers'> {
    return { text: this.#pieces.join(''), lines: this.#lines, sections: this.#sections, speakers: this.#speakers }
  }

  #container(container: Container): Leave {
    this.endBlock()
    this.#around.push(container)
    return once(() => {
      this.endBlock()
      this.#around.splice(this.#around.lastIndexOf(container), 1)
    })
  }

  /** Writes what stands before a word. */
  #begin(line: number): void {
    const quotes = this.#around.filter(({ kind }) => kind === 'quotation')
    const prefix = '> '.repeat(Math.min(quotes.length, DEEPEST))
    if (!this.#isInBlock) {
      const isSameQuote = quotes[0] !== undefined && quotes[0] === this.#lastQuote
      if (this.#length > 0) this.#append(isSameQuote ? '\n>\n' : '\n\n')
      this.#at(line)
      this.#append(prefix || this.#headingMark || this.#itemMark())
      this.#lastQuote = quotes[0]
    } else if (this.#lineBreaks > 0 && this.#headingMark === '') {
      this.#append(this.#lineBreaks === 1 ? '\n' : quotes.length > 0 ? '\n>\n' : '\n\n')
      this.#at(line)
      this.#append(prefix)
    } else if (this.#hasBlank || this.#hasTab || this.#lineBreaks > 0) this.#write(this.#hasTab ? '\t' : ' ')
    this.#isInBlock = true
    this.#hasBlank = false
    this.#hasTab = false
    this.#lineBreaks = 0
    for (const begin of this.#waiting) begin(this.#length)
    this.#waiting = []
    this.#write(this.#openingMarks)
    this.#openingMarks = ''
  }

  /** Writes words. */
  #write(words: string): void {
    this.#append(words)
    this.#heading?.push(words)
    this.#last = words.trimEnd().at(-1) ?? this.#last
  }

  /** What follows is from this line: said once. */
  #at(line: number): void {
    if (this.#lines.at(-1)?.[1] !== line) this.#lines.push([this.#length, line])
  }

  #append(piece: string): void {
    if (piece === '') return
    this.#pieces.push(piece)
    this.#length += piece.length
  }

  /** The mark of an item, before its first block alone. */
  #itemMark(): string {
    const item = this.#around.at(-1)
    if (item?.kind !== 'item' || !item.isFresh) return ''
    item.isFresh = false
    return '- '
  }
}

interface Container {
  readonly kind: 'item' | 'quotation'
  /** Whether no word stands in it yet. */
  isFresh: boolean
}

/** Block quotes within block quotes; what stands deeper is written as if it stood here. */
const DEEPEST = 12

/** Blank space that means nothing but the end of a word: not the spaces that bind. */
const BLANKS = /[ \t\n\r\f]+/g

function newlinesBefore(text: string): number {
  let count = 0
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code === 0x0a || (code === 0x0d && text.charCodeAt(at + 1) !== 0x0a)) count++
    else if (code !== 0x20 && code !== 0x09 && code !== 0x0d && code !== 0x0c) return count
  }
  return count
}

function once(leave: Leave): Leave {
  let isLeft = false
  return () => {
    if (isLeft) return
    isLeft = true
    leave()
  }
}
