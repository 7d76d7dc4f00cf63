import { grown } from '../text/grown.js'

/** The text of an article: a string, or one that lies packed and is read in parts. */
export type ArticleText = string | PackedText

export interface PackedText extends Pick<string, 'length' | 'slice'> {
  /** True for a text that is not at hand, which is all empty to whoever reads it. */
  readonly isAway?: boolean
  /**
   * Writes the code units from `start` up to `end` into a column that has room for them, from `to` on, and returns how many there
   * are: none where the texts are not at hand.
   */
  copy(start: number, end: number, column: Uint16Array, to: number): number
  /** Where the code units from `start` up to `end` lie, if each of them has a byte. */
  narrow?(start: number, end: number): NarrowText | undefined
}

/** A text that lies in bytes, each of which stands for a code unit: between two places of a column. */
export interface NarrowText {
  readonly column: Uint8Array
  readonly start: number
  readonly end: number
  /** What each byte stands for: the same table for all texts. */
  readonly units: Uint16Array
}

/** What texts are copied from. */
type StoredText = string | Pick<PackedText, 'copy' | 'narrow'>

/** So many units become a string at once. */
const CHUNK = 4096

/** The code units of one text after another: read without making a string of it, and faster than one. */
export class Units {
  /** Where they stand: in a column of their own, or in the bytes of narrow texts. */
  column: Uint8Array | Uint16Array = new Uint16Array(0)
  start = 0
  end = 0
  /** What the bytes stand for, if the column holds bytes. */
  units: Uint16Array | undefined
  #own = new Uint16Array(64)

  get length(): number {
    return this.end - this.start
  }

  /** Takes a text in the place of the one before. */
  set(text: string): this {
    this.take(text, 0, text.length)
    return this
  }

  clear(): void {
    this.start = 0
    this.end = 0
    this.units = undefined
  }

  /** Takes `text.slice(start, end)` in the place of the text before: where it lies, if it lies narrow. */
  take(text: StoredText, start: number, end: number): void {
    this.clear()
    const narrow = typeof text === 'string' ? undefined : text.narrow?.(start, end)
    if (narrow) Object.assign(this, narrow)
    else this.add(text, start, end)
  }

  /** Adds `text.slice(start, end)` to what was added since `clear`. */
  add(text: StoredText, start: number, end: number): void {
    const { length } = this
    this.#own = grown(this.#own, length + end - start)
    this.column = this.#own
    this.end +=
      typeof text === 'string'
        ? copyUnits(text, start, end, this.#own, length)
        : text.copy(start, end, this.#own, length)
  }

  /** The text between two places of the column. */
  slice(start: number, end: number): string {
    const { column, units } = this
    let text = ''
    for (let from = start; from < end; from += CHUNK) {
      // Arguments that come as a typed array take twice the time.
      const codes = new Array<number>(Math.min(CHUNK, end - from))
      for (let i = 0; i < codes.length; i++) {
        const code = column[from + i] as number
        codes[i] = units ? (units[code] as number) : code
      }
      text += String.fromCharCode.apply(undefined, codes)
    }
    return text
  }
}

/** What `PackedText.copy` does, of a string. */
export function copyUnits(text: string, start: number, end: number, column: Uint16Array, to: number): number {
  for (let at = start; at < end; at++) column[to + at - start] = text.charCodeAt(at)
  return end - start
}
