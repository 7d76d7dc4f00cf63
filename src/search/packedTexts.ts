import { sums } from '../snapshot/byteReader.js'
import { refuseBytes } from '../snapshot/damaged.js'
import { TEXT_BLOCK } from '../snapshot/layout.js'
import { UNITS } from '../snapshot/narrowUnits.js'
import type { PackedTexts } from '../snapshot/shapes.js'
import { type NarrowText, Units } from './units.js'

/** Packed texts, joined: cut out where they lie. */
export class TextBlocks {
  readonly #texts: Uint8Array
  /** How many bytes each code unit of a block has. */
  readonly #widths: Uint8Array
  /** Where each block begins, in bytes. */
  readonly #starts: Uint32Array
  readonly #units = new Units()

  /** @param length of all texts, in code units */
  constructor({ textBlocks, texts }: PackedTexts['sections'], length: number) {
    const count = Math.ceil(length / TEXT_BLOCK)
    if (textBlocks.length !== count || textBlocks.some((width) => width !== 1 && width !== 2))
      refuseBytes('blocks of texts of no width')
    const unitsOf = (block: number) => Math.min(TEXT_BLOCK, length - block * TEXT_BLOCK)
    this.#starts = sums(count, (block) => (textBlocks[block] as number) * unitsOf(block))
    if (this.#starts[count] !== texts.length) refuseBytes('blocks of texts that do not fill their section')
    this.#texts = texts
    this.#widths = textBlocks
  }

  /** The code units of the texts from `start` up to `end`, which must be there. */
  slice(start: number, end: number): string {
    const units = this.#units
    units.take(this, start, end)
    return units.slice(units.start, units.end)
  }

  /** Writes these code units into a column, from `to` on, and returns how many there are. */
  copy(start: number, end: number, units: Uint16Array, to: number): number {
    let next = to
    for (let at = start; at < end; ) {
      const block = Math.floor(at / TEXT_BLOCK)
      const first = block * TEXT_BLOCK
      const stop = Math.min(end, first + TEXT_BLOCK)
      next = this.#copyBlock(block, at - first, stop - first, units, next)
      at = stop
    }
    return next - to
  }

  /** Where these code units lie, if each has one byte. */
  narrow(start: number, end: number): NarrowText | undefined {
    const block = Math.floor(start / TEXT_BLOCK)
    for (let i = block; i * TEXT_BLOCK < end; i++) if (this.#widths[i] !== 1) return undefined
    // Narrow blocks in a row lie without a gap.
    const first = (this.#starts[block] as number) + start - block * TEXT_BLOCK
    return { column: this.#texts, start: first, end: first + end - start, units: UNITS }
  }

  #copyBlock(block: number, start: number, end: number, units: Uint16Array, to: number): number {
    const bytes = this.#texts
    const base = this.#starts[block] as number
    if (this.#widths[block] === 1)
      for (let at = base + start; at < base + end; at++) units[to++] = UNITS[bytes[at] as number] as number
    else
      for (let at = base + 2 * start; at < base + 2 * end; at += 2)
        units[to++] = (bytes[at] as number) | ((bytes[at + 1] as number) << 8)
    return to
  }
}
