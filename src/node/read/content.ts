import type { SpeakerSpan } from '../../structure/speakerSpan.js'

/** An article as a file holds it. */
export interface Content {
  /** Of an article that has one in its file; else it is that of the file. */
  readonly id?: string
  readonly title?: string
  readonly text: string
  /** What the file says about itself. */
  readonly meta: Readonly<Record<string, unknown>>
  /** The line of the file, from 1, on which the text from an offset on stands: `[offset, line]`, in order. */
  readonly lines: readonly (readonly [offset: number, line: number])[]
  readonly sections?: readonly Section[]
  readonly speakers?: readonly SpeakerSpan[]
}

/** What stands under a heading, up to the next one. */
export interface Section {
  readonly heading: string
  /** What a page calls it: the part of an address behind `#`. */
  readonly anchor?: string
  /** Where it begins in the article's text. */
  readonly offset: number
}
