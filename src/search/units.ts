import { grown } from '../text/grown.js'

/** The text of an article: a string, or one that lies packed and is read in parts. */
export type ArticleText = string | PackedText

export interface PackedText extends Pick<string, 'length' | 'slice'> {
  /**
   * Writes the code units from `start` up to `end` into a column that has room for them, from `to` on, and returns how many there
   * are: none where the texts are not at hand.
   */
  copy(start: number, end: number, column: Uint16Array, to: number): number
}

/** So many units become a string at once. */
const CHUNK = 4096

/** The code units of one text after another: read without making a string of it, and faster than one. */
export class Units {
  /** Beyond `length` it holds what is no part of the text. A text that needs more room puts another in its place. */
  column = new Uint16Array(64)
  length = 0

  /** Takes a text in the place of the one before. */
  set(text: string): this {
    this.clear()
    this.add(text, 0, text.length)
    return this
  }

  clear(): void {
    this.length = 0
  }

  /** Adds `text.slice(start, end)`. */
  add(text: ArticleText, start: number, end: number): void {
    const { length } = this
    this.column = grown(this.column, length + end - start)
    const count =
      typeof text === 'string'
        ? copyUnits(text, start, end, this.column, length)
        : text.copy(start, end, this.column, length)
    this.length = length + count
  }

  slice(start: number, end: number): string {
    let text = ''
    // Not spread: that would make an object for each unit.
    for (let at = start; at < end; at += CHUNK)
      text += Reflect.apply(String.fromCharCode, undefined, this.column.subarray(at, Math.min(end, at + CHUNK)))
    return text
  }
}

/** What `PackedText.copy` does, of a string. */
export function copyUnits(text: string, start: number, end: number, column: Uint16Array, to: number): number {
  for (let at = start; at < end; at++) column[to + at - start] = text.charCodeAt(at)
  return end - start
}
